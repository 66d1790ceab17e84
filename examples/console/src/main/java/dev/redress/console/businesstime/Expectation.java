package dev.redress.console.businesstime;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a case expects, and whether a result is that: numbers and instants by value, to the minute where the case says so. */
final class Expectation {

    private Expectation() {}

    /** The peer's value, or the recomputed one where the peer's cannot be reproduced; empty if the case has none. */
    static CaseObject of(CaseObject each) {
        boolean refuted = Boolean.FALSE.equals(each.get("recomputed"));
        return each.object(refuted ? "recomputed_value" : "expected");
    }

    static boolean isMet(CaseObject expected, Map<String, Object> result) {
        boolean toTheMinute = "minute".equals(expected.get("precision"));
        return expected.members().entrySet().stream()
                .filter(field -> !field.getKey().equals("precision"))
                .allMatch(field -> same(field.getValue(), result.get(field.getKey()), toTheMinute));
    }

    private static boolean same(@Nullable Object expected, @Nullable Object actual, boolean toTheMinute) {
        if (expected == null || actual == null) {
            return expected == actual;
        }
        if (expected instanceof BigDecimal number) {
            return number.compareTo(new BigDecimal(actual.toString())) == 0;
        }
        if (expected instanceof List<?> list) {
            return actual instanceof List<?> other && sameElements(list, other, toTheMinute);
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
