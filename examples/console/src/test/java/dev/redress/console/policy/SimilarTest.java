package dev.redress.console.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.console.Run;
import dev.redress.console.json.JsonFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimilarTest {

    @TempDir
    private Path folder;

    private Map<String, Object> json(Run run) throws IOException {
        assertThat(run.exit()).isZero();
        Path file = Files.writeString(folder.resolve("out.json"), "[" + run.out() + "]");
        return JsonFile.readObjects(file).get(0);
    }

    private static double number(Map<String, Object> json, String field) {
        return ((BigDecimal) json.get(field)).doubleValue();
    }

    private Path small() throws IOException {
        return Files.writeString(folder.resolve("small.csv"), """
                id,text,problem
                a,The concrete mixer next to our houses is loud all night,noise
                b,Loud concrete mixer beside the houses at night,noise
                c,My pension payment has not arrived this month,pension
                d,Pension payment of this month is missing,pension
                e,A completely unrelated question about parking permits,
                a,the same name again,
                """);
    }

    @Test
    void groupsASmallFileWithItsTerms() throws IOException {
        Run run = Run.console(
                "similar",
                "--json",
                "--file",
                small().toString(),
                "--id",
                "id",
                "--text",
                "text",
                "--group",
                "problem");
        Map<String, Object> found = json(run);
        assertThat(run.err()).contains("left out: 1 rows whose --id is empty or was there before");
        assertThat(found.keySet())
                .containsExactlyInAnyOrder(
                        "n",
                        "groups",
                        "recall_at_1",
                        "recall_at_10",
                        "pair_precision",
                        "pair_recall",
                        "micros_per_item");
        assertThat(number(found, "n")).isEqualTo(5);
        List<?> groups = (List<?>) found.get("groups");
        assertThat(groups).hasSize(2);
        assertThat(((Map<?, ?>) groups.get(0)).get("ids")).isEqualTo(List.of("a", "b"));
        assertThat(((Map<?, ?>) groups.get(0)).get("terms").toString()).contains("concret");
        assertThat(number(found, "recall_at_1")).isEqualTo(1);
        assertThat(number(found, "pair_precision")).isEqualTo(1);
        assertThat(number(found, "pair_recall")).isEqualTo(1);
    }

    @Test
    void tellsOnlyWhatItWasAskedFor() throws IOException {
        String file = small().toString();
        Run run = Run.console("similar", "--json", "--file", file, "--id", "id", "--text", "text");
        assertThat(json(run).keySet()).containsExactlyInAnyOrder("n", "groups", "micros_per_item");
        assertThat(Run.console("similar", "--file", file, "--id", "id", "--text", "text")
                        .out())
                .contains("2 about", "2 groups among 5 complaints");
    }

    @Test
    void findsTheProblemsBehindChineseMessages() throws IOException {
        Map<String, Object> found = json(Run.console(
                "similar",
                "--json",
                "--file",
                Run.data("zh_gov_hot_topics.csv.gz").toString(),
                "--id",
                "留言编号",
                "--text",
                "留言主题,留言详情",
                "--group",
                "silver_group"));
        assertThat(number(found, "pair_precision")).isGreaterThanOrEqualTo(0.95);
        assertThat(number(found, "pair_recall")).isGreaterThanOrEqualTo(0.60);
    }

    @Test
    void findsTheDuplicatesOfReports() throws IOException {
        String pairs = Run.data("issue_duplicate_pairs.csv") + ":issue_id_a,issue_id_b";
        Map<String, Object> found = json(Run.console(
                "similar",
                "--json",
                "--file",
                Run.data("issue_reports.csv.gz").toString(),
                "--id",
                "issue_id",
                "--text",
                "summary,description",
                "--pairs",
                pairs));
        assertThat(number(found, "recall_at_1")).isGreaterThan(0.5);
        assertThat(number(found, "recall_at_10")).isGreaterThan(0.85);
    }

    @Test
    void findsTheBurstOfComcastAndHardlyAnythingElse() throws IOException {
        Map<String, Object> found = json(Run.console(
                "similar",
                "--json",
                "--file",
                Run.data("telecom_comcast_2015.csv").toString(),
                "--id",
                "Ticket #",
                "--text",
                "Customer Complaint",
                "--time",
                "Date"));
        List<?> bursts = (List<?>) found.get("bursts");
        assertThat(bursts).hasSizeLessThanOrEqualTo(3);
        assertThat(bursts).anySatisfy(each -> {
            Map<?, ?> burst = (Map<?, ?>) each;
            assertThat(LocalDate.parse(burst.get("from").toString())).isBeforeOrEqualTo(LocalDate.of(2015, 6, 23));
            assertThat(LocalDate.parse(burst.get("to").toString())).isAfterOrEqualTo(LocalDate.of(2015, 6, 24));
            assertThat(burst.keySet().toString()).isEqualTo("[from, to, size, expected, terms]");
        });
    }

    @Test
    void readsTheDaysOfAColumnAsMostOfItsCellsAre() {
        RowDates dayFirst = RowDates.of(List.of("04-08-2015", "22-04-2015", ""));
        assertThat(dayFirst.find("04-08-2015")).contains(LocalDate.of(2015, 8, 4));
        RowDates monthFirst = RowDates.of(List.of("04/08/2015", "04/22/2015 10:00:00 PM"));
        assertThat(monthFirst.find("04/08/2015")).contains(LocalDate.of(2015, 4, 8));
        RowDates mixed = RowDates.of(List.of("2019/7/2 13:11:31", "43782.472465277802"));
        assertThat(mixed.find("43782.472465277802")).contains(LocalDate.of(2019, 11, 13));
        assertThat(mixed.find("2019/7/2 13:11:31")).contains(LocalDate.of(2019, 7, 2));
        assertThat(RowDates.of(List.of("22-Apr-15")).find("22-Apr-15")).contains(LocalDate.of(2015, 4, 22));
        assertThat(mixed.find("soon")).isEmpty();
    }

    @Test
    void refusesBadUsageInOneLine() throws IOException {
        Run run = Run.console(
                "similar", "--file", small().toString(), "--id", "id", "--text", "text", "--pairs", "pairs.csv");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--pairs must be CSV:COL_A,COL_B, was 'pairs.csv'");
    }
}
