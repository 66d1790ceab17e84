package dev.redress.classification;

import dev.redress.words.Scripts;
import java.util.HashSet;
import java.util.Set;

/**
 * Cuts a text into features: stems of words where words are written apart, single characters and pairs of them where they are
 * not. One pass, nothing is allocated: a feature is known by a hash of 64 bits of its letters. Stateless, thread-safe.
 */
final class FeatureReader {

    /** As many letters of a word count: "complain", "complained", "complaint" are one feature. */
    private static final int STEM = 6;

    private static final long SEED = 0x9E3779B97F4A7C15L;

    /** English words that bear no topic. Written as stems. */
    private static final Set<Long> STOP_WORDS =
            hashes("a about after all also am an and any are as at be becaus before been "
                    + "being but by can could did do does for from had has have he i if in is it its just me more my no not of on "
                    + "or our out she so than that the their them then there these they this those to up was we were what when "
                    + "which who will with would you your");

    private FeatureReader() {}

    /** Is told every feature of a text. */
    @FunctionalInterface
    interface Sink {
        /**
         * A feature.
         *
         * @param hash which one
         * @param from where it begins in the text
         * @param to where it ends, exclusive; of a stem, where the stem ends
         */
        void feature(long hash, int from, int to);
    }

    static void read(String text, Sink sink) {
        int at = 0;
        while (at < text.length()) {
            char c = letter(text.charAt(at));
            if (Scripts.isUnspaced(c)) {
                unspaced(text, at, sink);
                at++;
            } else if (Character.isLetterOrDigit(c)) {
                at = word(text, at, sink);
            } else {
                at++;
            }
        }
    }

    private static void unspaced(String text, int at, Sink sink) {
        long one = mix(SEED, text.charAt(at));
        sink.feature(one, at, at + 1);
        if (at + 1 < text.length() && Scripts.isUnspaced(text.charAt(at + 1))) {
            sink.feature(mix(one, text.charAt(at + 1)), at, at + 2);
        }
    }

    /** Reads a word and returns where it ends. */
    private static int word(String text, int from, Sink sink) {
        long hash = SEED;
        int to = from;
        int masked = 0;
        while (to < text.length() && isOfWord(text, to)) {
            char c = letter(text.charAt(to));
            if (to - from < STEM) {
                hash = mix(hash, c);
            }
            masked += c == 'x' ? 1 : 0;
            to++;
        }
        boolean mask = masked > 1 && masked == to - from;
        if (!mask && !STOP_WORDS.contains(hash)) {
            sink.feature(hash, from, Math.min(to, from + STEM));
        }
        return to;
    }

    private static boolean isOfWord(String text, int at) {
        char c = text.charAt(at);
        if (c == '\'') {
            return at + 1 < text.length()
                    && Character.isLetter(text.charAt(at + 1))
                    && !Scripts.isUnspaced(text.charAt(at + 1));
        }
        return Character.isLetterOrDigit(c) && !Scripts.isUnspaced(c);
    }

    /** Where the word ends whose stem ends at an index. */
    static int wordEnd(String text, int to) {
        int end = to;
        while (end < text.length() && !Scripts.isUnspaced(text.charAt(end - 1)) && isOfWord(text, end)) {
            end++;
        }
        return end;
    }

    /** A feature as it is written in a file. */
    static String written(String text, int from, int to) {
        StringBuilder written = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            written.append(letter(text.charAt(i)));
        }
        return written.toString();
    }

    /** The hash of a feature as it is written in a file. */
    static long hash(String written) {
        long hash = SEED;
        for (int i = 0; i < written.length(); i++) {
            hash = mix(hash, letter(written.charAt(i)));
        }
        return hash;
    }

    /** Lower case, full-width forms as ASCII, every digit as 0: numbers differ, their shape may tell. */
    private static char letter(char c) {
        char plain = c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
        if (plain < 128) {
            return plain >= 'A' && plain <= 'Z' ? (char) (plain + 32) : plain >= '0' && plain <= '9' ? '0' : plain;
        }
        return Character.isDigit(plain) ? '0' : Character.toLowerCase(plain);
    }

    private static long mix(long hash, char c) {
        long mixed = (hash ^ c) * 0xBF58476D1CE4E5B9L;
        return mixed ^ (mixed >>> 29);
    }

    private static Set<Long> hashes(String stems) {
        Set<Long> hashes = new HashSet<>();
        for (String stem : stems.split(" ", -1)) {
            hashes.add(hash(stem));
        }
        return hashes;
    }
}
