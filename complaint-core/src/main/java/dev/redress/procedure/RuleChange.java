package dev.redress.procedure;

import org.jspecify.annotations.Nullable;

/**
 * A rule that one version of a procedure has otherwise than another. Immutable.
 *
 * @param place where it stands in the file, for example {@code roles.close}, {@code gates[outcome-told]} or {@code appeals.times}
 * @param before what it was, as in the file; null if there was none
 * @param after what it is; null if it is gone
 */
public record RuleChange(
        String place, @Nullable String before, @Nullable String after) {

    @Override
    public String toString() {
        if (before == null) {
            return place + " comes: " + after;
        }
        return after == null ? place + " goes: " + before : place + " was " + before + ", is " + after;
    }
}
