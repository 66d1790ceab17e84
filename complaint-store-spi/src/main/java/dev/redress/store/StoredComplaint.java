package dev.redress.store;

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
}
