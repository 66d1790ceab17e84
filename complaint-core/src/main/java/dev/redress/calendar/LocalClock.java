package dev.redress.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Turns wall-clock times of one zone into instants. Times are seconds since 1970-01-01T00:00 on the wall. Between two
 * changes of clocks the offset is remembered, so that a run of ascending times asks the zone's rules only around changes.
 * Not for use by several threads.
 */
final class LocalClock {

    private final ZoneRules rules;
    private long offset;
    private long safeFrom;
    private long safeUntil;

    LocalClock(ZoneId zone) {
        this.rules = zone.getRules();
    }

    /**
     * The instant of a wall-clock time, in epoch seconds. A time that is skipped moves later by what is skipped; of a time
     * that comes twice the first is taken. Both is what the offset before the change gives.
     */
    long epochSecond(long local) {
        if (local >= safeFrom && local < safeUntil) {
            return local - offset;
        }
        LocalDateTime time = LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC);
        ZoneOffsetTransition change = rules.getTransition(time);
        if (change != null) {
            return local - change.getOffsetBefore().getTotalSeconds();
        }
        ZoneOffset now = rules.getOffset(time);
        remember(time.toInstant(now), now);
        return local - now.getTotalSeconds();
    }

    private void remember(Instant instant, ZoneOffset now) {
        offset = now.getTotalSeconds();
        // At or before: the rules alone would pass over a change at this very instant.
        ZoneOffsetTransition last = rules.previousTransition(instant.plusSeconds(1));
        ZoneOffsetTransition next = rules.nextTransition(instant);
        // Within two days of a change a wall-clock time may be skipped or doubled: there the rules are asked each time.
        safeFrom = last == null ? Long.MIN_VALUE : last.toEpochSecond() + offset + 2L * Window.SECONDS_PER_DAY;
        safeUntil = next == null ? Long.MAX_VALUE : next.toEpochSecond() + offset - 2L * Window.SECONDS_PER_DAY;
    }

    /** Whether both times lie in one skipped span, so that nothing between them takes place. */
    boolean skips(long opens, long closes) {
        if (opens >= safeFrom && opens < safeUntil) {
            return false;
        }
        ZoneOffsetTransition change = rules.getTransition(LocalDateTime.ofEpochSecond(opens, 0, ZoneOffset.UTC));
        return change != null
                && change.isGap()
                && closes <= change.getDateTimeAfter().toEpochSecond(ZoneOffset.UTC);
    }
}
