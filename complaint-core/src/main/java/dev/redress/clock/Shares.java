package dev.redress.clock;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.Pause;
import dev.redress.calendar.Term;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/** When a share of a limit is used. */
final class Shares {

    private Shares() {}

    /** In business time; in exact time if that is asked, or if no business time lies within the limit. */
    static Instant at(BusinessCalendar calendar, Deadline due, boolean exact, BigDecimal share) {
        Duration open = exact ? Duration.ZERO : calendar.between(due.from(), due.at(), due.pauses());
        if (open.isZero()) {
            return calendar.findDue(due.from(), Term.exactTime(part(real(due, due.from()), share)), due.pauses())
                    .orElseThrow()
                    .at();
        }
        Duration part = part(open, share);
        return part.isZero()
                ? due.from()
                : calendar.findDue(due.from(), Term.businessTime(part), due.pauses())
                        .orElseThrow()
                        .at();
    }

    /** Which share of a limit is used at an instant, between 0 and 1. */
    static BigDecimal used(BusinessCalendar calendar, Deadline due, boolean exact, Instant now) {
        if (!now.isBefore(due.at())) {
            return BigDecimal.ONE;
        } else if (!now.isAfter(due.from())) {
            return BigDecimal.ZERO;
        }
        Duration whole = exact ? Duration.ZERO : calendar.between(due.from(), due.at(), due.pauses());
        Duration left = exact ? Duration.ZERO : calendar.between(now, due.at(), due.pauses());
        if (whole.isZero()) {
            whole = real(due, due.from());
            left = real(due, now);
        }
        return BigDecimal.ONE.subtract(seconds(left).divide(seconds(whole), 9, RoundingMode.HALF_UP));
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
        BigDecimal nanos = seconds(whole).multiply(share).movePointRight(9).setScale(0, RoundingMode.DOWN);
        return Duration.ofNanos(nanos.longValueExact());
    }
}
