package dev.redress.desk;

import dev.redress.proof.Flaw;
import dev.redress.proof.Verification;
import dev.redress.record.AccessForm;
import dev.redress.store.AccessEntry;
import dev.redress.store.AccessKey;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintStore;
import dev.redress.store.Head;
import dev.redress.store.Tenant;
import dev.redress.store.UnreadableRowException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks the access log of a tenant once, in constant memory. A row that cannot be read hides none of the others. Not thread-safe. */
final class AccessCheck {

    private static final int PAGE = 500;

    /** Of which complaint a row tells that cannot be read is known only where the store says so. */
    private static final ComplaintId NO_COMPLAINT = new ComplaintId(new UUID(0, 0));

    private final ComplaintStore store;
    private final Tenant tenant;
    private final List<Flaw> flaws = new ArrayList<>();
    private long entries;
    private @Nullable AccessKey last;

    /** Null after an entry that cannot be read: what it was is not known. */
    private @Nullable Head head = Head.GENESIS;

    AccessCheck(ComplaintStore store, Tenant tenant) {
        this.store = store;
        this.tenant = tenant;
    }

    Verification run() {
        int limit = PAGE;
        while (true) {
            try {
                List<AccessEntry> page = store.accesses(tenant, last, limit);
                page.forEach(this::take);
                if (page.size() < limit) {
                    return new Verification(0, entries, flaws, 0);
                }
            } catch (UnreadableRowException e) {
                AccessKey key = e.access();
                if (limit == 1 && key != null) {
                    unreadable(e.complaint(), key);
                } else if (limit == 1) {
                    throw e;
                }
                limit = limit == 1 ? PAGE : 1;
            }
        }
    }

    private void take(AccessEntry entry) {
        AccessKey key = entry.key();
        Head before = isFirstOfChain(key) ? Head.GENESIS : head;
        String what = isMissing(key)
                ? "access: an entry before it is missing from its chain"
                : AccessForm.flaw(before == null ? entry.previous() : before, entry);
        if (what != null) {
            add(entry.complaint(), key, what);
        }
        next(key, entry.hash());
    }

    private void unreadable(@Nullable ComplaintId complaint, AccessKey key) {
        if (isMissing(key)) {
            add(complaint, key, "access: an entry before it is missing from its chain");
        }
        add(complaint, key, "access: a row cannot be read from the store");
        next(key, null);
    }

    private boolean isFirstOfChain(AccessKey key) {
        return last == null || !last.chain().equals(key.chain());
    }

    private boolean isMissing(AccessKey key) {
        long expected = isFirstOfChain(key) ? 1 : Objects.requireNonNull(last).sequence() + 1;
        return key.sequence() != expected;
    }

    private void next(AccessKey key, @Nullable Head hash) {
        last = key;
        head = hash;
        entries++;
    }

    private void add(@Nullable ComplaintId complaint, AccessKey key, String what) {
        if (flaws.size() < RecordKeeping.MOST_FLAWS) {
            flaws.add(new Flaw(
                    complaint == null ? NO_COMPLAINT : complaint,
                    "access " + key,
                    key.sequence(),
                    Flaw.Where.ACCESS,
                    what));
        }
    }
}
