package dev.redress.intake;

import dev.redress.validation.StableNamed;
import java.util.Arrays;
import java.util.List;

/** What sort of thing a piece of evidence is. */
public enum EvidenceKind implements StableNamed {
    /** A receipt or invoice. */
    RECEIPT("receipt"),
    /** A contract or its terms. */
    CONTRACT("contract"),
    /** Letters, messages, e-mails. */
    CORRESPONDENCE("correspondence"),
    /** A photograph or screenshot. */
    PHOTO("photo"),
    /** Moving pictures. */
    VIDEO("video"),
    /** A sound recording, such as a call. */
    AUDIO("audio"),
    /** What a witness or a party states. */
    STATEMENT("statement"),
    /** Records of the organisation, such as an order's history. */
    RECORD("record"),
    /** Any other document. */
    DOCUMENT("document"),
    /** Anything else. */
    OTHER("other");

    private final String persisted;

    EvidenceKind(String persisted) {
        this.persisted = persisted;
    }

    @Override
    public String persistedName() {
        return persisted;
    }

    /**
     * Finds a kind of evidence by its stable name.
     *
     * @param persistedName as in the store
     * @return the constant
     * @throws IllegalArgumentException if none has that name
     */
    public static EvidenceKind of(String persistedName) {
        return StableNamed.parse(EvidenceKind.class, persistedName);
    }

    /**
     * The stable names of all kinds.
     *
     * @return in their order
     */
    public static List<String> names() {
        return Arrays.stream(values()).map(EvidenceKind::persistedName).toList();
    }
}
