package dev.redress.desk;

import dev.redress.record.Checking;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.ComplaintStore;
import dev.redress.store.HeadAt;
import dev.redress.store.JournalEntry;
import dev.redress.store.OfComplaint;
import dev.redress.store.SealedValue;
import dev.redress.store.StoredComplaint;
import dev.redress.store.Tenant;
import dev.redress.store.UnreadableRowException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads around rows that cannot be read, and says which those are: one of them is not to hide the others from a check. Thread-safe. */
final class CarefulReads {

    private static final Logger LOG = LoggerFactory.getLogger(CarefulReads.class);
    private static final int PAGE = 500;

    /** Reads the next page of numbered rows. */
    @FunctionalInterface
    interface Pages<T> {
        List<T> after(long number, int limit);
    }

    private final ComplaintStore store;
    private final Tenant tenant;

    CarefulReads(ComplaintStore store, Tenant tenant) {
        this.store = store;
        this.tenant = tenant;
    }

    /** Goes through numbered rows in their order. In a page with one that cannot be read, row by row up to that one. */
    static <T> void each(
            Pages<T> pages, long from, ToLongFunction<T> number, Consumer<T> readable, LongConsumer unreadable) {
        long after = from;
        int limit = PAGE;
        while (true) {
            try {
                List<T> page = pages.after(after, limit);
                page.forEach(readable);
                if (page.size() < limit) {
                    return;
                }
                after = number.applyAsLong(page.get(page.size() - 1));
            } catch (UnreadableRowException e) {
                if (limit == 1) {
                    unreadable.accept(e.number());
                    after = Math.max(e.number(), after + 1);
                }
                limit = limit == 1 ? PAGE : 1;
            }
        }
    }

    /** The journal, with whatever somebody put before its first entry. */
    void journal(ComplaintId id, Consumer<JournalEntry> readable, LongConsumer unreadable) {
        each(
                (after, limit) -> store.journal(tenant, id, after, limit),
                Long.MIN_VALUE,
                JournalEntry::sequence,
                readable,
                unreadable);
    }

    /** The sealed values; one by one if any of them cannot be read. */
    void sealed(ComplaintId id, Consumer<SealedValue> readable, IntConsumer unreadable) {
        List<SealedValue> all;
        try {
            all = store.sealed(tenant, id);
        } catch (UnreadableRowException e) {
            oneByOne(id, readable, unreadable);
            return;
        }
        all.forEach(readable);
    }

    private void oneByOne(ComplaintId id, Consumer<SealedValue> readable, IntConsumer unreadable) {
        ComplaintId after = before(id);
        int slot = Integer.MAX_VALUE;
        while (true) {
            try {
                List<OfComplaint<SealedValue>> next = store.sealedAfter(tenant, after, slot, 1);
                if (next.isEmpty() || !next.get(0).complaint().equals(id)) {
                    return;
                }
                slot = next.get(0).row().slot();
                readable.accept(next.get(0).row());
            } catch (UnreadableRowException e) {
                if (!id.equals(e.complaint())) {
                    return;
                }
                slot = (int) e.number();
                unreadable.accept(slot);
            }
            after = id;
        }
    }

    /** The identifier before one, from which a scan begins with that one. */
    private static @Nullable ComplaintId before(ComplaintId id) {
        long high = id.value().getMostSignificantBits();
        long low = id.value().getLeastSignificantBits();
        return high == 0 && low == 0 ? null : new ComplaintId(new UUID(low == 0 ? high - 1 : high, low - 1));
    }

    /**
     * The complaint itself, also where one of its identities cannot be read, which a look-up brings along.
     *
     * @throws UnreadableRowException if the complaint cannot be read
     */
    @Nullable
    ComplaintRecord complaint(ComplaintId id) {
        try {
            return store.find(tenant, id).map(StoredComplaint::record).orElse(null);
        } catch (UnreadableRowException e) {
            return alone(id);
        }
    }

    private @Nullable ComplaintRecord alone(ComplaintId id) {
        try {
            return store.complaintsAfter(tenant, before(id), 1).stream()
                    .filter(record -> record.id().equals(id))
                    .findFirst()
                    .orElse(null);
        } catch (UnreadableRowException e) {
            if (id.equals(e.complaint())) {
                throw e;
            }
            return null;
        }
    }

    /** Where complaints stand that have gone on since the latest checkpoint; of one that cannot be read nobody can state it. */
    List<HeadAt> headsSinceCheckpoint(int limit) {
        try {
            return store.headsSinceCheckpoint(tenant, null, limit);
        } catch (UnreadableRowException e) {
            return readableHeads(limit);
        }
    }

    private List<HeadAt> readableHeads(int limit) {
        List<HeadAt> heads = new ArrayList<>();
        ComplaintId after = null;
        int size = PAGE;
        while (heads.size() < limit) {
            int most = Math.min(size, limit - heads.size());
            try {
                List<HeadAt> page = store.headsSinceCheckpoint(tenant, after, most);
                heads.addAll(page);
                if (page.size() < most) {
                    return heads;
                }
                after = page.get(page.size() - 1).complaint();
            } catch (UnreadableRowException e) {
                if (most == 1) {
                    LOG.warn("no checkpoint states where complaint {} stands: its row cannot be read", e.complaint());
                    after = e.complaint();
                }
                size = most == 1 ? PAGE : 1;
            }
        }
        return heads;
    }

    /** Which complaint is called so, also if it cannot be read. */
    Optional<ComplaintId> named(String reference) {
        try {
            return store.findByReference(tenant, reference)
                    .map(StoredComplaint::record)
                    .map(ComplaintRecord::id);
        } catch (UnreadableRowException e) {
            return Optional.ofNullable(e.complaint());
        }
    }

    /** What people call a complaint: its first entry says so, and its column where that cannot be read. */
    @Nullable
    String reference(ComplaintId id) {
        try {
            Checking first = new Checking(tenant, id);
            store.journal(tenant, id, 0, 1).forEach(first::entry);
            if (first.reference() != null) {
                return first.reference();
            }
        } catch (UnreadableRowException e) {
            // The column may tell.
        }
        try {
            ComplaintRecord record = complaint(id);
            return record == null ? null : record.reference();
        } catch (UnreadableRowException e) {
            return null;
        }
    }
}
