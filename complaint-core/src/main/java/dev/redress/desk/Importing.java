package dev.redress.desk;

import dev.redress.complaint.ComplaintKey;
import dev.redress.complaint.DefinitionRef;
import dev.redress.complaint.Snapshot;
import dev.redress.event.Entry;
import dev.redress.intake.Intake;
import dev.redress.intake.IntakeRules;
import dev.redress.lifecycle.Circumstances;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.Decision;
import dev.redress.lifecycle.Lifecycle;
import dev.redress.lifecycle.RefusedException;
import dev.redress.lifecycle.Rules;
import dev.redress.lifecycle.SealedDraft;
import dev.redress.record.EntryForm;
import dev.redress.record.Identities;
import dev.redress.record.Recording;
import dev.redress.record.Replay;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.Head;
import dev.redress.store.JournalEntry;
import dev.redress.store.StoreException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Registers histories: each is decided in memory, then all are committed together. */
final class Importing {

    private static final int ATTEMPTS = 5;

    private final Office office;
    private final Ledger ledger;

    Importing(Office office, Ledger ledger) {
        this.office = office;
        this.ledger = ledger;
    }

    /** A history that was decided and waits for its commit, at its place in the answer. */
    private record Pending(int place, History history, Decision decision, Commit commit) {}

    /** What of a recorded filing its decision depended on. */
    private record Recorded(Entry filed, List<DefinitionRef> judgedBy) {}

    /** A history that the rules do not allow. */
    private static final class RefusedStep extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int step;
        private final RuntimeException reason;

        RefusedStep(int step, RuntimeException reason) {
            super(reason);
            this.step = step;
            this.reason = reason;
        }
    }

    List<ImportOutcome> importAll(List<History> histories) {
        @Nullable ImportOutcome[] outcomes = new ImportOutcome[histories.size()];
        List<Integer> todo = new ArrayList<>(histories.size());
        for (int i = 0; i < histories.size(); i++) {
            todo.add(i);
        }
        for (int attempt = 0; attempt < ATTEMPTS && !todo.isEmpty(); attempt++) {
            todo = attempt(histories, todo, outcomes);
        }
        if (!todo.isEmpty()) {
            throw new StoreException(todo.size() + " histories found no unused reference in " + ATTEMPTS
                    + " attempts; check that desk.references keeps the random core");
        }
        List<ImportOutcome> answer = new ArrayList<>(outcomes.length);
        for (ImportOutcome outcome : outcomes) {
            answer.add(Objects.requireNonNull(outcome));
        }
        return List.copyOf(answer);
    }

    /** Commits what is to be done and answers the places that collided with a reference or identifier. */
    private List<Integer> attempt(List<History> histories, List<Integer> todo, @Nullable ImportOutcome[] outcomes) {
        List<Pending> pending = new ArrayList<>(todo.size());
        for (int place : todo) {
            History history = histories.get(place);
            try {
                Decision decision = decide(history);
                pending.add(new Pending(place, history, decision, commit(decision)));
            } catch (RefusedStep refused) {
                outcomes[place] = new ImportOutcome.Refused(history.key(), refused.step, refused.reason);
            }
        }
        List<Commit> commits = pending.stream().map(Pending::commit).toList();
        List<CommitResult> results =
                commits.isEmpty() ? List.of() : ledger.store().commitAll(commits);
        List<Integer> again = new ArrayList<>();
        for (int i = 0; i < pending.size(); i++) {
            ImportOutcome outcome = outcome(pending.get(i), results.get(i));
            if (outcome == null) {
                again.add(pending.get(i).place());
            }
            outcomes[pending.get(i).place()] = outcome;
        }
        return again;
    }

    private @Nullable ImportOutcome outcome(Pending pending, CommitResult result) {
        History history = pending.history();
        if (result instanceof CommitResult.Committed) {
            return new ImportOutcome.Imported(
                    history.key(),
                    Ledger.complaint(pending.decision(), pending.commit().next().head(), Identities.NONE));
        } else if (result instanceof CommitResult.Repeated repeated) {
            return isSame(history, repeated)
                    ? new ImportOutcome.AlreadyPresent(history.key(), repeated.complaintId())
                    : new ImportOutcome.Refused(
                            history.key(), 0, new CommandReusedException(history.key(), repeated.complaintId()));
        }
        return null;
    }

    /** What a store could not keep is the fault of this history alone. */
    private Commit commit(Decision decision) {
        try {
            Recording recording = ledger.drafts().record(Head.GENESIS, decision);
            return ledger.drafts().filing(recording, decision);
        } catch (IllegalArgumentException unfit) {
            throw new RefusedStep(0, unfit);
        }
    }

    private Decision decide(History history) {
        Instant now = office.now();
        return decide(history, ledger.registration().newKey(now), now, null);
    }

    /** Decides a filing and its steps as one, all recorded at one time. */
    private Decision decide(History history, ComplaintKey key, Instant now, @Nullable Recorded recorded) {
        int step = 0;
        try {
            Intake stated = history.by().receiving(history.intake());
            Intake intake = IntakeRules.accept(stated, office.customFields(), now);
            By by = recorded != null && history.by().occurredAt() == null && intake.receivedAt() == null
                    ? history.by().at(recorded.filed().occurredAt())
                    : history.by();
            Decision decision =
                    ledger.rulings().filing(key, intake, by, now, history.key(), rules(history, key, recorded));
            List<Entry> entries = new ArrayList<>(decision.entries());
            List<SealedDraft> drafts = new ArrayList<>(decision.drafts());
            Identities identities = Identities.NONE.after(decision);
            Snapshot state = decision.next();
            for (History.Step next : history.steps()) {
                step++;
                Instant at = Objects.requireNonNullElse(next.by().occurredAt(), now);
                Decision more = Lifecycle.decide(
                        state,
                        next.command(),
                        new Circumstances(
                                next.by().actor(),
                                at,
                                now,
                                identities,
                                null,
                                rules(history, state, next.command(), recorded)));
                entries.addAll(more.entries());
                drafts.addAll(more.drafts());
                identities = identities.after(more);
                state = more.next();
            }
            return new Decision(List.copyOf(entries), state, List.copyOf(drafts));
        } catch (RefusedException | IllegalArgumentException refused) {
            throw new RefusedStep(step, refused);
        }
    }

    private static Rules quiet(History history, Rules rules) {
        return history.telling() ? rules.quietButForClocks() : rules.quiet();
    }

    private Rules rules(History history, Snapshot state, Command command, @Nullable Recorded recorded) {
        Rules rules = quiet(history, ledger.rulings().of(state, command));
        return recorded == null ? rules : rules.unchecked();
    }

    /** Nobody is told now of what happened long ago; what was imported before is not judged again. */
    private Rules rules(History history, ComplaintKey key, @Nullable Recorded recorded) {
        Rules rules = quiet(history, ledger.rulebook().of(key.procedure()));
        return recorded == null ? rules : rules.judgingBy(recorded.judgedBy()).unchecked();
    }

    private boolean isSame(History history, CommitResult.Repeated repeated) {
        Repetition first = new Repetition(ledger, repeated);
        List<JournalEntry> written = first.written();
        if (repeated.sequence() != 1) {
            return false;
        }
        Entry filed = EntryForm.read(repeated.complaintId(), written.get(0));
        ComplaintKey key = Replay.key(ledger.tenant(), repeated.complaintId(), filed);
        try {
            return first.isSame(
                    decide(history, key, filed.recordedAt(), new Recorded(filed, first.judgedBy())),
                    Head.GENESIS,
                    written);
        } catch (RefusedStep refused) {
            return false;
        }
    }
}
