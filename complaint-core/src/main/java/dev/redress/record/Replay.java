package dev.redress.record;

import dev.redress.complaint.ComplaintKey;
import dev.redress.complaint.Snapshot;
import dev.redress.complaint.UnreadableComplaintException;
import dev.redress.event.Entry;
import dev.redress.event.StageEvent;
import dev.redress.lifecycle.Filings;
import dev.redress.lifecycle.Lifecycle;
import dev.redress.store.ComplaintId;
import dev.redress.store.JournalEntry;
import dev.redress.store.Tenant;
import java.util.List;

/** Makes a complaint again from its journal. Stateless, thread-safe. */
public final class Replay {

    private Replay() {}

    /**
     * What never changes about a complaint, as its first entry says.
     *
     * @param tenant whose complaint
     * @param id which complaint
     * @param first its first entry
     * @return the key
     * @throws UnreadableComplaintException if the entry does not register a complaint
     */
    public static ComplaintKey key(Tenant tenant, ComplaintId id, Entry first) {
        if (first.event() instanceof StageEvent.Filed filed) {
            return new ComplaintKey(tenant, id, filed.reference(), filed.procedure());
        }
        throw new UnreadableComplaintException(id, "does not begin with its filing");
    }

    /**
     * Applies entries one after the other.
     *
     * @param tenant whose complaint
     * @param id which complaint
     * @param journal its entries from the first on, one or more
     * @return the complaint after the last of them
     * @throws UnreadableComplaintException if an entry cannot be read
     */
    public static Snapshot all(Tenant tenant, ComplaintId id, List<JournalEntry> journal) {
        Entry first = EntryForm.read(id, journal.get(0));
        Snapshot complaint = Filings.begin(key(tenant, id, first), first);
        for (JournalEntry stored : journal.subList(1, journal.size())) {
            complaint = Lifecycle.apply(complaint, EntryForm.read(id, stored));
        }
        return complaint;
    }
}
