package dev.redress.proof;

import java.util.List;

/**
 * What a check of the record found. Immutable.
 *
 * @param checked how many complaints were checked
 * @param entries how many journal entries were checked
 * @param broken what does not fit, by complaint; copied
 * @param unlisted how many more flaws there were than are listed
 */
public record Verification(long checked, long entries, List<Flaw> broken, long unlisted) {

    /** Copies the list. */
    public Verification {
        broken = List.copyOf(broken);
    }

    /**
     * Whether everything fits.
     *
     * @return true if nothing was found
     */
    public boolean isSound() {
        return broken.isEmpty() && unlisted == 0;
    }
}
