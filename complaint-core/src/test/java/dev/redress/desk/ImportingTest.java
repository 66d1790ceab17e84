package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.Acknowledge;
import dev.redress.activity.Note;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.StageKind;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.IllegalMoveException;
import dev.redress.lifecycle.ImplausibleTimeException;
import dev.redress.move.Accept;
import dev.redress.move.Close;
import dev.redress.move.ResolveDirectly;
import dev.redress.party.Actor;
import dev.redress.party.Anonymous;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import dev.redress.validation.InvalidInputException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportingTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant THEN = Instant.parse("2019-05-06T00:00:00Z");
    private static final Actor IMPORT = Actor.of("import");

    private final SettableClock clock = SettableClock.at(NOW);
    private final ComplaintDesk desk =
            ComplaintDesk.using(new MemoryStore()).clock(clock).build();

    private static History history(String key, String facts) {
        return History.of(
                        key,
                        Intake.from(Anonymous.unreachable())
                                .by(Channel.WEB_FORM)
                                .stating(facts)
                                .build(),
                        by(IMPORT).at(THEN))
                .then(Acknowledge.by(Channel.WEB_FORM), by(IMPORT).at(THEN.plus(Duration.ofDays(1))))
                .then(Accept.inScope(), by(IMPORT).at(THEN.plus(Duration.ofDays(1))))
                .then(
                        ResolveDirectly.with(Outcome.NOT_DETERMINED, "Closed with explanation"),
                        by(IMPORT).at(THEN.plus(Duration.ofDays(9))))
                .then(Close.with("Closed with explanation"), by(IMPORT).at(THEN.plus(Duration.ofDays(9))));
    }

    @Test
    void registersTheWholeHistoryWithItsRealTimes() {
        ImportOutcome outcome =
                desk.importAll(List.of(history("cfpb/1", "It leaks."))).get(0);
        Complaint<?> complaint = ((ImportOutcome.Imported) outcome).complaint();
        assertThat(complaint.stage().kind()).isEqualTo(StageKind.CLOSED);
        assertThat(complaint.receivedAt()).isEqualTo(THEN);
        assertThat(complaint.since()).isEqualTo(THEN.plus(Duration.ofDays(9)));
        assertThat(desk.get(complaint.id())).isEqualTo(complaint);
        assertThat(desk.journal(complaint.id(), 0, 10))
                .hasSize(5)
                .allSatisfy(entry -> assertThat(entry.recordedAt()).isEqualTo(NOW));
    }

    @Test
    void aSecondImportWritesNothingAlsoAfterTheComplaintHasMovedOn() {
        desk.importAll(List.of(history("cfpb/1", "It leaks."), history("cfpb/2", "It is loud.")));
        clock.advance(Duration.ofDays(1));
        Complaint<?> first = desk.search(Search.all()).rows().get(0);
        desk.perform(first.handle(), Note.that("looked at"), by(Actor.of("ann")));
        List<ImportOutcome> again = desk.importAll(
                List.of(history("cfpb/1", "It leaks."), history("cfpb/3", "New."), history("cfpb/2", "It is loud.")));
        assertThat(again.get(0)).isInstanceOf(ImportOutcome.AlreadyPresent.class);
        assertThat(again.get(1)).isInstanceOf(ImportOutcome.Imported.class);
        assertThat(again.get(2)).isInstanceOf(ImportOutcome.AlreadyPresent.class);
        assertThat(desk.search(Search.all()).rows()).hasSize(3);
    }

    @Test
    void aKnownKeyWithOtherContentIsRefused() {
        desk.importAll(List.of(history("cfpb/1", "It leaks.")));
        assertThat(desk.importAll(List.of(history("cfpb/1", "It is loud."))).get(0))
                .isInstanceOfSatisfying(
                        ImportOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).isInstanceOf(CommandReusedException.class));
        History shorter = new History(
                history("cfpb/1", "It leaks.").key(),
                history("cfpb/1", "It leaks.").intake(),
                history("cfpb/1", "It leaks.").by(),
                List.of());
        assertThat(desk.importAll(List.of(shorter)).get(0)).isInstanceOf(ImportOutcome.Refused.class);
        List<ImportOutcome> twice = desk.importAll(List.of(history("cfpb/9", "a"), history("cfpb/9", "a")));
        assertThat(twice.get(0)).isInstanceOf(ImportOutcome.Imported.class);
        assertThat(twice.get(1)).isInstanceOf(ImportOutcome.AlreadyPresent.class);
    }

    @Test
    void aRefusedHistoryNamesTheStepAndDoesNotHinderTheOthers() {
        History tooEarly = history("a", "x").then(Note.that("x"), by(IMPORT).at(THEN.minusSeconds(1)));
        History impossible = history("b", "x").then(Accept.inScope(), by(IMPORT));
        History unfit = history("c", "x\u0000");
        List<ImportOutcome> outcomes = desk.importAll(List.of(tooEarly, impossible, unfit, history("d", "x")));
        assertThat(refused(outcomes.get(0)).reason()).isInstanceOf(ImplausibleTimeException.class);
        assertThat(refused(outcomes.get(0)).step()).isEqualTo(5);
        assertThat(refused(outcomes.get(1)).reason()).isInstanceOf(IllegalMoveException.class);
        assertThat(refused(outcomes.get(2)).reason()).isInstanceOf(InvalidInputException.class);
        assertThat(refused(outcomes.get(2)).step()).isZero();
        assertThat(outcomes.get(3)).isInstanceOf(ImportOutcome.Imported.class);
        assertThat(desk.search(Search.all()).rows()).hasSize(1);
    }

    private static ImportOutcome.Refused refused(ImportOutcome outcome) {
        return (ImportOutcome.Refused) outcome;
    }
}
