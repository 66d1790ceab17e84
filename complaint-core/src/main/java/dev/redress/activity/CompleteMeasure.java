package dev.redress.activity;

import dev.redress.complaint.Open;
import dev.redress.lifecycle.CommandKind;
import org.jspecify.annotations.Nullable;

/**
 * Records that a measure was carried out. Immutable.
 *
 * @param number number of the measure, from 1
 * @param result what came of it; at most 2,000 characters, or null
 */
public record CompleteMeasure(int number, @Nullable String result) implements Activity<Open> {

    /**
     * Completes.
     *
     * @param number number of the measure, from 1
     * @return the activity
     */
    public static CompleteMeasure number(int number) {
        return new CompleteMeasure(number, null);
    }

    /**
     * The same, telling what came of it.
     *
     * @param outcome what came of it
     * @return a copy
     */
    public CompleteMeasure resulting(String outcome) {
        return new CompleteMeasure(number, outcome);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.COMPLETE_MEASURE;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
