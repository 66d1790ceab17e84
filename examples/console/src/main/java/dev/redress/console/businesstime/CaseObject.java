package dev.redress.console.businesstime;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Typed access to one JSON object of a case. */
record CaseObject(Map<String, Object> members) {

    /** A case that names something the runner does not know. */
    static final class UnsupportedCaseException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnsupportedCaseException(String why) {
            super(why);
        }
    }

    @SuppressWarnings("unchecked")
    static CaseObject of(@Nullable Object value) {
        return new CaseObject(value == null ? Map.of() : (Map<String, Object>) value);
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    @Nullable
    Object get(String name) {
        return members.get(name);
    }

    CaseObject object(String name) {
        return of(members.get(name));
    }

    String text(String name) {
        return require(name).toString();
    }

    int number(String name) {
        return ((BigDecimal) require(name)).intValueExact();
    }

    @SuppressWarnings("unchecked")
    List<Object> list(String name) {
        Object value = members.get(name);
        return value == null ? List.of() : (List<Object>) value;
    }

    LocalDate date(String name) {
        return LocalDate.parse(text(name));
    }

    Instant instant(String name) {
        return OffsetDateTime.parse(text(name)).toInstant();
    }

    /** A number of some unit as an exact duration. */
    static Duration duration(@Nullable Object amount, long secondsPerUnit) {
        if (!(amount instanceof BigDecimal number)) {
            throw new UnsupportedCaseException("amount " + amount);
        }
        BigDecimal nanos = number.multiply(BigDecimal.valueOf(secondsPerUnit)).movePointRight(9);
        return Duration.ofNanos(nanos.longValueExact());
    }

    private Object require(String name) {
        Object value = members.get(name);
        if (value == null) {
            throw new UnsupportedCaseException("no " + name);
        }
        return value;
    }
}
