package dev.redress.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One fact that clocks are computed from: a start, a stop, a suspension, its end. Immutable.
 *
 * @param sequence the journal entry
 * @param event the entry's kind
 * @param at when it happened, as corrected since
 * @param detail a code that clocks ask for: of a suspension whom it waits for and, after a slash, why; of its end the
 *     cause; of a category or a
 *     priority which, as corrected since; of an event of the host its name; of a move brought from elsewhere whose time the source does not state
 *     {@link dev.redress.party.Actor#TIME_NOT_IN_SOURCE}; null for all others
 */
public record ClockFact(
        long sequence, String event, Instant at, @Nullable String detail) {

    /**
     * A fact without a detail.
     *
     * @param sequence the journal entry
     * @param event the entry's kind
     * @param at when it happened
     */
    public ClockFact(long sequence, String event, Instant at) {
        this(sequence, event, at, null);
    }
}
