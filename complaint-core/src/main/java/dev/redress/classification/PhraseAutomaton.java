package dev.redress.classification;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Finds all of many patterns in one pass over a text, after Aho and Corasick (1975): a tree of the patterns' beginnings, in which
 * each state knows the longest other beginning that the text read so far may end with. States are numbered by depth, so that the
 * children of one lie side by side, sorted by letter. The shallow states, in which a text is most of the time, also have a table of
 * where each small letter, digit or space leads. Immutable; safe for use by many threads.
 */
final class PhraseAutomaton {

    private static final int NONE = -1;
    private static final int SHALLOW = 1_024;
    /** Space, ten digits, 26 letters. */
    private static final int SLOTS = 37;

    private final List<String> patterns;
    private final char[] letters;
    /** The children of state s are {@code children[s]} to {@code children[s + 1]}, exclusive. */
    private final int[] children;
    /** The state of the longest proper suffix. */
    private final int[] suffixes;
    /** Which pattern ends in a state, or none. */
    private final int[] ends;
    /** The nearest proper suffix in which a pattern ends; 0 for none. */
    private final int[] shorter;
    /** The state itself if a pattern ends in it, else as {@link #shorter}. */
    private final int[] longest;
    /** Where each letter leads from the root. */
    private final int[] first;
    /** Where each slot leads from each shallow state. */
    private final int[] table;

    private PhraseAutomaton(List<String> patterns, int most) {
        this.patterns = patterns;
        this.letters = new char[most];
        this.children = new int[most + 1];
        this.suffixes = new int[most];
        this.ends = new int[most];
        this.shorter = new int[most];
        this.longest = new int[most];
        int highest = patterns.isEmpty() ? 0 : patterns.get(patterns.size() - 1).charAt(0);
        this.first = new int[highest + 1];
        int[] parents = grow(most);
        link(parents);
        this.table = tabulated(Math.min(parents.length, SHALLOW));
    }

    /**
     * Builds it.
     *
     * @param patterns not empty each; the same twice counts once
     */
    static PhraseAutomaton of(Collection<String> patterns) {
        List<String> sorted = List.copyOf(new TreeSet<>(patterns));
        int most = 1 + sorted.stream().mapToInt(String::length).sum();
        return new PhraseAutomaton(sorted, most);
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
            char letter = text.charAt(i);
            int slot = slot(letter);
            int entry = state * SLOTS + slot;
            state = slot != NONE && entry < table.length ? table[entry] : next(state, letter);
            int at = longest[state];
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
        return letter < first.length ? first[letter] : 0;
    }

    private static int slot(char letter) {
        if (letter >= 'a' && letter <= 'z') {
            return letter - 'a' + 11;
        }
        if (letter >= '0' && letter <= '9') {
            return letter - '0' + 1;
        }
        return letter == ' ' ? 0 : NONE;
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
            first[letters[child]] = child;
        }
        for (int state = 1; state < parents.length; state++) {
            if (parents[state] != 0) {
                suffixes[state] = next(suffixes[parents[state]], letters[state]);
            }
            int suffix = suffixes[state];
            shorter[state] = longest[suffix];
            longest[state] = ends[state] == NONE ? shorter[state] : state;
        }
    }

    private int[] tabulated(int states) {
        int[] rows = new int[states * SLOTS];
        for (char letter = ' '; letter <= 'z'; letter++) {
            int slot = slot(letter);
            for (int state = 0; slot != NONE && state < states; state++) {
                rows[state * SLOTS + slot] = next(state, letter);
            }
        }
        return rows;
    }
}
