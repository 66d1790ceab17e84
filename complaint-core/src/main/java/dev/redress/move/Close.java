package dev.redress.move;

import dev.redress.complaint.Closed;
import dev.redress.complaint.Resolved;
import dev.redress.lifecycle.CommandKind;
import org.jspecify.annotations.Nullable;

/**
 * Sums the complaint up and ends it. Immutable.
 *
 * @param summary what happened and how it ended; at most 10,000 characters
 * @param strengths what was good about the handling; at most 10,000 characters, or null
 * @param weaknesses what was not; at most 10,000 characters, or null
 * @param lessons what is to be learned; at most 10,000 characters, or null
 */
public record Close(
        String summary,
        @Nullable String strengths,
        @Nullable String weaknesses,
        @Nullable String lessons) implements Move<Resolved, Closed> {

    /**
     * Closes with a summary.
     *
     * @param summary what happened and how it ended
     * @return the move
     */
    public static Close with(String summary) {
        return new Close(summary, null, null, null);
    }

    /**
     * The same, judging the handling.
     *
     * @param good what was good about it
     * @param bad what was not
     * @return a copy
     */
    public Close judging(String good, String bad) {
        return new Close(summary, good, bad, lessons);
    }

    /**
     * The same, with what is to be learned.
     *
     * @param lesson what is to be learned
     * @return a copy
     */
    public Close learning(String lesson) {
        return new Close(summary, strengths, weaknesses, lesson);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.CLOSE;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
