package dev.redress.store.jdbc;

/** What a database can keep of a text. */
final class Texts {

    private Texts() {}

    /**
     * Whether the text comes back as it is: U+0000 is refused by PostgreSQL, and of an unpaired surrogate every driver makes
     * a question mark.
     */
    static boolean isKept(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                boolean paired = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!paired) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
