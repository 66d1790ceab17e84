package dev.redress.store.memory;

import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.ordered.HeldComplaint;
import java.util.Optional;

/** The complaints of one tenant, with their index. Not thread-safe: the shelf has the lock. */
final class Complaints extends SortedRows<ComplaintId, HeldComplaint> {

    final SearchIndex index = new SearchIndex();

    Optional<ComplaintRecord> record(ComplaintId id) {
        return find(id).map(HeldComplaint::record);
    }

    @Override
    public void put(ComplaintId key, HeldComplaint value) {
        record(key).ifPresent(index::remove);
        super.put(key, value);
        index.add(value.record());
    }

    @Override
    public boolean remove(ComplaintId key) {
        record(key).ifPresent(index::remove);
        return super.remove(key);
    }
}
