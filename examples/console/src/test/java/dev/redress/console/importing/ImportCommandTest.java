package dev.redress.console.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.console.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

    private static final String HEADER = "id,came,answered,how,what,who,mail,result\n";

    private static final String MAP = """
            {"source": "old-crm", "key": "id", "zone": "Europe/Berlin", "language": "en",
             "times": {"received": {"columns": "came", "patterns": ["dd.MM.yyyy HH:mm", "dd.MM.yyyy"]},
                       "answered": {"columns": "answered", "patterns": "dd.MM.yyyy"}},
             "channel": {"column": "how", "values": {"Mail": "email", "Tel": "telephone"}},
             "facts": {"column": "what"},
             "complainant": {"name": {"column": "who"}, "email": {"column": "mail"}},
             "fields": {"result": {"column": "result"}},
             "steps": [
               {"do": "accept", "at": "received", "stated": false},
               {"when": {"result": ["good", "bad"]}, "do": "resolve-directly", "outcome": "upheld",
                "text": "It was {result}.", "at": "answered"}]}
            """;

    @TempDir
    Path folder;

    private Path map;
    private Path rejects;
    private String store;

    @BeforeEach
    void prepare() throws IOException {
        map = Files.writeString(folder.resolve("map.json"), MAP);
        rejects = folder.resolve("rejects.csv");
        store = Run.newStore();
    }

    private Run load(String rows) throws IOException {
        Files.deleteIfExists(rejects);
        Path file = Files.writeString(folder.resolve("old.csv"), HEADER + rows);
        return Run.console(
                "import",
                "--file",
                file.toString(),
                "--map",
                map.toString(),
                "--store",
                store,
                "--rejects",
                rejects.toString(),
                "--json");
    }

    private static String counts(int rows, int imported, int rejected, int present) {
        return "{\"rows\":" + rows + ",\"imported\":" + imported + ",\"rejected\":" + rejected + ",\"already_present\":"
                + present + ",\"rows_per_second\":";
    }

    @Test
    void importsWithTheRealTimes() throws IOException {
        Run run = load("1,03.02.2014 10:30,05.02.2014,Mail,It broke.,Ana Lima,ana@example.org,good\n");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith(counts(1, 1, 0, 0));
        assertThat(Files.readString(rejects)).isEqualTo("row,column,reason\r\n");
        String listed = Run.console("list", "--store", store, "--json").out();
        assertThat(listed)
                .contains("\"stage\":\"resolved\"")
                .contains("\"since\":\"2014-02-04T23:00:00Z\"")
                .contains("\"received_at\":\"2014-02-03T09:30:00Z\"")
                .contains("\"channel\":\"email\"");
        String shown = Run.console("show", "--store", store, "--json", listed.substring(14, 25))
                .out();
        assertThat(shown)
                .contains("\"name\":\"Ana Lima\"", "\"value\":\"ana@example.org\"", "\"facts\":\"It broke.\"")
                .contains("\"custom_fields\":{\"result\":\"good\"}")
                .contains("\"explanation\":\"It was good.\"")
                .containsOnlyOnce("time-not-in-source");
    }

    @Test
    void importsNothingTwice() throws IOException {
        String rows = "1,03.02.2014,05.02.2014,Mail,It broke.,,,good\n2,04.02.2014,,Tel,It rattles.,,,\n";

        assertThat(load(rows).out()).startsWith(counts(2, 2, 0, 0));
        assertThat(load(rows).out()).startsWith(counts(2, 0, 0, 2));
        assertThat(load(rows + "3,04.02.2014,,Tel,It hums.,,,\n").out()).startsWith(counts(3, 1, 0, 2));
        assertThat(Run.console("list", "--store", store).out().lines()).hasSize(3);
    }

    @Test
    void rejectsAKnownKeyWithOtherContent() throws IOException {
        load("1,03.02.2014,,Mail,It broke.,,,\n");
        Run run = load("1,03.02.2014,,Mail,It broke again.,,,\n2,03.02.2014,,Mail,a,,,\n2,03.02.2014,,Mail,b,,,\n");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).startsWith(counts(3, 1, 2, 0));
        assertThat(Files.readString(rejects).lines())
                .containsExactly(
                        "row,column,reason",
                        "1,id,this key is known with other content",
                        "3,id,this key is known with other content");
    }

    @Test
    void countsARowThatTheFileHasTwiceOnlyOnce() throws IOException {
        String row = "1,03.02.2014,,Mail,It broke.,,,\n";

        assertThat(load(row + row).out()).startsWith(counts(2, 1, 0, 1));
    }

    @Test
    void saysWhyEachBadRowIsRejectedAndNothingOfWhatItSays() throws IOException {
        Run run = load("""
                1,,,Mail,x,Secret Name,,
                2,31.02.2014,,Mail,x,Secret Name,,
                3,03.02.2014,01.02.2014,Mail,x,Secret Name,,good
                4,03.02.2014,,Pigeon,x,Secret Name,,
                5,03.02.2014,,Mail,,Secret Name,,
                6,03.02.2014,,Mail,x,Secret Name,no address,
                ,03.02.2014,,Mail,x,Secret Name,,
                8,03.02.2014,Mail
                9,03.02.2999,,Mail,x,Secret Name,,
                10,03.02.2014,,Mail,x,Secret Name,,good
                11,30.03.2014 02:30,,Mail,x,Secret Name,,
                12,03.02.2014,,Mail,x,Secret Name,,
                """);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).startsWith(counts(12, 1, 11, 0));
        assertThat(Files.readString(rejects).lines())
                .contains(
                        "row,column,reason",
                        "1,came,is empty",
                        "2,came,is no date or time that the map's patterns describe",
                        "3,answered,resolve-directly at 2014-01-31T23:00:00Z lies before the receipt at 2014-02-02T23:00:00Z",
                        "4,how,has a value that the map does not translate",
                        "7,id,\"is empty, and is the row's key\"",
                        "8,,\"has 3 fields, the header has 8\"",
                        "10,answered,is empty",
                        "11,came,is a time that the clocks of Europe/Berlin skipped")
                .anyMatch(line -> line.startsWith("5,what,facts "))
                .anyMatch(line -> line.startsWith("6,mail,complainants[0].contacts[0]"))
                .anyMatch(line -> line.startsWith("9,came,receivedAt "))
                .noneMatch(line -> line.contains("Secret"));
        assertThat(Files.readString(rejects).lines().skip(1).map(line -> line.replaceAll(",.*", "")))
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11");
    }

    @Test
    void refusesAFileThatIsNotCsv() throws IOException {
        Run run = load("1,03.02.2014,,Mail,\"It broke.,,,\n");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().strip())
                .isEqualTo("redress-console: old.csv: row 1 (line 3): the quote opened on line 2 is never closed");
    }

    private Run rejecting(Path file, Path to) {
        return Run.console(
                "import",
                "--file",
                file.toString(),
                "--map",
                map.toString(),
                "--store",
                store,
                "--rejects",
                to.toString());
    }

    private static void isRefused(Run run, String line) {
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().strip())
                .startsWith("redress-console: --rejects")
                .contains(line)
                .doesNotContain("\n");
    }

    @Test
    void writesRejectsOverNoFileThatIsThere() throws IOException {
        String rows = HEADER + "1,03.02.2014,,Mail,It broke.,,,\n";
        Path file = Files.writeString(folder.resolve("in.csv"), rows);
        Path alias = Files.createSymbolicLink(folder.resolve("alias.csv"), file);
        Path notes = Files.writeString(folder.resolve("notes.txt"), "mine");

        isRefused(rejecting(file, file), "is the file that --file names");
        isRefused(rejecting(file, folder.resolve("x").resolveSibling(".").resolve("in.csv")), "--file names");
        isRefused(rejecting(file, alias), "is the file that --file names");
        isRefused(rejecting(file, map), "is the file that --map names");
        isRefused(rejecting(file, notes), "notes.txt exists already; remove it or name another");
        isRefused(rejecting(file, folder), "exists already");
        isRefused(
                rejecting(file, folder.resolve("none/r.csv")), "folder " + folder.resolve("none") + " does not exist");
        assertThat(file).hasContent(rows);
        assertThat(map).hasContent(MAP);
        assertThat(notes).hasContent("mine");
    }

    @Test
    void tellsTheFirstReasonsWhereNoFileOfRejectsIsAskedFor() throws IOException {
        Path file = Files.writeString(
                folder.resolve("in.csv"), HEADER + "1,,,Mail,x,Secret,,\n2,,,Mail,x,,,\n3,x\n4,,,Mail,x,,,\n");

        Run run = Run.console("import", "--file", file.toString(), "--map", map.toString(), "--store", store, "--json");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).startsWith(counts(4, 0, 4, 0));
        assertThat(run.err().lines())
                .containsExactly(
                        "rejected: row 1 column 'came': is empty",
                        "rejected: row 2 column 'came': is empty",
                        "rejected: row 3: has 2 fields, the header has 8",
                        "to see every rejected row, import again with --rejects FILE");
    }

    @Test
    void saysWhatIsWrongWithAFileOfAnotherKind() throws IOException {
        Path binary = Files.write(folder.resolve("binary.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        Path file = Files.writeString(folder.resolve("in.csv"), HEADER);

        Run map = Run.console("import", "--file", file.toString(), "--map", binary.toString(), "--store", store);
        assertThat(map.exit()).isEqualTo(2);
        assertThat(map.err().strip())
                .isEqualTo("redress-console: binary.json is not JSON: it has bytes that are not UTF-8");
        Run directory = rejecting(folder, rejects);
        assertThat(directory.exit()).isEqualTo(2);
        assertThat(directory.err().strip())
                .isEqualTo("redress-console: " + folder + " is a folder, a CSV file is expected");
        assertThat(rejects).doesNotExist();
    }

    @Test
    void keepsTenantsApart() throws IOException {
        load("1,03.02.2014,,Mail,It broke.,,,\n");

        assertThat(Run.console("list", "--store", store, "--tenant", "other").out())
                .isEmpty();
    }

    @Test
    void tellsTheProgressOnlyWhenAsked() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 500; i++) {
            rows.append(i).append(",03.02.2014,,Mail,It broke.,,,\n");
        }
        Path file = Files.writeString(folder.resolve("many.csv"), HEADER + rows);

        String[] quiet = {"import", "--file", file.toString(), "--map", map.toString(), "--store", "memory:"};
        assertThat(Run.console(quiet).err()).isEmpty();
        String[] loud = java.util.Arrays.copyOf(quiet, quiet.length + 1);
        loud[quiet.length] = "--progress";
        assertThat(Run.console(loud).err()).startsWith("500 rows, ").contains(" a second, 100 %, 0 s left");
    }
}
