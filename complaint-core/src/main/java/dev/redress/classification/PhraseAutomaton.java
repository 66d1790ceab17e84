package dev.redress.classification;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Finds all of many patterns in one pass over a text, after Aho and Corasick (1975): a tree of the patterns' beginnings, in which
 * each state knows the longest other beginning that the text read so far may end with. States are numbered by depth, so that the
 * children of one lie side by side, sorted by letter. Immutable; safe for use by many threads.
 */
final class PhraseAutomaton {

    private static final int NONE = -1;
    private static final int ASCII = 128;

    private final List<String> patterns;
    private final char[] letters;
    /** The children of state s are {@code children[s]} to {@code children[s + 1]}, exclusive. */
    private final int[] children;
    /** The state of the longest proper suffix. */
    private final int[] suffixes;
    /** Which pattern ends in a state, or none. */
    private final int[] ends;
    /** The nearest suffix in which a pattern ends; 0 for none. */
    private final int[] shorter;

    private final int[] first = new int[ASCII];

    private PhraseAutomaton(List<String> patterns, int most) {
        this.patterns = patterns;
        this.letters = new char[most];
        this.children = new int[most + 1];
        this.suffixes = new int[most];
        this.ends = new int[most];
        this.shorter = new int[most];
    }

    /**
     * Builds it.
     *
     * @param patterns not empty each; the same twice counts once
     */
    static PhraseAutomaton of(Collection<String> patterns) {
        List<String> sorted = List.copyOf(new TreeSet<>(patterns));
        int most = 1 + sorted.stream().mapToInt(String::length).sum();
        PhraseAutomaton automaton = new PhraseAutomaton(sorted, most);
        int[] parents = automaton.grow(most);
        automaton.link(parents);
        return automaton;
    }

    /** The patterns in the order of their numbers. */
    List<String> patterns() {
        return patterns;
    }

    /** The numbers of the patterns that the text holds. */
    BitSet find(String text) {
        BitSet found = new BitSet(patterns.size());
        int state = 0;
        for (int i = 0; i < text.length(); i++) {
            state = next(state, text.charAt(i));
            int at = ends[state] == NONE ? shorter[state] : state;
            // Whoever found this pattern before has found the shorter ones with it.
            while (at != 0 && !found.get(ends[at])) {
                found.set(ends[at]);
                at = shorter[at];
            }
        }
        return found;
    }

    private int next(int state, char letter) {
        int at = state;
        while (at != 0) {
            int child = child(at, letter);
            if (child != NONE) {
                return child;
            }
            at = suffixes[at];
        }
        return fromRoot(letter);
    }

    private int fromRoot(char letter) {
        return letter < ASCII ? first[letter] : Math.max(0, child(0, letter));
    }

    private int child(int state, char letter) {
        int low = children[state];
        int high = children[state + 1] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = letters[middle] - letter;
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return NONE;
    }

    /** Makes the tree, level by level: the patterns of a state are neighbours in the sorted list. Returns the parents. */
    private int[] grow(int most) {
        int[] parents = new int[most];
        int[] depths = new int[most];
        int[] from = new int[most];
        int[] to = new int[most];
        to[0] = patterns.size();
        int count = 1;
        Arrays.fill(ends, NONE);
        for (int state = 0; state < count; state++) {
            children[state] = count;
            int depth = depths[state];
            int i = from[state];
            if (i < to[state] && patterns.get(i).length() == depth) {
                ends[state] = i++;
            }
            while (i < to[state]) {
                char letter = patterns.get(i).charAt(depth);
                letters[count] = letter;
                parents[count] = state;
                depths[count] = depth + 1;
                from[count] = i;
                while (i < to[state] && patterns.get(i).charAt(depth) == letter) {
                    i++;
                }
                to[count++] = i;
            }
        }
        children[count] = count;
        return Arrays.copyOf(parents, count);
    }

    private void link(int[] parents) {
        for (int child = children[0]; child < children[1]; child++) {
            if (letters[child] < ASCII) {
                first[letters[child]] = child;
            }
        }
        for (int state = 1; state < parents.length; state++) {
            if (parents[state] != 0) {
                suffixes[state] = next(suffixes[parents[state]], letters[state]);
            }
            int suffix = suffixes[state];
            shorter[state] = ends[suffix] == NONE ? shorter[suffix] : suffix;
        }
    }
}
