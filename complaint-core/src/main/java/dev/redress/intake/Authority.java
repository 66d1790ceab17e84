package dev.redress.intake;

import dev.redress.validation.PlainText;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * By what right somebody complains for somebody else. {@link #toString()} leaves out the note. Making one checks nothing;
 * the {@link Intake} is checked as a whole. Immutable.
 *
 * @param kind the kind of right
 * @param note what to know about it, at most 1,000 code points in any number of lines; null for nothing
 */
public record Authority(
        @NotNull AuthorityKind kind,

        @PlainText(max = MAX_NOTE, multiline = true) @Nullable
        String note) {

    /** The longest note, in code points. */
    public static final int MAX_NOTE = 1_000;

    /**
     * A right that needs no note.
     *
     * @param kind the kind of right
     * @return the authority
     */
    public static Authority of(AuthorityKind kind) {
        return new Authority(kind, null);
    }

    /** The class and the kind. */
    @Override
    public String toString() {
        return "Authority[" + kind + "]";
    }
}
