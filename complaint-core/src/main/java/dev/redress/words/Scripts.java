package dev.redress.words;

/** What a text's script means for finding the words in it. Stateless, thread-safe. */
public final class Scripts {

    private Scripts() {}

    /**
     * Whether a character is of a script that writes no spaces between words: Han, kana, hangul. Where it is, pairs of neighbours stand
     * for words.
     *
     * @param c the character; half of a pair outside the basic plane is none
     * @return true for such a character
     */
    public static boolean isUnspaced(char c) {
        return c >= '\u3040' && (c <= '\u9FFF' || (c >= '\uAC00' && c <= '\uD7A3') || (c >= '\uF900' && c <= '\uFAFF'));
    }
}
