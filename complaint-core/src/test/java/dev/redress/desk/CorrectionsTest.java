package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.activity.Acknowledge;
import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.Correct;
import dev.redress.activity.CorrectParty;
import dev.redress.activity.Note;
import dev.redress.activity.ReportProgress;
import dev.redress.activity.Resume;
import dev.redress.activity.Suspend;
import dev.redress.complaint.Accepted;
import dev.redress.complaint.ClockFact;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Implementing;
import dev.redress.complaint.Investigating;
import dev.redress.complaint.Priority;
import dev.redress.complaint.Received;
import dev.redress.complaint.RemedyKind;
import dev.redress.complaint.WaitingFor;
import dev.redress.event.Correction;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.ImplausibleTimeException;
import dev.redress.lifecycle.UnmetConditionException;
import dev.redress.move.Accept;
import dev.redress.move.AcceptProposal;
import dev.redress.move.Investigate;
import dev.redress.move.Propose;
import dev.redress.party.Actor;
import dev.redress.party.Money;
import dev.redress.party.Person;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CorrectionsTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final Actor ANN = Actor.of("ann", "handler");

    private final SettableClock clock = SettableClock.at(START);
    private final ComplaintDesk desk =
            ComplaintDesk.using(new MemoryStore()).clock(clock).build();

    private static Instant day(int days) {
        return START.plus(Duration.ofDays(days));
    }

    private By on(int days) {
        clock.set(day(days));
        return by(ANN);
    }

    private Complaint<Received> filed(int days) {
        return desk.file(
                Intake.from(Person.named("Ana Lima").email("a@example.org"))
                        .by(Channel.EMAIL)
                        .stating("It leaks.")
                        .build(),
                on(days));
    }

    private static Correct occurred(long sequence, Instant at) {
        return Correct.fact(new Correction.OccurredAt(sequence, at), "wrong day");
    }

    private static Instant factAt(Complaint<?> complaint, long sequence) {
        return complaint.snapshot().clockFacts().stream()
                .filter(fact -> fact.sequence() == sequence)
                .map(ClockFact::at)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theReceiptCanBeEarlierButNotLaterThanWhatFollowed() {
        Complaint<Accepted> accepted = desk.perform(filed(3), Accept.inScope(), on(5));
        Complaint<Accepted> corrected =
                desk.perform(accepted, Correct.fact(new Correction.ReceivedAt(day(1)), "post mark"), on(6));
        assertThat(corrected.receivedAt()).isEqualTo(day(1));
        assertThat(factAt(corrected, 1)).isEqualTo(day(1));
        assertThat(corrected.since()).isEqualTo(day(5));
        assertThat(desk.journal(corrected.id(), 0, 1).get(0).occurredAt()).isEqualTo(day(3));
        assertThatThrownBy(() -> desk.perform(corrected, Correct.fact(new Correction.ReceivedAt(day(6)), "?"), on(6)))
                .isInstanceOf(ImplausibleTimeException.class)
                .hasMessageContaining("it was registered at");
        assertThat(desk.perform(corrected, occurred(1, day(2)), on(6)).receivedAt())
                .isEqualTo(day(2));
    }

    @Test
    void aStageKeepsItsPlaceBetweenItsNeighbours() {
        Complaint<Accepted> accepted = desk.perform(filed(0), Accept.inScope(), on(4));
        Complaint<Investigating> investigating = desk.perform(accepted, Investigate.begin(), on(8));
        Complaint<Investigating> corrected = desk.perform(investigating, occurred(2, day(6)), on(9));
        assertThat(factAt(corrected, 2)).isEqualTo(day(6));
        assertThat(corrected.since()).isEqualTo(day(8));
        assertThatThrownBy(() -> desk.perform(corrected, occurred(2, day(9)), on(10)))
                .isInstanceOf(ImplausibleTimeException.class)
                .hasMessageContaining("investigation-begun happened at");
        assertThatThrownBy(() -> desk.perform(corrected, occurred(3, day(5)), on(10)))
                .isInstanceOf(ImplausibleTimeException.class)
                .hasMessageContaining("before accepted at");
        Complaint<Investigating> latest = desk.perform(corrected, occurred(3, day(7)), on(10));
        assertThat(latest.since()).isEqualTo(day(7));
        assertThatThrownBy(() -> desk.perform(latest, occurred(3, day(11)), on(10)))
                .isInstanceOf(ImplausibleTimeException.class)
                .hasMessageContaining("the desk's clock says");
        assertThatThrownBy(() -> desk.perform(latest, occurred(7, day(9)), on(10)))
                .isInstanceOf(UnmetConditionException.class)
                .hasMessageContaining("has no entry 7");
    }

    @Test
    void whatIsRememberedOfAnEntryIsCorrectedWithIt() {
        Complaint<Received> received = desk.perform(filed(0), Acknowledge.by(Channel.EMAIL), on(2));
        received = desk.perform(received, ReportProgress.saying("in hand"), on(3));
        received = desk.perform(received, Suspend.waitingFor(WaitingFor.COMPLAINANT, "receipt"), on(4));
        received = desk.perform(received, occurred(2, day(1)), on(5));
        received = desk.perform(received, occurred(3, day(2)), on(5));
        received = desk.perform(received, occurred(4, day(3)), on(5));
        assertThat(received.acknowledgement().orElseThrow().at()).isEqualTo(day(1));
        assertThat(received.progress().recentReports().get(0).at()).isEqualTo(day(2));
        assertThat(received.suspension().orElseThrow().since()).isEqualTo(day(3));
        Complaint<Received> resumed = desk.perform(received, Resume.now(), on(6));
        assertThatThrownBy(() -> desk.perform(resumed, occurred(resumed.version(), day(2)), on(7)))
                .isInstanceOf(ImplausibleTimeException.class)
                .hasMessageContaining("before suspended at");
    }

    @Test
    void categoryPriorityAmountAndTheComplaintItselfCanBeWrong() {
        Complaint<Accepted> accepted = desk.perform(filed(0), Accept.inScope(), on(1));
        Complaint<Implementing> implementing = desk.perform(
                desk.perform(accepted, Propose.solution("money"), on(2)), AcceptProposal.asOffered(), on(3));
        implementing = desk.perform(
                implementing,
                AgreeMeasure.of(RemedyKind.REFUND, "pay", ANN, day(9)).worth(Money.of("10", "EUR")),
                on(4));
        implementing = desk.perform(
                implementing, Correct.fact(new Correction.AmountIs(1, Money.of("100", "EUR")), "typing"), on(4));
        implementing = desk.perform(implementing, Correct.fact(new Correction.PriorityIs(Priority.LOW), "x"), on(4));
        implementing = desk.perform(implementing, Correct.fact(new Correction.CategoryIs("billing"), "x"), on(4));
        Complaint<Implementing> mistaken =
                desk.perform(implementing, Correct.fact(Correction.FiledByMistake.INSTANCE, "training data"), on(4));
        assertThat(mistaken.progress().measures().get(0).amount()).isEqualTo(Money.of("100.00", "EUR"));
        assertThat(mistaken.priority()).contains(Priority.LOW);
        assertThat(mistaken.category()).contains("billing");
        assertThat(mistaken.filing().filedByMistake()).isTrue();
        assertThat(mistaken.progress().counts().corrections()).isEqualTo(4);
        assertThatThrownBy(
                        () -> desk.perform(mistaken, Correct.fact(Correction.FiledByMistake.INSTANCE, "again"), on(4)))
                .isInstanceOf(UnmetConditionException.class);
        assertThatThrownBy(() -> desk.perform(
                        mistaken, Correct.fact(new Correction.AmountIs(2, Money.of("1", "EUR")), "x"), on(4)))
                .isInstanceOf(UnmetConditionException.class)
                .hasMessageContaining("has no measure 2");
    }

    @Test
    void aWrongPersonIsCorrectedUnderItsNumberAndTheOldEntryStays() {
        Complaint<Received> received = filed(0);
        Complaint<Received> corrected = desk.perform(
                received, CorrectParty.number(1, Person.named("Eva Lima").phone("123456"), "sisters"), on(1));
        Dossier dossier = desk.read(corrected.id());
        assertThat(dossier.nameOf(1)).contains("Eva Lima");
        assertThat(corrected.party(1).orElseThrow().contacts()).hasSize(1);
        assertThat(dossier.text(received.party(1).orElseThrow().name())).contains("Ana Lima");
        assertThatThrownBy(() -> desk.perform(corrected, CorrectParty.number(9, Person.named("X"), "x"), on(1)))
                .isInstanceOf(UnmetConditionException.class)
                .hasMessageContaining("has no party 9");
    }

    @Test
    void theDocumentStaysSmallHoweverLongTheJournal() {
        Complaint<Received> received = filed(0);
        for (int i = 0; i < 3_000; i++) {
            received = desk.perform(received, i % 2 == 0 ? note() : ReportProgress.saying("in hand"), on(1));
        }
        assertThat(received.version()).isEqualTo(3_001);
        assertThat(received.snapshot().clockFacts()).hasSize(51);
        assertThat(received.progress().recentReports()).hasSize(10);
        assertThat(received.progress().counts().reports()).isEqualTo(1_500);
        assertThat(desk.get(received.id())).isEqualTo(received);
    }

    private static dev.redress.activity.Activity<? super Received> note() {
        return Note.that("note");
    }
}
