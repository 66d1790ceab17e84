package dev.redress.console.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.console.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code stats} prints; the counts on real data were taken from the raw files by other means. */
class StatsCommandTest {

    @TempDir
    Path folder;

    private String imported(String file) {
        String store = Run.newStore();
        Run run = Run.console(
                "import",
                "--file",
                Run.data(file).toString(),
                "--map",
                Run.map(file.replaceAll("\\.csv(\\.gz)?$", "")).toString(),
                "--store",
                store,
                "--rejects",
                folder.resolve("rejects.csv").toString(),
                "--json");
        assertThat(run.exit()).isLessThan(2);
        return store;
    }

    @Test
    void anEmptyStoreHasCountsAndNothingElse() {
        Run run = Run.console("stats", "--store", "memory:", "--json");
        assertThat(run.exit()).isZero();
        assertThat(run.out().strip())
                .startsWith("{\"complaints\":0,\"open\":0,\"by_stage\":{},")
                .doesNotContain("time_to_", "uphold_rate", "mean_score", "null", "overdue", "groups");
    }

    @Test
    void refusesWhatIsNoDayAndNoDimension() {
        Run day = Run.console("stats", "--store", "memory:", "--from", "yesterday");
        assertThat(day.exit()).isEqualTo(2);
        assertThat(day.err()).contains("--from must be a day or an instant").contains("'yesterday'");
        Run dimension = Run.console("stats", "--store", "memory:", "--by", "colour");
        assertThat(dimension.exit()).isEqualTo(2);
        assertThat(dimension.err()).contains("unknown dimension 'colour'; known: stage, category");
        assertThat(Run.console("stats", "--store", "memory:", "--html", "x").exit())
                .isEqualTo(2);
    }

    @Test
    void sumsUpTheTelecomComplaints() {
        String store = imported("telecom_comcast_2015.csv");
        Run run = Run.console("stats", "--store", store, "--json", "--by", "stage");
        assertThat(run.out())
                .contains("{\"complaints\":1137,\"open\":780,\"by_stage\":"
                        + "{\"received\":180,\"accepted\":77,\"resolved\":523,\"closed\":357}")
                .contains("{\"by\":{\"stage\":\"resolved\"},\"complaints\":523,");
        Run text = Run.console("stats", "--store", store);
        assertThat(text.out()).startsWith("complaints        1137, open 780");
    }

    @Test
    void aSpanTakesItsFirstDayAndNotItsLast() {
        String store = imported("cfpb_full_2019.csv.gz");
        Run run = Run.console("stats", "--store", store, "--json", "--from", "2019-03-01", "--to", "2019-04-01");
        assertThat(run.out()).startsWith("{\"complaints\":605,");
    }
}
