package dev.redress.clock;

import dev.redress.calendar.Term;
import dev.redress.json.JsonObject;
import dev.redress.json.JsonText;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Terms as an amount and a unit. */
final class TermJson {

    static final BiConsumer<JsonText, Term> WRITE = (json, term) -> {
        json.put("amount", amount(term));
        json.put("unit", unit(term));
    };

    private static final List<String> UNITS = List.of(
            "business_hours",
            "business_minutes",
            "business_seconds",
            "hours",
            "minutes",
            "seconds",
            "business_days",
            "calendar_days",
            "weeks",
            "months");

    private TermJson() {}

    static @Nullable Term read(JsonObject json) {
        if (!json.has("amount") || !json.has("unit")) {
            json.wrong(json.has("amount") ? "unit" : "amount", "is missing");
            return null;
        }
        BigDecimal amount = json.number("amount").orElse(null);
        if (amount == null) {
            return null;
        }
        String unit = json.text("unit");
        if (!UNITS.contains(unit)) {
            json.wrong("unit", "must be one of " + String.join(", ", UNITS) + ", was '" + unit + "'");
            return null;
        }
        try {
            return of(amount, unit);
        } catch (ArithmeticException e) {
            json.wrong(
                    "amount",
                    (isTime(unit)
                                    ? "must be exact to the nanosecond and at most 292 years"
                                    : "must be a whole number of at most 2147483647 " + unit)
                            + ", was " + amount.toPlainString());
            return null;
        }
    }

    private static boolean isTime(String unit) {
        return unit.endsWith("hours") || unit.endsWith("minutes") || unit.endsWith("seconds");
    }

    static Term of(BigDecimal amount, String unit) {
        return switch (unit) {
            case "business_hours" -> Term.businessTime(seconds(amount, 3_600));
            case "business_minutes" -> Term.businessTime(seconds(amount, 60));
            case "business_seconds" -> Term.businessTime(seconds(amount, 1));
            case "hours" -> Term.exactTime(seconds(amount, 3_600));
            case "minutes" -> Term.exactTime(seconds(amount, 60));
            case "seconds" -> Term.exactTime(seconds(amount, 1));
            case "business_days" -> Term.businessDays(amount.intValueExact());
            case "calendar_days" -> Term.calendarDays(amount.intValueExact());
            case "weeks" -> Term.weeks(amount.intValueExact());
            case "months" -> Term.months(amount.intValueExact());
            default ->
                throw new IllegalArgumentException("unit must be one of " + String.join(", ", UNITS) + ", was " + unit);
        };
    }

    private static Duration seconds(BigDecimal amount, int perUnit) {
        return Duration.ofNanos(
                amount.multiply(BigDecimal.valueOf(perUnit)).movePointRight(9).longValueExact());
    }

    static BigDecimal amount(Term term) {
        if (term instanceof Term.BusinessTime open) {
            return amount(open.amount());
        } else if (term instanceof Term.ExactTime exact) {
            return amount(exact.amount());
        }
        return BigDecimal.valueOf(whole(term));
    }

    private static long whole(Term term) {
        if (term instanceof Term.BusinessDays days) {
            return days.days();
        } else if (term instanceof Term.CalendarDays days) {
            return days.days();
        } else if (term instanceof Term.Weeks weeks) {
            return weeks.weeks();
        }
        return ((Term.Months) term).months();
    }

    private static BigDecimal amount(Duration time) {
        long seconds = time.getSeconds();
        if (time.getNano() != 0) {
            return seconds(time);
        }
        return BigDecimal.valueOf(seconds % 3_600 == 0 ? seconds / 3_600 : seconds % 60 == 0 ? seconds / 60 : seconds);
    }

    /** Seconds with their fraction, and no more digits than it has. */
    static BigDecimal seconds(Duration time) {
        BigDecimal seconds = BigDecimal.valueOf(time.getSeconds());
        return time.getNano() == 0
                ? seconds
                : seconds.add(BigDecimal.valueOf(time.getNano(), 9)).stripTrailingZeros();
    }

    static String unit(Term term) {
        if (term instanceof Term.BusinessTime open) {
            return "business_" + unit(open.amount());
        } else if (term instanceof Term.ExactTime exact) {
            return unit(exact.amount());
        } else if (term instanceof Term.BusinessDays) {
            return "business_days";
        } else if (term instanceof Term.CalendarDays) {
            return "calendar_days";
        }
        return term instanceof Term.Weeks ? "weeks" : "months";
    }

    private static String unit(Duration time) {
        long seconds = time.getSeconds();
        return time.getNano() != 0
                ? "seconds"
                : seconds % 3_600 == 0 ? "hours" : seconds % 60 == 0 ? "minutes" : "seconds";
    }

    static String text(Term term) {
        return amount(term).toPlainString() + " " + unit(term);
    }
}
