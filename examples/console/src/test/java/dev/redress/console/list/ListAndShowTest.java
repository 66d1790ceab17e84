package dev.redress.console.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.console.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListAndShowTest {

    @TempDir
    Path folder;

    private String store;

    @BeforeEach
    void fill() throws IOException {
        store = Run.newStore();
        Path map = Files.writeString(folder.resolve("map.json"), """
                {"source": "old", "key": "id", "zone": "Asia/Shanghai", "language": "zh",
                 "times": {"received": {"columns": "day"}}, "channel": {"constant": "letter"},
                 "facts": {"column": "what"}, "complainant": {"name": {"column": "who"}},
                 "respondent": {"kind": "department", "constant": "客服部"},
                 "fields": {"secret": {"column": "what", "personal": true}},
                 "steps": [{"do": "classify", "category": {"column": "kind"}, "at": "received"},
                           {"when": {"kind": "质量"}, "do": "accept", "at": "received"}]}
                """);
        StringBuilder rows = new StringBuilder("id,day,what,who,kind\n");
        for (int i = 1; i <= 7; i++) {
            rows.append(i)
                    .append(",2024-05-0")
                    .append(i)
                    .append(",第")
                    .append(i)
                    .append("次漏水,张三,")
                    .append(i % 2 == 0 ? "质量" : "")
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("old.csv"), rows);
        assertThat(Run.console("import", "--file", file.toString(), "--map", map.toString(), "--store", store)
                        .exit())
                .isZero();
    }

    private static String field(String line, String name) {
        return line.replaceAll(".*\"" + name + "\":\"([^\"]*)\".*", "$1");
    }

    @Test
    void pagesThroughAllByCursor() {
        List<String> references = new ArrayList<>();
        List<String> times = new ArrayList<>();
        List<String> after = List.of();
        while (after != null) {
            List<String> args = new ArrayList<>(List.of("list", "--store", store, "--limit", "3", "--json"));
            args.addAll(after);
            after = null;
            for (String line :
                    Run.console(args.toArray(String[]::new)).out().lines().toList()) {
                if (line.startsWith("{\"cursor\":")) {
                    after = List.of("--after", field(line, "cursor"));
                } else {
                    references.add(field(line, "reference"));
                    times.add(field(line, "received_at"));
                }
            }
        }
        assertThat(new HashSet<>(references)).hasSize(7);
        assertThat(references).hasSize(7);
        assertThat(times).startsWith("2024-05-06T16:00:00Z").endsWith("2024-04-30T16:00:00Z");
    }

    @Test
    void filtersByStageAndCategory() {
        assertThat(Run.console("list", "--store", store, "--stage", "accepted")
                        .out()
                        .lines())
                .hasSize(3);
        assertThat(Run.console("list", "--store", store, "--category", "质量")
                        .out()
                        .lines())
                .hasSize(3);
        assertThat(Run.console("list", "--store", store, "--stage", "received", "--category", "质量")
                        .out())
                .isEmpty();
    }

    @Test
    void findsWordsPageByPage() {
        assertThat(Run.console("list", "--store", store, "--text", "第6次").out().lines())
                .hasSize(1);
        assertThat(Run.console("list", "--store", store, "--text", "漏水 第3次")
                        .out()
                        .lines())
                .hasSize(1);
        assertThat(Run.console("list", "--store", store, "--text", "漏水 nothing").out())
                .isEmpty();
        assertThat(Run.console("list", "--store", store, "--text", "漏水", "--stage", "accepted")
                        .out()
                        .lines())
                .hasSize(3);
        List<String> first = Run.console("list", "--store", store, "--text", "漏水", "--limit", "5", "--json")
                .out()
                .lines()
                .toList();
        assertThat(first).hasSize(6);
        String cursor = field(first.get(5), "cursor");
        List<String> rest = Run.console(
                        "list", "--store", store, "--text", "漏水", "--limit", "5", "--json", "--after", cursor)
                .out()
                .lines()
                .toList();
        assertThat(rest).hasSize(2).doesNotContainAnyElementsOf(first);
        assertThat(Run.console("list", "--store", store, "--text", " ").exit()).isEqualTo(2);
    }

    @Test
    void showsOneComplaintToReadAndAsJson() {
        String listed = Run.console("list", "--store", store, "--category", "质量", "--limit", "1", "--json")
                .out();
        String reference = field(listed.lines().findFirst().orElseThrow(), "reference");

        Run text = Run.console("show", "--store", store, "--zone", "Asia/Shanghai", reference);
        assertThat(text.exit()).isZero();
        assertThat(text.out())
                .contains("Complaint " + reference + " (times in Asia/Shanghai)")
                .doesNotContain("not in the source")
                .contains("received        2024-05-06 00:00 by letter")
                .contains("complainant     张三", "respondent      客服部", "facts           第6次漏水")
                .contains("secret          第6次漏水")
                .contains("2024-05-06 00:00 > taken up");
        assertThat(Run.console("show", "--store", store, "--json", reference).out())
                .contains("\"reference\":\"" + reference + "\"", "\"role\":\"complainant\"", "\"name\":\"张三\"")
                .contains("\"event\":\"classified\"", "\"occurred_at\":\"2024-05-05T16:00:00Z\"")
                .doesNotContain("null");
    }

    @Test
    void makesNoDatabaseAndNoTablesToReadFrom() throws IOException {
        String url = "jdbc:h2:file:" + folder.resolve("mistyped");
        for (Run run : List.of(Run.console("list", "--store", url), Run.console("show", "--store", url, "X"))) {
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err().strip())
                    .isEqualTo("redress-console: --store: there is no database at " + url
                            + "; import or file some complaints first");
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.toString().contains("mistyped"));
        }

        String empty = Run.newStore();
        for (int i = 0; i < 2; i++) {
            Run run = Run.console("list", "--store", empty);
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err().strip())
                    .isEqualTo("redress-console: --store: no complaints are stored here; import or file some first");
        }
    }

    @Test
    void readsADatabaseFileThatIsThere() {
        String url = "jdbc:h2:file:" + folder.resolve("kept");
        Run imported = Run.console(
                "import",
                "--file",
                folder.resolve("old.csv").toString(),
                "--map",
                folder.resolve("map.json").toString(),
                "--store",
                url);

        assertThat(imported.exit()).isZero();
        assertThat(Run.console("list", "--store", url).out().lines()).hasSize(7);
    }

    @Test
    void showsWhatTheSourceDoesNotStateAndByWhatRightSomebodyActs() throws IOException {
        Path map = Files.writeString(folder.resolve("more.json"), """
                {"source": "more", "key": "id", "zone": "UTC", "times": {"received": {"columns": "day"}},
                 "channel": {"constant": "letter"}, "facts": {"column": "what"},
                 "represented": {"when": {"for": "Yes"}, "authority": "other", "note": "The source does not say."},
                 "fields": {"zebra": {"column": "what"}, "aLabelOfManyLetters": {"column": "what"}},
                 "steps": [{"do": "accept", "at": "received", "stated": false}]}
                """);
        Path file = Files.writeString(folder.resolve("more.csv"), "id,day,what,for\n77,2024-05-01,rain,Yes\n");
        Run.console("import", "--file", file.toString(), "--map", map.toString(), "--store", store);
        String reference = field(
                Run.console("list", "--store", store, "--stage", "accepted", "--json")
                        .out()
                        .lines()
                        .filter(line -> line.contains("\"received_at\":\"2024-05-01T00:00:00Z\""))
                        .findFirst()
                        .orElseThrow(),
                "reference");

        Run text = Run.console("show", "--store", store, reference);
        assertThat(text.out())
                .startsWith("Complaint " + reference + " (times in UTC)")
                .containsPattern("stage +accepted since 2024-05-01 00:00 \\(time not in the source\\)")
                .containsPattern("key +more:77\\R")
                .containsPattern("authority +other: The source does not say\\.")
                .containsPattern("aLabelOfManyLetters  rain\\R  zebra                rain");
        assertThat(Run.console("show", "--store", store, "--json", reference).out())
                .contains("\"key\":\"more:77\"", "{\"aLabelOfManyLetters\":\"rain\",\"zebra\":\"rain\"}");
    }

    @Test
    void answersNoForAReferenceThatIsNotThere() {
        Run run = Run.console("show", "--store", store, "XXXX-XXXX-X");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().strip()).isEqualTo("redress-console: there is no complaint XXXX-XXXX-X");
    }
}
