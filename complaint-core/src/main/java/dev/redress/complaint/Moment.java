package dev.redress.complaint;

import java.time.Instant;

/**
 * When something happened, and which entry says so, so that a correction of that entry finds it. Immutable.
 *
 * @param sequence the journal entry
 * @param at when it happened, as corrected since
 */
public record Moment(long sequence, Instant at) {

    /**
     * The same, if another entry was corrected; else at the corrected time.
     *
     * @param corrected the entry that was corrected
     * @param right when what it records really happened
     * @return this or a copy
     */
    public Moment corrected(long corrected, Instant right) {
        return corrected == sequence ? new Moment(sequence, right) : this;
    }
}
