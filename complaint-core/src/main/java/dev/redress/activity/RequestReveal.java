package dev.redress.activity;

import dev.redress.complaint.Stage;
import dev.redress.lifecycle.CommandKind;

/**
 * Asks to be told who complains, where a hand-over withheld that from whoever asks. Somebody else decides. Immutable.
 *
 * @param reason why it is needed; at most 2,000 characters
 */
public record RequestReveal(String reason) implements Activity<Stage> {

    /**
     * Asks.
     *
     * @param reason why it is needed
     * @return the activity
     */
    public static RequestReveal because(String reason) {
        return new RequestReveal(reason);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.REQUEST_REVEAL;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
