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
    private static final int WIDTH = 4;
    /** Its first child; the next state's first child ends the row. */
    private static final int CHILD = 0;
    /** The state of its longest proper suffix. */
    private static final int SUFFIX = 1;
    /** The nearest state in which a pattern ends, beginning with itself, then by suffixes; 0 for none. */
    private static final int NEAREST = 2;
    /** Which pattern ends in it, or none. */
    private static final int END = 3;

    private final List<String> patterns;
    /** The letter by which a state is reached from its parent. */
    private final char[] letters;
    /** Four numbers a state, side by side, because they are wanted together; then the first child of a state that is none. */
    private final int[] states;
    /** Where each letter leads from the root. */
    private final int[] first;

    private PhraseAutomaton(List<String> patterns) {
        this.patterns = patterns;
        int most = 1 + patterns.stream().mapToInt(String::length).sum();
        this.letters = new char[most];
        this.states = new int[Math.multiplyExact(most + 1, WIDTH)];
        int highest = patterns.isEmpty() ? 0 : patterns.get(patterns.size() - 1).charAt(0);
        this.first = new int[highest + 1];
        link(grow(most));
    }

    /**
     * Builds it.
     *
     * @param patterns not empty each; the same twice counts once
     */
    static PhraseAutomaton of(Collection<String> patterns) {
        return new PhraseAutomaton(List.copyOf(new TreeSet<>(patterns)));
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
            int at = states[state * WIDTH + NEAREST];
            // Whoever found this pattern before has found the shorter ones with it.
            while (at != 0 && !found.get(states[at * WIDTH + END])) {
                found.set(states[at * WIDTH + END]);
                at = states[states[at * WIDTH + SUFFIX] * WIDTH + NEAREST];
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
            at = states[at * WIDTH + SUFFIX];
        }
        return letter < first.length ? first[letter] : 0;
    }

    private int child(int state, char letter) {
        int low = states[state * WIDTH + CHILD];
        int high = states[(state + 1) * WIDTH + CHILD] - 1;
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
        for (int state = 0; state < count; state++) {
            states[state * WIDTH + CHILD] = count;
            states[state * WIDTH + END] = NONE;
            int depth = depths[state];
            int i = from[state];
            if (i < to[state] && patterns.get(i).length() == depth) {
                states[state * WIDTH + END] = i++;
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
        states[count * WIDTH + CHILD] = count;
        return Arrays.copyOf(parents, count);
    }

    private void link(int[] parents) {
        for (int child = states[CHILD]; child < states[WIDTH + CHILD]; child++) {
            first[letters[child]] = child;
        }
        for (int state = 1; state < parents.length; state++) {
            int parent = parents[state];
            int suffix = parent == 0 ? 0 : next(states[parent * WIDTH + SUFFIX], letters[state]);
            states[state * WIDTH + SUFFIX] = suffix;
            boolean ends = states[state * WIDTH + END] != NONE;
            states[state * WIDTH + NEAREST] = ends ? state : states[suffix * WIDTH + NEAREST];
        }
    }
}
