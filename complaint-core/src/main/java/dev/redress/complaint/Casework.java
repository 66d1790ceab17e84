package dev.redress.complaint;

/**
 * What was done about a complaint, by side: what was found out, who conferred, what was said, who is involved. Immutable.
 *
 * @param inquiry what was found out
 * @param conferral who within the organisation has it, was asked, has to agree
 * @param dialogue what passed between organisation and complainant
 * @param ties who and what else has to do with it
 * @param disclosure who may know what
 * @param happened which kinds of event happened
 */
public record Casework(
        Inquiry inquiry,
        Conferral conferral,
        Dialogue dialogue,
        Ties ties,
        Disclosure disclosure,
        Happenings happened) {

    /** Nothing done. */
    public static final Casework NONE =
            new Casework(Inquiry.NONE, Conferral.NONE, Dialogue.NONE, Ties.NONE, Disclosure.NONE, Happenings.NONE);

    /**
     * The same, with another inquiry.
     *
     * @param changed what was found out
     * @return a copy
     */
    public Casework with(Inquiry changed) {
        return new Casework(changed, conferral, dialogue, ties, disclosure, happened);
    }

    /**
     * The same, with another conferral.
     *
     * @param changed who has it, was asked, has to agree
     * @return a copy
     */
    public Casework with(Conferral changed) {
        return new Casework(inquiry, changed, dialogue, ties, disclosure, happened);
    }

    /**
     * The same, with another dialogue.
     *
     * @param changed what passed between organisation and complainant
     * @return a copy
     */
    public Casework with(Dialogue changed) {
        return new Casework(inquiry, conferral, changed, ties, disclosure, happened);
    }

    /**
     * The same, with other ties.
     *
     * @param changed who and what else has to do with it
     * @return a copy
     */
    public Casework with(Ties changed) {
        return new Casework(inquiry, conferral, dialogue, changed, disclosure, happened);
    }

    /**
     * The same, with another disclosure.
     *
     * @param changed who may know what
     * @return a copy
     */
    public Casework with(Disclosure changed) {
        return new Casework(inquiry, conferral, dialogue, ties, changed, happened);
    }

    /**
     * The same, after one more entry.
     *
     * @param kind stable name of its kind
     * @param sequence its sequence
     * @return a copy
     */
    public Casework after(String kind, long sequence) {
        return new Casework(inquiry, conferral, dialogue, ties, disclosure, happened.and(kind, sequence));
    }
}
