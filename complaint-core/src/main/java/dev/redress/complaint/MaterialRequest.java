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
}
