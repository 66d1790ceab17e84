package dev.redress.store;

import org.jspecify.annotations.Nullable;

/**
 * How many complaints a group has. Immutable.
 *
 * @param value what they have in common, or null for those without a value
 * @param count how many they are, 1 or more
 */
public record GroupCount(@Nullable String value, long count) {

    /** The count only: a value can be who handles complaints, which never reaches a log. */
    @Override
    public String toString() {
        return "GroupCount[" + count + "]";
    }
}
