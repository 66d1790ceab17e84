package dev.redress.clock;

/** Who has to act: whose clock one is, and to whom time is attributed. */
public enum Side {
    /** The organisation complained about, or an authority that handles the complaint. */
    ORGANISATION,
    /** The complainant. */
    COMPLAINANT,
    /** Somebody else: a laboratory, an expert, another authority. */
    THIRD_PARTY
}
