package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.redress.activity.Acknowledge;
import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.Classify;
import dev.redress.activity.CompleteMeasure;
import dev.redress.activity.Note;
import dev.redress.activity.RecordDelivery;
import dev.redress.activity.Resume;
import dev.redress.activity.Suspend;
import dev.redress.complaint.Accepted;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Handle;
import dev.redress.complaint.Implementing;
import dev.redress.complaint.Investigating;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Received;
import dev.redress.complaint.RemedyKind;
import dev.redress.complaint.StageKind;
import dev.redress.complaint.WaitingFor;
import dev.redress.event.Entry;
import dev.redress.event.FactEvent;
import dev.redress.event.ResumeCause;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.IllegalMoveException;
import dev.redress.lifecycle.ImplausibleTimeException;
import dev.redress.lifecycle.UnmetConditionException;
import dev.redress.move.Accept;
import dev.redress.move.AcceptProposal;
import dev.redress.move.Close;
import dev.redress.move.Investigate;
import dev.redress.move.Propose;
import dev.redress.move.Resolve;
import dev.redress.move.ResolveDirectly;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.store.Tenant;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import dev.redress.validation.InvalidInputException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeskRulesTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final Actor ANN = Actor.of("ann", "handler");
    private static final Actor BEN = Actor.of("ben", "handler");

    private final MemoryStore store = new MemoryStore();
    private final SettableClock clock = SettableClock.at(START);
    private final ComplaintDesk desk = ComplaintDesk.using(store).clock(clock).build();

    private static Intake intake() {
        return Intake.from(Person.named("Ana Lima"))
                .by(Channel.EMAIL)
                .stating("The kettle leaks.")
                .build();
    }

    private Complaint<Received> filed() {
        return desk.file(intake(), by(ANN));
    }

    private long journalLength(Complaint<?> complaint) {
        return desk.journal(complaint.id(), 0, 1000).size();
    }

    @Test
    void refusesAnImpossibleMoveAndSaysWhatIsPossible() {
        Complaint<Received> received = filed();
        IllegalMoveException refused = catchThrowableOfType(
                IllegalMoveException.class, () -> desk.perform(received.handle(), Close.with("done"), by(ANN)));
        assertThat(refused.stage()).isEqualTo(StageKind.RECEIVED);
        assertThat(refused.command()).isEqualTo(CommandKind.CLOSE);
        assertThat(refused.possible())
                .contains(CommandKind.ACCEPT, CommandKind.DECLINE, CommandKind.WITHDRAW, CommandKind.NOTE)
                .doesNotContain(CommandKind.CLOSE, CommandKind.PROPOSE);
        assertThat(refused).hasMessageContaining("cannot close in stage received; possible moves: accept, decline");
        assertThat(journalLength(received)).isEqualTo(1);
    }

    @Test
    void whatAFormAsksForIsDoneWhateverItIs() {
        Complaint<?> filed = filed();
        Complaint<?> noted = desk.performUntyped(filed.handle(), Note.that("x"), by(ANN));
        Complaint<?> accepted = desk.performUntyped(noted.handle(), Accept.inScope(), by(ANN));
        assertThat(accepted.stage().kind()).isEqualTo(StageKind.ACCEPTED);
        assertThatThrownBy(() -> desk.performUntyped(filed.handle(), Accept.inScope(), by(ANN)))
                .isInstanceOf(StaleComplaintException.class);
    }

    @Test
    void ofTwoHandlersOneWinsAndTheOtherLearnsBothVersions() {
        Complaint<Received> seen = filed();
        Complaint<Accepted> won = desk.perform(seen, Accept.inScope(), by(ANN));
        StaleComplaintException lost = catchThrowableOfType(
                StaleComplaintException.class, () -> desk.perform(seen, Classify.as("noise"), by(BEN)));
        assertThat(lost.id()).isEqualTo(seen.id());
        assertThat(lost.expected()).isEqualTo(seen.handle());
        assertThat(lost.actualVersion()).isEqualTo(won.version());
        assertThat(lost.actualHead()).isEqualTo(won.head());
        assertThat(lost).hasMessageContaining("version 1").hasMessageContaining("version 2");
        assertThat(desk.get(seen.id())).isEqualTo(won);
        assertThatThrownBy(() -> desk.perform(seen.handle(), Classify.as("noise"), by(BEN)))
                .isInstanceOf(StaleComplaintException.class);
    }

    @Test
    void aStateThatTheStoreNeverKeptIsRefusedAlsoAtTheSameVersion() {
        ComplaintDesk elsewhere =
                ComplaintDesk.using(new MemoryStore()).clock(clock).build();
        Complaint<Received> here = filed();
        Complaint<Received> there = elsewhere.file(intake(), by(ANN));
        Handle rolledBack = new Handle(here.id(), here.version(), there.head());
        assertThatThrownBy(() -> desk.perform(rolledBack, Accept.inScope(), by(ANN)))
                .isInstanceOf(StaleComplaintException.class);
        Complaint<?> unknown = there;
        assertThatThrownBy(() -> desk.perform(unknown.handle(), Note.that("x"), by(ANN)))
                .isInstanceOf(StaleComplaintException.class)
                .hasMessageContaining("no such complaint");
    }

    @Test
    void aRepeatedCommandWritesNothingAndGivesTheFirstResult() {
        Complaint<Received> first = desk.file(intake(), by(ANN).command("form-1"));
        clock.advance(Duration.ofHours(1));
        Complaint<Received> again = desk.file(intake(), by(ANN).command("form-1"));
        assertThat(again).isEqualTo(first);
        assertThat(desk.search(Search.all()).rows()).hasSize(1);

        Complaint<Accepted> accepted = desk.perform(first, Accept.inScope(), by(ANN).command("form-2"));
        Complaint<Investigating> later = desk.perform(accepted, Investigate.begin(), by(ANN));
        clock.advance(Duration.ofHours(1));
        assertThat(desk.perform(first, Accept.inScope(), by(ANN).command("form-2")))
                .isEqualTo(accepted);
        assertThat(desk.perform(first.handle(), Accept.inScope(), by(ANN).command("form-2")))
                .isEqualTo(accepted);
        assertThat(desk.perform(later.handle(), Accept.inScope(), by(ANN).command("form-2")))
                .isEqualTo(accepted);
        assertThat(journalLength(first)).isEqualTo(3);
        assertThat(desk.perform(later, Note.that("still usable"), by(ANN)).version())
                .isEqualTo(4);
    }

    @Test
    void aCommandIdUsedForSomethingElseIsAnError() {
        Complaint<Received> one = desk.file(intake(), by(ANN).command("form-1"));
        Complaint<Received> two = filed();
        Intake other = intake().toBuilder().stating("Something else.").build();
        assertThatThrownBy(() -> desk.file(other, by(ANN).command("form-1")))
                .isInstanceOf(CommandReusedException.class)
                .hasMessageContaining(one.id().toString());
        Complaint<Received> noted = desk.perform(one, Note.that("a"), by(ANN).command("note-1"));
        assertThatThrownBy(() -> desk.perform(noted, Note.that("b"), by(ANN).command("note-1")))
                .isInstanceOf(CommandReusedException.class);
        assertThatThrownBy(() -> desk.perform(noted, Note.that("a"), by(BEN).command("note-1")))
                .isInstanceOf(CommandReusedException.class);
        assertThatThrownBy(() -> desk.perform(two, Note.that("a"), by(ANN).command("note-1")))
                .isInstanceOf(CommandReusedException.class);
        assertThatThrownBy(() -> desk.perform(two, Note.that("a"), by(ANN).command("form-1")))
                .isInstanceOf(CommandReusedException.class);
        assertThat(journalLength(one)).isEqualTo(2);
        assertThat(journalLength(two)).isEqualTo(1);
    }

    @Test
    void aDeliveryResultMakesNoOpenFormStale() {
        Complaint<Received> seen = filed();
        desk.perform(seen, RecordDelivery.of("acknowledgement", 1, Channel.EMAIL, false), by(BEN));
        Complaint<Accepted> accepted = desk.perform(seen.handle(), Accept.inScope(), by(ANN));
        assertThat(accepted.version()).isEqualTo(3);
        desk.perform(accepted, RecordDelivery.of("acceptance", 1, Channel.EMAIL, true), by(BEN));
        desk.perform(accepted.handle(), RecordDelivery.of("acceptance", 1, Channel.SMS, true), by(BEN));
        Complaint<Investigating> investigating = desk.perform(accepted, Investigate.begin(), by(ANN));
        assertThat(investigating.version()).isEqualTo(6);
        assertThatThrownBy(() -> desk.perform(accepted.handle(), Note.that("x"), by(ANN)))
                .isInstanceOf(StaleComplaintException.class);
    }

    @Test
    void timesThatCannotBeRightAreRefused() {
        clock.advance(Duration.ofDays(10));
        Complaint<Received> received = desk.file(
                intake().toBuilder().receivedAt(START.plus(Duration.ofDays(5))).build(), by(ANN));
        assertThat(received.receivedAt()).isEqualTo(START.plus(Duration.ofDays(5)));
        assertThatThrownBy(() -> desk.perform(
                        received, Accept.inScope(), by(ANN).at(clock.instant().plusSeconds(1))))
                .isInstanceOf(ImplausibleTimeException.class)
                .hasMessageContaining("the desk's clock says");
        assertThatThrownBy(() -> desk.perform(
                        received, Acknowledge.by(Channel.EMAIL), by(ANN).at(START.plus(Duration.ofDays(4)))))
                .isInstanceOf(ImplausibleTimeException.class)
                .hasMessageContaining("was received at");
        Complaint<Accepted> accepted =
                desk.perform(received, Accept.inScope(), by(ANN).at(START.plus(Duration.ofDays(7))));
        ImplausibleTimeException early = catchThrowableOfType(
                ImplausibleTimeException.class,
                () -> desk.perform(accepted, Investigate.begin(), by(ANN).at(START.plus(Duration.ofDays(6)))));
        assertThat(early.bound()).isEqualTo(START.plus(Duration.ofDays(7)));
        Complaint<Accepted> late =
                desk.perform(accepted, Acknowledge.by(Channel.EMAIL), by(ANN).at(START.plus(Duration.ofDays(6))));
        assertThat(late.acknowledgement().orElseThrow().at()).isEqualTo(START.plus(Duration.ofDays(6)));
        assertThat(journalLength(received)).isEqualTo(3);
    }

    @Test
    void recordedTimeNeverRunsBackwardsAndInstantsAreCutToMicroseconds() {
        clock.set(Instant.parse("2026-03-02T09:00:00.123456789Z"));
        Complaint<Received> received = filed();
        assertThat(received.receivedAt()).isEqualTo(Instant.parse("2026-03-02T09:00:00.123456Z"));
        clock.advance(Duration.ofHours(-1));
        Complaint<Received> noted = desk.perform(received, Note.that("x"), by(ANN));
        List<Entry> journal = desk.journal(noted.id(), 0, 10);
        assertThat(journal.get(1).recordedAt()).isEqualTo(journal.get(0).recordedAt());
    }

    @Test
    void waitingEndsWhenItsTimeRunsOutOrTheHandlingGoesOn() {
        Complaint<Accepted> accepted = desk.perform(filed(), Accept.inScope(), by(ANN));
        assertThatThrownBy(() -> desk.perform(accepted, Resume.now(), by(ANN)))
                .isInstanceOf(UnmetConditionException.class)
                .hasMessageContaining("nothing is waited for");
        Instant until = START.plus(Duration.ofDays(2));
        Complaint<Accepted> waiting = desk.perform(
                accepted, Suspend.waitingFor(WaitingFor.COMPLAINANT, "receipt").until(until), by(ANN));
        assertThat(store.find(Tenant.DEFAULT, waiting.id())
                        .orElseThrow()
                        .record()
                        .wakeAt())
                .isEqualTo(until);
        clock.advance(Duration.ofDays(3));
        Complaint<Investigating> investigating = desk.perform(waiting, Investigate.begin(), by(ANN));
        assertThat(resumed(investigating).occurredAt()).isEqualTo(until);
        assertThat(cause(resumed(investigating))).isEqualTo(ResumeCause.EXPIRED);
        Complaint<Investigating> again =
                desk.perform(investigating, Suspend.waitingFor(WaitingFor.THIRD_PARTY, "laboratory"), by(ANN));
        Complaint<Investigating> replaced =
                desk.perform(again, Suspend.waitingFor(WaitingFor.COMPLAINANT, "sample"), by(ANN));
        assertThat(cause(resumed(replaced))).isEqualTo(ResumeCause.REPLACED);
        Complaint<?> proposed = desk.perform(replaced, Propose.solution("x"), by(ANN));
        assertThat(cause(resumed(proposed))).isEqualTo(ResumeCause.PROCEEDED);
        assertThat(proposed.suspension()).isEmpty();
        assertThat(proposed.progress().counts().suspensions()).isEqualTo(3);
    }

    private Entry resumed(Complaint<?> complaint) {
        return desk.journal(complaint.id(), 0, 100).stream()
                .filter(entry -> entry.event() instanceof FactEvent.Resumed)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static ResumeCause cause(Entry entry) {
        return ((FactEvent.Resumed) entry.event()).cause();
    }

    @Test
    void doesNotResolveWhileAMeasureIsOpen() {
        Complaint<Accepted> accepted = desk.perform(filed(), Accept.inScope(), by(ANN));
        Complaint<Implementing> implementing = desk.perform(
                desk.perform(accepted, Propose.solution("repair"), by(ANN)), AcceptProposal.asOffered(), by(ANN));
        Complaint<Implementing> agreed = desk.perform(
                implementing, AgreeMeasure.of(RemedyKind.REPAIR, "seal", BEN, START.plus(Duration.ofDays(3))), by(ANN));
        UnmetConditionException refused = catchThrowableOfType(
                UnmetConditionException.class,
                () -> desk.perform(agreed, Resolve.with(Outcome.UPHELD, "done"), by(ANN)));
        assertThat(refused.condition()).isEqualTo(UnmetConditionException.Condition.MEASURES_COMPLETED);
        assertThatThrownBy(() -> desk.perform(agreed, CompleteMeasure.number(2), by(ANN)))
                .isInstanceOf(UnmetConditionException.class);
        Complaint<Implementing> done = desk.perform(agreed, CompleteMeasure.number(1), by(BEN));
        assertThatThrownBy(() -> desk.perform(done, CompleteMeasure.number(1), by(BEN)))
                .isInstanceOf(UnmetConditionException.class);
        assertThat(desk.perform(done, Resolve.with(Outcome.UPHELD, "done"), by(ANN))
                        .stage()
                        .resolution()
                        .direct())
                .isFalse();
        Complaint<Accepted> simple = desk.perform(filed(), Accept.inScope(), by(ANN));
        assertThat(desk.perform(simple, ResolveDirectly.with(Outcome.UPHELD, "done"), by(ANN))
                        .stage()
                        .resolution()
                        .direct())
                .isTrue();
    }

    @Test
    void unfitTextsAreRefusedTogetherAndNothingIsWritten() {
        Complaint<Accepted> accepted = desk.perform(filed(), Accept.inScope(), by(ANN));
        assertThatThrownBy(() -> desk.perform(accepted, Note.that("a\u0000b"), by(ANN)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageNotContaining("a\u0000b");
        Complaint<?> resolved = desk.perform(accepted, ResolveDirectly.with(Outcome.UPHELD, "ok"), by(ANN));
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> desk.perform(resolved.handle(), Close.with(" ").judging("x\u202ey", "fine"), by(ANN)));
        assertThat(refused.violations()).extracting(v -> v.path()).containsExactly("summary", "strengths");
        assertThat(journalLength(accepted)).isEqualTo(3);
    }

    @Test
    void tenantsDoNotSeeEachOther() {
        Complaint<Received> here = filed();
        ComplaintDesk other = desk.forTenant(new Tenant("other"));
        assertThat(other.find(here.id())).isEmpty();
        assertThat(other.findByReference(here.reference())).isEmpty();
        assertThat(other.search(Search.all()).rows()).isEmpty();
        assertThatThrownBy(() -> other.perform(here, Accept.inScope(), by(ANN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tenant");
        assertThatThrownBy(() -> other.get(here.id())).isInstanceOf(ComplaintNotFoundException.class);
    }

    @Test
    void aComplaintFromASearchCanBeActedUponAndItsActorsAreKnownAgain() {
        filed();
        Complaint<?> listed = desk.search(Search.all()).rows().get(0);
        Complaint<Received> received = listed.in(Received.class).orElseThrow();
        Complaint<Accepted> accepted = desk.perform(received, Accept.inScope(), by(ANN));
        assertThat(accepted.snapshot().parties()).hasSize(2);
        assertThat(accepted).isEqualTo(desk.get(accepted.id()));
    }
}
