package dev.redress.view;

import dev.redress.complaint.Complaint;
import dev.redress.event.Entry;
import dev.redress.store.Head;
import java.util.List;
import java.util.Map;

/**
 * All that is held of a complaint: what views are made from. Part of the engine: hosts need not use it, and it may change in
 * any version. It holds personal data; its text form does not. Immutable.
 *
 * @param complaint as it stands
 * @param journal all its entries, in order; copied
 * @param texts the sealed values that were not erased, by slot; copied
 * @param digests the digests that bind sealed values to the record, by slot; copied
 * @param hashes the hashes of the entries, in order; copied
 */
public record CaseFile(
        Complaint<?> complaint,
        List<Entry> journal,
        Map<Integer, String> texts,
        Map<Integer, String> digests,
        List<Head> hashes) {

    /** Copies lists and maps. */
    public CaseFile {
        journal = List.copyOf(journal);
        texts = Map.copyOf(texts);
        digests = Map.copyOf(digests);
        hashes = List.copyOf(hashes);
    }

    /** The complaint's reference and the number of entries. */
    @Override
    public String toString() {
        return "CaseFile[" + complaint.reference() + ", " + journal.size() + " entries]";
    }
}
