package dev.redress.store;

import java.util.UUID;

/**
 * Identifies a complaint within its tenant. Made by the caller, never by the store; time-ordered (UUIDv7) when made by the
 * domain core. Immutable.
 *
 * @param value the identifier
 */
public record ComplaintId(UUID value) implements Comparable<ComplaintId> {

    /**
     * Reads the usual text form.
     *
     * @param text 36 characters with hyphens
     * @return the identifier
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static ComplaintId parse(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException(
                    "complaint id must have 36 characters with hyphens, had " + text.length());
        }
        return new ComplaintId(UUID.fromString(text));
    }

    /** Orders by the unsigned bytes, as databases do, so that time-ordered identifiers sort by time. */
    @Override
    public int compareTo(ComplaintId other) {
        int high = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
