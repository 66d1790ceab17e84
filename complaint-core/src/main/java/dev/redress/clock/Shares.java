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
            Duration real = Duration.between(due.from(), due.at());
            for (Pause pause : due.pauses()) {
                Instant to = pause.to().isAfter(due.at()) ? due.at() : pause.to();
                if (pause.from().isBefore(to)) {
                    real = real.minus(Duration.between(pause.from(), to));
                }
            }
            return calendar.findDue(due.from(), Term.exactTime(part(real, share)), due.pauses())
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

    private static Duration part(Duration whole, BigDecimal share) {
        BigDecimal seconds = BigDecimal.valueOf(whole.getSeconds()).add(BigDecimal.valueOf(whole.getNano(), 9));
        BigDecimal nanos = seconds.multiply(share).movePointRight(9).setScale(0, RoundingMode.DOWN);
        return Duration.ofNanos(nanos.longValueExact());
    }
}
