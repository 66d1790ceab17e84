package dev.redress.console.targets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.console.Run;
import dev.redress.console.json.JsonFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Due dates of real systems, and a small file of our own. */
class TargetsAndSlaTest {

    @TempDir
    private Path folder;

    private Map<String, Object> json(Run run) throws IOException {
        assertThat(run.err()).isEmpty();
        Path file = Files.writeString(folder.resolve("out.json"), "[" + run.out() + "]");
        return JsonFile.readObjects(file).get(0);
    }

    private static double number(Map<String, Object> json, String field) {
        return ((BigDecimal) json.get(field)).doubleValue();
    }

    @Test
    void explainsTheDueDatesOfBaltimore() throws IOException {
        Map<String, Object> found = json(Run.console(
                "targets",
                "--json",
                "--file",
                Run.data("baltimore_311_2018.csv.gz").toString(),
                "--opened",
                "CreatedDate",
                "--target",
                "DueDate",
                "--by",
                "SRType",
                "--zone",
                "America/New_York"));
        double judged = number(found, "rows") - number(found, "too_few");
        assertThat(number(found, "reproduced")).isGreaterThanOrEqualTo(0.98 * judged);
    }

    @Test
    void explainsTheTargetsOfBostonAndJudgesAsBostonDoes() throws IOException {
        String file = Run.data("boston_311_animal_pest_2013.csv.gz").toString();
        Map<String, Object> found = json(Run.console(
                "targets",
                "--json",
                "--file",
                file,
                "--opened",
                "open_dt",
                "--target",
                "sla_target_dt",
                "--by",
                "type",
                "--zone",
                "America/New_York"));
        assertThat(number(found, "reproduced")).isGreaterThanOrEqualTo(0.95 * number(found, "rows"));
        assertThat(found.get("by").toString())
                .contains("120 days of 24 hours of elapsed time")
                .contains("out of hours counts from the next opening");
        Run run = Run.console(
                "sla",
                "--json",
                "--file",
                file,
                "--opened",
                "open_dt",
                "--target",
                "sla_target_dt",
                "--closed",
                "closed_dt",
                "--verdict",
                "on_time=ONTIME",
                "--zone",
                "America/New_York");
        assertThat(run.exit()).isZero();
        Map<String, Object> judged = json(run);
        assertThat(judged.get("agree")).isEqualTo(judged.get("judged"));
        assertThat(number(judged, "judged")).isGreaterThan(1300);
    }

    @Test
    void tellsRowsThatAreOtherwiseByTheirNumbers() throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), """
                id,kind,opened,due,closed,ok
                a,x,2026-03-02 10:00:00,2026-03-04 10:00:00,2026-03-03 10:00:00,yes
                b,x,2026-03-06 11:00:00,2026-03-10 11:00:00,2026-03-11 10:00:00,yes
                c,x,2026-03-05 12:00:00,2026-03-09 12:00:00,,no
                d,x,2026-03-05 12:00:00,2026-03-05 13:00:00,2026-03-05 12:30:00,yes
                e,y,2026-03-05 12:00:00,2026-03-09 12:00:00,,
                f,y,2026-03-05 12:00:00,,,
                """);
        Map<String, Object> found = json(Run.console(
                "targets",
                "--json",
                "--file",
                file.toString(),
                "--opened",
                "opened",
                "--target",
                "due",
                "--by",
                "kind",
                "--zone",
                "Europe/London"));
        assertThat(number(found, "rows")).isEqualTo(5);
        assertThat(number(found, "without_target")).isEqualTo(1);
        assertThat(number(found, "too_few")).isEqualTo(1);
        assertThat(number(found, "reproduced")).isEqualTo(3);
        Map<?, ?> x = (Map<?, ?>) ((Map<?, ?>) found.get("by")).get("x");
        assertThat(x.get("explanation")).isEqualTo("2 business days, at the time of day of the start");
        assertThat(x.get("unexplained")).isEqualTo(List.of(BigDecimal.valueOf(4)));
        Run plain = Run.console(
                "targets",
                "--file",
                file.toString(),
                "--opened",
                "opened",
                "--target",
                "due",
                "--by",
                "kind",
                "--zone",
                "Europe/London");
        assertThat(plain.err()).isEmpty();
        assertThat(plain.exit()).isZero();
        assertThat(plain.out().lines())
                .as("what has fewer than three rows has no line of its own, but is counted in the last one")
                .containsExactly(
                        "x: 2 business days, at the time of day of the start (3 of 4)",
                        "3 of 4 reproduced; 1 rows of values with too few; 1 without target");
        Run run = Run.console(
                "sla",
                "--json",
                "--file",
                file.toString(),
                "--opened",
                "opened",
                "--target",
                "due",
                "--closed",
                "closed",
                "--verdict",
                "ok=yes",
                "--zone",
                "Europe/London");
        assertThat(run.exit()).isOne();
        assertThat(run.out().strip())
                .isEqualTo(
                        "{\"rows\":6,\"judged\":4,\"agree\":3,\"disagree\":[\"b\"],\"met\":2,\"breached\":2,\"open\":0}");
    }

    @Test
    void refusesBadUsageInOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), "a,b\n1,2\n");
        Run run = Run.console(
                "targets", "--file", file.toString(), "--opened", "a", "--target", "c", "--by", "b", "--zone", "UTC");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("the file has no column 'c'; it has a, b");
        Run verdict = Run.console(
                "sla",
                "--file",
                file.toString(),
                "--opened",
                "a",
                "--target",
                "b",
                "--closed",
                "b",
                "--verdict",
                "x",
                "--zone",
                "UTC");
        assertThat(verdict.exit()).isEqualTo(2);
        assertThat(verdict.err()).contains("--verdict must be COL=MET_VALUE, was 'x'");
    }
}
