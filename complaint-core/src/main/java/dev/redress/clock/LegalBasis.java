package dev.redress.clock;

import dev.redress.words.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a limit comes from: the text apart from our reading of it. Immutable.
 *
 * @param reference the place in the rule; null if none is known
 * @param verified whether the figure was read in a source; if not, whoever sees the due date must be told
 * @param text what the rule says, in short; null if nothing more than the figure
 * @param interpretation where another reading is defensible, and which this is; null if there is none
 * @param sources where it was read
 */
public record LegalBasis(
        @Nullable String reference,
        boolean verified,
        @Nullable Words text,
        @Nullable Words interpretation,
        List<String> sources) {

    /** Nothing is cited: an organisation's own figure, which is what it says. */
    public static final LegalBasis OWN = new LegalBasis(null, true, null, null, List.of());

    /** Copies the list. */
    public LegalBasis {
        sources = List.copyOf(sources);
    }
}
