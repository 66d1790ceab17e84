package dev.redress.activity;

import dev.redress.complaint.Open;
import dev.redress.lifecycle.CommandKind;

/**
 * Ends the waiting. Where the waiting had an announced end, it ends by itself then, and nothing is left to resume; what ended it sooner may still be
 * recorded later ({@code by(...).at(when)}), whether or not a sweep has recorded the announced end by then, as long as nothing else was
 * waited for and no stage entered since. Immutable.
 */
public record Resume() implements Activity<Open> {

    /**
     * Ends the waiting.
     *
     * @return the activity
     */
    public static Resume now() {
        return new Resume();
    }

    @Override
    public CommandKind kind() {
        return CommandKind.RESUME;
    }
}
