package dev.redress.record;

import dev.redress.complaint.Party;
import dev.redress.event.Entry;
import dev.redress.event.FactEvent;
import dev.redress.proof.Flaw.Where;
import dev.redress.store.SealedValue;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Holds the sealed values of one complaint against the digests in its journal. Not thread-safe. */
final class SlotCheck {

    /** Takes what does not fit. */
    @FunctionalInterface
    interface Report {
        void flaw(long sequence, Where where, String what);
    }

    private record Named(String digest, long sequence) {}

    private final MessageDigest sha;
    private final Report report;
    private final Map<Integer, Named> named = new HashMap<>();
    private final Set<Integer> erased = new HashSet<>();
    private final Set<Integer> identitySlots = new HashSet<>();
    private final List<SealedValue> identities = new ArrayList<>(2);
    private final Set<Integer> unreadable = new HashSet<>(0);
    private final Set<Integer> locked = new HashSet<>(0);
    private int taken;
    private boolean isEntryUnknown;
    private int lastUnnamed;

    SlotCheck(MessageDigest sha, Report report) {
        this.sha = sha;
        this.report = report;
    }

    void named(long sequence, Fields in, Entry entry) {
        in.digests().forEach((slot, digest) -> {
            Named before = named.put(slot, new Named(digest, sequence));
            if (before != null && !before.digest().equals(digest)) {
                report.flaw(sequence, Where.JOURNAL, "slot " + slot + " was filled by entry " + before.sequence());
            }
        });
        if (entry.event() instanceof FactEvent.Erased event) {
            erased.addAll(event.slots());
        }
        entry.introduced().forEach(this::identityOf);
        if (entry.event() instanceof FactEvent.PartyCorrected corrected) {
            identityOf(corrected.party());
        }
    }

    private void identityOf(Party party) {
        if (party.identity() != null) {
            identitySlots.add(party.identity().slot());
        }
    }

    /** What an entry that cannot be read named, nobody knows. */
    void entryUnknown() {
        isEntryUnknown = true;
    }

    void take(SealedValue value) {
        Named slot = named.get(value.slot());
        boolean identity = value.kind() == SealedValue.Kind.IDENTITY;
        if (slot == null) {
            unnamed(value.slot());
            return;
        }
        taken++;
        if (erased.contains(value.slot())) {
            report.flaw(slot.sequence(), Where.SEALED, "slot " + value.slot() + " holds a value, but was erased");
        }
        if (Unreadable.isLocked(value)) {
            locked.add(value.slot());
        } else if (!Chain.slot(sha, value.salt(), value.value()).equals(slot.digest())) {
            report.flaw(
                    slot.sequence(), Where.SEALED, "slot " + value.slot() + " holds another value than its entry says");
        }
        if (identity != identitySlots.contains(value.slot())) {
            report.flaw(slot.sequence(), Where.SEALED, "slot " + value.slot() + " is of the wrong kind");
        }
        if (identity && !Unreadable.isNot(value)) {
            unreadable.add(value.slot());
        } else if (identity) {
            identities.add(value);
        }
        named.replace(value.slot(), new Named("", slot.sequence()));
    }

    private void unnamed(int slot) {
        lastUnnamed = Math.max(lastUnnamed, slot);
        if (!isEntryUnknown) {
            report.flaw(0, Where.SEALED, "slot " + slot + " holds a value, but no entry names it");
        }
    }

    /** Takes that a value is there and cannot be read. */
    void unreadable(int slot) {
        Named entry = named.get(slot);
        report.flaw(
                entry == null ? 0 : entry.sequence(),
                Where.SEALED,
                "slot " + slot + " holds what cannot be read from the store"
                        + (entry == null && !isEntryUnknown ? ", and no entry names it" : ""));
        if (entry != null) {
            taken++;
            unreadable.add(slot);
            named.replace(slot, new Named("", entry.sequence()));
        } else {
            lastUnnamed = Math.max(lastUnnamed, slot);
        }
    }

    /** The highest slot that holds a value and that no entry names; 0 if there is none. */
    int lastUnnamed() {
        return lastUnnamed;
    }

    /** Reports what was not there; to be called once, after the last value. */
    void missing() {
        if (taken < named.size()) {
            new TreeMap<>(named).forEach((slot, each) -> {
                if (!each.digest().isEmpty() && !erased.contains(slot)) {
                    report.flaw(each.sequence(), Where.SEALED, "slot " + slot + " has lost its value");
                }
            });
        }
    }

    /** Reports those of the values that pretended to be forgotten. */
    void locked(Set<Integer> lawful) {
        for (int slot : locked) {
            Named each = named.get(slot);
            if (!lawful.contains(slot) && each != null) {
                report.flaw(
                        each.sequence(),
                        Where.SEALED,
                        "slot " + slot + " holds no value, and its key was not destroyed");
            }
        }
    }

    Set<Integer> locked() {
        return locked;
    }

    /** Whether an identity is there and cannot be read: its key was destroyed, or it was reported. */
    boolean isUnreadable(int slot) {
        return unreadable.contains(slot);
    }

    /** The identities among the values. */
    List<SealedValue> identities() {
        return identities;
    }
}
