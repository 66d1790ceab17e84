package dev.redress.taxonomy;

import java.util.List;

/**
 * Categories that are called otherwise now: a rename of one, or a merge of several. Immutable.
 *
 * @param from the codes that are no longer used; at least one
 * @param to the code that is used instead
 * @param since from which version of the taxonomy on; 1 or more
 */
public record CategoryChange(List<String> from, String to, int since) {

    /** Copies the codes. */
    public CategoryChange {
        from = List.copyOf(from);
    }
}
