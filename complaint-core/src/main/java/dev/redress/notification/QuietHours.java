package dev.redress.notification;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Hours of the day in which nobody is told anything; what falls into them waits for their end. Immutable.
 *
 * @param from the first quiet time of day, inclusive
 * @param to the first time that is not quiet any more; at or before {@code from} it is on the next day
 * @param zone the zone of the wall clock
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {

    /**
     * When something may be told.
     *
     * @param at when it happened
     * @return the same instant if that is not in the quiet hours, else their end
     */
    public Instant afterQuiet(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        LocalTime time = local.toLocalTime();
        boolean overMidnight = !to.isAfter(from);
        boolean quiet =
                overMidnight ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
        if (!quiet || from.equals(to)) {
            return at;
        }
        boolean tomorrow = overMidnight && !time.isBefore(from);
        return local.toLocalDate()
                .plusDays(tomorrow ? 1 : 0)
                .atTime(to)
                .atZone(zone)
                .toInstant();
    }
}
