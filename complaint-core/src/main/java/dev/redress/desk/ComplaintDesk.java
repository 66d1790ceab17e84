package dev.redress.desk;

import dev.redress.activity.Activity;
import dev.redress.attachment.Attachments;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Handle;
import dev.redress.complaint.ProcedureRef;
import dev.redress.complaint.Received;
import dev.redress.complaint.Stage;
import dev.redress.event.Entry;
import dev.redress.intake.Intake;
import dev.redress.intake.IntakeRules;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.Possibility;
import dev.redress.lifecycle.RefusedException;
import dev.redress.move.Move;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import dev.redress.procedure.Procedure;
import dev.redress.record.DocumentForm;
import dev.redress.record.EntryForm;
import dev.redress.record.Identities;
import dev.redress.statistics.Statistics;
import dev.redress.statistics.StatisticsQuery;
import dev.redress.store.BulkReadStore;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.ComplaintStore;
import dev.redress.store.GroupBy;
import dev.redress.store.GroupCount;
import dev.redress.store.Page;
import dev.redress.store.ProjectionStore;
import dev.redress.store.StoredComplaint;
import dev.redress.store.Tenant;
import dev.redress.validation.InvalidInputException;
import dev.redress.view.ComplaintView;
import dev.redress.view.Reader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where complaints are filed, moved, found and read.
 *
 * <p>The types promise the machine: a move that the stage does not allow does not compile when the complaint is typed, and is
 * refused with {@link dev.redress.lifecycle.IllegalMoveException} when it comes from a form or a queue. What an
 * organisation's procedure asks beyond that is checked at run time.
 *
 * <pre>{@code
 * ComplaintDesk front = ComplaintDesk.using(store).procedure(ShippedProcedures.get("general")).build();
 * Complaint<Received> filed = front.file(intake, By.by(ana));
 * Complaint<Accepted> accepted = front.perform(filed, Accept.inScope(), By.by(ana));
 * front.possible(accepted, ana).forEach(System.out::println);
 * }</pre>
 *
 * <p>Each command is one atomic commit; policies of the host add commits of their own after a filing, and methods on many complaints
 * commit each by itself. Repeating a command under the host's own key ({@link By#command}) writes nothing and gives the first
 * result. Inside a transaction of the host, what a method returns is provisional until the host commits. Thread-safe; starts
 * threads only for policies that the builder was given, and for workers that are asked for.
 */
public final class ComplaintDesk {

    private final Office office;
    private final Ledger ledger;
    private final Logbook logbook;

    private ComplaintDesk(Office office, Ledger ledger) {
        this.office = office;
        this.ledger = ledger;
        this.logbook = new Logbook(office, ledger);
    }

    /**
     * Starts a desk.
     *
     * @param store where complaints are kept
     * @return a builder with defaults for everything else
     */
    public static DeskBuilder using(ComplaintStore store) {
        return new DeskBuilder(store);
    }

    static ComplaintDesk of(Office office, Tenant tenant) {
        ProcedureRef procedure = Definitions.ensure(office.store(), tenant, office.procedure(), office.now());
        TimeZoneData.announce(office.store(), tenant, TimeZoneData.version(), office.now());
        Ledger ledger = new Ledger(office, tenant, procedure);
        ledger.standing().adopt(procedure);
        return new ComplaintDesk(office, ledger);
    }

    /**
     * The same desk for another tenant: cheap after the first time. The first time publishes what that tenant lacks, so call
     * it outside a transaction that may be rolled back.
     *
     * @param tenant whose complaints
     * @return a desk
     * @throws DefinitionConflictException if the tenant has other content under the procedure's identifier and version
     */
    public ComplaintDesk forTenant(Tenant tenant) {
        return office.desks().computeIfAbsent(Objects.requireNonNull(tenant, "tenant"), other -> of(office, other));
    }

    /**
     * Publishes a version of a procedure. Complaints filed before keep the version they were filed under; if it is this
     * desk's procedure, those filed through it from now on are filed under the new one. Raises the tenant's clock epoch.
     *
     * @param procedure the procedure; publishing what is published already writes nothing
     * @param actor who publishes it; their identifier is kept in the clear and cannot be erased, so that of a function is better than that of
     *     a person
     * @throws DefinitionConflictException if other content was published under this identifier and
     *     version, or a higher version was
     * @throws dev.redress.store.StoreException if the store fails
     */
    public void publish(Procedure procedure, Actor actor) {
        Objects.requireNonNull(procedure, "procedure");
        Objects.requireNonNull(actor, "actor");
        Definitions.publish(store(), ledger.tenant(), Definitions.Draft.of(procedure), actor.id(), office.now());
        ledger.rulebook().forgetNewest();
        ledger.standing().refresh();
    }

    /**
     * The complaints' files.
     *
     * @return takes them in, gives them out, sweeps them
     * @throws IllegalStateException if the desk was built without a store for them
     */
    public AttachmentDesk attachments() {
        Attachments attachments = office.attachments();
        if (attachments == null) {
            throw new IllegalStateException(
                    "the desk keeps no files; give it a store for them: DeskBuilder.attachments(...)");
        }
        return new AttachmentDesk(office, ledger, attachments);
    }

    /**
     * The complaints' clocks: read them, let what is due be recorded, publish calendars and rules, look ahead.
     *
     * @return a view of this desk
     */
    public ClockDesk clocks() {
        return new ClockDesk(office, ledger, this);
    }

    /**
     * Notices on their way to their readers.
     *
     * @return a view of this desk
     */
    public DeliveryDesk deliveries() {
        return new DeliveryDesk(office, ledger, this);
    }

    /**
     * Registers a complaint.
     *
     * @param intake what is filed
     * @param by who registers it; its time, if stated, is the time of receipt unless the intake states one
     * @return the complaint
     * @throws dev.redress.validation.InvalidInputException if the intake breaks rules; it lists all of them
     * @throws dev.redress.lifecycle.ImplausibleTimeException if the time of receipt lies in the future
     * @throws CommandReusedException if the command's id was used for something else
     * @throws dev.redress.store.StoreException if the store fails; repeating it under the same command id is safe
     */
    public Complaint<Received> file(Intake intake, By by) {
        Objects.requireNonNull(intake, "intake");
        Intake stated = Objects.requireNonNull(by, "by").receiving(intake);
        try {
            return typed(
                    ledger.registration().file(IntakeRules.accept(stated, office.customFields(), office.now()), by));
        } catch (InvalidInputException | RefusedException refused) {
            return typed(ledger.registration()
                    .filedBefore(IntakeRules.normalise(stated), by)
                    .orElseThrow(() -> refused));
        }
    }

    /**
     * Leads a complaint to another stage.
     *
     * @param <F> the stage or family the move leads from
     * @param <T> the stage it leads to
     * @param complaint the complaint as the caller holds it
     * @param move the move
     * @param by who, when, under which command
     * @return the complaint in its new stage
     * @throws dev.redress.lifecycle.RefusedException if the rules do not allow it
     * @throws StaleComplaintException if somebody else came first
     * @throws dev.redress.validation.InvalidInputException if a text of the move is not fit to be stored
     * @throws CommandReusedException if the command's id was used for something else
     */
    public <F extends Stage, T extends Stage> Complaint<T> perform(
            Complaint<? extends F> complaint, Move<F, T> move, By by) {
        return typed(performed(complaint, move, by));
    }

    /**
     * Does something within a complaint's stage.
     *
     * @param <S> the stage
     * @param complaint the complaint as the caller holds it
     * @param activity the activity
     * @param by who, when, under which command
     * @return the complaint, in the same stage
     * @throws dev.redress.lifecycle.RefusedException if the rules do not allow it
     * @throws StaleComplaintException if somebody else came first
     * @throws dev.redress.validation.InvalidInputException if a text of the activity is not fit to be stored
     * @throws CommandReusedException if the command's id was used for something else
     */
    public <S extends Stage> Complaint<S> perform(Complaint<S> complaint, Activity<? super S> activity, By by) {
        Complaint<?> after = performed(complaint, activity, by);
        if (after.stage().kind() != complaint.snapshot().stage().kind()) {
            throw new CommandReusedException(after, complaint);
        }
        return typed(after);
    }

    /**
     * Leads a complaint to another stage, from a form or a queue: whether its stage allows the move is checked now.
     *
     * @param <T> the stage it leads to
     * @param seen the state the caller saw
     * @param move the move
     * @param by who, when, under which command
     * @return the complaint in its new stage
     * @throws dev.redress.lifecycle.RefusedException if the rules do not allow it
     * @throws StaleComplaintException if anything but delivery results was recorded since
     * @throws dev.redress.validation.InvalidInputException if a text of the move is not fit to be stored
     * @throws CommandReusedException if the command's id was used for something else
     */
    public <T extends Stage> Complaint<T> perform(Handle seen, Move<?, T> move, By by) {
        return typed(performed(seen, move, by));
    }

    /**
     * Does something within a complaint's stage, from a form or a queue: whether its stage allows it is checked now.
     *
     * @param seen the state the caller saw
     * @param activity the activity
     * @param by who, when, under which command
     * @return the complaint, in the same stage
     * @throws dev.redress.lifecycle.RefusedException if the rules do not allow it
     * @throws StaleComplaintException if anything but delivery results was recorded since
     * @throws dev.redress.validation.InvalidInputException if a text of the activity is not fit to be stored
     * @throws CommandReusedException if the command's id was used for something else
     */
    public Complaint<?> perform(Handle seen, Activity<?> activity, By by) {
        return performed(seen, activity, by);
    }

    /**
     * Performs a command whose kind is known only at run time, on a complaint that the caller holds: for replays, rules
     * engines, generic forms. Whether the stage allows it is checked now.
     *
     * @param complaint the complaint as the caller holds it
     * @param command a move or an activity
     * @param by who, when, under which command
     * @return the complaint after it
     * @throws dev.redress.lifecycle.RefusedException if the rules do not allow it
     * @throws StaleComplaintException if somebody else came first
     * @throws dev.redress.validation.InvalidInputException if a text of the command is not fit to be stored
     * @throws CommandReusedException if the command's id was used for something else
     */
    public Complaint<?> performUntyped(Complaint<?> complaint, Command command, By by) {
        return performed(complaint, command, by);
    }

    private Complaint<?> performed(Complaint<?> complaint, Command command, By by) {
        return ledger.perform(
                Objects.requireNonNull(complaint, "complaint"),
                Objects.requireNonNull(command, "command"),
                Objects.requireNonNull(by, "by"));
    }

    private Complaint<?> performed(Handle seen, Command command, By by) {
        return ledger.perform(
                Objects.requireNonNull(seen, "seen"),
                Objects.requireNonNull(command, "command"),
                Objects.requireNonNull(by, "by"));
    }

    @SuppressWarnings(
            "unchecked") // the machine leads a move to exactly the stage its type names; a test checks the table
    private static <T extends Stage> Complaint<T> typed(Complaint<?> complaint) {
        return (Complaint<T>) complaint;
    }

    /**
     * Performs a command whose kind is known only at run time, from a form or a queue: a move or an activity. Whether the stage allows
     * it is checked now.
     *
     * @param seen what the caller saw
     * @param command a move or an activity
     * @param by who, when, under which key
     * @return the complaint after it
     * @throws StaleComplaintException if others have changed it since, or it does not exist
     * @throws RefusedException if it is not possible; the message says why and what is
     * @throws InvalidInputException if a text of the command is not fit to be stored
     * @throws CommandReusedException if the key was used for something else
     * @throws dev.redress.store.StoreException if the store fails
     */
    public Complaint<?> performUntyped(Handle seen, Command command, By by) {
        return performed(seen, command, by);
    }

    /**
     * What somebody can do with a complaint now, and why not the rest: enough for a host to draw its buttons. What a command
     * would say (an amount, a person, a text) is not known yet, so an allowed one can still be refused for that. Whether a newer
     * version of the procedure was published is read once a minute. What nothing that a command could say would make possible is not allowed. Judged as
     * done now: what is recorded as done earlier ({@link By#at}) can be judged otherwise, where a window or a time limit counts.
     *
     * @param complaint the complaint
     * @param actor who would do it
     * @return every command, in the order of {@link dev.redress.lifecycle.CommandKind}, allowed or with the reasons with which
     *     it would be refused
     * @throws ComplaintNotFoundException if the complaint came from a search and is gone since
     */
    public List<Possibility> possible(Complaint<?> complaint, Actor actor) {
        Objects.requireNonNull(complaint, "complaint");
        return ledger.rulings().possible(ledger.known(complaint), Objects.requireNonNull(actor, "actor"));
    }

    /**
     * Judges anew how soon a complaint has to be seen to, for example because time goes by: what {@link DeskBuilder#priorities} does when
     * facts change.
     *
     * @param id which complaint
     * @return the complaint, with another priority if the policy says so; as it was if it has ended, a person has decided, or there is
     *     no policy
     * @throws ComplaintNotFoundException if the tenant has no such complaint
     */
    public Complaint<?> reprioritise(ComplaintId id) {
        Complaint<?> complaint = get(id);
        return office.prioritising() == null ? complaint : office.prioritising().anew(ledger, complaint);
    }

    /**
     * Asks the routing policy once more, for a complaint that nobody handles and that is on its way to no department: one that was
     * imported, filed in a transaction of the host's, or left to a person then.
     *
     * @param id which complaint
     * @return the complaint, perhaps with a handler or on its way; as it was if it is not for the policy, or there is none
     * @throws ComplaintNotFoundException if the tenant has no such complaint
     */
    public Complaint<?> route(ComplaintId id) {
        Complaint<?> complaint = get(id);
        return office.routing() == null ? complaint : office.routing().route(ledger, ledger::record, complaint, null);
    }

    /**
     * Complaints that tell something like this one: perhaps the same once more, perhaps the same problem of others. Confidential ones are
     * never among them. For a person to look at, and to link.
     *
     * @param id which complaint
     * @param count at most how many, 1 to 100
     * @return the most alike first; none if the desk keeps no signatures ({@link DeskBuilder#similarity})
     * @throws ComplaintNotFoundException if the tenant has no such complaint
     * @throws IllegalArgumentException if the count is out of range
     */
    public List<SimilarComplaint> similar(ComplaintId id, int count) {
        if (count < 1 || count > 100) {
            throw new IllegalArgumentException("count of similar complaints must be 1 to 100, was " + count);
        }
        Complaint<?> complaint = get(id);
        if (office.likeness() == null) {
            return List.of();
        }
        logbook.reads(complaint, null, "similar");
        return office.likeness().similar(ledger, complaint, count);
    }

    /**
     * A report on fairness: complaints that tell something alike and came to different outcomes, remedies or amounts, with their
     * differences. A difference is no fault; a person judges. Reads what {@link #similar} reads, for each complaint of the page.
     *
     * @param among which complaints, which page of them; those without an outcome are passed over
     * @param likeness how alike two must be, above 0 to 1; 0.25 is usual where words are written apart, 0.12 for Chinese
     * @return each pair once within the page, in the order of the search; empty if the desk keeps no signatures
     * @throws IllegalArgumentException if the likeness is out of range
     */
    public Page<Disparity> disparities(Search among, double likeness) {
        if (!(likeness > 0 && likeness <= 1)) {
            throw new IllegalArgumentException("likeness must be above 0 and at most 1, was " + likeness);
        }
        return office.likeness() == null
                ? new Page<>(List.of(), null)
                : new Disparities(ledger, office.likeness()).among(among, likeness);
    }

    /**
     * The complainant's side: checklist, look-up by a secret, how a complaint is getting on.
     *
     * @return a view of this desk
     */
    public ComplainantDesk complainants() {
        return new ComplainantDesk(office, ledger, this);
    }

    /**
     * The record as evidence: whether all that is stored still fits together.
     *
     * @return a view of this desk
     */
    public RecordKeeping record() {
        return new RecordKeeping(office, ledger, logbook);
    }

    /**
     * Sees the problem behind the complaints: groups that tell the same, and rises that the past does not explain.
     *
     * @return a view of this desk
     */
    public ProblemDesk problems() {
        return new ProblemDesk(this, ledger);
    }

    /**
     * A complaint that stands for a problem behind many, and the way to pass on to those what is decided about it.
     *
     * @param id the complaint; others are linked to it as its children or duplicates
     * @return a view of this desk
     */
    public CommonProblem problem(ComplaintId id) {
        return new CommonProblem(this, ledger, Objects.requireNonNull(id, "id"));
    }

    /**
     * The procedure under which a complaint is handled, in the version that it keeps: its steps, and who may do what.
     *
     * @param complaint the complaint
     * @return its procedure
     */
    public Procedure procedureOf(Complaint<?> complaint) {
        return ledger.rulebook().procedure(complaint.snapshot().key().procedure());
    }

    /**
     * Takes open complaints to a version of their procedure that was published.
     *
     * @param procedure identifier of the procedure
     * @param version the version to go to
     * @return the migration; look at its preview, then run it
     * @throws IllegalArgumentException if that version was not published
     */
    public Migration migration(String procedure, int version) {
        ProcedureRef to = new ProcedureRef(procedure, version);
        if (ledger.rulebook().find(to).isEmpty()) {
            throw new IllegalArgumentException("procedure '" + procedure + "' version " + version
                    + " was not published in tenant " + ledger.tenant() + "; publish it first");
        }
        return new Migration(this, ledger, to);
    }

    /**
     * All complaints in which somebody known to the host takes part, other than as a user who acts.
     *
     * @param person the host's key
     * @param after the last identifier of the page before, or null for the first page
     * @param limit how many at most, 1 to {@link BulkReadStore#MAX_KEYS}
     * @return in the order of their identifiers
     * @throws IllegalArgumentException if the limit is out of range
     */
    public List<Complaint<?>> complaintsOf(ExternalRef person, @Nullable ComplaintId after, int limit) {
        Objects.requireNonNull(person, "person");
        if (limit < 1 || limit > BulkReadStore.MAX_KEYS) {
            throw new IllegalArgumentException(
                    "limit of complaints must be 1 to " + BulkReadStore.MAX_KEYS + ", was " + limit);
        }
        List<ComplaintId> ids =
                store().findByToken(ledger.tenant(), Tokens.party(ledger.tenant(), person), after, limit);
        Map<ComplaintId, StoredComplaint> found = BulkReads.of(store()).findAll(ledger.tenant(), ids);
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(found.get(id)))
                .<Complaint<?>>map(Ledger::loaded)
                .toList();
    }

    /**
     * Registers complaints with what happened to them since, each in one commit: history from another system, at batch speed,
     * under the same rules.
     *
     * @param histories at most 10,000, each under its own key
     * @return what became of each, in the same order; a refused one does not hinder the others
     * @throws IllegalArgumentException if there are more; nothing was recorded
     * @throws dev.redress.store.StoreException if the store fails; importing all of them again is safe
     */
    public List<ImportOutcome> importAll(List<History> histories) {
        requireBulk("histories", histories);
        return new Importing(office, ledger).importAll(histories);
    }

    /**
     * Performs commands on many complaints at batch speed, each under the same rules as by itself. Each is decided on the complaint as
     * the caller saw it, all are committed together, and one that somebody else has changed meanwhile is tried again by itself.
     * Two commands on one complaint belong in two calls: the second counts as having seen the state before the first.
     *
     * <pre>{@code
     * List<BulkCommand> chased = desk.search(Search.all().open().limit(500)).rows().stream()
     *         .map(each -> new BulkCommand(each, Note.that("Recalled batch 12."), By.by(ben)))
     *         .toList();
     * desk.performAll(chased).forEach(System.out::println);
     * }</pre>
     *
     * @param commands at most 10,000
     * @return what became of each, in the same order; a refused one does not hinder the others
     * @throws IllegalArgumentException if there are more, or a complaint is of another tenant; nothing was recorded
     * @throws dev.redress.store.StoreException if the store fails; with command ids, performing all of them again is safe
     */
    public List<BulkOutcome> performAll(List<BulkCommand> commands) {
        requireBulk("commands", commands);
        commands.forEach(each -> ledger.requireOwn(each.complaint()));
        return new Bulk(ledger).perform(commands);
    }

    private static void requireBulk(String what, List<?> given) {
        if (given.size() > ComplaintStore.MAX_BULK) {
            throw new IllegalArgumentException("at most " + ComplaintStore.MAX_BULK + " " + what
                    + " go in one call, were " + given.size() + "; split them");
        }
        for (int place = 0; place < given.size(); place++) {
            if (given.get(place) == null) {
                throw new NullPointerException(what + "[" + place + "]");
            }
        }
    }

    /**
     * Finds a complaint.
     *
     * @param id its identifier
     * @return the complaint, or empty
     */
    public Optional<Complaint<?>> find(ComplaintId id) {
        return store().find(ledger.tenant(), Objects.requireNonNull(id, "id")).map(Ledger::loaded);
    }

    /**
     * Finds a complaint by what people call it.
     *
     * @param reference the reference; if the core alone, also in lower case, without hyphens, or with the look-alikes I, L, O
     * @return the complaint, or empty
     */
    public Optional<Complaint<?>> findByReference(String reference) {
        Optional<StoredComplaint> exact =
                store().findByReference(ledger.tenant(), Objects.requireNonNull(reference, "reference"));
        return exact.or(() -> References.canonical(reference)
                        .flatMap(canonical -> store().findByReference(ledger.tenant(), canonical)))
                .map(Ledger::loaded);
    }

    /**
     * Gets a complaint.
     *
     * @param id its identifier
     * @return the complaint
     * @throws ComplaintNotFoundException if the tenant has no such complaint
     */
    public Complaint<?> get(ComplaintId id) {
        return find(id).orElseThrow(() -> new ComplaintNotFoundException("tenant " + ledger.tenant()
                + " has no complaint " + id + "; check the identifier, and whose desk is asked"));
    }

    /**
     * Searches.
     *
     * @param search what to look for, in which order, which page
     * @return one page
     */
    public Page<Complaint<?>> search(Search search) {
        return page(ledger, Objects.requireNonNull(search, "search"));
    }

    /**
     * Searches for words in what was filed: reference, product, facts and demand hold each of them, in any case and also within other
     * words. Without an index the texts of what the search finds are read one complaint after the other, so give it filters where there
     * are many. With {@link DeskBuilder#indexWords} only complaints are read that have the words, and words are found whole: letters and
     * digits side by side, or a pair of Chinese characters or more; a single one is looked for as without an index. Confidential complaints
     * are left out.
     *
     * @param search among which, in which order, which page
     * @param words words with blanks between them, one or more
     * @return one page; after 10,000 complaints read it ends with what was found so far and has a next one
     * @throws IllegalArgumentException if there is no word
     */
    public Page<Complaint<?>> search(Search search, String words) {
        return new WordSearch(ledger, office.words(), words).search(search.in(ledger.tenant()));
    }

    /**
     * Counts complaints in groups, as for the badges of a worklist. A store that can count does it; from others the complaints are read.
     *
     * @param search among which; its order and page do not matter
     * @param by what complaints of a group have in common
     * @return one count for each group that has any, the largest first
     */
    public List<GroupCount> count(Search search, GroupBy by) {
        return Groups.count(store(), search.in(ledger.tenant()), Objects.requireNonNull(by, "by"));
    }

    /**
     * Follows the journals of all complaints, for projections that the host keeps up to date. Entries of one complaint come in their
     * order, every entry comes once, and nothing is passed over that commits late. Keep the last cursor with the projection, in one transaction,
     * and nothing is counted twice.
     *
     * <pre>{@code
     * List<Change> changes = desk.changesSince(null, 500);
     * while (!changes.isEmpty()) {
     *     changes.forEach(change -> System.out.println(change.complaint() + " " + change.entry().event().kind()));
     *     changes = desk.changesSince(changes.get(changes.size() - 1).cursor(), 500);
     * }
     * }</pre>
     *
     * @param cursor of the last change that was read, or null for the beginning
     * @param limit how many at most, 1 to 1,000
     * @return what follows; empty if there is nothing yet
     * @throws UnsupportedOperationException if the store cannot do it as it is set up; a JDBC store can after
     *     {@code JdbcSchema.createProjections}
     * @throws IllegalArgumentException if the limit is out of range, or the cursor is none of the store's
     * @throws IllegalStateException inside a transaction of the host
     */
    public List<Change> changesSince(@Nullable String cursor, int limit) {
        return store()
                .capability(ProjectionStore.class)
                .orElseThrow(() -> new UnsupportedOperationException("the store cannot be followed as it is set up:"
                        + " it must be a ProjectionStore; a JDBC store is one after JdbcSchema.createProjections()"))
                .entriesSince(ledger.tenant(), cursor, limit)
                .stream()
                .map(Change::of)
                .toList();
    }

    static Page<Complaint<?>> page(Ledger ledger, Search search) {
        Page<ComplaintRecord> page = ledger.store().search(search.in(ledger.tenant()));
        return new Page<>(
                page.rows().stream().<Complaint<?>>map(ComplaintDesk::listed).toList(), page.next());
    }

    private static Complaint<?> listed(ComplaintRecord record) {
        return Complaint.of(DocumentForm.read(record), record.head(), Identities.NONE);
    }

    /**
     * Reads a part of a complaint's journal.
     *
     * @param id which complaint
     * @param afterSequence entries after this one; 0 for the beginning
     * @param limit how many at most, 1 or more
     * @return the entries in order; none if the tenant has no such complaint
     * @throws IllegalArgumentException if the limit or the sequence is out of range
     * @throws dev.redress.complaint.UnreadableComplaintException if an entry cannot be read
     */
    public List<Entry> journal(ComplaintId id, long afterSequence, int limit) {
        if (limit < 1 || afterSequence < 0) {
            throw new IllegalArgumentException(
                    "complaint " + id + ": journal must be read after entry 0 or later, with a"
                            + " limit of 1 or more; was after " + afterSequence + " with limit " + limit);
        }
        return store().journal(ledger.tenant(), id, afterSequence, limit).stream()
                .map(stored -> EntryForm.read(id, stored))
                .toList();
    }

    /**
     * Reads a complaint with its whole journal and its texts, for the host itself: nothing is withheld. That a confidential one is
     * read is logged first ({@link #accesses()}), here and in the other methods that read.
     *
     * @param id which complaint
     * @return the dossier; it holds personal data
     * @throws ComplaintNotFoundException if the tenant has no such complaint
     * @throws ReadingRefusedException if it is confidential and that it is read could not be logged, for example in a read-only
     *     transaction of the host
     * @throws dev.redress.complaint.UnreadableComplaintException if an entry cannot be read
     */
    public Dossier read(ComplaintId id) {
        return reading().all(Objects.requireNonNull(id, "id"));
    }

    /**
     * Reads a complaint for somebody: refused where the complaint is confidential or its procedure lets only those read who
     * need to know, and they do not; without what tells who complains where a hand-over withheld that from them.
     *
     * @param id which complaint
     * @param reader who reads
     * @return the dossier; it holds personal data
     * @throws ComplaintNotFoundException if the tenant has no such complaint
     * @throws ReadingRefusedException if they may not read it, or that they read it could not be logged
     * @throws dev.redress.complaint.UnreadableComplaintException if an entry cannot be read
     */
    public Dossier read(ComplaintId id, Actor reader) {
        return reading().by(Objects.requireNonNull(id, "id"), Objects.requireNonNull(reader, "reader"));
    }

    /**
     * What a kind of reader sees of a complaint, by the table in {@link dev.redress.view.ViewPolicy}, for a host that knows
     * itself who reads: the circle of a confidential complaint is not asked. As complainant, what the first one sees.
     *
     * @param id which complaint
     * @param reader as what it is read
     * @return the view; it may hold personal data
     * @throws ComplaintNotFoundException if the tenant has no such complaint
     * @throws dev.redress.complaint.UnreadableComplaintException if an entry cannot be read
     */
    public ComplaintView view(ComplaintId id, Reader reader) {
        return reading().view(Objects.requireNonNull(id, "id"), Objects.requireNonNull(reader, "reader"), null);
    }

    /**
     * What somebody sees of a complaint when they read it as something. Refused to those outside the circle of a confidential
     * complaint, as by {@link #read(ComplaintId, Actor)}; whoever complains reads as complainant or as statistics, and nobody
     * else reads as complainant; whoever is complained of reads as statistics only. Whether somebody is an auditor or a reviewer is for the host to know.
     *
     * @param id which complaint
     * @param reader as what it is read
     * @param actor who reads
     * @return the view; it may hold personal data
     * @throws ComplaintNotFoundException if the tenant has no such complaint
     * @throws ReadingRefusedException if they may not read it, or not as that, or that they read it could not be logged
     * @throws dev.redress.complaint.UnreadableComplaintException if an entry cannot be read
     */
    public ComplaintView view(ComplaintId id, Reader reader, Actor actor) {
        return reading()
                .view(
                        Objects.requireNonNull(id, "id"),
                        Objects.requireNonNull(reader, "reader"),
                        Objects.requireNonNull(actor, "actor"));
    }

    Reading reading() {
        return new Reading(ledger, logbook);
    }

    /**
     * Follows the host where it merges or splits its records of persons.
     *
     * @return a view of this desk
     */
    public Persons persons() {
        return new Persons(ledger, reading());
    }

    /**
     * Who read which confidential complaint.
     *
     * @return a view of this desk
     */
    public AccessLog accesses() {
        return new AccessLog(store(), ledger.tenant());
    }

    /**
     * Sums up complaints, reading all that the query asks for.
     *
     * @param query of which complaints figures are wanted
     * @return the figures
     * @throws dev.redress.complaint.UnreadableComplaintException if a complaint cannot be read
     */
    public Statistics statistics(StatisticsQuery query) {
        return Summing.up(office, ledger, query);
    }

    private ComplaintStore store() {
        return office.store();
    }
}
