package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.activity.Acknowledge;
import dev.redress.activity.AddEvidence;
import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.Assign;
import dev.redress.activity.CancelMeasure;
import dev.redress.activity.Classify;
import dev.redress.activity.CompleteMeasure;
import dev.redress.activity.Correct;
import dev.redress.activity.CorrectParty;
import dev.redress.activity.Note;
import dev.redress.activity.RateSatisfaction;
import dev.redress.activity.RecordDelivery;
import dev.redress.activity.Resume;
import dev.redress.activity.Suspend;
import dev.redress.complaint.Accepted;
import dev.redress.complaint.Closed;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Received;
import dev.redress.complaint.RemedyKind;
import dev.redress.complaint.Resolution;
import dev.redress.complaint.Resolved;
import dev.redress.complaint.Satisfaction;
import dev.redress.complaint.SealedText;
import dev.redress.complaint.Snapshot;
import dev.redress.complaint.WaitingFor;
import dev.redress.event.Correction;
import dev.redress.intake.Channel;
import dev.redress.intake.CustomField;
import dev.redress.intake.CustomFields;
import dev.redress.intake.EvidenceKind;
import dev.redress.intake.EvidenceRef;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.IllegalMoveException;
import dev.redress.lifecycle.ImplausibleTimeException;
import dev.redress.lifecycle.RefusedException;
import dev.redress.lifecycle.UnmetConditionException;
import dev.redress.move.Accept;
import dev.redress.move.Close;
import dev.redress.move.Investigate;
import dev.redress.move.ResolveDirectly;
import dev.redress.party.Actor;
import dev.redress.party.Contact;
import dev.redress.party.Person;
import dev.redress.store.ComplaintStore;
import dev.redress.store.SealedValue;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import dev.redress.validation.InvalidInputException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ways round the rules that were tried and must stay closed. */
class ReviewedRulesTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final Actor ANN = Actor.of("ann", "handler");
    private static final Actor BEN = Actor.of("ben", "handler");

    private final MemoryStore store = new MemoryStore();
    private final SettableClock clock = SettableClock.at(START);
    private final ComplaintDesk desk = ComplaintDesk.using(store).clock(clock).build();

    private static Instant day(int days) {
        return START.plus(Duration.ofDays(days));
    }

    private By on(int days) {
        clock.set(day(days));
        return by(ANN);
    }

    private static Intake intake() {
        return Intake.from(Person.named("Ana Lima"))
                .by(Channel.EMAIL)
                .stating("It leaks.")
                .build();
    }

    @Test
    void aSnapshotMadeUpByTheCallerCountsForNothing() {
        Complaint<Received> received = desk.file(intake(), on(0));
        Snapshot real = received.snapshot();
        Snapshot forged = real.in(new Resolved(new Resolution(Outcome.UPHELD, new SealedText(1), true)), real.since());
        Complaint<Resolved> madeUp = Complaint.of(forged, received.head(), received.knownParties())
                .in(Resolved.class)
                .orElseThrow();
        assertThatThrownBy(() -> desk.perform(madeUp, Close.with("done"), on(1)))
                .isInstanceOf(IllegalMoveException.class)
                .hasMessageContaining("stage received");
    }

    @Test
    void aRepeatedActivityOfAnotherStageDoesNotBreakTheTypes() {
        Complaint<Received> received = desk.file(intake(), on(0));
        Complaint<Received> noted = desk.perform(received, Note.that("n"), on(1).command("k"));
        Complaint<Accepted> accepted = desk.perform(noted, Accept.inScope(), on(2));
        assertThatThrownBy(() -> desk.perform(accepted, Note.that("n"), on(2).command("k")))
                .isInstanceOf(CommandReusedException.class)
                .hasMessageContaining("stood in stage received");
        assertThat(desk.perform(accepted.handle(), Note.that("n"), on(2).command("k")))
                .isEqualTo(noted);
    }

    @Test
    void waitingNeitherOverlapsNorSpansStagesNorEndsBeforeItBegins() {
        Complaint<Received> received = desk.file(intake(), on(0));
        received = desk.perform(
                received, Suspend.waitingFor(WaitingFor.COMPLAINANT, "x").until(day(5)), on(1));
        Complaint<Received> waiting = received;
        assertThatThrownBy(() -> desk.perform(waiting, Correct.fact(new Correction.OccurredAt(2, day(6)), "x"), on(7)))
                .isInstanceOf(ImplausibleTimeException.class)
                .hasMessageContaining("the waiting ends at");
        assertThat(waiting.suspensionAt(day(4))).isPresent();
        assertThat(waiting.suspensionAt(day(5))).isEmpty();
        Complaint<Received> resumed = desk.perform(waiting, Resume.now(), on(8));
        assertThatThrownBy(
                        () -> desk.perform(resumed, Suspend.waitingFor(WaitingFor.COMPLAINANT, "y"), on(9).at(day(4))))
                .isInstanceOf(ImplausibleTimeException.class)
                .hasMessageContaining("waiting ended at");
        assertThatThrownBy(() -> desk.perform(resumed, Accept.inScope(), on(9).at(day(4))))
                .isInstanceOf(ImplausibleTimeException.class);
        Complaint<Accepted> accepted = desk.perform(resumed, Accept.inScope(), on(9));
        assertThatThrownBy(() ->
                        desk.perform(accepted, Correct.fact(new Correction.OccurredAt(4, day(3)), "x"), on(10)))
                .isInstanceOf(ImplausibleTimeException.class)
                .hasMessageContaining("before resumed at");
    }

    @Test
    void aCorrectionFindsTheEntryItNamesAndNoOther() {
        Complaint<Received> received = desk.file(intake(), on(0));
        received = desk.perform(received, Acknowledge.by(Channel.EMAIL), on(1));
        received = desk.perform(received, Acknowledge.by(Channel.LETTER), on(1));
        received = desk.perform(received, Suspend.waitingFor(WaitingFor.COMPLAINANT, "a"), on(3));
        received = desk.perform(received, Suspend.waitingFor(WaitingFor.THIRD_PARTY, "b"), on(3));
        received = desk.perform(received, Correct.fact(new Correction.OccurredAt(3, day(2)), "x"), on(4));
        received = desk.perform(received, Correct.fact(new Correction.OccurredAt(4, day(2)), "x"), on(4));
        assertThat(received.acknowledgement().orElseThrow().at()).isEqualTo(day(1));
        assertThat(received.suspension().orElseThrow().since()).isEqualTo(day(3));
        assertThat(desk.get(received.id())).isEqualTo(received);
    }

    @Test
    void measuresAreCorrectedCancelledAndStandInTheWayUntilThen() {
        Complaint<Accepted> accepted = desk.perform(desk.file(intake(), on(0)), Accept.inScope(), on(0));
        accepted = desk.perform(accepted, AgreeMeasure.of(RemedyKind.REPAIR, "seal", BEN, day(9)), on(2));
        accepted = desk.perform(accepted, AgreeMeasure.of(RemedyKind.TRAINING, "train", BEN, day(9)), on(2));
        accepted = desk.perform(accepted, CompleteMeasure.number(1), on(4));
        Complaint<Accepted> open = accepted;
        assertThatThrownBy(() -> desk.perform(open, ResolveDirectly.with(Outcome.UPHELD, "done"), on(5)))
                .isInstanceOf(UnmetConditionException.class)
                .hasMessageContaining("measure 2; complete or cancel it first");
        assertThatThrownBy(() ->
                        desk.perform(open, Correct.fact(new Correction.OccurredAt(open.version(), day(1)), "x"), on(5)))
                .isInstanceOf(ImplausibleTimeException.class)
                .hasMessageContaining("before the measure was set at");
        accepted = desk.perform(open, Correct.fact(new Correction.OccurredAt(open.version(), day(3)), "x"), on(5));
        assertThat(accepted.progress().measures().get(0).ended().at()).isEqualTo(day(3));
        accepted = desk.perform(accepted, CancelMeasure.number(2, "left the firm"), on(6));
        assertThat(accepted.progress().measures().get(1).cancelled()).isTrue();
        Complaint<Resolved> resolved = desk.perform(accepted, ResolveDirectly.with(Outcome.UPHELD, "done"), on(7));
        Complaint<Closed> closed = desk.perform(resolved, Close.with("done"), on(8));
        assertThatThrownBy(() -> desk.perform(closed, RateSatisfaction.as(Satisfaction.SATISFIED), on(9).at(day(6))))
                .isInstanceOf(ImplausibleTimeException.class)
                .hasMessageContaining("was resolved at");
    }

    @Test
    void theTimeOfReceiptIsJudgedWhoeverStatesIt() {
        Intake later = intake().toBuilder().happenedOn(LocalDate.of(2026, 2, 1)).build();
        assertThatThrownBy(() -> desk.file(later, on(0).at(Instant.parse("2020-01-01T00:00:00Z"))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("happenedOn");
        assertThatThrownBy(() -> desk.file(intake(), on(0).at(Instant.parse("0001-01-01T00:00:00Z"))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("receivedAt");
        Complaint<Received> received = desk.file(later, on(0));
        assertThatThrownBy(() -> desk.perform(
                        received,
                        Correct.fact(new Correction.ReceivedAt(Instant.parse("2026-01-01T00:00:00Z")), "x"),
                        on(1)))
                .isInstanceOf(ImplausibleTimeException.class);
        assertThatThrownBy(() -> desk.perform(
                        received,
                        Suspend.waitingFor(WaitingFor.COMPLAINANT, "x").until(Instant.MAX),
                        on(1)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void whoActedCannotBeCorrectedAndPartiesAreCheckedLikeAtIntake() {
        Complaint<Received> received = desk.perform(desk.file(intake(), on(0)), Assign.to(BEN), on(1));
        assertThatThrownBy(() -> desk.perform(received, CorrectParty.number(3, Person.named("Carl"), "x"), on(2)))
                .isInstanceOf(UnmetConditionException.class)
                .hasMessageContaining("who acted cannot be corrected");
        assertThatThrownBy(() -> desk.perform(
                        received,
                        CorrectParty.number(1, Person.named("Eva").contact(Contact.email("not an address")), "x"),
                        on(2)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("details.contacts[0].value");
        assertThatThrownBy(() -> desk.perform(
                        received,
                        AddEvidence.item(
                                EvidenceRef.of("photo", EvidenceKind.PHOTO).collected("x", day(99))),
                        on(2)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("evidence.collectedAt");
        assertThatThrownBy(() ->
                        desk.perform(received, RecordDelivery.of("Letter to Ms. Lima", 1, Channel.LETTER, true), on(2)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("notice");
        Complaint<Received> corrected = desk.perform(
                received, CorrectParty.number(1, Person.named("Eva").knownAs("crm", "9"), "sisters"), on(3));
        assertThat(desk.get(corrected.id()).knownParties().numberOf("ref/crm/9"))
                .isEqualTo(1);
        assertThat(corrected.knownParties().numberOf("ref/crm/9")).isEqualTo(1);
    }

    @Test
    void theSameCommandIsTheSameFromAnotherDeviceWithAnotherRoleOrALaggingClock() {
        Complaint<Received> first =
                desk.file(intake().toBuilder().receivedAt(day(1)).build(), on(1).command("form-1"));
        clock.set(day(0));
        assertThat(desk.file(
                        intake().toBuilder().receivedAt(day(1)).build(),
                        by(ANN.withFrom("10.0.0.9").withRole("lead")).command("form-1")))
                .isEqualTo(first);
        Complaint<Received> noted = desk.perform(first, Note.that("n"), on(2).command("n-1"));
        assertThat(desk.perform(
                        first, Note.that("n"), by(ANN.withFrom("10.0.0.9")).command("n-1")))
                .isEqualTo(noted);
    }

    @Test
    void longCodesAndTextsOfAnyScriptFitOrAreRefusedWhole() {
        Complaint<Received> received = desk.file(intake(), on(0));
        assertThat(desk.perform(received, Classify.as("\uD83D\uDE00".repeat(60)), on(1))
                        .category())
                .isPresent();
        CustomField[] many = new CustomField[100];
        Intake full = intake();
        for (int i = 0; i < many.length; i++) {
            many[i] = CustomField.of("field" + i, CustomField.Type.TEXT);
            full = full.toBuilder().with("field" + i, "x".repeat(9_000)).build();
        }
        ComplaintDesk wide = ComplaintDesk.using(store)
                .clock(clock)
                .customFields(CustomFields.of(many))
                .build();
        Intake tooWide = full;
        assertThatThrownBy(() -> wide.file(tooWide, on(1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("customFields");
    }

    @Test
    void aHistoryHasOneKeyAndAnUnfitOneHindersNoOther() {
        assertThatThrownBy(() -> History.of("a", intake(), by(ANN).command("b")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> History.of("a", intake(), by(ANN)).then(Investigate.begin(), by(ANN).command("b")))
                .isInstanceOf(IllegalArgumentException.class);
        clock.set(day(1));
        List<ImportOutcome> outcomes = desk.importAll(List.of(
                History.of("a", intake(), by(ANN).at(Instant.MIN)), History.of("b", intake(), by(ANN).at(day(0)))));
        assertThat(outcomes.get(0)).isInstanceOf(ImportOutcome.Refused.class);
        assertThat(outcomes.get(1)).isInstanceOf(ImportOutcome.Imported.class);
    }

    @Test
    void aReferenceIsFoundAsPeopleTypeIt() {
        Complaint<Received> received = desk.file(intake(), on(0));
        String typed = received.reference()
                .toLowerCase(java.util.Locale.ROOT)
                .replace("-", "")
                .replace('0', 'o')
                .replace('1', 'l');
        assertThat(desk.findByReference(typed)).contains(received);
        assertThat(desk.findByReference("no such thing")).isEmpty();
    }

    @Test
    void aRepeatedCommandIsStillTheSameWhenItsTextWasErased() {
        Complaint<Received> first = desk.file(intake(), on(0).command("form-1"));
        Complaint<Received> noted = desk.perform(first, Note.that("n"), on(1).command("n-1"));
        ComplaintStore erased = (ComplaintStore) Proxy.newProxyInstance(
                ComplaintStore.class.getClassLoader(), new Class<?>[] {ComplaintStore.class}, (proxy, method, args) -> {
                    Object answer = method.invoke(store, args);
                    return method.getName().equals("sealed")
                            ? ((List<?>) answer)
                                    .stream()
                                            .filter(value -> ((SealedValue) value).kind() == SealedValue.Kind.IDENTITY)
                                            .toList()
                            : answer;
                });
        ComplaintDesk later = ComplaintDesk.using(erased).clock(clock).build();
        assertThat(later.file(intake(), on(2).command("form-1"))).isEqualTo(first);
        assertThat(later.perform(first.handle(), Note.that("n"), on(2).command("n-1")))
                .isEqualTo(noted);
        assertThatThrownBy(() -> later.perform(first.handle(), Classify.as("x"), on(2).command("n-1")))
                .isInstanceOf(CommandReusedException.class);
    }
}
