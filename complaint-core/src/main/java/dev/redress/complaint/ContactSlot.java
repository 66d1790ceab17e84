package dev.redress.complaint;

import dev.redress.party.ContactKind;

/**
 * One way to reach a party. Immutable.
 *
 * @param kind what kind of contact
 * @param value the address or number
 */
public record ContactSlot(ContactKind kind, SealedText value) {}
