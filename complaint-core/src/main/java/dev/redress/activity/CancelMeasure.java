package dev.redress.activity;

import dev.redress.complaint.Open;
import dev.redress.lifecycle.CommandKind;

/**
 * Records that a measure will not be carried out after all, so that it no longer stands in the way. Immutable.
 *
 * @param number number of the measure, from 1
 * @param reason why not; at most 2,000 characters
 */
public record CancelMeasure(int number, String reason) implements Activity<Open> {

    /**
     * Cancels.
     *
     * @param number number of the measure, from 1
     * @param reason why not
     * @return the activity
     */
    public static CancelMeasure number(int number, String reason) {
        return new CancelMeasure(number, reason);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.CANCEL_MEASURE;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
