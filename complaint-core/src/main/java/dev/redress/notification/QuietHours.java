package dev.redress.notification;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Hours of the day in which nobody is told anything; what falls into them waits for their end. From a time to the same time is never
 * quiet, not the whole day. Immutable.
 *
 * @param from the first quiet time of day, inclusive
 * @param to the first time that is not quiet any more; before {@code from} it is on the next day, equal to it no time is quiet
 * @param zone the zone of the wall clock
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {

    /**
     * When something may be told. The hours are those that the wall clock shows: where it is put back, an hour that is quiet is so twice,
     * and where it is put forward, hours that end within what is left out end when it is put.
     *
     * @param at when it happened
     * @return the same instant if that is not in the quiet hours, else the first one after it that is not
     */
    public Instant afterQuiet(Instant at) {
        if (from.equals(to)) {
            return at;
        }
        ZoneRules rules = zone.getRules();
        Instant told = at;
        while (isQuiet(LocalTime.ofInstant(told, zone))) {
            LocalDateTime wall = LocalDateTime.ofInstant(told, zone);
            LocalDateTime end = wall.toLocalTime().isBefore(to)
                    ? wall.with(to)
                    : wall.plusDays(1).with(to);
            Instant ended = end.toInstant(rules.getOffset(told));
            ZoneOffsetTransition change = rules.nextTransition(told);
            told = change != null && change.getInstant().isBefore(ended) ? change.getInstant() : ended;
        }
        return told;
    }

    private boolean isQuiet(LocalTime time) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }
}
