package dev.redress.store;

import java.util.Collection;
import java.util.List;

/**
 * What a look-up by identifier or reference gives: the complaint, and the sealed values of kind
 * {@link SealedValue.Kind#IDENTITY}, which are needed to decide anything about it. Immutable.
 *
 * @param record the complaint
 * @param identities its sealed identities that were not erased, by slot; copied
 */
public record StoredComplaint(ComplaintRecord record, List<SealedValue> identities) {

    /** Copies the list. */
    public StoredComplaint {
        identities = List.copyOf(identities);
    }

    /**
     * The complaint with those of its sealed values that are identities (S-14).
     *
     * @param record the complaint
     * @param sealed its sealed values, by slot, of every kind
     * @return the complaint with its identities
     */
    public static StoredComplaint of(ComplaintRecord record, Collection<SealedValue> sealed) {
        return new StoredComplaint(
                record,
                sealed.stream()
                        .filter(value -> value.kind() == SealedValue.Kind.IDENTITY)
                        .toList());
    }
}
