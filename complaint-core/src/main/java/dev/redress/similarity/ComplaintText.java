package dev.redress.similarity;

/**
 * What a complaint tells, without persons. Immutable.
 *
 * @param key names the complaint; not blank
 * @param title what it is about in a line; empty if there is none
 * @param text what is told; may be empty
 */
public record ComplaintText(String key, String title, String text) {

    /** Checks the key. */
    public ComplaintText {
        if (key.isBlank()) {
            throw new IllegalArgumentException("key must not be blank");
        }
    }

    /** The key only: what a complaint says never reaches a log. */
    @Override
    public String toString() {
        return key;
    }
}
