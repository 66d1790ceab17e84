package dev.redress.complaint;

import org.jspecify.annotations.Nullable;

/**
 * Which party of a complaint stands for which person or record of the host, so that the same actor is the same party again.
 */
@FunctionalInterface
public interface KnownParties {

    /** Knows nobody: every actor becomes a new party. */
    KnownParties NONE = identity -> 0;

    /**
     * Finds a party.
     *
     * @param identity the identity as {@link HostIdentity} writes it
     * @return number of the party, or 0 if it is not one yet
     */
    int numberOf(String identity);

    /**
     * Whether a party stands for a person, also where that person is several parties.
     *
     * @param party number of the party
     * @param identity the identity as {@link HostIdentity} writes it
     * @return false for another, and if it is not known whom it stands for
     */
    default boolean isKnownAs(int party, String identity) {
        return numberOf(identity) == party;
    }

    /**
     * Who a slot tells that somebody is: a party as it is, or as it was before it was corrected.
     *
     * @param slot number of the slot
     * @return the identity as {@link HostIdentity} writes it; null if it tells something else, was erased, or is not known
     */
    default @Nullable String identityIn(int slot) {
        return null;
    }
}
