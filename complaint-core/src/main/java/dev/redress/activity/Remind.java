package dev.redress.activity;

import dev.redress.complaint.Open;
import dev.redress.lifecycle.CommandKind;
import org.jspecify.annotations.Nullable;

/**
 * The complainant reminds, once the promised time has passed without word. Immutable.
 *
 * @param text what is said; at most 2,000 characters, or null
 */
public record Remind(@Nullable String text) implements Activity<Open> {

    /**
     * Reminds.
     *
     * @return the activity
     */
    public static Remind ofPromise() {
        return new Remind(null);
    }

    /**
     * The same, with words.
     *
     * @param what what is said
     * @return a copy
     */
    public Remind saying(String what) {
        return new Remind(what);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.REMIND;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
