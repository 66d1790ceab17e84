package dev.redress.similarity;

import java.util.List;

/**
 * Finds complaints that tell the same. Called within a filing and its look-ups, so it has to be quick and local, calls neither the desk
 * nor another machine, and is told nothing about persons. Implementations are thread-safe.
 */
public interface SimilarityPolicy {

    /**
     * By what a store finds the complaints that may be like this one. Called within every filing: one that throws costs the complaint
     * its signatures and no more.
     *
     * @param text what it tells; its key says nothing
     * @return at most {@link Signatures#MOST} texts of 1 to 60 printable ASCII characters without repetition; the same for the same
     *     text
     */
    List<String> signatures(ComplaintText text);

    /**
     * Which of the complaints so found are like it.
     *
     * @param text the one
     * @param candidates those that share a signature with it, each of its own key
     * @return the most alike first; those that are not alike are left out
     */
    List<Neighbour> compare(ComplaintText text, List<ComplaintText> candidates);

    /**
     * The shipped policy: near-duplicates by bands of MinHashes, the same problem by the most telling words.
     *
     * @param statistics which words are rare, for example {@link TermStatistics#of} a few thousand earlier complaints; keep the same
     *     ones, as signatures of other statistics agree less
     * @return the policy
     */
    static SimilarityPolicy byTerms(TermStatistics statistics) {
        return new SimilarityPolicy() {
            @Override
            public List<String> signatures(ComplaintText text) {
                return Signatures.of(text, statistics);
            }

            @Override
            public List<Neighbour> compare(ComplaintText text, List<ComplaintText> candidates) {
                ProblemIndex index = ProblemIndex.of(candidates, statistics);
                return index.nearest(text, candidates.size());
            }
        };
    }
}
