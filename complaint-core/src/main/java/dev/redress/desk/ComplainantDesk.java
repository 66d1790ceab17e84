package dev.redress.desk;

import dev.redress.activity.IssueSecret;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.MaterialRequest;
import dev.redress.complaint.Proposal;
import dev.redress.complaint.Proposed;
import dev.redress.complaint.Snapshot;
import dev.redress.complaint.Suspension;
import dev.redress.complaint.WaitingFor;
import dev.redress.event.EventKind;
import dev.redress.intake.Channel;
import dev.redress.intake.EvidenceKind;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.Lifecycle;
import dev.redress.lifecycle.Possibility;
import dev.redress.party.Actor;
import dev.redress.procedure.Material;
import dev.redress.procedure.Procedure;
import dev.redress.procedure.Step;
import dev.redress.sla.SlaReading;
import dev.redress.sla.Timetable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The complainant's side: what to bring, how to look a complaint up, how it is getting on. What complainants do (answer,
 * accept, appeal, remind) they do through {@link ComplaintDesk} like everybody else. Thread-safe.
 *
 * <pre>{@code
 * IssuedSecret issued = desk.complainants().issueSecret(complaint, By.by(ana));
 * Complaint<?> theirs = desk.complainants().lookUp(complaint.reference(), issued.secret(), "203.0.113.7");
 * Tracking progress = desk.complainants().track(theirs, Actor.of("portal", ComplainantDesk.ROLE));
 * }</pre>
 */
public final class ComplainantDesk {

    /** The role under which complainants act. */
    public static final String ROLE = Actor.COMPLAINANT;

    /** Wrong secrets for one reference within an hour, before it is closed for the rest of it. */
    public static final int WRONG_FOR_REFERENCE = 5;

    /** Wrong secrets from one source within an hour. */
    public static final int WRONG_FROM_SOURCE = 20;

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Office office;
    private final Ledger ledger;
    private final ComplaintDesk desk;

    ComplainantDesk(Office office, Ledger ledger, ComplaintDesk desk) {
        this.office = office;
        this.ledger = ledger;
        this.desk = desk;
    }

    /**
     * What a complainant should bring.
     *
     * @param channel by which way they complain
     * @param category code of the category, or null if not known yet
     * @param present kinds of evidence they have brought
     * @return what the procedure of new complaints asks for, in its order
     */
    public List<ChecklistItem> checklist(Channel channel, @Nullable String category, Collection<EvidenceKind> present) {
        Set<String> codes = new HashSet<>();
        present.forEach(kind -> codes.add(kind.persistedName()));
        return checklist(ledger.standing().procedure(), channel, category, codes);
    }

    /**
     * What is still missing of a complaint.
     *
     * @param complaint the complaint
     * @return what its procedure asks for, in its order
     */
    public List<ChecklistItem> checklist(Complaint<?> complaint) {
        Snapshot snapshot = complaint.snapshot();
        return checklist(
                ledger.rulebook().procedure(snapshot.key().procedure()),
                snapshot.filing().channel(),
                snapshot.handling().category(),
                snapshot.casework().inquiry().evidenceKinds());
    }

    private static List<ChecklistItem> checklist(
            Procedure procedure, Channel channel, @Nullable String category, Set<String> present) {
        return procedure.material(channel, category).stream()
                .map(material -> new ChecklistItem(material, present.contains(material.kind())))
                .toList();
    }

    /**
     * Something to bring.
     *
     * @param material what it is
     * @param present whether it is there
     */
    public record ChecklistItem(Material material, boolean present) {

        /**
         * Whether it has to be brought yet.
         *
         * @return true if it is required and not there
         */
        public boolean isMissing() {
            return material.required() && !present;
        }
    }

    /**
     * Issues a secret to look the complaint up with, the same for all complainants. An earlier one of that kind ends.
     *
     * @param complaint the complaint as the caller holds it
     * @param by who issues it
     * @return the secret, to be handed to the complainant; it cannot be read again
     * @throws StaleComplaintException if somebody else came first
     */
    public IssuedSecret issueSecret(Complaint<?> complaint, By by) {
        return issueSecret(complaint, 0, by);
    }

    /**
     * Issues a secret for one of several complainants, which the others neither know nor end. An earlier one of theirs ends.
     *
     * @param complaint the complaint as the caller holds it
     * @param party number of the complainant, or 0 for all of them
     * @param by who issues it
     * @return the secret, to be handed to that complainant; it cannot be read again
     * @throws StaleComplaintException if somebody else came first
     * @throws dev.redress.lifecycle.UnmetConditionException if that party is no complainant
     */
    public IssuedSecret issueSecret(Complaint<?> complaint, int party, By by) {
        String secret = Secrets.draw(office.random());
        IssueSecret issue =
                IssueSecret.withDigest(Secrets.digest(complaint.id(), secret)).toComplainant(party);
        return new IssuedSecret(secret, desk.performUntyped(complaint, issue, by));
    }

    /**
     * Looks a complaint up. Each try is counted before it is judged, and taken back if it was right, so that no number of
     * guesses at once passes the limits.
     *
     * @param reference as typed
     * @param secret as typed
     * @param source where the try comes from, for example an address of the network; kept only as a digest, for an hour's count
     * @return the complaint
     * @throws LookUpRefusedException if they do not belong together, or after too many wrong ones
     * @throws NullPointerException if one of them is null
     */
    public Complaint<?> lookUp(String reference, String secret, String source) {
        return lookUpBy(reference, secret, source).complaint();
    }

    /**
     * The same, telling whose secret it was.
     *
     * @param reference as typed
     * @param secret as typed
     * @param source where the try comes from
     * @return the complaint and the complainant
     * @throws LookUpRefusedException if they do not belong together, or after too many wrong ones
     * @throws NullPointerException if one of them is null
     */
    public LookedUp lookUpBy(String reference, String secret, String source) {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(secret, "secret");
        Objects.requireNonNull(source, "source: where the try comes from, for example an address of the network");
        return new LookUps(ledger)
                .lookUp(desk.findByReference(reference.strip()), reference.strip(), secret, source, office.now());
    }

    /**
     * A complaint that was looked up.
     *
     * @param complaint the complaint
     * @param party number of the complainant whose own secret it was, or 0 if it was the one for all of them
     */
    public record LookedUp(Complaint<?> complaint, int party) {}

    /**
     * How a complaint is getting on.
     *
     * @param complaint the complaint
     * @param complainant who asks; the possibilities are theirs
     * @return what to tell them, with nobody's name in it
     */
    public Tracking track(Complaint<?> complaint, Actor complainant) {
        Snapshot snapshot = complaint.snapshot();
        Procedure procedure = ledger.rulebook().procedure(snapshot.key().procedure());
        List<Tracking.Step> steps = procedure.steps().stream()
                .map(step -> new Tracking.Step(step.title(), isDone(procedure, step, snapshot)))
                .toList();
        Step next = procedure.steps().stream()
                .filter(step -> complaint.isOpen() && !isDone(procedure, step, snapshot))
                .findFirst()
                .orElse(null);
        Instant now = office.now();
        MaterialRequest request = snapshot.casework().dialogue().request();
        Proposal offered = snapshot.stage() instanceof Proposed proposed ? proposed.proposal() : null;
        Suspension waiting = complaint
                .suspensionAt(now)
                .filter(each -> each.waitingFor() == WaitingFor.COMPLAINANT)
                .orElse(null);
        Instant answerBy = offered == null ? null : offered.answerBy();
        return new Tracking(
                complaint.reference(),
                snapshot.stage().kind(),
                StageWords.of(snapshot.stage().kind()),
                complaint.since(),
                steps,
                next == null ? null : next.title(),
                next == null ? null : due(ledger.clockwork().find(snapshot, now), procedure.timetable(), next),
                Lifecycle.wordDue(snapshot, ledger.rulings().of(snapshot), now).orElse(null),
                waiting != null || offered != null,
                waiting == null ? answerBy : waiting.until(),
                request == null ? List.of() : request.kinds(),
                possible(complaint, complainant));
    }

    /** The steps that are not done yet, a line each, with the time by which a clock wants them where one does. */
    String stepsToCome(Complaint<?> complaint, String language) {
        Snapshot snapshot = complaint.snapshot();
        Procedure procedure = ledger.rulebook().procedure(snapshot.key().procedure());
        SlaReading reading = ledger.clockwork().find(snapshot, office.now());
        return procedure.steps().stream()
                .filter(step -> complaint.isOpen() && !isDone(procedure, step, snapshot))
                .map(step -> "- " + step.title().in(language) + by(due(reading, procedure.timetable(), step)))
                .collect(Collectors.joining("\n"));
    }

    private static String by(@Nullable Instant due) {
        return due == null ? "" : " (" + MINUTE.format(due) + ")";
    }

    /** When the earliest clock ends that doing the step would stop. */
    private static @Nullable Instant due(@Nullable SlaReading reading, Timetable timetable, Step step) {
        if (reading == null) {
            return null;
        }
        Set<String> stops = new HashSet<>();
        step.completedBy().forEach(kind -> stops.addAll(timetable.namesOf(kind)));
        return reading.owed().stream()
                .filter(clock -> !Collections.disjoint(
                        stops, clock.reading().definition().stopsOn()))
                .flatMap(clock -> clock.reading().findDue().stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** A step of bringing material is done when nothing that is required is missing, however it came. */
    private static boolean isDone(Procedure procedure, Step step, Snapshot complaint) {
        List<Material> required =
                procedure
                        .material(
                                complaint.filing().channel(),
                                complaint.handling().category())
                        .stream()
                        .filter(Material::required)
                        .toList();
        boolean asksForMaterial = step.completedBy().equals(Set.of(EventKind.EVIDENCE_ADDED)) && !required.isEmpty();
        return !asksForMaterial
                ? step.isDone(complaint)
                : required.stream()
                        .allMatch(item ->
                                complaint.casework().inquiry().evidenceKinds().contains(item.kind()));
    }

    private List<CommandKind> possible(Complaint<?> complaint, Actor complainant) {
        return desk.possible(complaint, complainant).stream()
                .filter(Possibility::isAllowed)
                .map(Possibility::command)
                .toList();
    }
}
