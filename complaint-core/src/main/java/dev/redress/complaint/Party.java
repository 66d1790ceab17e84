package dev.redress.complaint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has to do with a complaint. Everything that could tell who it is lies in slots. Immutable.
 *
 * @param number 1 for the first party of this complaint; entries name parties by it
 * @param role what the party is to the complaint
 * @param kind what the party is
 * @param identity who it is in the host's system, or null if the host has no such record
 * @param name its name, or null
 * @param contacts ways to reach it; copied
 */
public record Party(
        int number,
        PartyRole role,
        PartyKind kind,
        @Nullable SealedText identity,
        @Nullable SealedText name,
        List<ContactSlot> contacts) {

    /** Copies the list. */
    public Party {
        contacts = List.copyOf(contacts);
    }
}
