package dev.redress.classification;

import dev.redress.words.Scripts;
import java.text.Normalizer;

/**
 * Brings texts and phrases into one form, in which a phrase is found by its characters alone: small letters, full-width forms as
 * ASCII, no apostrophes, one space for whatever stands between words, none between characters that are not written apart, and one
 * wherever the two kinds of writing meet. A text begins and ends with a space. Stateless, thread-safe.
 */
final class PhraseText {

    private static final int NOTHING = 0;
    private static final int WORD = 1;
    private static final int UNSPACED = 2;
    private static final int BLANK = 3;
    private static final int BREAK = 4;

    private PhraseText() {}

    static String of(String text) {
        String composed = composed(text);
        StringBuilder plain = new StringBuilder(composed.length() + 2).append(' ');
        int last = NOTHING;
        int gap = NOTHING;
        int c;
        for (int at = 0; at < composed.length(); at += Character.charCount(c)) {
            c = composed.codePointAt(at);
            int letter = letter(c);
            int kind = kind(letter, last);
            if (kind >= BLANK) {
                gap = Math.max(gap, kind);
            } else if (kind != NOTHING) {
                if (last != NOTHING && (kind != last || gap == BREAK || (gap == BLANK && kind == WORD))) {
                    plain.append(' ');
                }
                plain.appendCodePoint(letter);
                last = kind;
                gap = NOTHING;
            }
        }
        return last == NOTHING ? " " : plain.append(' ').toString();
    }

    /**
     * What to look for in a text of this form: a phrase of words is bounded by spaces, unless it ends with an asterisk, then it
     * may go on within the word.
     *
     * @return the pattern; empty if there is no letter in the phrase
     */
    static String pattern(String phrase) {
        String text = of(phrase);
        if (text.length() == 1) {
            return "";
        }
        boolean open = phrase.stripTrailing().endsWith("*");
        int from = isUnspaced(text.codePointAt(1)) ? 1 : 0;
        int to = open || isUnspaced(text.codePointBefore(text.length() - 1)) ? text.length() - 1 : text.length();
        return text.substring(from, to);
    }

    private static int kind(int letter, int last) {
        if (letter < 128) {
            return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ? WORD : mark(letter, last);
        }
        if (isUnspaced(letter)) {
            return UNSPACED;
        }
        int type = Character.getType(letter);
        if (Character.isLetterOrDigit(letter) || type == Character.NON_SPACING_MARK) {
            return WORD;
        }
        return type == Character.FORMAT ? NOTHING : mark(letter, last);
    }

    private static int mark(int c, int last) {
        if (c == '\'' || c == '\u2019') {
            return last == WORD ? NOTHING : BREAK;
        }
        return Character.isWhitespace(c) || c == '\u00A0' ? BLANK : BREAK;
    }

    private static int letter(int c) {
        int half = c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
        if (half < 128) {
            return half >= 'A' && half <= 'Z' ? half + 32 : half;
        }
        return Character.toLowerCase(half);
    }

    private static boolean isUnspaced(int c) {
        return c <= Character.MAX_VALUE ? Scripts.isUnspaced((char) c) : Character.isIdeographic(c);
    }

    /** Letters with their accents as one, where they came as two. */
    private static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '\u0300' && text.charAt(i) <= '\u036F') {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }
}
