package dev.redress.view;

import java.util.Map;
import java.util.Set;

/**
 * As what somebody reads a certain complaint, and what that means for it. Immutable.
 *
 * @param reader as what
 * @param identityWithheld whether a hand-over keeps back from them who complains
 * @param complaining numbers of all parties who complain or speak for those who do, also under their logins; copied
 * @param own of these, the reader's own, and in which entries: in others they were taken for another person, or turned out to be one;
 *     copied; empty unless a complainant reads
 * @param letters in which entries letters to complainants were written to the reader
 * @param filer whether what the filing holds is the reader's own
 */
public record Standing(
        Reader reader,
        boolean identityWithheld,
        Set<Integer> complaining,
        Map<Integer, Spans> own,
        Spans letters,
        boolean filer) {

    /** Copies set and map. */
    public Standing {
        complaining = Set.copyOf(complaining);
        own = Map.copyOf(own);
    }

    /**
     * Of somebody who does not read as complainant.
     *
     * @param reader as what
     * @param identityWithheld whether a hand-over keeps back from them who complains
     * @param complaining numbers of all parties who complain or speak for those who do
     */
    public Standing(Reader reader, boolean identityWithheld, Set<Integer> complaining) {
        this(reader, identityWithheld, complaining, Map.of(), Spans.ALL, false);
    }
}
