package dev.redress.complaint;

import dev.redress.validation.StableNamed;

/** What is done for the complainant or against recurrence. The persisted names are stable. */
public enum RemedyKind implements StableNamed {
    /** An apology. */
    APOLOGY("apology"),
    /** An explanation. */
    EXPLANATION("explanation"),
    /** Money back. */
    REFUND("refund"),
    /** Money for a loss, or as a gesture. */
    COMPENSATION("compensation"),
    /** Another product or service instead. */
    REPLACEMENT("replacement"),
    /** The product or service put right. */
    REPAIR("repair"),
    /** The work done again. */
    REDO("redo"),
    /** A record, decision or statement put right. */
    CORRECTION("correction"),
    /** A rule or process changed. */
    RULE_CHANGE("rule-change"),
    /** Training or coaching. */
    TRAINING("training"),
    /** Something else, told in the text. */
    OTHER("other");

    private final String persisted;

    RemedyKind(String persisted) {
        this.persisted = persisted;
    }

    @Override
    public String persistedName() {
        return persisted;
    }

    /**
     * Finds a constant by its stable name.
     *
     * @param persistedName as in the store
     * @return the constant
     * @throws IllegalArgumentException if none has that name
     */
    public static RemedyKind of(String persistedName) {
        return StableNamed.parse(RemedyKind.class, persistedName);
    }
}
