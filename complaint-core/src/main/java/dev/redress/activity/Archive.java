package dev.redress.activity;

import dev.redress.complaint.Ended;
import dev.redress.lifecycle.CommandKind;
import org.jspecify.annotations.Nullable;

/**
 * Puts the complaint into the archive. Reopening, appeal and remittal take it out again. Immutable.
 *
 * @param place where its papers lie; at most 200 characters, or null
 */
public record Archive(@Nullable String place) implements Activity<Ended> {

    /**
     * Archives.
     *
     * @return the activity
     */
    public static Archive now() {
        return new Archive(null);
    }

    /**
     * The same, telling where its papers lie.
     *
     * @param where the place
     * @return a copy
     */
    public Archive at(String where) {
        return new Archive(where);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.ARCHIVE;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
