package dev.redress.activity;

import dev.redress.complaint.Stage;
import dev.redress.lifecycle.CommandKind;
import org.jspecify.annotations.Nullable;

/**
 * Lets whoever asked know who complains. Not for whoever asked. Immutable.
 *
 * @param number which request, from 1
 * @param note what to mind; at most 2,000 characters, or null
 */
public record RevealIdentity(int number, @Nullable String note) implements Activity<Stage> {

    /**
     * Grants a request.
     *
     * @param number which
     * @return the activity
     */
    public static RevealIdentity number(int number) {
        return new RevealIdentity(number, null);
    }

    /**
     * The same, in words.
     *
     * @param words what to mind
     * @return a copy
     */
    public RevealIdentity noting(String words) {
        return new RevealIdentity(number, words);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.REVEAL_IDENTITY;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
