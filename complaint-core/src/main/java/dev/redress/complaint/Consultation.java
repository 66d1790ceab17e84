package dev.redress.complaint;

/**
 * A question to another department that was not answered yet. Immutable.
 *
 * @param number 1 for the first
 * @param department code of the department asked
 * @param by number of the party who asked
 * @param onBehalfOf number of the party for whom they asked; 0 if for themselves
 */
public record Consultation(int number, String department, int by, int onBehalfOf) {

    /**
     * Whether somebody asked it, themselves or through somebody else.
     *
     * @param party number of the party; 0 is nobody
     * @return true if so
     */
    public boolean isBy(int party) {
        return party != 0 && (party == by || party == onBehalfOf);
    }
}
