package dev.redress.store.jdbc;

/** What a database can keep of a text. */
final class Texts {

    private static final int SURROGATE_BITS = 0xF800;

    private Texts() {}

    /**
     * Whether the text comes back as it is: U+0000 is refused by PostgreSQL, and of an unpaired surrogate every driver makes
     * a question mark.
     */
    static boolean isKept(String text) {
        if (text.indexOf(0) >= 0) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            // The bits that all surrogates have, and nothing else: every character of every commit comes by here.
            if ((text.charAt(i) & SURROGATE_BITS) == Character.MIN_SURROGATE) {
                if (!isPair(text, i)) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static boolean isPair(String text, int at) {
        return at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }
}
