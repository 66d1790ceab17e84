package dev.redress.complaint;

import dev.redress.validation.StableNamed;

/** What another complaint is to this one. The persisted names are stable. */
public enum LinkKind implements StableNamed {
    /** The same matter of the same complainant. */
    DUPLICATE_OF("duplicate-of"),
    /** Something worth knowing together. */
    RELATED_TO("related-to"),
    /** The other one stands for the common problem behind this one. */
    CHILD_OF("child-of");

    private final String persisted;

    LinkKind(String persisted) {
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
    public static LinkKind of(String persistedName) {
        return StableNamed.parse(LinkKind.class, persistedName);
    }
}
