package dev.redress.complaint;

/**
 * How often what happened to a complaint. Immutable.
 *
 * @param evidence items of evidence
 * @param reports progress notes to the complainant
 * @param notes internal notes
 * @param investigations investigations begun
 * @param proposals solutions proposed
 * @param dissatisfactions times the complainant was not satisfied with a solution carried out
 * @param reopenings times an end was left again
 * @param ownReopenings times of those that a complainant did so themselves
 * @param suspensions times something was waited for
 * @param corrections facts corrected
 */
public record Counts(
        int evidence,
        int reports,
        int notes,
        int investigations,
        int proposals,
        int dissatisfactions,
        int reopenings,
        int ownReopenings,
        int suspensions,
        int corrections) {

    /** Nothing happened. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /**
     * The same and one more item of evidence.
     *
     * @return a copy
     */
    public Counts evidenceAdded() {
        return new Counts(
                evidence + 1,
                reports,
                notes,
                investigations,
                proposals,
                dissatisfactions,
                reopenings,
                ownReopenings,
                suspensions,
                corrections);
    }

    /**
     * The same and one more progress note.
     *
     * @return a copy
     */
    public Counts progressReported() {
        return new Counts(
                evidence,
                reports + 1,
                notes,
                investigations,
                proposals,
                dissatisfactions,
                reopenings,
                ownReopenings,
                suspensions,
                corrections);
    }

    /**
     * The same and one more internal note.
     *
     * @return a copy
     */
    public Counts noted() {
        return new Counts(
                evidence,
                reports,
                notes + 1,
                investigations,
                proposals,
                dissatisfactions,
                reopenings,
                ownReopenings,
                suspensions,
                corrections);
    }

    /**
     * The same and one more investigation.
     *
     * @return a copy
     */
    public Counts investigated() {
        return new Counts(
                evidence,
                reports,
                notes,
                investigations + 1,
                proposals,
                dissatisfactions,
                reopenings,
                ownReopenings,
                suspensions,
                corrections);
    }

    /**
     * The same and one more proposal.
     *
     * @return a copy
     */
    public Counts proposed() {
        return new Counts(
                evidence,
                reports,
                notes,
                investigations,
                proposals + 1,
                dissatisfactions,
                reopenings,
                ownReopenings,
                suspensions,
                corrections);
    }

    /**
     * The same and one more dissatisfaction.
     *
     * @return a copy
     */
    public Counts dissatisfied() {
        return new Counts(
                evidence,
                reports,
                notes,
                investigations,
                proposals,
                dissatisfactions + 1,
                reopenings,
                ownReopenings,
                suspensions,
                corrections);
    }

    /**
     * The same and one more reopening.
     *
     * @param byComplainant whether a complainant did it themselves
     * @return a copy
     */
    public Counts reopened(boolean byComplainant) {
        return new Counts(
                evidence,
                reports,
                notes,
                investigations,
                proposals,
                dissatisfactions,
                reopenings + 1,
                byComplainant ? ownReopenings + 1 : ownReopenings,
                suspensions,
                corrections);
    }

    /**
     * The same and one more suspension.
     *
     * @return a copy
     */
    public Counts suspended() {
        return new Counts(
                evidence,
                reports,
                notes,
                investigations,
                proposals,
                dissatisfactions,
                reopenings,
                ownReopenings,
                suspensions + 1,
                corrections);
    }

    /**
     * The same and one more correction.
     *
     * @return a copy
     */
    public Counts corrected() {
        return new Counts(
                evidence,
                reports,
                notes,
                investigations,
                proposals,
                dissatisfactions,
                reopenings,
                ownReopenings,
                suspensions,
                corrections + 1);
    }
}
