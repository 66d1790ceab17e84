package dev.redress.classification;

import java.util.List;

/**
 * No category: a person chooses. Immutable.
 *
 * @param why why not, in English, without words of the complaint; not blank
 * @param reasons what speaks for the best guess, the weightiest first; quotes the complaint
 * @param alternatives what was considered, the best guess first; may be empty
 */
public record Abstention(String why, List<Reason> reasons, List<Alternative> alternatives) implements Answer {

    /** Checks the cause, copies the lists. */
    public Abstention {
        if (why.isBlank()) {
            throw new IllegalArgumentException("why must not be blank");
        }
        reasons = List.copyOf(reasons);
        alternatives = List.copyOf(alternatives);
    }

    /**
     * Abstains without any guess.
     *
     * @param why why
     * @return the answer
     */
    public static Abstention because(String why) {
        return new Abstention(why, List.of(), List.of());
    }

    /** The cause only: reasons quote the complaint. */
    @Override
    public String toString() {
        return "abstains: " + why;
    }
}
