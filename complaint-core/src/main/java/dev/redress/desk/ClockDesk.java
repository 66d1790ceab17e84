package dev.redress.desk;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.clock.RulePack;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.DefinitionRef;
import dev.redress.complaint.Snapshot;
import dev.redress.party.Actor;
import dev.redress.procedure.Procedure;
import dev.redress.sla.ClockTerms;
import dev.redress.sla.SlaReading;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The clocks of a desk's complaints. A view of the desk: immutable, thread-safe, starts no threads. The host's scheduler calls
 * {@link #sweep}, every minute for instance, on as many nodes as it likes.
 */
public final class ClockDesk {

    private final Office office;
    private final Ledger ledger;
    private final ComplaintDesk desk;

    ClockDesk(Office office, Ledger ledger, ComplaintDesk desk) {
        this.office = office;
        this.ledger = ledger;
        this.desk = desk;
    }

    /**
     * Reads a complaint's clocks now.
     *
     * @param complaint the complaint
     * @return what they say; no clocks if another complaint carries it, or it was filed by mistake
     */
    public SlaReading read(Complaint<?> complaint) {
        return read(complaint, office.now());
    }

    /**
     * Reads a complaint's clocks at any instant. What happened after it is not looked at; what the complaint does not know
     * yet is not foreseen.
     *
     * @param complaint the complaint
     * @param at the instant, past or future
     * @return what they say
     */
    public SlaReading read(Complaint<?> complaint, Instant at) {
        Snapshot snapshot = complaint.snapshot();
        return ledger.clockwork().read(snapshot, at.truncatedTo(ChronoUnit.MICROS));
    }

    /**
     * Records what time has brought: milestones that came, in order, each once, with the notices to those who are to hear of
     * them; waiting that ran out; milestones that turned out not to have come. Complaints whose calendar or rules have a newer
     * version are bound to it, save their clocks that have ended. One commit for each complaint to which something is added; what
     * somebody else changes meanwhile is left for the next sweep.
     *
     * @param limit how many complaints at most, 1 to 1,000
     * @return what was done
     * @throws IllegalStateException inside the host's transaction
     * @throws IllegalArgumentException if the limit is out of range
     * @throws dev.redress.store.StoreException if the store fails; what was claimed is swept again when its lease ends
     */
    public Swept sweep(int limit) {
        return new Sweep(office, ledger).run(limit);
    }

    /**
     * Sweeps in a thread of its own until it is closed, for hosts without a scheduler: 200 complaints at a time, without a pause
     * while more are due.
     *
     * @param pause between looks when nothing is due, 1 millisecond or more; a minute is usual
     * @return the worker; close it before the store
     * @throws IllegalArgumentException if the pause is shorter
     */
    public Worker worker(Duration pause) {
        return Worker.start(
                "redress-sweep-" + ledger.tenant(), pause, () -> sweep(BATCH).claimed() == BATCH);
    }

    /**
     * Publishes a version of a calendar. Running clocks are judged by it once they are swept or read anew; those that have ended
     * stay as they are. Look at {@link #preview(BusinessCalendar)} first.
     *
     * @param calendar the calendar; its name is its identifier
     * @param version its version, higher than those before
     * @param actor who publishes it; their identifier is kept in the clear and cannot be erased, so that of a function is better than that of
     *     a person
     * @throws DefinitionConflictException if other content was published under this name and version, or a
     *     higher version was
     */
    public void publish(BusinessCalendar calendar, int version, Actor actor) {
        publish(Definitions.Draft.of(calendar, version), actor);
    }

    /**
     * Publishes a version of a rule pack, as {@link #publish(BusinessCalendar, int, Actor)} does a calendar.
     *
     * @param pack the pack
     * @param version its version, higher than those before
     * @param actor who publishes it; their identifier is kept in the clear and cannot be erased, so that of a function is better than that of
     *     a person
     * @throws DefinitionConflictException if other content was published under this identifier and
     *     version, or a higher version was
     */
    public void publish(RulePack pack, int version, Actor actor) {
        publish(Definitions.Draft.of(pack, version), actor);
    }

    private void publish(Definitions.Draft draft, Actor actor) {
        Definitions.publish(ledger.store(), ledger.tenant(), draft, actor.id(), office.now());
        ledger.standing().refresh();
    }

    /**
     * What a calendar would change for open complaints that are judged by one of its name. Writes nothing. A complaint whose clocks
     * cannot be read is counted apart.
     *
     * @param draft the calendar
     * @return the changes
     */
    public ImpactPreview preview(BusinessCalendar draft) {
        return new Impact(office, ledger, desk).of(draft);
    }

    /**
     * What a rule pack would change for open complaints that are judged by one of its identifier. Writes nothing. A complaint whose
     * clocks cannot be read is counted apart.
     *
     * @param draft the pack
     * @return the changes
     */
    public ImpactPreview preview(RulePack draft) {
        return new Impact(office, ledger, desk).of(draft);
    }

    /**
     * What another version of a procedure's clocks would have made of all complaints under it, ended ones too: how many are due, and
     * how many are late, week by week, had it been in force from the first day; what publishing it now does, which judges nothing anew that
     * has ended, is told by {@link #preview(BusinessCalendar)}. What people did stays as it was. Writes nothing; reads every complaint. One whose clocks
     * cannot be read, as they are or under the draft, is left out; the log names it.
     *
     * @param draft the procedure, of an identifier that complaints are handled under; its calendar and rule packs are those of each
     *     complaint
     * @param zone where weeks begin
     * @return the weeks in which anything is due, in order
     */
    public List<SimulatedWeek> simulate(Procedure draft, ZoneId zone) {
        return new Simulation(office, ledger, desk, zone)
                .of(
                        terms -> new ClockTerms(draft.timetable(), terms.calendar(), terms.rules()),
                        complaint -> complaint.key().procedure().id().equals(draft.id()));
    }

    /**
     * What another version of a calendar would have made of all complaints, as {@link #simulate(Procedure, ZoneId)} says.
     *
     * @param draft the calendar; those are read whose clocks are judged by one of its name
     * @param zone where weeks begin
     * @return the weeks in which anything is due, in order
     */
    public List<SimulatedWeek> simulate(BusinessCalendar draft, ZoneId zone) {
        return new Simulation(office, ledger, desk, zone)
                .of(
                        terms -> new ClockTerms(terms.timetable(), draft, terms.rules()),
                        complaint -> Impact.isJudgedBy(complaint, DefinitionRef.CALENDAR, draft.name()));
    }

    /**
     * What another version of a rule pack would have made of all complaints, as {@link #simulate(Procedure, ZoneId)} says.
     *
     * @param draft the pack; those complaints are read whose clocks are judged by one of its identifier
     * @param zone where weeks begin
     * @return the weeks in which anything is due, in order; with the other clocks of those complaints
     */
    public List<SimulatedWeek> simulate(RulePack draft, ZoneId zone) {
        return new Simulation(office, ledger, desk, zone)
                .of(
                        Impact.inItsPlace(draft),
                        complaint -> Impact.isJudgedBy(complaint, DefinitionRef.RULE_PACK, draft.id()));
    }

    private static final int BATCH = 200;

    /** How long a sweep keeps what it claimed if it dies. */
    static final Duration LEASE = Duration.ofMinutes(5);
}
