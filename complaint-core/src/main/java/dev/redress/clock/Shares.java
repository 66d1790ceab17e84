package dev.redress.clock;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.Pause;
import dev.redress.calendar.Term;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When a share of a limit is used, from an instant on: its start, or where the turn before ended. */
final class Shares {

    /** Decimals of a share: enough that none of the nanoseconds of a century is lost, however often a limit is gone on with. */
    static final int DIGITS = 24;

    private Shares() {}

    /** In business time; in exact time if that is asked, or if no business time lies within the limit. */
    static Instant at(BusinessCalendar calendar, Deadline due, Instant from, boolean exact, BigDecimal share) {
        List<Pause> pauses = from.equals(due.from()) ? due.pauses() : PausedDays.merged(due.pauses(), from);
        Duration open = exact ? Duration.ZERO : calendar.between(from, due.at(), pauses);
        if (open.isZero()) {
            return calendar.findDue(from, Term.exactTime(part(real(due, from), share)), pauses)
                    .orElseThrow()
                    .at();
        }
        Duration part = part(open, share);
        return part.isZero()
                ? from
                : calendar.findDue(from, Term.businessTime(part), pauses)
                        .orElseThrow()
                        .at();
    }

    /** Which share of a limit is used at an instant, between 0 and 1. */
    static BigDecimal used(BusinessCalendar calendar, Deadline due, Instant from, boolean exact, Instant now) {
        if (!now.isBefore(due.at())) {
            return BigDecimal.ONE;
        } else if (!now.isAfter(from)) {
            return BigDecimal.ZERO;
        }
        Duration whole = exact ? Duration.ZERO : calendar.between(from, due.at(), due.pauses());
        Duration left = exact ? Duration.ZERO : calendar.between(now, due.at(), due.pauses());
        if (whole.isZero()) {
            whole = real(due, from);
            left = real(due, now);
        }
        if (whole.isZero()) {
            return BigDecimal.ZERO; // it stood still all the time
        }
        return BigDecimal.ONE.subtract(seconds(left).divide(seconds(whole), DIGITS, RoundingMode.HALF_UP));
    }

    private static Duration real(Deadline due, Instant from) {
        Duration real = Duration.between(from, due.at());
        for (Pause pause : due.pauses()) {
            Instant to = pause.to().isAfter(due.at()) ? due.at() : pause.to();
            Instant since = pause.from().isBefore(from) ? from : pause.from();
            if (since.isBefore(to)) {
                real = real.minus(Duration.between(since, to));
            }
        }
        return real;
    }

    private static BigDecimal seconds(Duration span) {
        return BigDecimal.valueOf(span.getSeconds()).add(BigDecimal.valueOf(span.getNano(), 9));
    }

    private static Duration part(Duration whole, BigDecimal share) {
        BigDecimal nanos = seconds(whole).multiply(share).movePointRight(9).setScale(0, RoundingMode.HALF_UP);
        return Duration.ofNanos(nanos.longValueExact());
    }
}
