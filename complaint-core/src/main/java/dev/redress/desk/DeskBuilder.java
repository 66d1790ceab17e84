package dev.redress.desk;

import dev.redress.attachment.AttachmentRules;
import dev.redress.attachment.AttachmentScanner;
import dev.redress.attachment.AttachmentStore;
import dev.redress.attachment.Attachments;
import dev.redress.calendar.BusinessCalendar;
import dev.redress.classification.ClassificationPolicy;
import dev.redress.clock.RulePacks;
import dev.redress.intake.CustomFields;
import dev.redress.notification.NoticeTemplates;
import dev.redress.notification.NotificationSender;
import dev.redress.notification.QuietHours;
import dev.redress.priority.PriorityPolicy;
import dev.redress.procedure.ConflictOfInterest;
import dev.redress.procedure.Delegations;
import dev.redress.procedure.Procedure;
import dev.redress.proof.Signer;
import dev.redress.routing.RoutingPolicy;
import dev.redress.similarity.SimilarityPolicy;
import dev.redress.sla.SlaCalculator;
import dev.redress.store.ComplaintStore;
import dev.redress.store.Tenant;
import dev.redress.store.TextSearchStore;
import dev.redress.vault.Vault;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a {@link ComplaintDesk}; copied when it is built. All have defaults but the store. Null is refused, by name. Not
 * thread-safe.
 *
 * <pre>{@code
 * ComplaintDesk built = ComplaintDesk.using(store)
 *         .procedure(ShippedProcedures.get("general"))
 *         .quietHours(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), ZoneId.of("Europe/London")))
 *         .build();
 * }</pre>
 */
public final class DeskBuilder {

    private static final int WRITE_FORMAT = 1;

    private final ComplaintStore store;
    private InstantSource clock = InstantSource.system();
    private Tenant tenant = Tenant.DEFAULT;
    private CustomFields customFields = CustomFields.none();
    private Procedure procedure = Procedure.UNRESTRICTED;
    private ConflictOfInterest conflicts = ConflictOfInterest.none();
    private Delegations delegations = Delegations.checkedByTheHost();
    private ReferenceNumbers references = ReferenceNumbers.PLAIN;
    private SlaCalculator calculator = SlaCalculator.ofProcedure();
    private final Map<String, BusinessCalendar> calendars = new HashMap<>();
    private @Nullable RulePacks rulePacks;
    private @Nullable NotificationSender sender;
    private NoticeTemplates templates = NoticeTemplates.shipped();
    private @Nullable QuietHours quiet;
    private @Nullable ComplaintListener listener;
    private @Nullable Signer signer;
    private Retention retention = Retention.whileOpen();
    private final List<RetentionRule> retentionRules = new ArrayList<>();
    private @Nullable Vault vault;
    private @Nullable AttachmentStore attachments;
    private @Nullable Classifying classifying;
    private @Nullable Prioritising prioritising;
    private @Nullable Routing routing;
    private @Nullable Likeness likeness;
    private boolean indexesWords;
    private AttachmentRules attachmentRules = AttachmentRules.USUAL;
    private AttachmentScanner scanner = AttachmentScanner.NONE;

    DeskBuilder(ComplaintStore store) {
        this.store = Objects.requireNonNull(store, "store");
    }

    /**
     * Sets the clock. Default: the system's.
     *
     * @param clock tells what time it is
     * @return this builder
     */
    public DeskBuilder clock(InstantSource clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return this;
    }

    /**
     * Sets the tenant the desk works for. Default: {@link Tenant#DEFAULT}.
     *
     * @param tenant the tenant
     * @return this builder
     */
    public DeskBuilder tenant(Tenant tenant) {
        this.tenant = Objects.requireNonNull(tenant, "tenant");
        return this;
    }

    /**
     * Declares the host's own fields. Default: none.
     *
     * @param customFields the declarations
     * @return this builder
     */
    public DeskBuilder customFields(CustomFields customFields) {
        this.customFields = Objects.requireNonNull(customFields, "customFields");
        return this;
    }

    /**
     * Sets the procedure that complaints are filed under. It is published when the tenant has none of that identifier.
     * Default: {@link Procedure#UNRESTRICTED}.
     *
     * @param procedure the procedure
     * @return this builder
     */
    public DeskBuilder procedure(Procedure procedure) {
        this.procedure = Objects.requireNonNull(procedure, "procedure");
        return this;
    }

    /**
     * Sets what the host knows to stand against somebody having a duty, beside what is on the complaint. Default: nothing.
     *
     * @param conflicts asked within every decision; see there
     * @return this builder
     */
    public DeskBuilder conflicts(ConflictOfInterest conflicts) {
        this.conflicts = Objects.requireNonNull(conflicts, "conflicts");
        return this;
    }

    /**
     * Sets who may act on behalf of whom, and when; anybody else who says that they do is refused. Filing is open to all: whoever takes
     * a complaint down does so for somebody. Default: {@link
     * Delegations#checkedByTheHost()}.
     *
     * @param delegations asked within every command of somebody who acts for another
     * @return this builder
     */
    public DeskBuilder delegations(Delegations delegations) {
        this.delegations = Objects.requireNonNull(delegations, "delegations");
        return this;
    }

    /**
     * Gives calendars that procedures count in. One is published as version 1 under its name when a procedure needs it and the
     * tenant has none of that name. Default: none.
     *
     * @param all the calendars, each under a name of its own
     * @return this builder
     * @throws IllegalArgumentException if two that differ have the same name
     */
    public DeskBuilder calendars(BusinessCalendar... all) {
        for (BusinessCalendar calendar : all) {
            Objects.requireNonNull(calendar, "calendar");
            BusinessCalendar other = calendars.putIfAbsent(calendar.name(), calendar);
            if (other != null && !other.toJson().equals(calendar.toJson())) {
                throw new IllegalArgumentException("desk.calendars: two that differ are called '" + calendar.name()
                        + "'; give each a name of its own");
            }
        }
        return this;
    }

    /**
     * Sets who signs checkpoints. Default: nobody.
     *
     * @param signer signs and checks
     * @return this builder
     */
    public DeskBuilder signer(Signer signer) {
        this.signer = Objects.requireNonNull(signer, "signer");
        return this;
    }

    /**
     * Gives rule packs that procedures name. One is published as version 1 when a procedure needs it and the tenant has none of
     * that identifier. Default: {@link RulePacks#shipped()}.
     *
     * @param packs the packs
     * @return this builder
     */
    public DeskBuilder rulePacks(RulePacks packs) {
        this.rulePacks = Objects.requireNonNull(packs, "packs");
        return this;
    }

    /**
     * Sets what reads the clocks of complaints. Default: {@link SlaCalculator#ofProcedure()}.
     *
     * @param calculator the calculator
     * @return this builder
     */
    public DeskBuilder slaCalculator(SlaCalculator calculator) {
        this.calculator = Objects.requireNonNull(calculator, "calculator");
        return this;
    }

    /**
     * Sets what sends notices. Without one, notices are recorded with the complaint, and nothing is kept for sending. Default: none.
     *
     * @param sender called by {@code desk.deliveries().deliver(...)}
     * @return this builder
     */
    public DeskBuilder sender(NotificationSender sender) {
        this.sender = Objects.requireNonNull(sender, "sender");
        return this;
    }

    /**
     * Sets the texts of notices. Default: {@link NoticeTemplates#shipped()}.
     *
     * @param templates the templates
     * @return this builder
     */
    public DeskBuilder templates(NoticeTemplates templates) {
        this.templates = Objects.requireNonNull(templates, "templates");
        return this;
    }

    /**
     * Sets when nobody is told anything. Default: never.
     *
     * @param hours the hours; notices that fall into them wait for their end
     * @return this builder
     */
    public DeskBuilder quietHours(QuietHours hours) {
        this.quiet = Objects.requireNonNull(hours, "hours");
        return this;
    }

    /**
     * Sets what hears, in this process, what was recorded. Default: nothing.
     *
     * @param listener the listener
     * @return this builder
     */
    public DeskBuilder listener(ComplaintListener listener) {
        this.listener = Objects.requireNonNull(listener, "listener");
        return this;
    }

    /**
     * Sets what must not be erased yet. Default: {@link Retention#whileOpen()}.
     *
     * @param retention asked before anything is erased
     * @return this builder
     */
    public DeskBuilder retention(Retention retention) {
        this.retention = Objects.requireNonNull(retention, "retention");
        return this;
    }

    /**
     * Says when what is personal is erased of ended complaints; the first rule that fits a complaint decides. The sweep of clocks
     * ({@code desk.clocks().sweep(...)}) erases, in the name of {@code redress:retention}, unless {@link #retention} stands against
     * it; then it asks again a day later. See what would happen with {@code desk.record().retentionDue(...)} first. Complaints that
     * ended before the rules were changed follow them after {@code desk.record().reschedule()}. Default: nothing is erased by itself.
     *
     * @param rules the rules, in the order in which they are asked; those given before come first
     * @return this builder
     */
    public DeskBuilder retentionRules(RetentionRule... rules) {
        for (RetentionRule rule : rules) {
            retentionRules.add(Objects.requireNonNull(rule, "rule"));
        }
        return this;
    }

    /**
     * Encrypts everything sealed, and the files that the desk keeps, under keys that lie outside the database, so that an erasure reaches its backups too. Default: what is
     * sealed is stored as it is. Decide before the first complaint: what was stored without a vault cannot be read with one,
     * nor the other way round. Every node needs the same vault.
     *
     * @param vault the vault; asked within every commit and whenever something is read
     * @return this builder
     */
    public DeskBuilder vault(Vault vault) {
        this.vault = Objects.requireNonNull(vault, "vault");
        return this;
    }

    /**
     * Sets how references look. Default: {@link ReferenceNumbers#PLAIN}.
     *
     * @param references makes them
     * @return this builder
     */
    public DeskBuilder references(ReferenceNumbers references) {
        this.references = Objects.requireNonNull(references, "references");
        return this;
    }

    /**
     * Sets the persisted form to write, so that nodes of the version before can read it during a rolling upgrade. Default and
     * only choice so far: 1.
     *
     * @param form the form's number
     * @return this builder
     * @throws IllegalArgumentException if this version of the library does not write that form
     */
    public DeskBuilder writeFormat(int form) {
        if (form != WRITE_FORMAT) {
            throw new IllegalArgumentException("desk.writeFormat must be " + WRITE_FORMAT + ", was " + form);
        }
        return this;
    }

    /**
     * Classifies each complaint when it is filed, in a second commit. The policy is asked in a thread of the library, is shown nothing
     * about persons, and is waited for no longer than stated: one that throws, hangs, is busy or leaves the choice to a person
     * costs the complaint its category and no more, and a note in the journal says so. What it answers is recorded in the name of
     * {@code redress:classifier} with its confidence and reasons; a person's {@link dev.redress.activity.Classify} afterwards stands
     * beside it, so that the two can be compared. Complaints filed in the host's transaction, and imported ones, are not classified:
     * no lock is held while a policy thinks.
     *
     * @param policy suggests a category
     * @param within how long it is waited for, 1 millisecond or more; some tens are usual for one that ships
     * @return this builder
     * @throws IllegalArgumentException if the time is shorter
     */
    public DeskBuilder classifier(ClassificationPolicy policy, Duration within) {
        this.classifying = new Classifying(Objects.requireNonNull(policy, "policy"), within);
        return this;
    }

    /**
     * Gives each complaint a priority when it is filed, after it was classified, in a commit of its own; and again when it is
     * classified, corrected, linked, joined or assessed otherwise, as long as no person has decided. The policy is asked like a
     * classifier: one that throws, hangs or is busy costs the complaint its priority and no more, and a note says so. What it
     * answers is recorded in the name of {@code redress:priority} with everything that counted; clocks that depend on the priority are
     * re-based as their definitions say. A person's {@link dev.redress.activity.Prioritise} with its reason stays, whatever the policy would say.
     * Not in the host's transaction, and not for imported complaints.
     *
     * @param policy judges
     * @param facts says what the library cannot know
     * @param within how long both are waited for, 1 millisecond or more
     * @return this builder
     * @throws IllegalArgumentException if the time is shorter
     */
    public DeskBuilder priorities(PriorityPolicy policy, PriorityFactsSource facts, Duration within) {
        this.prioritising = new Prioritising(
                Objects.requireNonNull(policy, "policy"), Objects.requireNonNull(facts, "facts"), within);
        return this;
    }

    /**
     * Gives each complaint a handler when it is filed, after it was classified and prioritised, or sends it to a department, which takes
     * it or sends it back. The policy is asked like a classifier, and what it answers is recorded in the name of {@code redress:routing}
     * with its reasons; one that throws, hangs or is busy leaves the complaint to a person, and a note says so. Nobody is made the
     * handler against whom the procedure's rules of fairness or {@link #conflicts} stand, whatever the policy says.
     * Not in the host's transaction, and not for imported complaints: see {@link ComplaintDesk#route}.
     *
     * @param policy says where to
     * @param zone where a day begins for absences
     * @param within how long it is waited for, 1 millisecond or more; looking up who has how much to do counts
     * @return this builder
     * @throws IllegalArgumentException if the time is shorter
     */
    public DeskBuilder routing(RoutingPolicy policy, ZoneId zone, Duration within) {
        this.routing =
                new Routing(Objects.requireNonNull(policy, "policy"), Objects.requireNonNull(zone, "zone"), within);
        return this;
    }

    /**
     * Keeps signatures of what each complaint tells, with its filing, so that {@link ComplaintDesk#similar} finds others of the same
     * problem without reading them; at most 24 rows for each complaint. They are erased with the text they were made from. Complaints
     * filed before have none. Default: none are kept.
     *
     * @param policy makes and compares them
     * @return this builder
     */
    public DeskBuilder similarity(SimilarityPolicy policy) {
        this.likeness = new Likeness(Objects.requireNonNull(policy, "policy"));
        return this;
    }

    /**
     * Keeps the words of what was filed as hashes in the store, so that {@link ComplaintDesk#search(Search, String)} looks them up instead of
     * reading texts; a row for each different word of a complaint, written with its filing and erased with its text. Complaints filed
     * before have none: {@link RecordKeeping#indexWords} gives them theirs. Default: none are kept.
     *
     * @return this builder; building it fails if the store is no {@link TextSearchStore}
     */
    public DeskBuilder indexWords() {
        this.indexesWords = true;
        return this;
    }

    /**
     * Keeps the files of complaints. Without it the host keeps them, and complaints hold its keys.
     *
     * @param store where they are kept
     * @return this builder
     */
    public DeskBuilder attachments(AttachmentStore store) {
        this.attachments = Objects.requireNonNull(store, "store");
        return this;
    }

    /**
     * Says which files are taken. Default: {@link AttachmentRules#USUAL}.
     *
     * @param rules size and media types
     * @return this builder
     */
    public DeskBuilder attachmentRules(AttachmentRules rules) {
        this.attachmentRules = Objects.requireNonNull(rules, "rules");
        return this;
    }

    /**
     * Looks into files before a complaint can name them. Default: nothing does.
     *
     * @param scanner judges them
     * @return this builder
     */
    public DeskBuilder attachmentScanner(AttachmentScanner scanner) {
        this.scanner = Objects.requireNonNull(scanner, "scanner");
        return this;
    }

    /**
     * Builds the desk and publishes what the tenant lacks. Where the store joins the host's transactions, build the desk on
     * the same database with the store's own transactions first, or inside a transaction that commits: a rollback would take
     * the publication with it.
     *
     * @return the desk
     * @throws DefinitionConflictException if the tenant has other content under the procedure's identifier and version
     * @throws IllegalArgumentException if words are to be indexed and the store cannot
     * @throws dev.redress.store.StoreException if the store fails
     */
    public ComplaintDesk build() {
        KeyChain keys = vault == null ? null : new KeyChain(vault);
        ComplaintStore kept = keys == null ? store : new VaultedStore(store, keys);
        return ComplaintDesk.of(
                new Office(
                        kept,
                        clock,
                        customFields,
                        procedure,
                        references,
                        conflicts,
                        delegations,
                        calculator,
                        Map.copyOf(calendars),
                        rulePacks == null ? RulePacks.shipped() : rulePacks,
                        new Notices(sender, templates, quiet, listener),
                        signer,
                        new Retaining(retention, retentionRules),
                        keys,
                        attachments == null
                                ? null
                                : new Attachments(
                                        keys == null ? attachments : new VaultedAttachments(attachments, keys),
                                        attachmentRules,
                                        scanner),
                        classifying,
                        prioritising,
                        routing,
                        likeness,
                        indexesWords ? wordIndex(kept) : null,
                        new SecureRandom(),
                        new ConcurrentHashMap<>()),
                tenant);
    }

    private static WordIndex wordIndex(ComplaintStore store) {
        return new WordIndex(store.capability(TextSearchStore.class)
                .orElseThrow(() -> new IllegalArgumentException("DeskBuilder.indexWords: the store must be a"
                        + " TextSearchStore, was a " + store.getClass().getSimpleName()
                        + "; search without an index, or use a store that can search by words")));
    }
}
