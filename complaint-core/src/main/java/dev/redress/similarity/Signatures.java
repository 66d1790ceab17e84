package dev.redress.similarity;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Few short tokens by which a store finds the complaints that may be like this one, without reading others: two that tell nearly
 * the same share a band of their MinHashes (Broder 1997) with high probability, two of the same problem one of their most telling
 * words. Stateless, thread-safe.
 */
public final class Signatures {

    /** At most so many tokens for a complaint. */
    public static final int MOST = 24;

    private static final int BANDS = 6;
    private static final int ROWS = 3;
    private static final int SHINGLE = 3;

    private Signatures() {}

    /**
     * The tokens of a complaint.
     *
     * @param text what it tells
     * @param statistics which words are rare; the tokens of two complaints agree the better the less it changed between them
     * @return at most {@link #MOST} tokens without repetition, each of at most 17 letters and digits; words are hashed, but whoever
     *     guesses a word can test the guess, so they are to be kept, and erased, as confidentially as the text
     */
    public static List<String> of(ComplaintText text, TermStatistics statistics) {
        return of(text, WeightedTerms.of(text, statistics));
    }

    static List<String> of(ComplaintText text, WeightedTerms terms) {
        Set<String> tokens = new LinkedHashSet<>();
        Set<Long> shingles = shingles(text);
        if (!shingles.isEmpty()) {
            bands(shingles, tokens);
        }
        for (String word : terms.heaviest(MOST - tokens.size())) {
            tokens.add("w" + Long.toHexString(hash(word)));
        }
        return List.copyOf(tokens);
    }

    private static void bands(Set<Long> shingles, Set<String> tokens) {
        for (int band = 0; band < BANDS; band++) {
            long hash = band;
            for (int row = 0; row < ROWS; row++) {
                long seed = mix(band * (long) ROWS + row + 1);
                long least = Long.MAX_VALUE;
                for (long shingle : shingles) {
                    least = Math.min(least, mix(shingle ^ seed));
                }
                hash = mix(hash ^ least);
            }
            tokens.add((char) ('a' + band) + Long.toHexString(hash));
        }
    }

    /** Runs of three terms; of a shorter text, the whole. */
    static Set<Long> shingles(ComplaintText text) {
        List<String> terms = Terms.of(text.title() + "\n" + text.text());
        Set<Long> shingles = new HashSet<>();
        for (int from = 0; (from == 0 && !terms.isEmpty()) || from + SHINGLE <= terms.size(); from++) {
            long shingle = 0;
            for (String term : terms.subList(from, Math.min(from + SHINGLE, terms.size()))) {
                shingle = mix(shingle ^ hash(term));
            }
            shingles.add(shingle);
        }
        return shingles;
    }

    /** How much of their shingles two texts share: 0 nothing, 1 all. */
    static double overlap(Set<Long> one, Set<Long> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        long shared = one.stream().filter(other::contains).count();
        return (double) shared / (one.size() + other.size() - shared);
    }

    private static long hash(String term) {
        long hash = 0;
        for (int i = 0; i < term.length(); i++) {
            hash = mix(hash ^ term.charAt(i));
        }
        return hash;
    }

    /** The finaliser of SplitMix64, which spreads every bit. */
    private static long mix(long value) {
        long mixed = value + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
