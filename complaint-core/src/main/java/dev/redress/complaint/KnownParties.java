package dev.redress.complaint;

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
}
