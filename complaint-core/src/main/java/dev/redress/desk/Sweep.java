package dev.redress.desk;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.DefinitionRef;
import dev.redress.complaint.ProcedureRef;
import dev.redress.complaint.Snapshot;
import dev.redress.event.TimeEvent;
import dev.redress.lifecycle.Circumstances;
import dev.redress.lifecycle.Decision;
import dev.redress.lifecycle.Rules;
import dev.redress.lifecycle.TimeDecisions;
import dev.redress.lifecycle.TimeDecisions.Found;
import dev.redress.party.Actor;
import dev.redress.record.DocumentForm;
import dev.redress.record.Identities;
import dev.redress.sla.DueMilestones;
import dev.redress.sla.SlaReading;
import dev.redress.store.Claim;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.StoredComplaint;
import dev.redress.store.Wake;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One sweep: claims what is due, reads all clocks of each, records what came. For one call. */
final class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    /** In whose name time acts. */
    private static final Actor TIME = Actor.of("redress:time", "clock");

    /** How long a duty to keep is not asked again. */
    private static final Duration ASK_AGAIN = Duration.ofDays(1);

    private final Office office;
    private final Ledger ledger;
    private final Clockwork clockwork;
    private final List<Commit> commits = new ArrayList<>();
    private final List<List<Found>> cameOf = new ArrayList<>();
    private final List<Wake> wakes = new ArrayList<>();
    private int milestones;
    private int breaches;
    private int rescinded;
    private int erased;
    private int unreadable;

    Sweep(Office office, Ledger ledger) {
        this.office = office;
        this.ledger = ledger;
        this.clockwork = ledger.clockwork();
    }

    Swept run(int limit) {
        if (limit < 1 || limit > Claim.MAX_LIMIT) {
            throw new IllegalArgumentException(
                    "a sweep takes 1 to " + Claim.MAX_LIMIT + " complaints at a time, was asked for " + limit);
        }
        if (ledger.store().inHostTransaction()) {
            throw new IllegalStateException(
                    "a sweep must not run inside the host's transaction; call it from a scheduler of its own");
        }
        long epoch = ledger.standing().currentEpoch();
        Instant now = office.now();
        List<StoredComplaint> due =
                ledger.store().claimDue(ledger.tenant(), new Claim(now, epoch, now.plus(ClockDesk.LEASE), limit));
        for (StoredComplaint each : due) {
            try {
                look(each, epoch);
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                unreadable++;
                LOG.warn(
                        "complaint {}: its clocks could not be swept; tried again when its lease ends",
                        each.record().id(),
                        Causes.traced(e));
            }
        }
        int written = 0;
        if (!commits.isEmpty()) {
            List<CommitResult> results = ledger.store().commitAll(commits);
            for (int i = 0; i < results.size(); i++) {
                if (results.get(i) instanceof CommitResult.Committed) {
                    written++;
                    count(cameOf.get(i));
                }
            }
        }
        int settled = wakes.isEmpty() ? 0 : ledger.store().settle(ledger.tenant(), wakes);
        return new Swept(
                due.size(),
                written,
                milestones,
                breaches,
                rescinded,
                erased,
                unreadable + commits.size() - written + wakes.size() - settled);
    }

    private void look(StoredComplaint stored, long epoch) {
        Snapshot complaint = DocumentForm.read(stored.record());
        Instant now = ledger.rulings().nowFor(complaint);
        List<Found> found = new ArrayList<>();
        Snapshot judged = complaint;
        TimeEvent.ClocksBound binding = rebinding(complaint, now);
        if (binding != null) {
            found.add(new Found(binding, now, List.of()));
            judged = complaint.with(complaint.time().bound(binding.judgedBy(), binding.kept(), null));
        }
        SlaReading reading = clockwork.read(judged, now);
        List<Found> came = DueMilestones.unrecorded(judged, reading);
        found.addAll(came);
        Identities identities = Identities.of(complaint.parties(), stored.identities());
        Rules rules = ledger.rulings().of(complaint);
        Optional<Decision> decision = TimeDecisions.passing(
                complaint,
                found,
                new Circumstances(TIME, now, now, identities, ledger.commandId(new By(TIME, null, null)), rules));
        boolean keysAreGone = destroysKeys(complaint);
        if (decision.isEmpty()) {
            Clockwork.WakeUp next = Clockwork.wakeUp(judged, reading);
            Optional<Retaining.Due> retained = office.retention().due(complaint);
            int before = erased;
            Instant at = retained.isPresent() ? erase(stored, retained.get(), now) : null;
            if (erased > before) {
                return;
            }
            wakes.add(new Wake(
                    complaint.id(),
                    complaint.version(),
                    stored.record().head(),
                    keysAreGone ? Retaining.earlier(next.at(), at) : now.plus(ClockDesk.LEASE),
                    next.due(),
                    epoch));
            return;
        }
        cameOf.add(came);
        commits.add(ledger.drafts().passing(complaint, stored.record().head(), decision.get(), identities));
    }

    /** What an erasure may have died before; a ring that fails does not keep the clocks from being read. */
    private boolean destroysKeys(Snapshot complaint) {
        if (office.wantsKeysLookedAt(complaint)) {
            try {
                new Erasing(office, ledger).destroyKeysOfNothing(complaint.id());
            } catch (RuntimeException e) {
                LOG.warn(
                        "complaint {}: keys under which nothing is left could not be destroyed; tried again: {}",
                        complaint.id(),
                        Causes.of(e));
                return false;
            }
        }
        return true;
    }

    /** Erases if it is time; says when to look again. After an erasure, its own commit has said so. */
    private @Nullable Instant erase(StoredComplaint stored, Retaining.Due due, Instant now) {
        if (due.at().isAfter(now)) {
            return due.at();
        }
        Complaint<?> complaint = Ledger.loaded(stored);
        if (!office.retention().against(complaint, due.rule().what(), now).isEmpty()) {
            return now.plus(ASK_AGAIN);
        }
        boolean any = new Erasing(office, ledger).byRule(complaint, due.rule());
        erased += any ? 1 : 0;
        return null;
    }

    private void count(List<Found> came) {
        for (Found each : came) {
            if (each.event() instanceof TimeEvent.MilestoneReached reached) {
                milestones++;
                breaches += reached.milestoneKind().equals("breach") ? 1 : 0;
            } else {
                rescinded++;
            }
        }
    }

    /** What binds a complaint to newer versions; null if it has the newest. */
    private TimeEvent.@Nullable ClocksBound rebinding(Snapshot complaint, Instant now) {
        ProcedureRef procedure = complaint.key().procedure();
        List<DefinitionRef> before = complaint.time().judgedBy();
        List<DefinitionRef> latest = clockwork.judgedBy(ledger.rulebook().procedure(procedure));
        if (latest.equals(before)) {
            return null;
        }
        return new TimeEvent.ClocksBound(latest, KeptClocks.ended(complaint, clockwork.read(complaint, now)), null);
    }
}
