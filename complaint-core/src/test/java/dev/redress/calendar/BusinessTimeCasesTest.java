package dev.redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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

    @Test
    void computesEveryCaseUnderItsConvention() throws IOException {
        List<String> unequal = new ArrayList<>();
        List<CaseObject> cases = cases();
        for (CaseObject each : cases) {
            boolean recomputed = Boolean.TRUE.equals(each.get("recomputed"));
            check(each, each.object(recomputed ? "expected" : "recomputed_value"))
                    .ifPresent(unequal::add);
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

    private static List<CaseObject> cases() throws IOException {
        Optional<Path> folder = SharedFiles.find("businesstime");
        assumeTrue(folder.isPresent(), "the cases lie beside the repository, in shared/businesstime");
        List<CaseObject> cases = new ArrayList<>();
        for (Path file : files(folder.get())) {
            ((List<?>) CaseJson.read(file)).forEach(json -> cases.add(CaseObject.of(json)));
        }
        return cases;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static Optional<String> check(CaseObject each, CaseObject expected) {
        Map<String, Object> result;
        try {
            result = BusinessTimeCases.compute(each.members());
        } catch (RuntimeException e) {
            return Optional.of(each.text("id") + ": " + e);
        }
        boolean toTheMinute = "minute".equals(expected.get("precision"));
        for (Map.Entry<String, Object> field : expected.members().entrySet()) {
            boolean isNote = field.getKey().equals("precision");
            if (!isNote && !same(field.getValue(), result.get(field.getKey()), toTheMinute)) {
                return Optional.of(each.text("id") + " " + each.get("convention") + ": expected " + expected.members()
                        + ", was " + result);
            }
        }
        return Optional.empty();
    }

    private static boolean same(Object expected, Object actual, boolean toTheMinute) {
        if (expected == null || actual == null) {
            return expected == actual;
        }
        if (expected instanceof BigDecimal number) {
            return number.compareTo(new BigDecimal(actual.toString())) == 0;
        }
        if (expected instanceof List<?> list) {
            return sameElements(list, (List<?>) actual, toTheMinute);
        }
        if (expected instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .allMatch(each -> same(each.getValue(), ((Map<?, ?>) actual).get(each.getKey()), toTheMinute));
        }
        if (expected instanceof String text && text.contains("T")) {
            return instant(text, toTheMinute).equals(instant((String) actual, toTheMinute));
        }
        return expected.equals(actual);
    }

    private static boolean sameElements(List<?> expected, List<?> actual, boolean toTheMinute) {
        if (expected.size() != actual.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!same(expected.get(i), actual.get(i), toTheMinute)) {
                return false;
            }
        }
        return true;
    }

    private static Instant instant(String text, boolean toTheMinute) {
        Instant exact = OffsetDateTime.parse(text).toInstant();
        return toTheMinute ? exact.truncatedTo(ChronoUnit.MINUTES) : exact;
    }
}
