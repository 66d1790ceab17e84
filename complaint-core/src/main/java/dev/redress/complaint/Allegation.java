package dev.redress.complaint;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is alleged, taken out of the complaint so that it can be verified by itself. Immutable.
 *
 * @param number 1 for the first
 * @param text what is alleged
 * @param verdict what verification found; null if not verified yet
 */
public record Allegation(
        int number, SealedText text, @Nullable Verdict verdict) {

    /**
     * The same allegation, verified.
     *
     * @param found what was found
     * @return a copy
     */
    public Allegation verified(Verdict found) {
        return new Allegation(number, text, found);
    }
}
