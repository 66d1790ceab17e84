package dev.redress.desk;

import dev.redress.activity.AdoptProcedure;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.DefinitionRef;
import dev.redress.complaint.ProcedureRef;
import dev.redress.lifecycle.Refusal;
import dev.redress.lifecycle.RefusedException;
import dev.redress.procedure.RuleChange;
import dev.redress.store.Cursor;
import dev.redress.store.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes open complaints to a newer version of their procedure, one commit each. Look at {@link #preview} first. What has
 * ended, and every clock that has, stays judged as it was. Immutable, thread-safe.
 */
public final class Migration {

    private static final int PAGE = 200;

    private final ComplaintDesk desk;
    private final Ledger ledger;
    private final ProcedureRef to;

    Migration(ComplaintDesk desk, Ledger ledger, ProcedureRef to) {
        this.desk = desk;
        this.ledger = ledger;
        this.to = to;
    }

    /**
     * What becomes of one complaint.
     *
     * @param complaint the complaint
     * @param refusals why it cannot be taken over; empty if it can; copied
     * @param clocks the clocks that say something else under the new version than before, in its order; of what was refused none; copied
     */
    public record Outcome(Complaint<?> complaint, List<Refusal> refusals, List<ClockChange> clocks) {

        /** Copies the lists. */
        public Outcome {
            refusals = List.copyOf(refusals);
            clocks = List.copyOf(clocks);
        }

        /**
         * Whether it is or can be taken over.
         *
         * @return true if nothing stands against it
         */
        public boolean isTakenOver() {
            return refusals.isEmpty();
        }
    }

    /**
     * What would become of each open complaint under an older version, its clocks included: those that move, come, go, or are
     * breached at once. Clocks that have ended or are overdue stay as they are and are not among them. Who would do it is not asked.
     * Writes nothing.
     *
     * @return the outcomes, the latest receipt first
     * @throws dev.redress.store.StoreException if the store fails
     */
    public List<Outcome> preview() {
        List<Outcome> outcomes = new ArrayList<>();
        Cursor after = null;
        do {
            Search search = Search.all().open().limit(PAGE);
            Page<Complaint<?>> page = desk.search(after == null ? search : search.after(after));
            for (Complaint<?> complaint : page.rows()) {
                ProcedureRef now = complaint.snapshot().key().procedure();
                if (now.id().equals(to.id()) && now.version() < to.version()) {
                    outcomes.add(planned(complaint));
                }
            }
            after = page.next();
        } while (after != null);
        return outcomes;
    }

    /**
     * What the newer version does otherwise than one that complaints stand under: gates, roles, clocks and all else that comes, goes or
     * changes with them.
     *
     * @param version the number of the older version, as in {@code complaint.snapshot().key().procedure()} of a planned one
     * @return the rules that differ, each with its place in the file
     * @throws IllegalArgumentException if no such version was published
     * @throws dev.redress.store.StoreException if the store fails
     */
    public List<RuleChange> changesFrom(int version) {
        ProcedureRef from = new ProcedureRef(to.id(), version);
        if (ledger.rulebook().find(from).isEmpty()) {
            throw new IllegalArgumentException(
                    "no version " + version + " of procedure '" + to.id() + "' was published");
        }
        return ledger.rulebook().procedure(from).changesTo(ledger.rulebook().procedure(to));
    }

    /**
     * The same, asked of somebody: also what stands against them doing it.
     *
     * @param by who would do it, and when
     * @return the outcomes, the latest receipt first
     * @throws dev.redress.store.StoreException if the store fails
     */
    public List<Outcome> preview(By by) {
        return preview().stream().map(planned -> asked(planned, by)).toList();
    }

    private Outcome asked(Outcome planned, By by) {
        RefusedException refused = planned.isTakenOver()
                ? ledger.rulings()
                        .refusalOf(
                                ledger.known(planned.complaint()),
                                List.of(AdoptProcedure.version(to.version(), "preview")),
                                by)
                : null;
        return refused == null ? planned : new Outcome(planned.complaint(), refused.refusals(), List.of());
    }

    /**
     * Takes every open complaint over that fits, and leaves the others as they are.
     *
     * @param reason why; recorded with each
     * @param by who does it; a command id of the host is extended for each complaint, so that running it again writes nothing
     *     twice
     * @return what became of each
     * @throws dev.redress.store.StoreException if the store fails; run it again
     */
    public List<Outcome> run(String reason, By by) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Outcome planned : preview()) {
            outcomes.add(planned.isTakenOver() ? takeOver(planned, reason, by) : planned);
        }
        return outcomes;
    }

    private Outcome planned(Complaint<?> complaint) {
        List<Refusal> unfit = ledger.rulebook().unfit(complaint.snapshot(), to);
        return new Outcome(
                complaint,
                unfit,
                unfit.isEmpty()
                        ? ClockChange.between(
                                ledger.clockwork(),
                                complaint.snapshot(),
                                to,
                                clockVersions(),
                                ledger.rulings().nowFor(complaint.snapshot()))
                        : List.of());
    }

    private List<DefinitionRef> clockVersions() {
        return ledger.clockwork().judgedBy(ledger.rulebook().procedure(to));
    }

    private Outcome takeOver(Outcome planned, String reason, By by) {
        Complaint<?> complaint = planned.complaint();
        By each = by.commandId() == null
                ? by
                : by.command(
                        "adopt/" + Secrets.sha256(by.commandId().value() + "/" + to.version() + "/" + complaint.id()));
        try {
            return new Outcome(
                    desk.perform(complaint.handle(), AdoptProcedure.version(to.version(), reason), each),
                    List.of(),
                    planned.clocks());
        } catch (RefusedException refused) {
            return new Outcome(complaint, refused.refusals(), List.of());
        } catch (StaleComplaintException stale) {
            return new Outcome(
                    complaint,
                    List.of(new Refusal("stale", "somebody else changed it meanwhile; run it again", "期间已被他人修改,请重新执行")),
                    List.of());
        }
    }
}
