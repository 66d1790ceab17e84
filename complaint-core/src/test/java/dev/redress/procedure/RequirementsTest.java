package dev.redress.procedure;

import static dev.redress.procedure.Docket.CHECKER;
import static dev.redress.procedure.Docket.CLERK;
import static dev.redress.procedure.Docket.HANDLER;
import static dev.redress.procedure.Docket.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.AcceptHandOver;
import dev.redress.activity.Acknowledge;
import dev.redress.activity.AddEvidence;
import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.AskSatisfaction;
import dev.redress.activity.Assess;
import dev.redress.activity.Assign;
import dev.redress.activity.CancelMeasure;
import dev.redress.activity.CheckOutcome;
import dev.redress.activity.Classify;
import dev.redress.activity.CompleteMeasure;
import dev.redress.activity.ConfirmRecord;
import dev.redress.activity.Consult;
import dev.redress.activity.FollowUp;
import dev.redress.activity.GiveOpinion;
import dev.redress.activity.HandOver;
import dev.redress.activity.MonitorMeasure;
import dev.redress.activity.NameRespondent;
import dev.redress.activity.Prioritise;
import dev.redress.activity.RateSatisfaction;
import dev.redress.activity.RecordFindings;
import dev.redress.activity.RecordStatement;
import dev.redress.activity.SendMessage;
import dev.redress.activity.StateAllegation;
import dev.redress.activity.TellOutcome;
import dev.redress.activity.VerifyAllegation;
import dev.redress.complaint.Complexity;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Priority;
import dev.redress.complaint.RemedyKind;
import dev.redress.complaint.Satisfaction;
import dev.redress.complaint.Severity;
import dev.redress.complaint.StatementKind;
import dev.redress.complaint.Verdict;
import dev.redress.event.EventKind;
import dev.redress.intake.Channel;
import dev.redress.intake.EvidenceKind;
import dev.redress.intake.EvidenceRef;
import dev.redress.intake.Respondent;
import dev.redress.intake.RespondentKind;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.CommandKind;
import dev.redress.move.Accept;
import dev.redress.move.Investigate;
import dev.redress.move.Propose;
import dev.redress.move.Reconsider;
import dev.redress.move.ResolveDirectly;
import dev.redress.party.Person;
import dev.redress.words.Words;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of what each requirement wants: it is not met before, it is after, and another resolution or round resets it. */
class RequirementsTest {

    private static final Words WORDS = new Words("not yet", "尚未");
    private static final ResolveDirectly RESOLVE = ResolveDirectly.with(Outcome.UPHELD, "done");

    /** Whether what met it counts for later resolutions or rounds. */
    private enum Lasts {
        FOR_EVER,
        UNTIL_RESOLVED_AGAIN,
        UNTIL_THE_NEXT_ROUND,
        /** What stands before acceptance is asked again before the solution of a later round. */
        UNTIL_IT_COMES_BACK
    }

    private record Case(
            Requirement needs, CommandKind before, Consumer<Docket> nearly, Consumer<Docket> meets, Lasts lasts) {}

    private static Case forEver(RequirementKind needs, CommandKind before, Command... meets) {
        return new Case(
                Requirement.that(needs), before, docket -> {}, docket -> docket.does(HANDLER, meets), Lasts.FOR_EVER);
    }

    private static Case concluded(RequirementKind needs, Command... meets) {
        return new Case(
                Requirement.that(needs),
                CommandKind.CLOSE,
                docket -> docket.does(HANDLER, Accept.inScope(), RESOLVE),
                docket -> docket.does(CHECKER, meets),
                Lasts.UNTIL_RESOLVED_AGAIN);
    }

    private static Case inRound(Requirement needs, Command... meets) {
        return new Case(
                needs,
                CommandKind.RESOLVE_DIRECTLY,
                docket -> docket.does(HANDLER, Accept.inScope(), Investigate.begin()),
                docket -> docket.does(HANDLER, meets),
                Lasts.UNTIL_THE_NEXT_ROUND);
    }

    private static AgreeMeasure measure() {
        return AgreeMeasure.of(RemedyKind.REPAIR, "repair", HANDLER, Docket.START.plus(Duration.ofDays(9)));
    }

    private static List<Case> cases() {
        return List.of(
                forEver(RequirementKind.ACKNOWLEDGED, CommandKind.ACCEPT, Acknowledge.by(Channel.EMAIL)),
                forEver(
                        RequirementKind.REPLIED_WITH_TIME,
                        CommandKind.ACCEPT,
                        SendMessage.by(Channel.EMAIL, "x").promising(Docket.START.plus(Duration.ofDays(2)))),
                forEver(RequirementKind.RECORD_CONFIRMED, CommandKind.ACCEPT, ConfirmRecord.by(Channel.EMAIL)),
                forEver(RequirementKind.CLASSIFIED, CommandKind.ACCEPT, Classify.as("service")),
                forEver(RequirementKind.PRIORITISED, CommandKind.ACCEPT, Prioritise.as(Priority.HIGH)),
                forEver(RequirementKind.ASSIGNED, CommandKind.ACCEPT, Assign.to(HANDLER)),
                forEver(RequirementKind.ASSESSED, CommandKind.ACCEPT, Assess.as(Severity.LOW, Complexity.COMPLEX)),
                new Case(
                        Requirement.that(RequirementKind.ASSESSED_AS_SIMPLE),
                        CommandKind.ACCEPT,
                        docket -> docket.does(HANDLER, Assess.as(Severity.LOW, Complexity.COMPLEX)),
                        docket -> docket.does(HANDLER, Assess.as(Severity.LOW, Complexity.SIMPLE)),
                        Lasts.FOR_EVER),
                new Case(
                        Requirement.that(RequirementKind.DEPARTMENT_SET),
                        CommandKind.ACCEPT,
                        docket -> docket.does(HANDLER, HandOver.to("quality", "theirs")),
                        docket -> docket.does(CHECKER, AcceptHandOver.here()),
                        Lasts.FOR_EVER),
                new Case(
                        Requirement.that(RequirementKind.CONSULTATIONS_ANSWERED),
                        CommandKind.ACCEPT,
                        docket -> docket.does(HANDLER, Consult.asking("quality", "yours?")),
                        docket -> docket.does(HANDLER, GiveOpinion.on(1, "ours")),
                        Lasts.FOR_EVER),
                forEver(
                        RequirementKind.RESPONDENT_NAMED,
                        CommandKind.ACCEPT,
                        NameRespondent.as(Respondent.of(RespondentKind.PERSON, "Zhao"))),
                new Case(
                        Requirement.that(RequirementKind.ALLEGATIONS_VERIFIED),
                        CommandKind.ACCEPT,
                        docket -> docket.does(HANDLER, StateAllegation.that("a"), StateAllegation.that("b"))
                                .does(HANDLER, VerifyAllegation.number(1, Verdict.FOUNDED)),
                        docket -> docket.does(HANDLER, VerifyAllegation.number(2, Verdict.UNFOUNDED)),
                        Lasts.UNTIL_IT_COMES_BACK),
                new Case(
                        Requirement.that(RequirementKind.AN_ALLEGATION_STANDS),
                        CommandKind.ACCEPT,
                        docket -> docket.does(HANDLER, StateAllegation.that("a"), StateAllegation.that("b"))
                                .does(HANDLER, VerifyAllegation.number(1, Verdict.UNFOUNDED)),
                        docket -> docket.does(HANDLER, VerifyAllegation.number(2, Verdict.UNCLEAR)),
                        Lasts.UNTIL_IT_COMES_BACK),
                forEver(
                        RequirementKind.EVIDENCE_PRESENT,
                        CommandKind.ACCEPT,
                        AddEvidence.item(EvidenceRef.of("photo", EvidenceKind.PHOTO))),
                new Case(
                        Requirement.that(RequirementKind.MATERIAL_COMPLETE),
                        CommandKind.ACCEPT,
                        docket -> docket.does(HANDLER, AddEvidence.item(EvidenceRef.of("photo", EvidenceKind.PHOTO))),
                        docket -> docket.does(HANDLER, AddEvidence.item(EvidenceRef.of("paid", EvidenceKind.RECEIPT))),
                        Lasts.FOR_EVER),
                new Case(
                        Requirement.that(RequirementKind.ROOT_CAUSE_RECORDED),
                        CommandKind.PROPOSE,
                        docket -> docket.does(HANDLER, RecordFindings.of(Outcome.UPHELD, "so")),
                        docket -> docket.does(
                                HANDLER, RecordFindings.of(Outcome.UPHELD, "so").causedBy("seal")),
                        Lasts.UNTIL_IT_COMES_BACK),
                new Case(
                        Requirement.happened(EventKind.CLASSIFIED),
                        CommandKind.ACCEPT,
                        docket -> docket.does(HANDLER, Prioritise.as(Priority.HIGH)),
                        docket -> docket.does(HANDLER, Classify.as("service")),
                        Lasts.FOR_EVER),
                new Case(
                        Requirement.stepDone("once"),
                        CommandKind.ACCEPT,
                        docket -> {},
                        docket -> docket.does(HANDLER, Classify.as("service")),
                        Lasts.FOR_EVER),
                new Case(
                        Requirement.that(RequirementKind.MEASURES_COMPLETED),
                        CommandKind.RESOLVE_DIRECTLY,
                        docket -> docket.does(HANDLER, Accept.inScope(), Investigate.begin(), measure())
                                .does(HANDLER, CancelMeasure.number(1, "not needed")),
                        docket -> docket.does(HANDLER, measure(), CompleteMeasure.number(2)),
                        Lasts.UNTIL_IT_COMES_BACK),
                inRound(Requirement.that(RequirementKind.STATEMENT_TAKEN), RecordStatement.interview(1, "it leaks")),
                inRound(
                        Requirement.that(RequirementKind.FINDINGS_RECORDED),
                        RecordFindings.of(Outcome.UPHELD, "so it is")),
                new Case(
                        Requirement.that(RequirementKind.COMPLAINANT_HEARD),
                        CommandKind.RESOLVE_DIRECTLY,
                        docket -> docket.does(HANDLER, Accept.inScope(), Investigate.begin())
                                .does(
                                        HANDLER,
                                        RecordStatement.ofWitness(
                                                StatementKind.INTERVIEW, Person.named("Zhou"), "it leaks")),
                        docket -> docket.does(HANDLER, RecordStatement.interview(1, "it leaks")),
                        Lasts.UNTIL_THE_NEXT_ROUND),
                new Case(
                        Requirement.that(RequirementKind.COMPLAINANT_INTERVIEWED),
                        CommandKind.RESOLVE_DIRECTLY,
                        docket -> docket.does(HANDLER, Accept.inScope(), Investigate.begin())
                                .does(HANDLER, RecordStatement.statement(1, "it leaks")),
                        docket -> docket.does(HANDLER, RecordStatement.interview(1, "it leaks")),
                        Lasts.UNTIL_THE_NEXT_ROUND),
                new Case(
                        Requirement.that(RequirementKind.NONE_FOUNDED),
                        CommandKind.DECLINE,
                        docket -> docket.does(HANDLER, StateAllegation.that("a"))
                                .does(HANDLER, VerifyAllegation.number(1, Verdict.FOUNDED)),
                        docket -> docket.does(HANDLER, VerifyAllegation.number(1, Verdict.UNFOUNDED)),
                        Lasts.FOR_EVER),
                new Case(
                        Requirement.that(RequirementKind.NO_MEASURE_OPEN),
                        CommandKind.ACCEPT,
                        docket -> docket.does(HANDLER, measure()),
                        docket -> docket.does(HANDLER, CancelMeasure.number(1, "not needed")),
                        Lasts.FOR_EVER),
                new Case(
                        Requirement.that(RequirementKind.MEASURES_SUPERVISED),
                        CommandKind.RESOLVE_DIRECTLY,
                        docket -> docket.does(HANDLER, Accept.inScope(), Investigate.begin(), measure())
                                .does(HANDLER, MonitorMeasure.of(1, true), CancelMeasure.number(1, "not needed"))
                                .does(HANDLER, measure()),
                        docket -> docket.does(HANDLER, MonitorMeasure.of(2, true), CompleteMeasure.number(2)),
                        Lasts.UNTIL_IT_COMES_BACK),
                new Case(
                        Requirement.that(RequirementKind.COORDINATED_IF_COMPLEX),
                        CommandKind.RESOLVE_DIRECTLY,
                        docket -> docket.does(HANDLER, Accept.inScope(), Assess.as(Severity.LOW, Complexity.COMPLEX)),
                        docket -> docket.does(HANDLER, Consult.asking("quality", "yours?")),
                        Lasts.UNTIL_THE_NEXT_ROUND),
                new Case(
                        Requirement.that(RequirementKind.WITH_ITS_DEPARTMENT),
                        CommandKind.ACCEPT,
                        docket -> docket.does(HANDLER, HandOver.to("repairs", "theirs"))
                                .does(CHECKER, AcceptHandOver.here())
                                .does(HANDLER, Classify.as("service")),
                        docket -> docket.does(HANDLER, HandOver.to("customers", "theirs"))
                                .does(CHECKER, AcceptHandOver.here()),
                        Lasts.FOR_EVER),
                new Case(
                        Requirement.that(RequirementKind.HANDED_OVER_IF_FOUNDED),
                        CommandKind.ACCEPT,
                        docket -> docket.does(HANDLER, StateAllegation.that("a"))
                                .does(HANDLER, VerifyAllegation.number(1, Verdict.FOUNDED)),
                        docket -> docket.does(HANDLER, HandOver.to("quality", "theirs")),
                        Lasts.FOR_EVER),
                new Case(
                        Requirement.happenedThisRound(EventKind.CONSULTED),
                        CommandKind.RESOLVE_DIRECTLY,
                        docket -> docket.does(HANDLER, Accept.inScope()),
                        docket -> docket.does(HANDLER, Consult.asking("quality", "yours?")),
                        Lasts.UNTIL_THE_NEXT_ROUND),
                inRound(Requirement.stepDone("each"), RecordFindings.of(Outcome.UPHELD, "so it is")),
                inRound(Requirement.that(RequirementKind.OFFER_MADE), measure(), CompleteMeasure.number(1)),
                concluded(RequirementKind.OUTCOME_TOLD, TellOutcome.by(Channel.EMAIL, "done")),
                concluded(RequirementKind.SATISFACTION_ASKED, AskSatisfaction.by(Channel.EMAIL)),
                concluded(RequirementKind.SATISFACTION_CONFIRMED, RateSatisfaction.as(Satisfaction.SATISFIED)),
                concluded(RequirementKind.FOLLOWED_UP, FollowUp.notSolved("it leaks"), FollowUp.solved("it holds")),
                concluded(RequirementKind.OUTCOME_CHECK_PASSED, CheckOutcome.passed("good")));
    }

    private static Procedure asking(Case table) {
        return asking(table, table.before());
    }

    private static Procedure asking(Case table, CommandKind before) {
        return Procedure.named("asking", 1)
                .title("Asking", "要求")
                .step("once", "Once", "一次", EventKind.CLASSIFIED)
                .step(new Step("each", new Words("Each", "每次"), Set.of(EventKind.FINDINGS_RECORDED), true))
                .route("service", "customers")
                .ask(new Material("receipt", WORDS, Set.of("telephone"), Set.of(), true))
                .ask(new Material("contract", WORDS, Set.of("letter"), Set.of(), true))
                .ask(new Material("video", WORDS, Set.of(), Set.of(), false))
                .gate(new Gate("g", Set.of(before), table.needs(), WORDS))
                .build();
    }

    @TestFactory
    Stream<DynamicTest> everyRequirementIsMetByWhatMeetsItAndByNothingLess() {
        return cases().stream()
                .map(table -> DynamicTest.dynamicTest(table.needs().toString(), () -> {
                    Procedure procedure = asking(table);
                    Docket docket = Docket.filed();
                    table.nearly().accept(docket);
                    assertThat(docket.codes(procedure, CLERK, table.before())).containsExactly("gate:g");
                    table.meets().accept(docket);
                    assertThat(docket.codes(procedure, CLERK, table.before())).isEmpty();
                    if (table.lasts() == Lasts.UNTIL_THE_NEXT_ROUND) {
                        docket.does(HANDLER, RESOLVE);
                        assertThat(docket.codes(procedure, CLERK, table.before()))
                                .isEmpty();
                        docket.does(HANDLER, Reconsider.because("no"));
                        assertThat(docket.codes(procedure, CLERK, table.before()))
                                .containsExactly("gate:g");
                    } else if (table.lasts() == Lasts.UNTIL_IT_COMES_BACK) {
                        if (table.before() != CommandKind.RESOLVE_DIRECTLY) {
                            docket.does(HANDLER, Accept.inScope());
                        }
                        docket.does(HANDLER, RESOLVE, Reconsider.because("no"));
                        assertThat(docket.codes(
                                        asking(table, CommandKind.RESOLVE_DIRECTLY),
                                        CLERK,
                                        CommandKind.RESOLVE_DIRECTLY))
                                .containsExactly("gate:g");
                    } else if (table.lasts() == Lasts.UNTIL_RESOLVED_AGAIN) {
                        docket.does(HANDLER, Reconsider.because("no"), RESOLVE);
                        assertThat(docket.codes(procedure, CLERK, table.before()))
                                .containsExactly("gate:g");
                    }
                }));
    }

    @Test
    void theTableLeavesNoRequirementOut() {
        Set<RequirementKind> tested = new HashSet<>();
        cases().forEach(table -> tested.add(table.needs().kind()));
        Set<RequirementKind> all = new HashSet<>(Arrays.asList(RequirementKind.values()));
        all.removeIf(RequirementKind::isOfResult);
        all.removeAll(Set.of(
                RequirementKind.TAKEN_BY_ACTOR,
                RequirementKind.SIMPLE_AND_TAKEN_BY_ACTOR_OR_INVESTIGATED,
                RequirementKind.HAND_OVER_ANSWERED));
        assertThat(tested).containsExactlyInAnyOrderElementsOf(all);
    }

    private static Procedure direct(RequirementKind needs) {
        return Procedure.named("direct", 1)
                .title("Direct", "直接")
                .gate("g", CommandKind.RESOLVE_DIRECTLY, Requirement.that(needs), "not yet", "尚未")
                .build();
    }

    @Test
    void whoTookItAndNobodyElse() {
        Docket docket = Docket.filed().does(HANDLER, Accept.inScope());
        Procedure procedure = direct(RequirementKind.TAKEN_BY_ACTOR);
        assertThat(docket.codes(procedure, CLERK, CommandKind.RESOLVE_DIRECTLY)).isEmpty();
        assertThat(docket.codes(procedure, HANDLER, CommandKind.RESOLVE_DIRECTLY))
                .containsExactly("gate:g");
        assertThat(docket.codes(procedure, MANAGER, CommandKind.RESOLVE_DIRECTLY))
                .containsExactly("gate:g");
    }

    @Test
    void aSimpleOneByWhoTookItOrAnyAfterInvestigation() {
        Docket docket = Docket.filed().does(CLERK, Accept.inScope());
        Procedure procedure = direct(RequirementKind.SIMPLE_AND_TAKEN_BY_ACTOR_OR_INVESTIGATED);
        assertThat(docket.codes(procedure, CLERK, CommandKind.RESOLVE_DIRECTLY)).containsExactly("gate:g");
        docket.does(CLERK, Assess.as(Severity.LOW, Complexity.SIMPLE));
        assertThat(docket.codes(procedure, CLERK, CommandKind.RESOLVE_DIRECTLY)).isEmpty();
        assertThat(docket.codes(procedure, HANDLER, CommandKind.RESOLVE_DIRECTLY))
                .containsExactly("gate:g");
        docket.does(HANDLER, Investigate.begin());
        assertThat(docket.codes(procedure, HANDLER, CommandKind.RESOLVE_DIRECTLY))
                .isEmpty();
    }

    @Test
    void aCheckThatFailedIsNone() {
        Procedure procedure = Procedure.named("p", 1)
                .title("P", "流程")
                .gate("g", CommandKind.CLOSE, Requirement.that(RequirementKind.OUTCOME_CHECK_PASSED), "not yet", "尚未")
                .build();
        Docket docket = Docket.filed().does(HANDLER, Accept.inScope(), RESOLVE);
        docket.does(CHECKER, CheckOutcome.failed("not good"));
        assertThat(docket.codes(procedure, MANAGER, CommandKind.CLOSE)).containsExactly("gate:g");
    }

    @Test
    void aProposalIsAnOffer() {
        Docket docket = Docket.filed().does(HANDLER, Accept.inScope(), Propose.solution("repair"));
        assertThat(docket.codes(direct(RequirementKind.OFFER_MADE), HANDLER, CommandKind.RESOLVE_DIRECTLY))
                .isEmpty();
    }
}
