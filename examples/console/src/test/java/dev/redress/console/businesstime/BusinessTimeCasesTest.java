package dev.redress.console.businesstime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.console.Run;
import dev.redress.console.json.JsonFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All cases that lie beside the repository, each under the convention it states. */
class BusinessTimeCasesTest {

    /** Which convention a value names. */
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("negative", "reversed"),
            Map.entry("zero", "reversed"),
            Map.entry("absolute", "reversed"),
            Map.entry("roll", "zero_amount"),
            Map.entry("identity", "zero_amount"),
            Map.entry("stay", "landing_on_close"),
            Map.entry("next_open", "landing_on_close"),
            Map.entry("roll_then_add", "non_working_start"),
            Map.entry("next_counts_as_1", "non_working_start"),
            Map.entry("keep", "time_of_day"),
            Map.entry("keep_then_roll_forward", "time_of_day"),
            Map.entry("keep_then_roll_backward", "time_of_day"),
            Map.entry("roll_start_then_keep", "time_of_day"),
            Map.entry("[start,end)", "count_range"),
            Map.entry("(start,end]", "count_range"),
            Map.entry("[start,end]", "count_range"));

    @TempDir
    private Path folder;

    @Test
    void computesEveryCaseUnderItsConvention() throws IOException {
        List<String> unequal = new ArrayList<>();
        List<CaseObject> cases = cases();
        for (CaseObject each : cases) {
            check(each, Expectation.of(each)).ifPresent(unequal::add);
        }
        assertThat(unequal).isEmpty();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(632);
    }

    /** Where peers differ a case says what each rule gives: each of our options must give its own value. */
    @Test
    void computesWhatEveryOtherConventionGives() throws IOException {
        List<String> unequal = new ArrayList<>();
        int count = 0;
        for (CaseObject each : cases()) {
            for (Map.Entry<String, Object> other :
                    each.object("alternatives").members().entrySet()) {
                Map<String, Object> convention =
                        new LinkedHashMap<>(each.object("convention").members());
                convention.put(KEYS.get(other.getKey()), other.getKey());
                Map<String, Object> changed = new LinkedHashMap<>(each.members());
                changed.put("convention", convention);
                String field =
                        each.object("expected").members().keySet().iterator().next();
                check(new CaseObject(changed), CaseObject.of(Map.of(field, other.getValue())))
                        .ifPresent(unequal::add);
                count++;
            }
        }
        assertThat(unequal).isEmpty();
        assertThat(count).isGreaterThan(200);
    }

    @Test
    void theCommandPrintsALineForEachCase() throws IOException {
        int lines = 0;
        for (Path file : files()) {
            Run run = Run.console("business-time", "--json", "--cases", file.toString());
            assertThat(run.exit()).as(file.toString()).isZero();
            assertThat(run.out()).doesNotContain("unsupported");
            lines += (int) run.out().lines().count();
        }
        assertThat(lines).isGreaterThanOrEqualTo(632);
    }

    @Test
    void saysWhatIsOtherThanExpectedAndWhatItCannotExpress() throws IOException {
        Path file = Files.writeString(folder.resolve("cases.json"), """
                [{"id": "a-1", "op": "is_working_day", "input": {"date": "2026-11-25"}, "expected": {"working": false},
                  "calendar": {"zone": "UTC", "weekly": {"wed": [["09:00", "17:00"]]}}},
                 {"id": "a-2", "op": "add_business_time", "input": {"start": "2026-11-25T09:00Z", "amount": 0, "unit": "hours"},
                  "calendar": {"zone": "UTC", "weekly": {"wed": [["09:00", "17:00"]]}}, "convention": {"zero_amount": null}},
                 {"id": "a-3", "op": "guess", "input": {}, "calendar": {"zone": "UTC"}}]
                """);
        Run run = Run.console("business-time", "--json", "--cases", file.toString());
        assertThat(run.exit()).isOne();
        assertThat(run.out().lines())
                .containsExactly(
                        "{\"id\":\"a-1\",\"result\":{\"working\":true}}",
                        "{\"id\":\"a-2\",\"result\":{\"instant\":null}}",
                        "{\"id\":\"a-3\",\"unsupported\":\"op guess\"}");
        Run told = Run.console("business-time", "--cases", file.toString());
        assertThat(told.out())
                .contains("a-1: expected {working=false}, is {working=true}")
                .contains("3 cases: 0 as expected, 1 otherwise, 1 unsupported, 1 without an expectation");
    }

    @Test
    void refusesWhatIsNoListOfCases() throws IOException {
        Path file = Files.writeString(folder.resolve("case.json"), "{}");
        Run run = Run.console("business-time", "--cases", file.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("case.json must hold one JSON list of objects");
    }

    private static List<CaseObject> cases() throws IOException {
        List<CaseObject> cases = new ArrayList<>();
        for (Path file : files()) {
            JsonFile.readObjects(file).forEach(json -> cases.add(new CaseObject(json)));
        }
        return cases;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> found = Files.list(Run.shared("businesstime"))) {
            return found.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static Optional<String> check(CaseObject each, CaseObject expected) {
        Map<String, Object> result;
        try {
            result = BusinessTimeCase.compute(each.members());
        } catch (RuntimeException e) {
            return Optional.of(each.text("id") + ": " + e);
        }
        return Expectation.isMet(expected, result)
                ? Optional.empty()
                : Optional.of(each.text("id") + " " + each.get("convention") + ": expected " + expected.members()
                        + ", was " + result);
    }
}
