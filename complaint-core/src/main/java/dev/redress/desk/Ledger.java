package dev.redress.desk;

import dev.redress.activity.Erase;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Handle;
import dev.redress.complaint.ProcedureRef;
import dev.redress.complaint.SealedText;
import dev.redress.complaint.Snapshot;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.Decision;
import dev.redress.lifecycle.ProcedureRefusedException;
import dev.redress.lifecycle.Refusal;
import dev.redress.lifecycle.RefusedException;
import dev.redress.lifecycle.Rules;
import dev.redress.party.Actor;
import dev.redress.procedure.AuthorityCheck;
import dev.redress.procedure.Gatekeeper;
import dev.redress.record.DocumentForm;
import dev.redress.record.Identities;
import dev.redress.record.Recording;
import dev.redress.store.CommandId;
import dev.redress.store.CommandRecord;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintStore;
import dev.redress.store.Head;
import dev.redress.store.JournalEntry;
import dev.redress.store.StoredComplaint;
import dev.redress.store.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One tenant's way from a command to a commit. */
final class Ledger {

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
    private static final int ATTEMPTS = 5;

    private final Office office;
    private final Tenant tenant;
    private final Standing standing;
    private final Rulebook rulebook;
    private final Rulings rulings;
    private final Registration registration;
    private final CommitDrafts drafts;

    Ledger(Office office, Tenant tenant, ProcedureRef procedure) {
        this.office = office;
        this.tenant = tenant;
        this.rulebook = new Rulebook(office, tenant);
        this.standing = new Standing(office, tenant, rulebook, procedure);
        this.rulings = new Rulings(office, rulebook);
        this.drafts = new CommitDrafts(office, tenant, rulebook, standing::epoch);
        this.registration = new Registration(this, office);
    }

    ComplaintStore store() {
        return office.store();
    }

    Tenant tenant() {
        return tenant;
    }

    Rulebook rulebook() {
        return rulebook;
    }

    Rulings rulings() {
        return rulings;
    }

    Standing standing() {
        return standing;
    }

    Registration registration() {
        return registration;
    }

    /** Tells the listener, which cannot undo what was recorded. */
    Complaint<?> heard(Complaint<?> complaint, Decision decision) {
        ComplaintListener listener = office.notices().listener();
        if (listener != null) {
            try {
                listener.recorded(complaint, decision.entries());
            } catch (RuntimeException e) {
                LOG.warn("complaint {}: the listener failed: {}", complaint.id(), Causes.of(e));
            }
        }
        return complaint;
    }

    /** The complaint with its identities, which one from a search does not have. */
    Complaint<?> known(Complaint<?> complaint) {
        requireOwn(complaint);
        return complaint.knownParties() instanceof Identities identities && identities.vouchFor(complaint)
                ? complaint
                : loaded(store().find(tenant, complaint.id())
                        .orElseThrow(() -> new ComplaintNotFoundException(
                                "tenant " + tenant + " has no complaint " + complaint.id())));
    }

    static Complaint<?> loaded(StoredComplaint stored) {
        Snapshot snapshot = DocumentForm.read(stored.record());
        return Identities.of(snapshot.parties(), stored.identities())
                .complaint(snapshot, stored.record().head());
    }

    /** Puts commits together. */
    CommitDrafts drafts() {
        return drafts;
    }

    Clockwork clockwork() {
        return rulebook.clockwork();
    }

    CommandId commandId(By by) {
        return by.commandId() != null
                ? by.commandId()
                : new CommandId(office.newId().toString());
    }

    static Complaint<?> complaint(Decision decision, Head head, Identities before) {
        return before.after(decision).complaint(decision.next(), head);
    }

    Instant now() {
        return office.now();
    }

    /** Performs on a complaint that the caller holds: one round trip if nobody else came first. */
    Complaint<?> perform(Complaint<?> held, Command command, By by) {
        if (command instanceof Erase erase) {
            requireNoDuty(known(held), erase);
        }
        return performAsked(held, command, by);
    }

    /** The duty to keep stands against an erasure also where it is performed like any other command. */
    private void requireNoDuty(Complaint<?> complaint, Erase erase) {
        requireOwnTransactionToErase();
        Erasure what = erase.slots().size() == 1
                ? Erasure.field(new SealedText(erase.slots().get(0)))
                : Erasure.everything();
        List<Refusal> refusals = office.retention().against(complaint, what, office.now());
        if (!refusals.isEmpty()) {
            throw new ProcedureRefusedException(complaint.snapshot(), erase.kind(), refusals);
        }
    }

    /** The same, after the duty to keep was asked. */
    Complaint<?> performAsked(Complaint<?> held, Command command, By by) {
        requireOwn(held);
        if (!(held.knownParties() instanceof Identities identities) || !identities.vouchFor(held)) {
            return perform(held.handle(), command, by);
        }
        CommandId commandId = commandId(by);
        try {
            Attempt attempt = attempt(
                    held.snapshot(),
                    held.head(),
                    identities,
                    command,
                    by,
                    commandId,
                    rulings.of(held.snapshot(), command));
            if (attempt.result() instanceof CommitResult.Stale) {
                return perform(held.handle(), command, new By(by.actor(), by.occurredAt(), commandId));
            }
            return attempt.complaint();
        } catch (RefusedException refused) {
            return repeatedOr(refused, held.id(), command, by);
        }
    }

    void requireOwnTransactionToErase() {
        if (office.keys() != null && store().inHostTransaction()) {
            throw new IllegalStateException(
                    "with a vault, erase outside of the host's transaction: keys that are destroyed do"
                            + " not come back if it rolls back");
        }
    }

    void requireOwn(Complaint<?> held) {
        if (!held.tenant().equals(tenant)) {
            throw new IllegalArgumentException("complaint " + held.reference() + " is of tenant " + held.tenant()
                    + ", this desk works for " + tenant);
        }
    }

    /** Performs on the current state, provided that only neutral entries lie between it and what the caller saw. */
    Complaint<?> perform(Handle seen, Command command, By by) {
        if (command instanceof Erase erase) {
            store().find(tenant, seen.id()).map(Ledger::loaded).ifPresent(each -> requireNoDuty(each, erase));
        }
        CommandId commandId = commandId(by);
        try {
            for (int attempts = 0; ; attempts++) {
                StoredComplaint stored = current(seen);
                Snapshot snapshot = DocumentForm.read(stored.record());
                Identities identities = Identities.of(snapshot.parties(), stored.identities());
                Attempt attempt = attempt(
                        snapshot,
                        stored.record().head(),
                        identities,
                        command,
                        by,
                        commandId,
                        rulings.of(snapshot, command));
                if (!(attempt.result() instanceof CommitResult.Stale)) {
                    return attempt.complaint();
                } else if (store().inHostTransaction() || attempts == ATTEMPTS) {
                    throw new StaleComplaintException(
                            seen, store().find(tenant, seen.id()).orElse(stored).record());
                }
            }
        } catch (RefusedException | StaleComplaintException refused) {
            return repeatedOr(refused, seen.id(), command, by);
        }
    }

    static CommitResult.Repeated repeated(CommandRecord first) {
        return new CommitResult.Repeated(first.commandId(), first.complaintId(), first.sequence());
    }

    private StoredComplaint current(Handle seen) {
        StoredComplaint stored = store().find(tenant, seen.id()).orElseThrow(() -> new StaleComplaintException(seen));
        long version = stored.record().version();
        if (version == seen.version() && stored.record().head().equals(seen.head())) {
            return stored;
        }
        if (version > seen.version() && onlyNeutralSince(seen, version)) {
            return stored;
        }
        throw new StaleComplaintException(seen, stored.record());
    }

    private boolean onlyNeutralSince(Handle seen, long version) {
        int count = (int) Math.min(Commit.MAX_ENTRIES, version - seen.version() + 1);
        List<JournalEntry> since = store().journal(tenant, seen.id(), seen.version() - 1, count);
        return since.size() == version - seen.version() + 1
                && since.get(0).hash().equals(seen.head())
                && since.stream().skip(1).allMatch(JournalEntry::neutral);
    }

    private record Attempt(CommitResult result, Complaint<?> complaint) {}

    private Attempt attempt(
            Snapshot before,
            Head head,
            Identities identities,
            Command command,
            By by,
            CommandId commandId,
            Rules rules) {
        Prepared prepared = prepared(before, head, identities, command, by, commandId, rules);
        CommitResult result = store().commit(prepared.commit());
        return new Attempt(result, settled(prepared, result));
    }

    /** A command that was decided and waits for its commit. */
    record Prepared(Snapshot before, Identities identities, Command command, By by, Decision decision, Commit commit) {}

    private Prepared prepared(
            Snapshot before,
            Head head,
            Identities identities,
            Command command,
            By by,
            CommandId commandId,
            Rules rules) {
        Decision decision = rulings.decide(before, identities, command, by, commandId, rules);
        Links.check(this, before, command);
        if (command.kind() == CommandKind.CORRECT_PARTY
                && rules instanceof Gatekeeper keeper
                && keeper.procedure().authority().isLimited()
                && !keeper.mayApprove(by.actor().roles())
                && Promised.frees(before, identities, decision.next(), identities.after(decision))) {
            throw new ProcedureRefusedException(before, command.kind(), List.of(AuthorityCheck.FREEING));
        }
        Recording recording = drafts.record(head, decision);
        return new Prepared(
                before,
                identities,
                command,
                by,
                decision,
                drafts.changing(before, head, recording, decision, identities, by.actor()));
    }

    /** A command on a complaint that the caller holds, decided for a commit together with others; asked of everything as any other. */
    Prepared prepared(Complaint<?> held, Command command, By by) {
        Complaint<?> known = known(held);
        if (command instanceof Erase erase) {
            requireNoDuty(known, erase);
        }
        return prepared(
                known.snapshot(),
                known.head(),
                (Identities) known.knownParties(),
                command,
                by,
                commandId(by),
                rulings.of(known.snapshot(), command));
    }

    /** The complaint after its commit was answered; for a stale one as it would have been. */
    Complaint<?> settled(Prepared prepared, CommitResult result) {
        if (result instanceof CommitResult.LimitReached reached) {
            throw new ProcedureRefusedException(
                    prepared.before(), prepared.command().kind(), List.of(Promised.refusal(reached)));
        }
        if (result instanceof CommitResult.Repeated repeated) {
            return new Repetition(this, repeated).ofCommand(prepared.before().id(), prepared.command(), prepared.by());
        }
        Complaint<?> changed =
                complaint(prepared.decision(), prepared.commit().next().head(), prepared.identities());
        if (!(result instanceof CommitResult.Committed)) {
            return changed;
        }
        CommandKind kind = prepared.command().kind();
        Actor actor = prepared.by().actor();
        heard(changed, prepared.decision());
        Links.letGo(this, changed.snapshot(), kind, actor);
        return office.prioritising() == null ? changed : office.prioritising().after(this, changed, kind, actor);
    }

    /** Records what the library does by itself, whatever roles a procedure asks for; if somebody else came first, nothing. */
    Complaint<?> record(Complaint<?> held, Command command, By by) {
        Complaint<?> known = known(held);
        Attempt attempt = attempt(
                known.snapshot(),
                known.head(),
                (Identities) known.knownParties(),
                command,
                by,
                commandId(by),
                rulings.of(known.snapshot()).unchecked());
        return attempt.result() instanceof CommitResult.Committed ? attempt.complaint() : held;
    }

    /** A refusal of what was done already is no refusal: the first result is given again. */
    Complaint<?> repeatedOr(RuntimeException refused, ComplaintId id, Command command, By by) {
        if (by.commandId() != null) {
            Optional<CommandRecord> first = store().findCommand(tenant, by.commandId());
            if (first.isPresent()) {
                return new Repetition(this, repeated(first.get())).ofCommand(id, command, by);
            }
        }
        throw refused;
    }
}
