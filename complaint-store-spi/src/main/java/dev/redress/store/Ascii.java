package dev.redress.store;

/** Texts that every database keeps and compares alike. */
final class Ascii {

    private Ascii() {}

    /**
     * Checks a text; the message never quotes it.
     *
     * @throws IllegalArgumentException if it is empty, longer than {@code max}, or has anything but printable ASCII
     */
    static void require(String what, String value, int max) {
        if (value.isEmpty() || value.length() > max) {
            throw new IllegalArgumentException(what + " must have 1 to " + max + " characters, had " + value.length());
        }
        if (!value.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            throw new IllegalArgumentException(what + " must have only printable ASCII characters");
        }
    }
}
