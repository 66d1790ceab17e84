package dev.redress.complaint;

import dev.redress.validation.StableNamed;

/** What became of a request for approval. The persisted names are stable. */
public enum ApprovalState implements StableNamed {
    /** Nobody has decided yet. */
    PENDING("pending"),
    /** Somebody with the authority approved it. */
    APPROVED("approved"),
    /** It was refused. */
    REFUSED("refused"),
    /** It was approved, and the complaint was reopened, appealed or remitted since: it has to be asked for again. */
    LAPSED("lapsed");

    private final String persisted;

    ApprovalState(String persisted) {
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
    public static ApprovalState of(String persistedName) {
        return StableNamed.parse(ApprovalState.class, persistedName);
    }
}
