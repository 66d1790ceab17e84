package dev.redress.complaint;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is alleged, taken out of the complaint so that it can be verified by itself. Immutable.
 *
 * @param number 1 for the first
 * @param text what is alleged
 * @param verdict what verification found; null if not verified yet
 * @param verifiedIn the journal entry of the verdict; 0 if not verified yet
 */
public record Allegation(
        int number, SealedText text, @Nullable Verdict verdict, long verifiedIn) {

    /**
     * The same allegation, verified.
     *
     * @param found what was found
     * @param sequence the journal entry that says so
     * @return a copy
     */
    public Allegation verified(Verdict found, long sequence) {
        return new Allegation(number, text, found, sequence);
    }
}
