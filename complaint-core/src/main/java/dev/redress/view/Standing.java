package dev.redress.view;

import java.util.Set;

/**
 * As what somebody reads a certain complaint, and what that means for it. Immutable.
 *
 * @param reader as what
 * @param identityWithheld whether a hand-over keeps back from them who complains
 * @param complaining numbers of all parties who complain or speak for those who do, also under their logins; copied
 * @param own of these, the reader's own; copied; empty unless a complainant reads
 * @param filer whether what the filing holds is the reader's own
 */
public record Standing(
        Reader reader, boolean identityWithheld, Set<Integer> complaining, Set<Integer> own, boolean filer) {

    /** Copies the sets. */
    public Standing {
        complaining = Set.copyOf(complaining);
        own = Set.copyOf(own);
    }
}
