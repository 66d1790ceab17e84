package dev.redress.clock;

import dev.redress.calendar.Pause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a limit ends, and how it got there.
 *
 * @param at the end
 * @param inclusive whether the end itself is still in time
 * @param from the instant counted from
 * @param by the part of the limit that decided; null if an event or a date did
 * @param begin the day counted from, which is that of the start or, where its close had passed, the next; null for hours
 * @param counted the last day counted, before it rolled; null for hours
 * @param last the last day after it rolled; null for hours
 * @param added the end before paused business time was added, where a limit in days is moved so; null otherwise
 * @param pauses what was not counted, in order
 */
record Deadline(
        Instant at,
        boolean inclusive,
        Instant from,
        TimeLimit.@Nullable Counted by,
        @Nullable LocalDate begin,
        @Nullable LocalDate counted,
        @Nullable LocalDate last,
        @Nullable Instant added,
        List<Pause> pauses) {

    /** The same, ending on another day. */
    Deadline endingOn(LocalDate day, Instant end) {
        return new Deadline(end, inclusive, from, by, begin, counted, day, added, pauses);
    }

    boolean isKeptAt(Instant instant) {
        return inclusive ? !instant.isAfter(at) : instant.isBefore(at);
    }

    /** Whether the limit has run out: for an inclusive one only after its instant. */
    boolean isPastAt(Instant instant) {
        return !isKeptAt(instant);
    }
}
