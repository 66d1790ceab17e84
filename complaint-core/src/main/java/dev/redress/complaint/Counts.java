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
 * @param suspensions times something was waited for
 * @param corrections facts corrected
 * @param own turns that complainants took themselves
 * @param recorded turns that the organisation recorded, of its own or for complainants
 */
public record Counts(
        int evidence,
        int reports,
        int notes,
        int investigations,
        int proposals,
        int dissatisfactions,
        int reopenings,
        int suspensions,
        int corrections,
        Turns own,
        Turns recorded) {

    /** Nothing happened. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, Turns.NONE, Turns.NONE);

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
                suspensions,
                corrections,
                own,
                recorded);
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
                suspensions,
                corrections,
                own,
                recorded);
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
                suspensions,
                corrections,
                own,
                recorded);
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
                suspensions,
                corrections,
                own,
                recorded);
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
                suspensions,
                corrections,
                own,
                recorded);
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
                suspensions,
                corrections,
                own,
                recorded);
    }

    /**
     * The same and one more reopening.
     *
     * @return a copy
     */
    public Counts reopened() {
        return new Counts(
                evidence,
                reports,
                notes,
                investigations,
                proposals,
                dissatisfactions,
                reopenings + 1,
                suspensions,
                corrections,
                own,
                recorded);
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
                suspensions + 1,
                corrections,
                own,
                recorded);
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
                suspensions,
                corrections + 1,
                own,
                recorded);
    }

    /**
     * The turns of one side.
     *
     * @param complainants whether of the complainants
     * @return what they took themselves, or what the organisation recorded
     */
    public Turns of(boolean complainants) {
        return complainants ? own : recorded;
    }

    /**
     * The same with other turns of one side.
     *
     * @param complainants whether of the complainants
     * @param turns theirs
     * @return a copy
     */
    public Counts with(boolean complainants, Turns turns) {
        return new Counts(
                evidence,
                reports,
                notes,
                investigations,
                proposals,
                dissatisfactions,
                reopenings,
                suspensions,
                corrections,
                complainants ? turns : own,
                complainants ? recorded : turns);
    }
}
