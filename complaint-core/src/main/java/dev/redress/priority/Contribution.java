package dev.redress.priority;

/**
 * Something that counted. Immutable. Holds nothing of the complaint's text and no person.
 *
 * @param what {@code matrix}, the stable name of a {@link Factor}, or a host's own name; not blank
 * @param seen what was seen of it, in English: {@code high x normal}, {@code 3, full at 10}
 * @param points how much it added
 */
public record Contribution(String what, String seen, int points) {

    /** Checks the name. */
    public Contribution {
        if (what.isBlank()) {
            throw new IllegalArgumentException("what must not be blank");
        }
    }

    /** As in {@code amount (3, full at 10): 4}. */
    @Override
    public String toString() {
        return what + " (" + seen + "): " + points;
    }
}
