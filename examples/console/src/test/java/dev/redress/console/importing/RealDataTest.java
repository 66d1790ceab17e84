package dev.redress.console.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.console.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The maps that ship, on the data they are for; the expected counts were taken from the raw files by other means. */
class RealDataTest {

    @TempDir
    Path folder;

    private Run load(String file, String store) throws IOException {
        String name = file.replaceAll("\\.csv(\\.gz)?$", "");
        Path rejects = folder.resolve("rejects.csv");
        Files.deleteIfExists(rejects);
        return Run.console(
                "import",
                "--file",
                Run.data(file).toString(),
                "--map",
                Run.map(name).toString(),
                "--store",
                store,
                "--rejects",
                rejects.toString(),
                "--json");
    }

    private static void brings(Run run, int rows, int imported, int rejected) {
        assertThat(run.exit()).isEqualTo(rejected == 0 ? 0 : 1);
        assertThat(run.out())
                .startsWith("{\"rows\":" + rows + ",\"imported\":" + imported + ",\"rejected\":" + rejected
                        + ",\"already_present\":0,");
    }

    private static long inStage(String store, String stage) {
        long found = 0;
        String after = "9999-01-01T00:00:00Z~ffffffff-ffff-ffff-ffff-ffffffffffff";
        while (!after.isEmpty()) {
            String out = Run.console("list", "--store", store, "--stage", stage, "--limit", "1000", "--after", after)
                    .out();
            found += out.lines().filter(line -> !line.startsWith("more: ")).count();
            after = out.lines()
                    .filter(line -> line.startsWith("more: "))
                    .map(line -> line.substring("more: --after ".length()))
                    .findAny()
                    .orElse("");
        }
        return found;
    }

    @Test
    void bringsInTheTelecomComplaints() throws IOException {
        String store = Run.newStore();

        brings(load("telecom_comcast_2015.csv", store), 1_137, 1_137, 0);
        assertThat(inStage(store, "received")).isEqualTo(180);
        assertThat(inStage(store, "accepted")).isEqualTo(77);
        assertThat(inStage(store, "resolved")).isEqualTo(523);
        assertThat(inStage(store, "closed")).isEqualTo(357);
    }

    @Test
    void rejectsWhatWasSentBeforeItWasReceived() throws IOException {
        brings(load("cfpb_disputed_2013.csv.gz", "memory:"), 1_570, 1_567, 3);
        assertThat(Files.readString(folder.resolve("rejects.csv")).lines().skip(1))
                .allMatch(line -> line.matches("\\d+,Date sent to company,accept at .* lies before the receipt at .*"));
    }

    @Test
    void rejectsAComplaintThatAnotherFormTellsOtherwise() throws IOException {
        String store = Run.newStore();

        brings(load("cfpb_full_2011_2018.csv", store), 416, 414, 2);
        brings(load("cfpb_inprogress_2014.csv.gz", store), 4_175, 4_168, 7);
        assertThat(Files.readString(folder.resolve("rejects.csv")).lines())
                .filteredOn(line -> line.endsWith(",Complaint ID,this key is known with other content"))
                .hasSize(6);
        assertThat(inStage(store, "accepted"))
                .isEqualTo(919); // in progress or untimely, without the row that is rejected for its text
    }

    @Test
    void bringsInTheNarratives() throws IOException {
        String store = Run.newStore();

        brings(load("cfpb_full_2019.csv.gz", store), 3_309, 3_309, 0);
        assertThat(inStage(store, "accepted")).isEqualTo(19 + 18);
        assertThat(inStage(store, "closed")).isEqualTo(3_309 - 19 - 18);
    }

    @Test
    void rejectsDataWithoutAnyDate() throws IOException {
        brings(load("cfpb_narrative_product.csv.gz", "memory:"), 1_982, 0, 1_982);
        assertThat(Files.readString(folder.resolve("rejects.csv")).lines().skip(1))
                .hasSize(1_982)
                .allMatch(line -> line.contains("no time of receipt"));
    }
}
