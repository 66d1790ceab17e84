package dev.redress.event;

import dev.redress.complaint.SealedText;
import dev.redress.party.Actor;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acted, by number: the person behind it lies in the party's slots. Immutable.
 *
 * @param party number of the party who acted
 * @param roles in which roles, codes of the host; copied
 * @param onBehalfOf number of the party acted for, 0 if nobody
 * @param from where it was done from, or null if not told
 * @param standingIn whether a duty taken on by it is that of the party acted for, and the actor has it only as long as they stand in; entries
 *     of before this was told say false, and give both the duty
 */
public record Attribution(
        int party,
        Set<String> roles,
        int onBehalfOf,
        @Nullable SealedText from,
        boolean standingIn) {

    /** Copies the set. */
    public Attribution {
        roles = Set.copyOf(roles);
    }

    /**
     * Whether a complainant acted themselves, and nobody of the organisation.
     *
     * @return true if that was their only role
     */
    public boolean isComplainants() {
        return roles.size() == 1 && roles.contains(Actor.COMPLAINANT);
    }
}
