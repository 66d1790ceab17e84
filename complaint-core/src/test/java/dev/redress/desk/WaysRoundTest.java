package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.redress.activity.AcceptHandOver;
import dev.redress.activity.AddEvidence;
import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.AskSatisfaction;
import dev.redress.activity.Assign;
import dev.redress.activity.CheckOutcome;
import dev.redress.activity.Classify;
import dev.redress.activity.Correct;
import dev.redress.activity.FollowUp;
import dev.redress.activity.HandOver;
import dev.redress.activity.Link;
import dev.redress.activity.Note;
import dev.redress.activity.RateSatisfaction;
import dev.redress.activity.ReceiveMessage;
import dev.redress.activity.SendBack;
import dev.redress.activity.StateAllegation;
import dev.redress.activity.TellOutcome;
import dev.redress.activity.Unlink;
import dev.redress.activity.VerifyAllegation;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.ReferralKind;
import dev.redress.complaint.RemedyKind;
import dev.redress.complaint.Satisfaction;
import dev.redress.complaint.StageKind;
import dev.redress.complaint.Verdict;
import dev.redress.event.Correction;
import dev.redress.intake.Channel;
import dev.redress.intake.EvidenceKind;
import dev.redress.intake.EvidenceRef;
import dev.redress.intake.Intake;
import dev.redress.intake.Respondent;
import dev.redress.intake.RespondentKind;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.Refusal;
import dev.redress.lifecycle.RefusedException;
import dev.redress.move.Accept;
import dev.redress.move.Appeal;
import dev.redress.move.Close;
import dev.redress.move.Decline;
import dev.redress.move.LapseProposal;
import dev.redress.move.Propose;
import dev.redress.move.Refer;
import dev.redress.move.Remit;
import dev.redress.move.Reopen;
import dev.redress.move.ResolveDirectly;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import dev.redress.party.Money;
import dev.redress.party.Person;
import dev.redress.procedure.FairnessRule;
import dev.redress.procedure.Procedure;
import dev.redress.procedure.ProcedureBuilder;
import dev.redress.procedure.Requirement;
import dev.redress.procedure.RequirementKind;
import dev.redress.procedure.Revisiting;
import dev.redress.procedure.ShippedProcedures;
import dev.redress.statistics.StatisticsQuery;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import dev.redress.validation.InvalidInputException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Ways round the rules that somebody who did not know the code has found. */
class WaysRoundTest {

    private static final Instant START = Instant.parse("2026-01-02T09:00:00Z");
    private static final Actor AMY = Actor.of("amy", "agent", "manager");
    private static final Actor BEN = Actor.of("ben", "manager");
    private static final Actor KIM = Actor.of("kim", "complainant");

    private final SettableClock clock = SettableClock.at(START);
    private final MemoryStore store = new MemoryStore();

    private ComplaintDesk desk(ProcedureBuilder procedure) {
        return ComplaintDesk.using(store)
                .clock(clock)
                .procedure(procedure.build())
                .build();
    }

    private static ProcedureBuilder procedure() {
        return Procedure.named("p", 1).title("P", "流程");
    }

    private static Complaint<?> file(ComplaintDesk desk) {
        return desk.file(
                Intake.from(Person.named("Kim")).by(Channel.EMAIL).stating("x").build(), by(AMY));
    }

    private static Complaint<?> does(ComplaintDesk desk, Complaint<?> complaint, Actor who, Command... commands) {
        Complaint<?> now = complaint;
        for (Command command : commands) {
            now = desk.performUntyped(now, command, by(who));
        }
        return now;
    }

    private static List<String> codes(ComplaintDesk desk, Complaint<?> complaint, Command command, By by) {
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> desk.performUntyped(complaint, command, by));
        assertThat(refused).as("refusal of %s", command).isNotNull();
        return refused.refusals().stream().map(Refusal::code).toList();
    }

    @Test
    void anAmountBelowZeroMakesNoRoomUnderALimit() {
        ComplaintDesk desk = desk(procedure());
        Complaint<?> accepted = does(desk, file(desk), AMY, Accept.inScope());
        Money debt = Money.of("-9900", "CNY");
        AgreeMeasure measure = AgreeMeasure.of(RemedyKind.COMPENSATION, "x", AMY, START.plus(Duration.ofDays(9)));
        assertThatThrownBy(() -> does(desk, accepted, AMY, measure.worth(debt)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> does(desk, accepted, AMY, Propose.solution("x").worth(debt)))
                .isInstanceOf(InvalidInputException.class);
        Complaint<?> agreed = does(desk, accepted, AMY, measure.worth(Money.of("10", "CNY")));
        assertThatThrownBy(() -> does(desk, agreed, AMY, Correct.fact(new Correction.AmountIs(1, debt), "x")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aClosedComplaintKeepsItsOutcomeInTheFigures() {
        ComplaintDesk desk = desk(procedure());
        does(desk, file(desk), AMY, Accept.inScope(), ResolveDirectly.with(Outcome.NOT_UPHELD, "x"), Close.with("x"));
        assertThat(desk.statistics(StatisticsQuery.in(ZoneOffset.UTC))
                        .total()
                        .outcomes()
                        .counts())
                .containsOnlyKeys(Outcome.NOT_UPHELD);
    }

    @Test
    void whoeverCheckedTheOutcomeDoesNotHandleTheAppeal() {
        ComplaintDesk desk = desk(procedure().fair(FairnessRule.values()));
        Complaint<?> appealed =
                does(desk, file(desk), AMY, Accept.inScope(), ResolveDirectly.with(Outcome.NOT_UPHELD, "x"));
        appealed = does(desk, appealed, BEN, CheckOutcome.passed("fine"));
        appealed = does(desk, appealed, KIM, Appeal.because("not fine"));
        assertThat(codes(desk, appealed, ResolveDirectly.with(Outcome.UPHELD, "x"), by(BEN)))
                .contains("fairness:appeal-by-others");
        assertThat(codes(desk, appealed, Assign.to(BEN), by(Actor.of("cleo", "manager"))))
                .contains("fairness:appeal-by-others");
    }

    @Test
    void anAllegationStatedLateIsVerifiedBeforeItIsSolved() {
        ComplaintDesk desk = desk(procedure()
                .gate(
                        "verified",
                        CommandKind.RESOLVE_DIRECTLY,
                        Requirement.that(RequirementKind.ALLEGATIONS_VERIFIED),
                        "verify all",
                        "须核实"));
        Complaint<?> accepted = does(
                desk,
                file(desk),
                AMY,
                StateAllegation.that("small"),
                VerifyAllegation.number(1, Verdict.FOUNDED).because("x"),
                Accept.inScope(),
                StateAllegation.that("great"));
        assertThat(codes(desk, accepted, ResolveDirectly.with(Outcome.UPHELD, "x"), by(AMY)))
                .containsExactly("gate:verified");
        assertThat(ShippedProcedures.get("wrongdoing-report").gates())
                .anySatisfy(gate -> assertThat(gate.before())
                        .contains(CommandKind.HAND_OVER, CommandKind.PROPOSE, CommandKind.RESOLVE_DIRECTLY));
    }

    @Test
    void whatStandsBeforeAcceptanceStandsBeforeTheSolutionOfOneThatWasDeclined() {
        ComplaintDesk desk = desk(procedure()
                .gate(
                        "classified",
                        CommandKind.ACCEPT,
                        Requirement.that(RequirementKind.CLASSIFIED),
                        "classify first",
                        "请先分类"));
        Complaint<?> back = does(
                desk,
                file(desk),
                AMY,
                Decline.because(DeclineReason.OUT_OF_SCOPE, "x").pointingTo("y"),
                Reopen.because("z"));
        assertThat(codes(desk, back, ResolveDirectly.with(Outcome.UPHELD, "x"), by(AMY)))
                .containsExactly("gate:classified");
        assertThat(codes(desk, back, Propose.solution("x"), by(AMY))).containsExactly("gate:classified");
        back = does(desk, back, AMY, Classify.as("a"), ResolveDirectly.with(Outcome.UPHELD, "x"));
        assertThat(back.stage().kind()).isEqualTo(StageKind.RESOLVED);
    }

    @Test
    void complaintsDoNotCarryEachOtherInACircle() {
        ComplaintDesk desk = desk(procedure());
        Complaint<?> first = file(desk);
        Complaint<?> second = file(desk);
        Complaint<?> third = file(desk);
        does(desk, second, AMY, Link.childOf(first.id()));
        does(desk, third, AMY, Link.childOf(second.id()));
        assertThat(codes(desk, first, Link.duplicateOf(third.id()), by(AMY))).containsExactly("link-circle");
        does(desk, desk.get(second.id()), AMY, Unlink.number(1, "a mistake"));
        assertThat(does(desk, first, AMY, Link.duplicateOf(third.id())).isOpen())
                .isTrue();
    }

    @Test
    void aComplaintThatCannotBeSolvedWithTheProblemIsLeftWhereItWas() {
        ComplaintDesk desk = desk(procedure()
                .gate(
                        "classified",
                        CommandKind.RESOLVE_DIRECTLY,
                        Requirement.that(RequirementKind.CLASSIFIED),
                        "classify first",
                        "请先分类")
                .gate(
                        "offered",
                        CommandKind.PROPOSE,
                        Requirement.that(RequirementKind.CLASSIFIED),
                        "classify first",
                        "请先分类"));
        Complaint<?> problem = file(desk);
        Complaint<?> child = does(desk, file(desk), AMY, Link.childOf(problem.id()));
        does(desk, problem, AMY, Accept.inScope(), Classify.as("a"), ResolveDirectly.with(Outcome.UPHELD, "x"));
        assertThat(desk.problem(problem.id()).passOnSolution(by(AMY)))
                .singleElement()
                .satisfies(passed -> assertThat(passed.refused()).isPresent());
        assertThat(desk.get(child.id()).stage().kind()).isEqualTo(StageKind.RECEIVED);
    }

    @Test
    void complainantsDoNotChooseWhenTheyAppealed() {
        ComplaintDesk desk = desk(procedure().appeals(new Revisiting(Duration.ofDays(30), 1, Set.of())));
        Complaint<?> declined = does(
                desk,
                file(desk),
                AMY,
                Decline.because(DeclineReason.OUT_OF_SCOPE, "x").pointingTo("y"));
        clock.advance(Duration.ofDays(700));
        Instant early = START.plus(Duration.ofDays(1));
        assertThat(codes(desk, declined, Appeal.because("x"), by(KIM).at(early)))
                .contains("window");
        // A clerk takes down a letter that came in time.
        assertThat(desk.performUntyped(declined, Appeal.because("x"), by(AMY).at(early))
                        .isOpen())
                .isTrue();
    }

    @Test
    void aComplainantWhoSaysNothingHoldsNothingUp() {
        ComplaintDesk desk = desk(procedure()
                .silenceConfirms(Duration.ofDays(15))
                .gate(
                        "confirmed",
                        CommandKind.CLOSE,
                        Requirement.that(RequirementKind.SATISFACTION_CONFIRMED),
                        "ask first",
                        "请先回访"));
        Complaint<?> solved = does(desk, file(desk), AMY, Accept.inScope(), ResolveDirectly.with(Outcome.UPHELD, "x"));
        clock.advance(Duration.ofDays(20));
        assertThat(codes(desk, solved, Close.with("x"), by(AMY))).containsExactly("gate:confirmed");
        Complaint<?> asked =
                does(desk, solved, AMY, TellOutcome.by(Channel.EMAIL, "done"), AskSatisfaction.by(Channel.EMAIL));
        clock.advance(Duration.ofDays(14));
        assertThat(codes(desk, asked, Close.with("x"), by(AMY))).containsExactly("gate:confirmed");
        Complaint<?> unhappy = does(desk, asked, KIM, RateSatisfaction.as(Satisfaction.DISSATISFIED));
        clock.advance(Duration.ofDays(2));
        assertThat(codes(desk, unhappy, Close.with("x"), by(AMY))).containsExactly("gate:confirmed");
        Complaint<?> other = does(
                desk,
                file(desk),
                AMY,
                Accept.inScope(),
                ResolveDirectly.with(Outcome.UPHELD, "x"),
                TellOutcome.by(Channel.EMAIL, "done"),
                AskSatisfaction.by(Channel.EMAIL));
        clock.advance(Duration.ofDays(15));
        assertThat(does(desk, other, AMY, Close.with("x")).isOpen()).isFalse();
    }

    @Test
    void aQuestionWhoseSilenceCountsIsNotAskedInThePast() {
        ComplaintDesk desk = desk(procedure()
                .silenceConfirms(Duration.ofDays(15))
                .gate(
                        "confirmed",
                        CommandKind.CLOSE,
                        Requirement.that(RequirementKind.SATISFACTION_CONFIRMED),
                        "ask first",
                        "请先回访"));
        Complaint<?> solved = does(desk, file(desk), AMY, Accept.inScope(), ResolveDirectly.with(Outcome.UPHELD, "x"));
        clock.advance(Duration.ofDays(20));
        AskSatisfaction ask = AskSatisfaction.by(Channel.EMAIL);
        solved = desk.performUntyped(
                solved,
                TellOutcome.by(Channel.EMAIL, "done"),
                by(AMY).at(clock.instant().minus(Duration.ofDays(17))));
        assertThat(codes(desk, solved, ask, by(AMY).at(clock.instant().minus(Duration.ofDays(16)))))
                .containsExactly("asked-late");
        Complaint<?> asked =
                desk.performUntyped(solved, ask, by(AMY).at(clock.instant().minus(Duration.ofHours(20))));
        Correction earlier =
                new Correction.OccurredAt(asked.version(), clock.instant().minus(Duration.ofDays(16)));
        asked = does(desk, asked, AMY, Correct.fact(earlier, "x"));
        clock.advance(Duration.ofDays(14));
        assertThat(codes(desk, asked, Close.with("x"), by(AMY))).containsExactly("gate:confirmed");
        Complaint<?> wrote = does(desk, asked, AMY, ReceiveMessage.by(Channel.EMAIL, "I think about it."));
        clock.advance(Duration.ofDays(30));
        assertThat(codes(desk, wrote, Close.with("x"), by(AMY))).containsExactly("gate:confirmed");
        Complaint<?> again = does(desk, wrote, AMY, ask);
        clock.advance(Duration.ofDays(14));
        assertThat(codes(desk, again, Close.with("x"), by(AMY))).containsExactly("gate:confirmed");
        clock.advance(Duration.ofDays(1));
        assertThat(does(desk, again, AMY, Close.with("x")).isOpen()).isFalse();
    }

    @Test
    void silenceBeforeTheOutcomeWasToldSaysNothingOfIt() {
        ComplaintDesk desk = desk(procedure()
                .silenceConfirms(Duration.ofDays(15))
                .gate(
                        "confirmed",
                        CommandKind.CLOSE,
                        Requirement.that(RequirementKind.SATISFACTION_CONFIRMED),
                        "ask first",
                        "请先回访"));
        AskSatisfaction ask = AskSatisfaction.by(Channel.EMAIL);
        Complaint<?> asked =
                does(desk, file(desk), AMY, Accept.inScope(), ResolveDirectly.with(Outcome.UPHELD, "x"), ask);
        clock.advance(Duration.ofDays(16));
        Complaint<?> told = does(desk, asked, AMY, TellOutcome.by(Channel.EMAIL, "x"));
        assertThat(codes(desk, told, Close.with("x"), by(AMY))).containsExactly("gate:confirmed");
        Complaint<?> again = does(desk, told, AMY, ask);
        clock.advance(Duration.ofDays(15));
        Complaint<?> broken = does(desk, again, KIM, AddEvidence.item(EvidenceRef.of("x", EvidenceKind.PHOTO)));
        assertThat(codes(desk, broken, Close.with("x"), by(AMY))).containsExactly("gate:confirmed");
    }

    @Test
    void aProposalWithoutATimeForAnAnswerLapsesAfterAMonth() {
        ComplaintDesk desk = desk(procedure());
        LapseProposal lapse = LapseProposal.with(Outcome.NOT_UPHELD, "x");
        Complaint<?> proposed = does(desk, file(desk), AMY, Accept.inScope(), Propose.solution("x"));
        clock.advance(Duration.ofDays(29));
        assertThat(codes(desk, proposed, lapse, by(AMY))).containsExactly("condition:answer-time-passed");
        clock.advance(Duration.ofDays(1));
        assertThat(does(desk, proposed, AMY, lapse).stage().kind()).isEqualTo(StageKind.RESOLVED);
    }

    @Test
    void whoeverIsComplainedOfWritesNoNotes() {
        ComplaintDesk desk = desk(procedure().fair(FairnessRule.NOT_ABOUT_ONESELF));
        Complaint<?> complaint = desk.file(
                Intake.from(Person.named("Kim"))
                        .by(Channel.EMAIL)
                        .against(Respondent.of(RespondentKind.EMPLOYEE, "Ben").withRef(ExternalRef.user("ben")))
                        .stating("x")
                        .build(),
                by(AMY));
        assertThat(codes(desk, complaint, Note.that("x"), by(BEN))).contains("fairness:not-about-oneself");
    }

    @Test
    void aMigrationToWhatWasNeverPublishedSaysSo() {
        ComplaintDesk desk = desk(procedure());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.migration("p", 7))
                .withMessageContaining("version 7")
                .withMessageContaining("publish it first");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.journal(file(desk).id(), -1, 5))
                .withMessageContaining("-1");
    }

    @Test
    void whatComesBackFromOutsideCanBeLimitedAsReopeningIs() {
        ComplaintDesk desk = desk(procedure().remittal(new Revisiting(Duration.ofDays(30), 1, Set.of("manager"))));
        Complaint<?> referred = does(desk, file(desk), AMY, Refer.to(ReferralKind.OMBUDSMAN, "x"));
        assertThat(codes(desk, referred, Remit.because("again"), by(Actor.of("kay", "agent"))))
                .containsExactly("role");
        clock.advance(Duration.ofDays(30));
        assertThat(codes(desk, referred, Remit.because("again"), by(BEN))).containsExactly("window");
        Complaint<?> other = does(desk, file(desk), AMY, Refer.to(ReferralKind.OMBUDSMAN, "x"));
        clock.advance(Duration.ofDays(29));
        other = does(desk, other, BEN, Remit.because("again"), Refer.to(ReferralKind.COURT, "x"));
        assertThat(codes(desk, other, Remit.because("again"), by(BEN))).containsExactly("count");
    }

    @Test
    void nobodyTakesOverWhatTheyHandedOver() {
        ComplaintDesk desk = desk(procedure().fair(FairnessRule.TAKEN_OVER_BY_ANOTHER));
        Complaint<?> handed = does(desk, file(desk), AMY, HandOver.to("quality", "theirs"));
        assertThat(codes(desk, handed, AcceptHandOver.here(), by(AMY)))
                .containsExactly("fairness:taken-over-by-another");
        assertThat(does(desk, handed, BEN, AcceptHandOver.here())
                        .snapshot()
                        .casework()
                        .conferral()
                        .department())
                .isEqualTo("quality");
        Complaint<?> again = does(desk, file(desk), AMY, HandOver.to("quality", "theirs"));
        assertThat(codes(desk, again, SendBack.because("mine after all"), by(AMY)))
                .as("it would count as answered")
                .containsExactly("fairness:taken-over-by-another");
        assertThat(does(desk, again, BEN, SendBack.because("yours after all"))
                        .snapshot()
                        .casework()
                        .conferral()
                        .pending())
                .isNull();
    }

    @Test
    void aSolutionThatDoesNotHoldIsNotFollowedUp() {
        ComplaintDesk desk = desk(procedure()
                .gate(
                        "followed-up",
                        CommandKind.CLOSE,
                        Requirement.that(RequirementKind.FOLLOWED_UP),
                        "look whether it holds",
                        "须回访"));
        Complaint<?> solved = does(desk, file(desk), AMY, Accept.inScope(), ResolveDirectly.with(Outcome.UPHELD, "x"));
        solved = does(desk, solved, AMY, FollowUp.solved("fine"), FollowUp.notSolved("it leaks again"));
        assertThat(codes(desk, solved, Close.with("x"), by(AMY))).containsExactly("gate:followed-up");
        does(desk, solved, AMY, FollowUp.solved("fine at last"), Close.with("x"));
    }

    @Test
    void aVersionBelowTheLatestIsNotPublished() {
        ComplaintDesk desk = desk(procedure());
        desk.publish(Procedure.named("p", 5).title("P5", "流程").build(), AMY);
        assertThatThrownBy(() ->
                        desk.publish(Procedure.named("p", 3).title("P3", "流程").build(), AMY))
                .isInstanceOf(DefinitionConflictException.class)
                .hasMessageContaining("version 3 is below version 5")
                .hasMessageContaining("give it version 6");
        desk.publish(procedure().build(), AMY);
        assertThat(file(desk).snapshot().key().procedure().version()).isEqualTo(5);
    }

    @Test
    void aProposalWhoseSilenceCountsIsNotMadeInThePast() {
        ComplaintDesk desk = desk(procedure());
        Complaint<?> accepted = does(desk, file(desk), AMY, Accept.inScope());
        clock.advance(Duration.ofDays(40));
        Propose propose = Propose.solution("x");
        assertThat(codes(desk, accepted, propose, by(AMY).at(clock.instant().minus(Duration.ofDays(31)))))
                .containsExactly("proposed-late");
        Complaint<?> proposed = does(desk, accepted, AMY, propose);
        Correction earlier =
                new Correction.OccurredAt(proposed.version(), clock.instant().minus(Duration.ofDays(31)));
        assertThat(codes(desk, proposed, Correct.fact(earlier, "x"), by(AMY))).containsExactly("proposed-late");
        Correction slightly =
                new Correction.OccurredAt(proposed.version(), clock.instant().minus(Duration.ofHours(2)));
        does(desk, proposed, AMY, Correct.fact(slightly, "x"));
    }
}
