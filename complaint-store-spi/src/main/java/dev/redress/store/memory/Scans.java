package dev.redress.store.memory;

import dev.redress.store.ComplaintId;
import dev.redress.store.JournalEntry;
import dev.redress.store.OfComplaint;
import dev.redress.store.SealedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/** Scans of one tenant's folders. Not thread-safe: the shelf has the lock. */
final class Scans {

    private Scans() {}

    static List<OfComplaint<JournalEntry>> entries(
            NavigableMap<ComplaintId, TenantShelf.Folder> folders,
            @Nullable ComplaintId after,
            long sequence,
            int limit) {
        List<OfComplaint<JournalEntry>> rows = new ArrayList<>();
        for (Map.Entry<ComplaintId, TenantShelf.Folder> each :
                from(folders, after).entrySet()) {
            List<JournalEntry> journal = each.getValue().journal;
            int begin = each.getKey().equals(after) ? (int) Math.min(Math.max(0, sequence), journal.size()) : 0;
            for (JournalEntry entry : journal.subList(begin, journal.size())) {
                if (rows.size() == limit) {
                    return List.copyOf(rows);
                }
                rows.add(new OfComplaint<>(each.getKey(), entry));
            }
        }
        return List.copyOf(rows);
    }

    static List<OfComplaint<SealedValue>> sealed(
            NavigableMap<ComplaintId, TenantShelf.Folder> folders, @Nullable ComplaintId after, int slot, int limit) {
        List<OfComplaint<SealedValue>> rows = new ArrayList<>();
        for (Map.Entry<ComplaintId, TenantShelf.Folder> each :
                from(folders, after).entrySet()) {
            NavigableMap<Integer, SealedValue> sealed = each.getValue().sealed;
            for (SealedValue value : (each.getKey().equals(after) ? sealed.tailMap(slot, false) : sealed).values()) {
                if (rows.size() == limit) {
                    return List.copyOf(rows);
                }
                rows.add(new OfComplaint<>(each.getKey(), value));
            }
        }
        return List.copyOf(rows);
    }

    private static NavigableMap<ComplaintId, TenantShelf.Folder> from(
            NavigableMap<ComplaintId, TenantShelf.Folder> folders, @Nullable ComplaintId after) {
        return after == null ? folders : folders.tailMap(after, true);
    }
}
