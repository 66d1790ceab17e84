package dev.redress.desk;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.ComplaintKey;
import dev.redress.complaint.DefinitionRef;
import dev.redress.complaint.SealedText;
import dev.redress.complaint.Snapshot;
import dev.redress.event.Attribution;
import dev.redress.event.Entry;
import dev.redress.event.EventKind;
import dev.redress.event.TimeEvent;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.Circumstances;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.Decision;
import dev.redress.lifecycle.Lifecycle;
import dev.redress.lifecycle.RefusedException;
import dev.redress.party.Actor;
import dev.redress.record.EntryForm;
import dev.redress.record.Identities;
import dev.redress.record.Recording;
import dev.redress.record.Replay;
import dev.redress.record.Salts;
import dev.redress.record.Unreadable;
import dev.redress.store.CommitResult;
import dev.redress.store.ComplaintId;
import dev.redress.store.Head;
import dev.redress.store.JournalEntry;
import dev.redress.store.SealedValue;
import dev.redress.store.StoreException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A command that was recorded before. It is decided once more, on the complaint as it was then, with the times and salts
 * recorded then; if that gives the recorded entries to the last byte, it is the same command, and its result is given again.
 */
final class Repetition {

    private final Ledger ledger;
    private final CommitResult.Repeated first;
    private final List<JournalEntry> journal;
    private final List<SealedValue> sealed;

    Repetition(Ledger ledger, CommitResult.Repeated first) {
        this.ledger = ledger;
        this.first = first;
        this.journal = Journals.all(ledger.store(), ledger.tenant(), first.complaintId());
        this.sealed = ledger.store().sealed(ledger.tenant(), first.complaintId()).stream()
                .filter(Unreadable::isNot)
                .toList();
    }

    /** The entries that the command wrote: from its first up to the next command's. */
    List<JournalEntry> written() {
        int from = (int) first.sequence() - 1;
        if (from >= journal.size()) {
            throw new StoreException("command '" + first.commandId() + "' was recorded for complaint "
                    + first.complaintId() + ", but this transaction cannot see it yet; repeat it in a new one");
        }
        int to = from + 1;
        while (to < journal.size() && journal.get(to).commandId() == null) {
            to++;
        }
        return journal.subList(from, to);
    }

    Complaint<?> ofFiling(Intake intake, By by) {
        List<JournalEntry> written = written();
        if (first.sequence() != 1) {
            throw reused();
        }
        Entry filed = EntryForm.read(first.complaintId(), written.get(0));
        return same(filing(filed, intake, by), Head.GENESIS, written, Identities.NONE);
    }

    /** By which versions clocks were to be judged when the command was recorded. */
    List<DefinitionRef> judgedBy() {
        return written().stream()
                .filter(entry -> entry.kind().equals(EventKind.CLOCKS_BOUND.persistedName()))
                .map(entry -> EntryForm.read(first.complaintId(), entry).event())
                .map(event -> ((TimeEvent.ClocksBound) event).judgedBy())
                .findFirst()
                .orElse(List.of());
    }

    /** Decides a recorded filing again. */
    Decision filing(Entry filed, Intake intake, By by) {
        ComplaintKey key = Replay.key(ledger.tenant(), first.complaintId(), filed);
        By then = by.occurredAt() == null && intake.receivedAt() == null ? by.at(filed.occurredAt()) : by;
        return refusalIsOther(() -> ledger.rulings()
                .filing(
                        key,
                        intake,
                        asRecorded(then, filed),
                        filed.recordedAt(),
                        first.commandId(),
                        ledger.rulebook()
                                .of(key.procedure())
                                .judgingBy(judgedBy())
                                .unchecked()));
    }

    Complaint<?> ofCommand(ComplaintId id, Command command, By by) {
        if (!id.equals(first.complaintId()) || first.sequence() == 1) {
            throw reused();
        }
        int before = (int) first.sequence() - 1;
        Snapshot complaint = Replay.all(ledger.tenant(), id, journal.subList(0, before));
        Identities identities = Identities.of(complaint.parties(), sealed);
        List<JournalEntry> written = written();
        JournalEntry last = written.get(written.size() - 1);
        Instant occurredAt = Objects.requireNonNullElse(by.occurredAt(), last.occurredAt());
        By then = asRecorded(by, EntryForm.read(id, last));
        Circumstances circumstances = new Circumstances(
                then.actor(),
                occurredAt,
                last.recordedAt(),
                identities,
                first.commandId(),
                ledger.rulings().of(complaint, command).judgingBy(judgedBy()).unchecked());
        Decision again = refusalIsOther(() -> Lifecycle.decide(complaint, command, circumstances));
        return same(again, journal.get(before - 1).hash(), written, identities);
    }

    /** Roles and origin are those recorded: the same command is the same from another device or with a role more. */
    private By asRecorded(By by, Entry recorded) {
        Attribution attribution = recorded.by();
        String from = attribution.from() == null ? null : text(attribution.from());
        Actor actor = new Actor(by.actor().id(), attribution.roles(), by.actor().onBehalfOf(), from);
        return new By(actor, by.occurredAt(), by.commandId());
    }

    private @Nullable String text(SealedText place) {
        for (SealedValue value : sealed) {
            if (value.slot() == place.slot()) {
                return new String(value.value(), StandardCharsets.UTF_8);
            }
        }
        return null;
    }

    private <T> T refusalIsOther(Supplier<T> decision) {
        try {
            return decision.get();
        } catch (RefusedException | IllegalArgumentException other) {
            throw reused();
        }
    }

    private Complaint<?> same(Decision again, Head head, List<JournalEntry> written, Identities identities) {
        if (!isSame(again, head, written)) {
            throw reused();
        }
        return Ledger.complaint(again, written.get(written.size() - 1).hash(), identities);
    }

    /** Whether a decision made again writes what was written. */
    boolean isSame(Decision again, Head head, List<JournalEntry> written) {
        Map<Integer, String> digests = new HashMap<>();
        written.forEach(entry -> digests.putAll(EntryForm.digests(entry)));
        return Recording.of(head, again, Salts.recorded(sealed), digests)
                .entries()
                .equals(written);
    }

    private CommandReusedException reused() {
        return new CommandReusedException(first.commandId(), first.complaintId());
    }
}
