package dev.redress.desk;

import dev.redress.proof.BrokenRecordException;
import dev.redress.proof.Flaw;
import dev.redress.proof.Verification;
import dev.redress.record.Checking;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.ComplaintStore;
import dev.redress.store.JournalEntry;
import dev.redress.store.OfComplaint;
import dev.redress.store.SealedValue;
import dev.redress.store.StoreException;
import dev.redress.store.Tenant;
import dev.redress.store.UnreadableRowException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what is stored and has it checked: one complaint, or all of a tenant by three scans side by side. */
final class Inspection {

    private static final Logger LOG = LoggerFactory.getLogger(Inspection.class);
    private static final int PAGE = 500;
    private static final int ATTEMPTS = 5;

    private final ComplaintStore store;
    private final Tenant tenant;

    private final CarefulReads reads;
    private final @Nullable KeyChain keys;

    Inspection(ComplaintStore store, Tenant tenant, @Nullable KeyChain keys) {
        this.store = store;
        this.tenant = tenant;
        this.reads = new CarefulReads(store, tenant);
        this.keys = keys;
    }

    /** One complaint, checked. */
    record Result(Checking checking, List<Flaw> flaws) {

        Verification verification() {
            return new Verification(1, checking.entries(), flaws, 0);
        }
    }

    /** Reads again if somebody wrote in between, so that what is compared belongs together. */
    Result one(ComplaintId id) {
        for (int attempt = 1; ; attempt++) {
            Checking checking = new Checking(tenant, id);
            Row before = Row.NONE;
            Row after;
            boolean any;
            try {
                before = row(id);
                any = feed(checking, id) || !before.equals(Row.NONE);
                after = row(id);
            } catch (RuntimeException e) {
                if (e instanceof StoreException && !(e instanceof UnreadableRowException)) {
                    throw e; // what cannot be read at all, as the database is away, says nothing about the complaint
                }
                // Something cannot even be made into what it stands for, and the store does not tell what.
                LOG.debug("complaint {} cannot be read", id, Causes.traced(e));
                return new Result(checking, List.of(unreadable(id, before.record(), checking)));
            }
            if (!any) {
                throw new ComplaintNotFoundException("tenant " + tenant + " has no complaint " + id);
            }
            if (attempt == ATTEMPTS || before.isAt(after)) {
                return new Result(
                        checking, before.isReadable() ? checking.flaws(before.record()) : checking.flawsOfUnreadable());
            }
        }
    }

    /** A complaint's own row: what it says, or that it is not there or cannot be read. */
    private record Row(@Nullable ComplaintRecord record, boolean isReadable) {

        private static final Row NONE = new Row(null, true);

        boolean isAt(Row other) {
            if (record == null || other.record == null) {
                return equals(other);
            }
            return record.version() == other.record.version() && record.head().equals(other.record.head());
        }
    }

    private Row row(ComplaintId id) {
        try {
            return new Row(reads.complaint(id), true);
        } catch (UnreadableRowException e) {
            LOG.debug("complaint {} has a row that cannot be read", id, Causes.traced(e));
            return new Row(null, false);
        }
    }

    /** One complaint, with the definitions that it is judged by. */
    Verification whole(ComplaintId id) {
        Result result = one(id);
        DefinitionCheck definitions = new DefinitionCheck();
        definitions.add(id, result.checking());
        List<Flaw> flaws = new ArrayList<>(result.flaws());
        flaws.addAll(definitions.flaws(store, tenant));
        return new Verification(1, result.checking().entries(), flaws, 0);
    }

    /** Whether there was anything. */
    private boolean feed(Checking checking, ComplaintId id) {
        AtomicLong unreadable = new AtomicLong();
        reads.journal(id, checking::entry, sequence -> {
            checking.unreadableEntry(sequence);
            unreadable.incrementAndGet();
        });
        List<SealedValue> sealed = new ArrayList<>();
        reads.sealed(id, sealed::add, slot -> {
            checking.unreadableValue(slot);
            unreadable.incrementAndGet();
        });
        sealed.forEach(checking::sealed);
        if (checking.isLocked()) {
            List<JournalEntry> journal = new ArrayList<>();
            reads.journal(id, journal::add, sequence -> {});
            checking.locked(Locks.lawful(keys, tenant, id, journal, sealed));
        }
        return checking.entries() > 0 || !sealed.isEmpty() || unreadable.get() > 0;
    }

    private static Flaw unreadable(ComplaintId id, @Nullable ComplaintRecord record, Checking checking) {
        return new Flaw(
                id,
                record == null ? null : record.reference(),
                checking.entries() + (record == null ? 0 : 1),
                Flaw.Where.JOURNAL,
                "a row cannot be read from the store");
    }

    /** What is wrong is looked at once more by itself: in between others may have written. */
    Verification all(int mostFlaws) {
        Scan<ComplaintRecord> complaints = new Scan<>(this::complaints, unused -> 0, PAGE / 5);
        Scan<JournalEntry> entries = new Scan<>(
                (after, sequence, limit) -> store.entriesAfter(tenant, after, sequence, limit),
                JournalEntry::sequence,
                PAGE);
        Scan<SealedValue> sealed = new Scan<>(
                (after, slot, limit) ->
                        store.sealedAfter(tenant, after, (int) Math.min(Integer.MAX_VALUE, slot), limit),
                SealedValue::slot,
                2 * PAGE);
        Findings findings = new Findings(mostFlaws);
        DefinitionCheck definitions = new DefinitionCheck();
        for (ComplaintId id = least(complaints, entries, sealed); id != null; id = least(complaints, entries, sealed)) {
            Checking checking = new Checking(tenant, id);
            ComplaintId current = id;
            entries.each(id, checking::entry);
            sealed.each(id, checking::sealed);
            ComplaintRecord record = complaints.only(id);
            boolean whole = !complaints.hasFailed() && !entries.hasFailed() && !sealed.hasFailed();
            if (whole && !checking.isLocked() && checking.flaws(record).isEmpty()) {
                findings.add(checking.entries(), List.of());
                definitions.add(current, checking);
            } else {
                again(current).ifPresent(result -> {
                    findings.add(result.checking().entries(), result.flaws());
                    definitions.add(current, result.checking());
                });
                Stream.of(complaints, entries, sealed).forEach(scan -> scan.skip(current));
            }
        }
        findings.add(definitions.flaws(store, tenant));
        return findings.verification();
    }

    private Optional<Result> again(ComplaintId id) {
        try {
            return Optional.of(one(id));
        } catch (ComplaintNotFoundException gone) {
            return Optional.empty();
        }
    }

    private List<OfComplaint<ComplaintRecord>> complaints(@Nullable ComplaintId after, long unused, int limit) {
        return store.complaintsAfter(tenant, after, limit).stream()
                .map(record -> new OfComplaint<>(record.id(), record))
                .toList();
    }

    /** The next complaint of which there is anything. */
    private static @Nullable ComplaintId least(Scan<?>... scans) {
        ComplaintId least = null;
        RuntimeException failure = null;
        for (Scan<?> scan : scans) {
            ComplaintId next = scan.next();
            failure = scan.failure() == null ? failure : scan.failure();
            least = next != null && (least == null || next.compareTo(least) < 0) ? next : least;
        }
        if (least == null && failure != null) {
            throw failure;
        }
        return least;
    }

    List<Flaw> rebuild(ComplaintId id) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Result result = one(id);
            List<Flaw> deeper = result.flaws().stream()
                    .filter(flaw -> flaw.where() != Flaw.Where.COPY && flaw.where() != Flaw.Where.SEALED)
                    .toList();
            if (!deeper.isEmpty()) {
                throw new BrokenRecordException(
                        "complaint " + id + " cannot be made again: " + deeper.size()
                                + " flaws in its journal, the first"
                                + " in entry " + deeper.get(0).sequence() + ": "
                                + deeper.get(0).what(),
                        deeper);
            }
            List<Flaw> copies = result.flaws().stream()
                    .filter(flaw -> flaw.where() == Flaw.Where.COPY)
                    .toList();
            if (copies.isEmpty()) {
                return copies;
            }
            ComplaintRecord right = result.checking().rebuilt();
            requireOwnReference(right, copies);
            if (store.rewrite(right)) {
                return copies;
            }
        }
        throw new StoreException("complaint " + id + ": was changed by others during " + ATTEMPTS + " attempts");
    }

    /** Two cannot be called the same, and which of both is to give way first is for people to say. */
    private void requireOwnReference(ComplaintRecord right, List<Flaw> copies) {
        ComplaintId holder = reads.named(right.reference()).orElse(right.id());
        if (!holder.equals(right.id())) {
            throw new BrokenRecordException(
                    "complaint " + right.id() + " cannot be made again: its reference " + right.reference()
                            + " stands in the row of complaint " + holder
                            + "; verify that one, give its column reference"
                            + " a value that no complaint has, then rebuild both",
                    copies);
        }
    }

    /** Gathers what is found. */
    private static final class Findings {

        private final int most;
        private final List<Flaw> flaws = new ArrayList<>();
        private long checked;
        private long entries;
        private long unlisted;

        Findings(int most) {
            this.most = most;
        }

        void add(long read, List<Flaw> found) {
            checked++;
            entries += read;
            add(found);
        }

        void add(List<Flaw> found) {
            for (Flaw flaw : found) {
                if (flaws.size() < most) {
                    flaws.add(flaw);
                } else {
                    unlisted++;
                }
            }
        }

        Verification verification() {
            return new Verification(checked, entries, flaws, unlisted);
        }
    }
}
