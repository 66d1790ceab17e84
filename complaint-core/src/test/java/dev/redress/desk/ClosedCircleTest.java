package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.redress.activity.AcceptHandOver;
import dev.redress.activity.Acknowledge;
import dev.redress.activity.AddEvidence;
import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.Assign;
import dev.redress.activity.CheckOutcome;
import dev.redress.activity.CompleteMeasure;
import dev.redress.activity.Consult;
import dev.redress.activity.DeclareInterest;
import dev.redress.activity.Erase;
import dev.redress.activity.GiveOpinion;
import dev.redress.activity.HandOver;
import dev.redress.activity.Involve;
import dev.redress.activity.JoinComplainant;
import dev.redress.activity.Note;
import dev.redress.activity.StateAllegation;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.InterestKind;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.RemedyKind;
import dev.redress.intake.Channel;
import dev.redress.intake.EvidenceKind;
import dev.redress.intake.EvidenceRef;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.Refusal;
import dev.redress.lifecycle.RefusedException;
import dev.redress.move.Accept;
import dev.redress.move.Decline;
import dev.redress.move.ResolveDirectly;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import dev.redress.party.Person;
import dev.redress.procedure.FairnessRule;
import dev.redress.procedure.Procedure;
import dev.redress.procedure.ProcedureBuilder;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nobody admits themselves to a confidential complaint, and nobody with an interest goes on with one. */
class ClosedCircleTest {

    private static final Instant START = Instant.parse("2026-01-02T09:00:00Z");
    private static final Actor AMY = Actor.of("amy", "agent");
    private static final Actor BEN = Actor.of("ben", "agent");
    private static final Actor DORA = Actor.of("dora", "department");
    private static final Actor EVA = Actor.of("eva", "complainant");

    private final SettableClock clock = SettableClock.at(START);
    private final ComplaintDesk desk = desk(procedure().only(CommandKind.ACCEPT_HAND_OVER, "department"));

    private static ProcedureBuilder procedure() {
        return Procedure.named("p", 1)
                .title("P", "流程")
                .fair(FairnessRule.NO_DECLARED_INTEREST)
                .fair(FairnessRule.CHECKER_NOT_HANDLER)
                .fair(FairnessRule.TAKEN_OVER_BY_ANOTHER);
    }

    private ComplaintDesk desk(ProcedureBuilder procedure) {
        return ComplaintDesk.using(new MemoryStore())
                .clock(clock)
                .procedure(procedure.build())
                .build();
    }

    private Complaint<?> file(ComplaintDesk where, boolean confidential, Actor who) {
        var intake = Intake.from(Person.named("Eva").knownAs(ExternalRef.USERS, "eva"))
                .by(Channel.EMAIL)
                .stating("x");
        return where.file((confidential ? intake.confidential() : intake).build(), by(who));
    }

    private static Complaint<?> does(ComplaintDesk desk, Complaint<?> complaint, Actor who, Command... commands) {
        Complaint<?> now = complaint;
        for (Command command : commands) {
            now = desk.performUntyped(now, command, by(who));
        }
        return now;
    }

    private static Actor forBen(Actor who) {
        return who.withOnBehalfOf(BEN.id());
    }

    private static List<String> codes(ComplaintDesk desk, Complaint<?> complaint, Command command, Actor who) {
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> desk.performUntyped(complaint, command, by(who)));
        assertThat(refused).as("refusal of %s", command).isNotNull();
        return refused.refusals().stream().map(Refusal::code).toList();
    }

    @Test
    void nobodyOutsideDoesAnythingByWhichTheyWouldKnow() {
        Complaint<?> filed = file(desk, true, AMY);
        for (Command command : List.of(
                Acknowledge.by(Channel.EMAIL),
                Accept.inScope(),
                Involve.admitting(BEN),
                Assign.to(BEN),
                Note.that("x"),
                StateAllegation.that("x"))) {
            assertThat(codes(desk, filed, command, BEN)).containsExactly("need-to-know");
        }
        assertThat(desk.possible(filed, BEN).stream()
                        .filter(each -> each.command() == CommandKind.INVOLVE)
                        .findFirst()
                        .orElseThrow()
                        .refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.zh()).contains("保密"));
        Complaint<?> admitted = does(desk, filed, AMY, Involve.admitting(BEN));
        assertThat(does(desk, admitted, BEN, StateAllegation.that("x")).version())
                .isEqualTo(3);
    }

    @Test
    void somebodyHasToBeginWithOneThatItsComplainantFiled() {
        Complaint<?> filed = file(desk, true, EVA);
        // Somebody whom the procedure gives something to do; where it names nobody, anybody.
        assertThat(codes(desk, filed, Accept.inScope(), AMY)).containsExactly("need-to-know");
        Complaint<?> begun = does(desk, filed, DORA, Accept.inScope());
        assertThat(codes(desk, begun, Note.that("x"), BEN)).containsExactly("need-to-know");
        assertThat(does(desk, begun, DORA, Note.that("x")).version()).isEqualTo(begun.version() + 1);
        ComplaintDesk unnamed = desk(procedure());
        assertThat(does(unnamed, file(unnamed, true, EVA), BEN, Accept.inScope())
                        .version())
                .isEqualTo(2);
    }

    @Test
    void nobodyJoinsAComplaintTheyShouldNotKnowOf() {
        Complaint<?> filed = file(desk, true, EVA);
        Actor stranger = Actor.of("stranger", "complainant");
        JoinComplainant joining = JoinComplainant.of(Person.named("Stranger").knownAs(ExternalRef.USERS, "stranger"));
        assertThat(codes(desk, filed, joining, stranger)).containsExactly("need-to-know");
        does(desk, filed, EVA, joining);
    }

    @Test
    void nobodyAnswersForADepartmentWhatTheyAskedIt() {
        ComplaintDesk open = desk(procedure());
        Complaint<?> asked = does(open, file(open, false, AMY), forBen(AMY), Consult.asking("repairs", "x"));
        for (Actor each : List.of(AMY, BEN, forBen(DORA))) {
            assertThat(codes(open, asked, GiveOpinion.on(1, "x"), each))
                    .containsExactly("fairness:taken-over-by-another");
        }
        does(open, asked, DORA, GiveOpinion.on(1, "x"));
    }

    @Test
    void whoIsWhoIsNotErasedWhileItIsOpen() {
        Complaint<?> declared = does(desk, file(desk, false, AMY), BEN, DeclareInterest.own(InterestKind.RELATIVE));
        int slot = declared.snapshot().parties().stream()
                .filter(party -> party.number()
                        == declared.snapshot()
                                .casework()
                                .ties()
                                .interests()
                                .get(0)
                                .party())
                .findFirst()
                .orElseThrow()
                .identity()
                .slot();
        assertThat(codes(desk, declared, Erase.slots(List.of(slot), "x"), DORA))
                .containsExactly("condition:not-needed");
        Complaint<?> ended = does(desk, declared, AMY, Decline.because(DeclineReason.OTHER, "x"));
        does(desk, ended, DORA, Erase.slots(List.of(slot), "x"));
    }

    @Test
    void aDepartmentThatTookItOverKnowsIt() {
        Complaint<?> handed = does(desk, file(desk, true, AMY), AMY, HandOver.to("repairs", "theirs"));
        assertThat(codes(desk, handed, Note.that("x"), DORA)).containsExactly("need-to-know");
        Complaint<?> taken = does(desk, handed, DORA, AcceptHandOver.here());
        assertThat(does(desk, taken, DORA, Note.that("x")).version()).isEqualTo(taken.version() + 1);
        ComplaintDesk unnamed = desk(procedure());
        Complaint<?> waiting = does(unnamed, file(unnamed, true, AMY), AMY, HandOver.to("repairs", "theirs"));
        assertThat(codes(unnamed, waiting, AcceptHandOver.here(), DORA)).containsExactly("need-to-know");
    }

    @Test
    void whatIsNotConfidentialIsOpenToAll() {
        assertThat(does(desk, file(desk, false, AMY), BEN, Note.that("x")).version())
                .isEqualTo(2);
    }

    @Test
    void whoeverHasAnInterestOnlyGivesItAway() {
        Complaint<?> declared = does(desk, file(desk, false, AMY), BEN, DeclareInterest.own(InterestKind.RELATIVE));
        for (Command command : List.of(Acknowledge.by(Channel.EMAIL), Assign.to(AMY), Accept.inScope())) {
            assertThat(codes(desk, declared, command, BEN)).containsExactly("fairness:no-declared-interest");
        }
        does(
                desk,
                declared,
                BEN,
                AddEvidence.item(EvidenceRef.of("x", EvidenceKind.PHOTO)),
                HandOver.to("repairs", "not mine"));
    }

    @Test
    void whoeverHandedItOverInAnothersNameLetsNeitherTakeIt() {
        ComplaintDesk open = desk(procedure());
        Complaint<?> handed = does(open, file(open, false, DORA), forBen(AMY), HandOver.to("repairs", "theirs"));
        assertThat(codes(open, handed, AcceptHandOver.here(), AMY)).containsExactly("fairness:taken-over-by-another");
        assertThat(codes(open, handed, AcceptHandOver.here(), BEN)).containsExactly("fairness:taken-over-by-another");
        assertThat(codes(open, handed, AcceptHandOver.here(), forBen(DORA)))
                .containsExactly("fairness:taken-over-by-another");
        does(open, handed, DORA, AcceptHandOver.here());
    }

    @Test
    void whoeverOwnsAMeasureDoesNotCheckWhatCameOfIt() {
        Complaint<?> agreed = does(
                desk,
                file(desk, false, AMY),
                AMY,
                Accept.inScope(),
                AgreeMeasure.of(RemedyKind.REPAIR, "repair", BEN, START.plus(Duration.ofDays(3))),
                CompleteMeasure.number(1),
                ResolveDirectly.with(Outcome.UPHELD, "x"));
        assertThat(codes(desk, agreed, CheckOutcome.passed("x"), BEN)).containsExactly("fairness:checker-not-handler");
        does(desk, agreed, DORA, CheckOutcome.passed("x"));
    }

    @Test
    void aReasonIsGivenOnce() {
        ComplaintDesk strict = desk(procedure().only(CommandKind.RESOLVE, "manager"));
        Complaint<?> filed = file(strict, false, AMY);
        strict.possible(filed, AMY)
                .forEach(possibility -> assertThat(possibility.refusals())
                        .as("%s", possibility.command())
                        .doesNotHaveDuplicates());
    }

    @Test
    void theComplainantsRoleOpensNoCircleByCommandsThatAreNotTheirs() {
        Complaint<?> filed = file(desk, true, AMY);
        Actor stranger = Actor.of("mob", "complainant");
        for (Command command : List.of(Note.that("x"), Assign.to(stranger), Involve.admitting(stranger))) {
            assertThat(codes(desk, filed, command, stranger))
                    .as("%s", command.kind())
                    .isNotEmpty();
        }
        assertThat(desk.get(filed.id()).version()).isEqualTo(filed.version());
    }
}
