package dev.redress.record;

import dev.redress.complaint.DefinitionRef;
import dev.redress.complaint.ProcedureRef;
import dev.redress.complaint.SealedText;
import dev.redress.complaint.Snapshot;
import dev.redress.complaint.UnreadableComplaintException;
import dev.redress.event.Entry;
import dev.redress.lifecycle.Filings;
import dev.redress.lifecycle.Lifecycle;
import dev.redress.proof.Flaw;
import dev.redress.proof.Flaw.Where;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Head;
import dev.redress.store.JournalEntry;
import dev.redress.store.SealedValue;
import dev.redress.store.Tenant;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks one complaint: takes its entries in stored order, then its sealed values, then the complaint itself. Needs memory for
 * the state and the slots, not for the entries. Not thread-safe.
 */
public final class Checking {

    private static final String UNREADABLE = "a row cannot be read from the store";

    private final Tenant tenant;
    private final ComplaintId id;
    private final List<Flaw> flaws = new ArrayList<>(0);
    private final MessageDigest sha = Chain.sha256();
    private final SlotCheck slots = new SlotCheck(sha, this::flaw);
    private long entries;
    private long last;
    private @Nullable Head head = Head.GENESIS;
    private @Nullable JournalEntry latest;
    private @Nullable Snapshot state;
    private @Nullable String reference;

    /**
     * Begins a check.
     *
     * @param tenant whose complaint
     * @param id which complaint
     */
    public Checking(Tenant tenant, ComplaintId id) {
        this.tenant = tenant;
        this.id = id;
    }

    /**
     * Takes the next entry.
     *
     * @param stored the entry as stored
     */
    public void entry(JournalEntry stored) {
        requireNext(stored.sequence());
        boolean fits = head == null
                || Chain.entry(sha, head, tenant, id, stored.sequence(), stored.body())
                        .equals(stored.hash());
        if (!fits) {
            flaw(
                    stored.sequence(),
                    Where.JOURNAL,
                    "hash does not fit body, complaint and the entry before: altered, inserted or swapped");
        }
        read(stored, fits);
        entries++;
        last = stored.sequence();
        head = stored.hash();
        latest = stored;
    }

    private void requireNext(long sequence) {
        long expected = last + 1;
        if (sequence > expected) {
            flaw(
                    expected,
                    Where.JOURNAL,
                    sequence == expected + 1
                            ? "entry is missing"
                            : "entries " + expected + " to " + (sequence - 1) + " are missing");
            head = null;
        } else if (sequence < expected) {
            flaw(sequence, Where.JOURNAL, "entry occurs twice");
            head = null;
        }
    }

    /**
     * Takes that the next entry is there and cannot be read. What follows is checked as far as it does not depend on it.
     *
     * @param sequence as its row says; below 1 it lies before the first entry and is none of the journal
     */
    public void unreadableEntry(long sequence) {
        if (sequence < 1) {
            flaw(sequence, Where.JOURNAL, UNREADABLE + ", and lies before the first entry");
            return;
        }
        requireNext(sequence);
        flaw(sequence, Where.JOURNAL, UNREADABLE);
        slots.entryUnknown();
        entries++;
        last = sequence;
        head = null;
        latest = null;
        state = null;
    }

    private void read(JournalEntry stored, boolean fits) {
        boolean first = entries == 0;
        Snapshot before = state;
        state = null;
        try {
            Fields in = Fields.parse(stored.body());
            Entry entry = EntryForm.read(id, stored.sequence(), in);
            String columns = CopyCheck.differing(stored, entry);
            if (!columns.isEmpty()) {
                flaw(stored.sequence(), Where.JOURNAL, "body disagrees with column " + columns);
            }
            slots.named(stored.sequence(), in, entry);
            if (first) {
                state = Filings.begin(Replay.key(tenant, id, entry), entry);
                // One of another complaint would tell the name of that.
                reference = fits ? state.key().reference() : null;
            } else if (before != null) {
                state = Lifecycle.apply(before, entry);
            }
        } catch (UnreadableComplaintException | MalformedRecordException e) {
            flaw(stored.sequence(), Where.JOURNAL, "body cannot be read");
        } catch (RuntimeException e) {
            // What the lifecycle never wrote can go wrong in any way.
            flaw(stored.sequence(), Where.JOURNAL, "entry does not follow from what was before");
        }
    }

    /**
     * Takes the next sealed value, after all entries.
     *
     * @param value the value as stored
     */
    public void sealed(SealedValue value) {
        slots.take(value);
    }

    /**
     * Takes that the next sealed value is there and cannot be read.
     *
     * @param slot as its row says
     */
    public void unreadableValue(int slot) {
        slots.unreadable(slot);
    }

    /**
     * Whether a value counts as forgotten because its key was destroyed, which is to be told by {@link #locked} before the check ends.
     *
     * @return true if there was any
     */
    public boolean isLocked() {
        return !slots.locked().isEmpty();
    }

    /**
     * Says which of those values may be so, after all values. Without this, all of them are taken to be.
     *
     * @param lawful the slots whose own key was destroyed
     */
    public void locked(Set<Integer> lawful) {
        slots.locked(lawful);
    }

    /**
     * Ends the check.
     *
     * @param record the complaint as stored, or null if it is not there
     * @return what does not fit, in the order in which it was seen
     */
    public List<Flaw> flaws(@Nullable ComplaintRecord record) {
        slots.missing();
        if (record == null) {
            flaw(last, Where.HEAD, "the complaint is missing; entries and values of it are there");
            return named();
        }
        // The first entry says what the reference is; the column only where that cannot be read.
        reference = reference == null ? record.reference() : reference;
        if (last < record.version()) {
            flaw(
                    last + 1,
                    Where.HEAD,
                    "entry is missing: the journal ends before the complaint's version " + record.version());
        } else if (last > record.version()) {
            flaw(record.version() + 1, Where.HEAD, "entry lies beyond the complaint's version");
        } else if (head != null && !record.head().equals(head)) {
            flaw(last, Where.HEAD, "the complaint's head is not the hash of its latest entry");
        }
        if (flaws.stream().allMatch(flaw -> flaw.where() == Where.SEALED)) {
            compare(record);
        }
        return named();
    }

    /**
     * Ends the check where the complaint is there and cannot be read: where its journal is to end is not known then.
     *
     * @return what does not fit, in the order in which it was seen
     */
    public List<Flaw> flawsOfUnreadable() {
        slots.missing();
        flaw(last, Where.HEAD, "the complaint's row cannot be read from the store");
        return named();
    }

    private void compare(ComplaintRecord record) {
        ComplaintRecord right = rebuilt();
        if (state != null && !record.document().equals(right.document()) && isCutOff(record, state)) {
            flaw(
                    last + 1,
                    Where.JOURNAL,
                    "entries are missing at the end: the document, or a sealed value, is of something recorded later");
            return;
        }
        CopyCheck.compare(record, right, isHandlerUnreadable(), this::flaw);
    }

    private boolean isCutOff(ComplaintRecord record, Snapshot reached) {
        return slots.lastUnnamed() >= reached.nextSlot() || CopyCheck.knowsOfMore(record, reached);
    }

    private boolean isHandlerUnreadable() {
        int handler = state == null ? 0 : state.handling().assignee();
        if (state == null || handler == 0) {
            return false;
        }
        SealedText identity = state.parties().get(handler - 1).identity();
        return identity != null && slots.isUnreadable(identity.slot());
    }

    /**
     * The complaint as its journal gives it, to be stored in place of what is there. Its epoch is 0, so that whoever watches
     * clocks reckons anew when it is next to be looked at.
     *
     * @return the complaint
     * @throws IllegalStateException if the journal does not give one
     */
    public ComplaintRecord rebuilt() {
        if (state == null || latest == null) {
            throw new IllegalStateException("complaint " + id + ": its journal gives no state");
        }
        Identities identities = Identities.of(state.parties(), slots.identities());
        return new Recording(List.of(latest), List.of()).record(state, Recording.assignee(state, identities));
    }

    /**
     * How many entries were taken.
     *
     * @return 0 or more
     */
    public long entries() {
        return entries;
    }

    /**
     * What people call the complaint.
     *
     * @return null if that cannot be told any more
     */
    public @Nullable String reference() {
        return reference;
    }

    /**
     * The definitions that the complaint is judged by as its journal ends.
     *
     * @return none if the journal gives no state
     */
    public Set<DefinitionRef> definitions() {
        Set<DefinitionRef> all = new LinkedHashSet<>();
        if (state != null) {
            ProcedureRef procedure = state.key().procedure();
            all.add(new DefinitionRef(DefinitionRef.PROCEDURE, procedure.id(), procedure.version()));
            all.addAll(state.time().judgedBy());
            state.time().kept().forEach(kept -> all.addAll(kept.judgedBy()));
        }
        return all;
    }

    private void flaw(long sequence, Where where, String what) {
        flaws.add(new Flaw(id, reference, sequence, where, what));
    }

    /** With the reference also in those found before it was known. */
    private List<Flaw> named() {
        return flaws.stream()
                .map(flaw -> new Flaw(id, reference, flaw.sequence(), flaw.where(), flaw.what()))
                .toList();
    }
}
