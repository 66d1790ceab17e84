package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.redress.activity.AdoptProcedure;
import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.CancelMeasure;
import dev.redress.activity.ConfirmRecord;
import dev.redress.activity.JoinComplainant;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Received;
import dev.redress.complaint.RemedyKind;
import dev.redress.event.EventKind;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.ProcedureRefusedException;
import dev.redress.move.Accept;
import dev.redress.move.AcceptProposal;
import dev.redress.move.Propose;
import dev.redress.move.Withdraw;
import dev.redress.party.Actor;
import dev.redress.party.Anonymous;
import dev.redress.party.Money;
import dev.redress.party.Person;
import dev.redress.procedure.Authority;
import dev.redress.procedure.Procedure;
import dev.redress.procedure.ProcedureBuilder;
import dev.redress.procedure.Requirement;
import dev.redress.procedure.RequirementKind;
import dev.redress.procedure.RuleChange;
import dev.redress.store.ComplaintId;
import dev.redress.store.memory.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationTest {

    private static final Actor ANN = Actor.of("ann", "manager");
    private static final Procedure FIRST =
            Procedure.named("ours", 1).title("Ours", "本单位").build();
    private static final Procedure SECOND = stricter(2).build();

    private final ComplaintDesk desk =
            ComplaintDesk.using(new MemoryStore()).procedure(FIRST).build();

    private static ProcedureBuilder stricter(int version) {
        return Procedure.named("ours", version)
                .title("Ours, stricter", "本单位(修订)")
                .forbid(CommandKind.PROPOSE, CommandKind.ACCEPT_PROPOSAL, CommandKind.REFUSE_PROPOSAL)
                .forbid(CommandKind.COUNTER_PROPOSE, CommandKind.LAPSE_PROPOSAL, CommandKind.RESOLVE)
                .gate(
                        "record-confirmed",
                        CommandKind.ACCEPT,
                        Requirement.that(RequirementKind.RECORD_CONFIRMED),
                        "confirm the record first",
                        "请先核对记录");
    }

    private Complaint<Received> filed() {
        return desk.file(
                Intake.from(Anonymous.unreachable())
                        .by(Channel.EMAIL)
                        .stating("x")
                        .build(),
                by(ANN));
    }

    @Test
    void whichRulesComeAndGoIsToldBeforehand() {
        desk.publish(SECOND, ANN);
        assertThat(desk.migration("ours", 2).changesFrom(1))
                .extracting(RuleChange::place)
                .containsExactly("title.en", "title.zh", "forbids", "gates");
        Procedure third = stricter(3)
                .gate("classified", CommandKind.ACCEPT, Requirement.that(RequirementKind.CLASSIFIED), "x", "x")
                .only(CommandKind.CLOSE, "manager")
                .build();
        desk.publish(third, ANN);
        assertThat(desk.migration("ours", 3).changesFrom(2))
                .extracting(RuleChange::toString)
                .containsExactly(
                        "gates[classified] comes: {\"id\":\"classified\",\"before\":[\"accept\"],\"needs\":\"classified\",\"unmet\":{\"en\":\"x\",\"zh\":\"x\"}}",
                        "roles comes: {\"close\":[\"manager\"]}");
        assertThat(third.changesTo(SECOND)).extracting(RuleChange::after).containsExactly(null, null);
        assertThatThrownBy(() -> desk.migration("ours", 3).changesFrom(9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("version 9");
    }

    @Test
    void whatCouldNotBeClosedAnyMoreIsNotTakenOver() {
        Complaint<?> complaint = desk.perform(filed(), Accept.inScope(), by(ANN));
        complaint = desk.performUntyped(complaint, Propose.solution("x"), by(ANN));
        ComplaintId stranded = desk.performUntyped(complaint, AcceptProposal.asOffered(), by(ANN))
                .id();
        ComplaintId fresh = filed().id();
        desk.publish(
                Procedure.named("ours", 2)
                        .title("Ours", "本单位")
                        .gate(
                                "investigated",
                                CommandKind.RESOLVE,
                                Requirement.happened(EventKind.INVESTIGATION_BEGUN),
                                "investigate first",
                                "请先调查")
                        .build(),
                ANN);
        List<Migration.Outcome> planned = desk.migration("ours", 2).preview();
        assertThat(planned)
                .filteredOn(each -> each.complaint().id().equals(stranded))
                .singleElement()
                .satisfies(each -> assertThat(each.refusals()).singleElement().satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("version");
                    assertThat(refusal.en()).contains("could not be closed any more", "gate investigated");
                }));
        assertThat(planned)
                .filteredOn(Migration.Outcome::isTakenOver)
                .extracting(each -> each.complaint().id())
                .containsExactly(fresh);
    }

    @Test
    void whoMayNotTakeThemOverIsToldBeforehand() {
        ComplaintDesk strict = ComplaintDesk.using(new MemoryStore())
                .procedure(Procedure.named("ours", 1)
                        .title("Ours", "本单位")
                        .only(CommandKind.ADOPT_PROCEDURE, "owner")
                        .build())
                .build();
        Actor owner = Actor.of("olga", "owner");
        strict.file(
                Intake.from(Anonymous.unreachable())
                        .by(Channel.EMAIL)
                        .stating("x")
                        .build(),
                by(owner));
        strict.publish(Procedure.named("ours", 2).title("Ours", "本单位").build(), owner);
        Migration migration = strict.migration("ours", 2);
        Actor clerk = Actor.of("carl", "clerk");
        assertThat(migration.preview(by(owner))).allMatch(Migration.Outcome::isTakenOver);
        assertThat(migration.preview(by(clerk)))
                .singleElement()
                .satisfies(outcome ->
                        assertThat(outcome.refusals()).extracting("code").containsExactly("role"));
        assertThat(migration.run("x", by(clerk)))
                .singleElement()
                .satisfies(outcome ->
                        assertThat(outcome.refusals()).extracting("code").containsExactly("role"));
    }

    @Test
    void absurdSumsThatNothingLimitedDoNotKeepItFromBeingTakenOver() {
        Complaint<?> open = desk.perform(filed(), Accept.inScope(), by(ANN));
        Complaint<?> known =
                desk.performUntyped(open, JoinComplainant.of(Person.named("Eva").knownAs("crm", "eva")), by(ANN));
        for (int i = 0; i < 20; i++) {
            known = desk.performUntyped(
                    known,
                    AgreeMeasure.of(
                                    RemedyKind.COMPENSATION,
                                    "x",
                                    ANN,
                                    Instant.now().plus(Duration.ofDays(9)))
                            .worth(Money.of("999999999999999", "EUR")),
                    by(ANN));
        }
        desk.publish(
                Procedure.named("ours", 2)
                        .title("Ours", "本单位")
                        .authority(new Authority(
                                Authority.Period.YEAR, List.of(new Authority.Limit("agent", Money.of("100", "EUR")))))
                        .build(),
                ANN);
        assertThat(desk.migration("ours", 2).run("x", by(ANN))).allMatch(Migration.Outcome::isTakenOver);
        Complaint<?> moved = desk.get(known.id());
        assertThat(moved.snapshot().key().procedure().version()).isEqualTo(2);
        desk.performUntyped(moved, CancelMeasure.number(1, "x"), by(ANN));
        Complaint<?> another = desk.performUntyped(
                filed(), JoinComplainant.of(Person.named("Eva").knownAs("crm", "eva")), by(ANN));
        Complaint<?> accepted = desk.performUntyped(another, Accept.inScope(), by(ANN));
        assertThatThrownBy(() -> desk.performUntyped(
                        accepted, Propose.solution("x").worth(Money.of("1", "EUR")), by(Actor.of("amy", "agent"))))
                .isInstanceOf(ProcedureRefusedException.class)
                .hasMessageContaining("authority");
    }

    @Test
    void openComplaintsGoOnUnderTheNewerVersionAndEndedOnesStay() {
        Complaint<Received> open = filed();
        Complaint<?> ended = desk.perform(filed(), Withdraw.because(null), by(ANN));
        desk.publish(SECOND, ANN);
        Migration migration = desk.migration("ours", 2);
        assertThat(migration.preview())
                .extracting(outcome -> outcome.complaint().id())
                .containsExactly(open.id());
        assertThat(desk.get(open.id())).isEqualTo(open);
        assertThat(migration.run("New rules", by(ANN))).allMatch(Migration.Outcome::isTakenOver);
        Complaint<?> moved = desk.get(open.id());
        assertThat(moved.snapshot().key().procedure().version()).isEqualTo(2);
        assertThat(desk.get(ended.id()).snapshot().key().procedure().version()).isEqualTo(1);
        assertThat(desk.journal(open.id(), open.version(), 10))
                .extracting(entry -> entry.event().kind())
                .containsExactly(EventKind.PROCEDURE_ADOPTED);
        assertThat(migration.run("New rules", by(ANN))).isEmpty();
        ProcedureRefusedException refused = catchThrowableOfType(
                ProcedureRefusedException.class, () -> desk.performUntyped(moved, Accept.inScope(), by(ANN)));
        assertThat(refused.refusals()).extracting("code").containsExactly("gate:record-confirmed");
        Complaint<?> confirmed = desk.performUntyped(moved, ConfirmRecord.by(Channel.EMAIL), by(ANN));
        assertThat(desk.performUntyped(confirmed, Accept.inScope(), by(ANN)).version())
                .isEqualTo(confirmed.version() + 1);
    }

    @Test
    void oneThatDoesNotFitStaysAndSaysWhy() {
        Complaint<?> proposed =
                desk.performUntyped(desk.perform(filed(), Accept.inScope(), by(ANN)), Propose.solution("x"), by(ANN));
        desk.publish(SECOND, ANN);
        assertThat(desk.migration("ours", 2).run("New rules", by(ANN)))
                .singleElement()
                .satisfies(outcome -> {
                    assertThat(outcome.isTakenOver()).isFalse();
                    assertThat(outcome.refusals()).extracting("code").containsExactly("version");
                });
        assertThat(desk.get(proposed.id())).isEqualTo(proposed);
        ProcedureRefusedException refused = catchThrowableOfType(
                ProcedureRefusedException.class,
                () -> desk.performUntyped(proposed, AdoptProcedure.version(2, "x"), by(ANN)));
        assertThat(refused.refusals()).extracting("code").containsExactly("version");
    }

    @Test
    void aVersionThatWasNotPublishedCannotBeAdopted() {
        Complaint<Received> open = filed();
        ProcedureRefusedException none = catchThrowableOfType(
                ProcedureRefusedException.class, () -> desk.perform(open, AdoptProcedure.version(7, "x"), by(ANN)));
        assertThat(none.getMessage()).contains("no newer one was published");
        desk.publish(SECOND, ANN);
        ProcedureRefusedException refused = catchThrowableOfType(
                ProcedureRefusedException.class, () -> desk.perform(open, AdoptProcedure.version(7, "x"), by(ANN)));
        assertThat(refused.getMessage()).contains("version 7 was not published");
    }
}
