package dev.redress.complaint;

/**
 * How often one side took a complaint up again. Complainants and organisation have the numbers that a procedure allows each, so that
 * neither uses up what is the other's. Immutable.
 *
 * @param reopenings times an end was left again; not that a complainant left a withdrawal which the organisation recorded
 * @param appeals times it was appealed; not against a referral
 * @param dissatisfactions times it was looked into again because a solution did not satisfy
 */
public record Turns(int reopenings, int appeals, int dissatisfactions) {

    /** None. */
    public static final Turns NONE = new Turns(0, 0, 0);

    /**
     * The same and one more reopening.
     *
     * @return a copy
     */
    public Turns reopened() {
        return new Turns(reopenings + 1, appeals, dissatisfactions);
    }

    /**
     * The same and one more appeal.
     *
     * @return a copy
     */
    public Turns appealed() {
        return new Turns(reopenings, appeals + 1, dissatisfactions);
    }

    /**
     * The same and one more dissatisfaction.
     *
     * @return a copy
     */
    public Turns dissatisfied() {
        return new Turns(reopenings, appeals, dissatisfactions + 1);
    }
}
