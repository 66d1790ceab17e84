package dev.redress.clock;

import java.util.List;

/**
 * That a limit comes again until the clock stops. Immutable.
 *
 * @param cadence from where the next occurrence is counted
 * @param fulfilledBy names of the events that meet an occurrence; if there are none, occurrences are only dates
 */
public record Recurrence(Cadence cadence, List<String> fulfilledBy) {

    /** From where the next occurrence is counted. */
    public enum Cadence {
        /** All from the start of the clock, so that an early fulfilment does not shorten the rhythm. */
        FROM_START,
        /** From the last fulfilment. */
        FROM_FULFILMENT
    }

    /** Copies the list. */
    public Recurrence {
        fulfilledBy = List.copyOf(fulfilledBy);
    }
}
