package dev.redress.desk;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.Snapshot;
import dev.redress.event.Entry;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.Decision;
import dev.redress.lifecycle.Rules;
import dev.redress.lifecycle.SealedDraft;
import dev.redress.record.Identities;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers what policies say of a new complaint, each having seen what the one before said, and records it in one commit. Not
 * thread-safe: for one filing.
 */
final class Gathering implements Recorder {

    private static final Logger LOG = LoggerFactory.getLogger(Gathering.class);

    private final Ledger ledger;
    private final Complaint<?> filed;
    private final Identities before;
    private final List<Step> steps = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<SealedDraft> drafts = new ArrayList<>();
    private Snapshot state;
    private Identities identities;

    private record Step(Command command, By by) {}

    Gathering(Ledger ledger, Complaint<?> filed) {
        this.ledger = ledger;
        this.filed = filed;
        this.before = (Identities) filed.knownParties();
        this.state = filed.snapshot();
        this.identities = before;
    }

    /** Decides it on what was gathered so far; nothing is written. */
    @Override
    public Complaint<?> record(Complaint<?> held, Command command, By by) {
        Rules unchecked = ledger.rulings().of(state).unchecked();
        Decision decision = ledger.rulings().decide(state, identities, command, by, ledger.commandId(by), unchecked);
        steps.add(new Step(command, by));
        entries.addAll(decision.entries());
        drafts.addAll(decision.drafts());
        identities = identities.after(decision);
        state = decision.next();
        return identities.complaint(state, filed.head());
    }

    /** Writes all of it, or, if somebody else was quicker, what can still be done of it; the complaint is filed in any case. */
    Complaint<?> commit() {
        if (steps.isEmpty()) {
            return filed;
        }
        try {
            Decision all = new Decision(entries, state, drafts);
            Commit commit = ledger.drafts()
                    .changing(
                            filed.snapshot(),
                            filed.head(),
                            ledger.drafts().record(filed.head(), all),
                            all,
                            before,
                            steps.get(0).by().actor());
            if (ledger.store().commit(commit) instanceof CommitResult.Committed) {
                return ledger.heard(Ledger.complaint(all, commit.next().head(), before), all);
            }
            Complaint<?> now = ledger.store()
                    .find(ledger.tenant(), filed.id())
                    .<Complaint<?>>map(Ledger::loaded)
                    .orElse(filed);
            for (Step step : steps) {
                now = ledger.record(now, step.command(), step.by());
            }
            return now;
        } catch (RuntimeException e) {
            LOG.warn(
                    "complaint {}: what policies said could not be recorded; it stays as it was filed",
                    filed.id(),
                    Causes.traced(e));
            return filed;
        }
    }
}
