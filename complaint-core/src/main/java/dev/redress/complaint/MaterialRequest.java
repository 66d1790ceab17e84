package dev.redress.complaint;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Material that the complainant was asked for and has not given yet. Immutable.
 *
 * @param sequence the journal entry
 * @param kinds codes of what is asked for, may be empty; copied
 * @param until by when, exclusive; or null
 */
public record MaterialRequest(
        long sequence, List<String> kinds, @Nullable Instant until) {

    /** Copies the list. */
    public MaterialRequest {
        kinds = List.copyOf(kinds);
    }

    /**
     * What is still asked for once something came.
     *
     * @param kind code of what came
     * @return the rest, or null if nothing is left
     */
    public @Nullable MaterialRequest without(String kind) {
        List<String> left = kinds.stream().filter(each -> !each.equals(kind)).toList();
        return left.isEmpty() ? null : new MaterialRequest(sequence, left, until);
    }
}
