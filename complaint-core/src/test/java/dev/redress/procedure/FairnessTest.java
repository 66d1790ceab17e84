package dev.redress.procedure;

import static dev.redress.procedure.Docket.CHECKER;
import static dev.redress.procedure.Docket.CLERK;
import static dev.redress.procedure.Docket.HANDLER;
import static dev.redress.procedure.Docket.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.Approve;
import dev.redress.activity.Assign;
import dev.redress.activity.CheckOutcome;
import dev.redress.activity.CorrectParty;
import dev.redress.activity.DeclareInterest;
import dev.redress.activity.MonitorMeasure;
import dev.redress.activity.NameRespondent;
import dev.redress.activity.Note;
import dev.redress.activity.RecordFindings;
import dev.redress.activity.RequestApproval;
import dev.redress.activity.Suggest;
import dev.redress.complaint.InterestKind;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.RemedyKind;
import dev.redress.intake.Respondent;
import dev.redress.intake.RespondentKind;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.Refusal;
import dev.redress.move.Accept;
import dev.redress.move.Appeal;
import dev.redress.move.Close;
import dev.redress.move.Investigate;
import dev.redress.move.Propose;
import dev.redress.move.ResolveDirectly;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import dev.redress.party.Money;
import dev.redress.party.Person;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule of fairness: what it refuses, what it leaves alone, and that it refuses nothing while switched off. */
class FairnessTest {

    private static final Respondent HENRY =
            Respondent.of(RespondentKind.EMPLOYEE, "Henry").withRef(ExternalRef.user(HANDLER.id()));

    private static Procedure fair(FairnessRule... rules) {
        return Procedure.named("fair", 1).title("Fair", "公平").fair(rules).build();
    }

    private static Docket accepted() {
        return Docket.filed().does(CLERK, Accept.inScope());
    }

    @Test
    void whoeverIsComplainedOfNeitherHandlesNorDecides() {
        Procedure fair = fair(FairnessRule.NOT_ABOUT_ONESELF);
        Docket docket = Docket.filed(Docket.intake().against(HENRY)).does(CLERK, Accept.inScope());
        for (CommandKind command : List.of(
                CommandKind.INVESTIGATE,
                CommandKind.PROPOSE,
                CommandKind.DECLINE,
                CommandKind.RESOLVE_DIRECTLY,
                CommandKind.RECORD_FINDINGS,
                CommandKind.APPROVE,
                CommandKind.CHECK_OUTCOME)) {
            assertThat(docket.codes(fair, HANDLER, command))
                    .as("%s", command)
                    .containsExactly("fairness:not-about-oneself");
            assertThat(docket.codes(fair, MANAGER, command)).as("%s", command).isEmpty();
            assertThat(docket.codes(fair(), HANDLER, command)).as("%s", command).isEmpty();
        }
        assertThat(docket.codes(fair, HANDLER, Note.that("my view"))).containsExactly("fairness:not-about-oneself");
        assertThat(docket.codes(fair, HANDLER, Suggest.that("ask the others"))).isEmpty();
    }

    @Test
    void whoeverIsComplainedOfIsNotMadeTheHandler() {
        Procedure fair = fair(FairnessRule.NOT_ABOUT_ONESELF);
        Docket docket = Docket.filed(Docket.intake().against(HENRY));
        assertThat(docket.codes(fair, CLERK, Assign.to(HANDLER))).containsExactly("fairness:not-about-oneself");
        assertThat(docket.codes(fair, CLERK, Assign.to(MANAGER))).isEmpty();
    }

    @Test
    void itMakesNoDifferenceThatTheyActedBeforeTheyWereNamed() {
        Procedure fair = fair(FairnessRule.NOT_ABOUT_ONESELF);
        Docket docket = Docket.filed().does(HANDLER, Accept.inScope()).does(CLERK, NameRespondent.as(HENRY));
        assertThat(docket.codes(fair, HANDLER, CommandKind.INVESTIGATE)).containsExactly("fairness:not-about-oneself");
        assertThat(docket.codes(fair, CLERK, Assign.to(HANDLER))).containsExactly("fairness:not-about-oneself");
    }

    @Test
    void whoeverIsNoLongerComplainedOfAfterACorrectionMayGoOn() {
        Procedure fair = fair(FairnessRule.NOT_ABOUT_ONESELF);
        Docket docket = Docket.filed().does(HANDLER, Accept.inScope()).does(CLERK, NameRespondent.as(HENRY));
        int respondent = docket.snapshot().parties().size();
        docket.does(
                CLERK,
                new CorrectParty(respondent, Person.named("Hank").knownAs(ExternalRef.USERS, "hank"), "mixed up"));
        assertThat(docket.codes(fair, HANDLER, CommandKind.INVESTIGATE)).isEmpty();
        assertThat(docket.codes(fair, Actor.of("hank"), CommandKind.INVESTIGATE))
                .containsExactly("fairness:not-about-oneself");
    }

    @ParameterizedTest
    @EnumSource(InterestKind.class)
    void whoeverDeclaredAnInterestDoesNotWorkOnIt(InterestKind kind) {
        Procedure fair = fair(FairnessRule.NO_DECLARED_INTEREST);
        Docket docket = accepted().does(HANDLER, DeclareInterest.own(kind));
        assertThat(docket.codes(fair, HANDLER, CommandKind.INVESTIGATE))
                .containsExactly("fairness:no-declared-interest");
        assertThat(docket.codes(fair, CLERK, Assign.to(HANDLER))).containsExactly("fairness:no-declared-interest");
        assertThat(docket.codes(fair, MANAGER, CommandKind.INVESTIGATE)).isEmpty();
        assertThat(docket.codes(fair(), HANDLER, CommandKind.INVESTIGATE)).isEmpty();
    }

    @Test
    void anInterestThatSomebodyElseDeclaredForThemCountsToo() {
        Docket docket = accepted().does(CLERK, DeclareInterest.of(HANDLER, InterestKind.REPORTS_TO_RESPONDENT));
        assertThat(docket.codes(fair(FairnessRule.NO_DECLARED_INTEREST), HANDLER, CommandKind.PROPOSE))
                .containsExactly("fairness:no-declared-interest");
    }

    @Test
    void whoeverAskedForAnAmountDoesNotApproveIt() {
        Procedure fair = fair(FairnessRule.APPROVER_NOT_PROPOSER);
        Docket docket = accepted().does(HANDLER, RequestApproval.of(Money.of("50", "EUR"), "goodwill"));
        for (CommandKind command : List.of(CommandKind.APPROVE, CommandKind.REFUSE_APPROVAL)) {
            assertThat(docket.codes(fair, HANDLER, command)).containsExactly("fairness:approver-not-proposer");
            assertThat(docket.codes(fair, MANAGER, command)).isEmpty();
            assertThat(docket.codes(fair(), HANDLER, command)).isEmpty();
        }
        assertThat(docket.codes(fair, HANDLER, CommandKind.PROPOSE)).isEmpty();
    }

    @Test
    void whoeverBroughtTheOutcomeAboutDoesNotCheckIt() {
        Procedure fair = fair(FairnessRule.CHECKER_NOT_HANDLER);
        Actor owner = Actor.of("olga", "agent");
        Actor investigator = Actor.of("ivo", "investigator");
        Docket docket = accepted()
                .does(CLERK, Assign.to(owner))
                .does(investigator, RecordFindings.of(Outcome.UPHELD, "so it is"))
                .does(HANDLER, ResolveDirectly.with(Outcome.UPHELD, "done"));
        for (Actor involved : List.of(owner, investigator, HANDLER)) {
            assertThat(docket.codes(fair, involved, CheckOutcome.passed("mine")))
                    .containsExactly("fairness:checker-not-handler");
        }
        assertThat(docket.codes(fair, CHECKER, CheckOutcome.passed("well done")))
                .isEmpty();
        assertThat(docket.codes(fair, CLERK, CheckOutcome.passed("only registered it")))
                .isEmpty();
        assertThat(docket.codes(fair(), HANDLER, CheckOutcome.passed("mine"))).isEmpty();
    }

    @Test
    void whoeverApprovedMoneyForTheOutcomeDoesNotCheckIt() {
        Docket docket = accepted()
                .does(HANDLER, RequestApproval.of(Money.of("900", "CNY"), "serious"))
                .does(MANAGER, Approve.request(1))
                .does(HANDLER, ResolveDirectly.with(Outcome.UPHELD, "done"));
        assertThat(docket.codes(fair(FairnessRule.CHECKER_NOT_HANDLER), MANAGER, CheckOutcome.passed("mine")))
                .containsExactly("fairness:checker-not-handler");
    }

    @Test
    void afterAnAppealTheLowerLevelDoesNotChooseTheCourseEither() {
        Procedure fair = fair(FairnessRule.APPEAL_BY_OTHERS);
        Docket docket = accepted()
                .does(HANDLER, Investigate.begin(), ResolveDirectly.with(Outcome.NOT_UPHELD, "no"))
                .does(CLERK, Appeal.because("they are wrong"));
        Actor forHandler = Actor.of("fred", "agent").withOnBehalfOf(HANDLER.id());
        for (CommandKind command : List.of(
                CommandKind.WITHDRAW,
                CommandKind.REFER,
                CommandKind.ASSESS,
                CommandKind.NAME_RESPONDENT,
                CommandKind.CORRECT,
                CommandKind.CORRECT_PARTY,
                CommandKind.LINK,
                CommandKind.ASSIGN,
                CommandKind.FOLLOW_UP,
                CommandKind.RATE_SATISFACTION)) {
            assertThat(docket.codes(fair, HANDLER, command))
                    .as("%s", command)
                    .containsExactly("fairness:appeal-by-others");
            assertThat(docket.codes(fair, forHandler, command))
                    .as("%s", command)
                    .containsExactly("fairness:appeal-by-others");
            assertThat(docket.codes(fair, MANAGER, command)).as("%s", command).isEmpty();
            assertThat(docket.codes(fair(), HANDLER, command)).as("%s", command).isEmpty();
        }
        assertThat(docket.codes(fair, HANDLER, Note.that("what I know of it"))).isEmpty();
    }

    @Test
    void whoeverCarriesAMeasureOutDoesNotSuperviseIt() {
        Procedure fair = fair(FairnessRule.SUPERVISED_BY_ANOTHER);
        Docket docket = accepted()
                .does(HANDLER, AgreeMeasure.of(RemedyKind.REPAIR, "mend it", HANDLER, Docket.START.plusSeconds(90)));
        assertThat(docket.codes(fair, HANDLER, MonitorMeasure.of(1, true)))
                .containsExactly("fairness:supervised-by-another");
        assertThat(docket.codes(fair, Actor.of("fred").withOnBehalfOf(HANDLER.id()), MonitorMeasure.of(1, true)))
                .containsExactly("fairness:supervised-by-another");
        assertThat(docket.codes(fair, MANAGER, MonitorMeasure.of(1, true))).isEmpty();
        assertThat(docket.codes(fair(), HANDLER, MonitorMeasure.of(1, true))).isEmpty();
    }

    @Test
    void afterAnAppealOthersDecide() {
        Procedure fair = fair(FairnessRule.APPEAL_BY_OTHERS);
        Docket docket = accepted().does(HANDLER, Investigate.begin(), ResolveDirectly.with(Outcome.NOT_UPHELD, "no"));
        assertThat(docket.codes(fair, HANDLER, CommandKind.RECORD_FINDINGS)).isEmpty();
        docket.does(CLERK, Appeal.because("not heard"));
        for (CommandKind command :
                List.of(CommandKind.PROPOSE, CommandKind.RESOLVE_DIRECTLY, CommandKind.RECORD_FINDINGS)) {
            assertThat(docket.codes(fair, HANDLER, command)).containsExactly("fairness:appeal-by-others");
            assertThat(docket.codes(fair, MANAGER, command)).isEmpty();
            assertThat(docket.codes(fair(), HANDLER, command)).isEmpty();
        }
        assertThat(docket.codes(fair, MANAGER, Assign.to(HANDLER))).containsExactly("fairness:appeal-by-others");
        assertThat(docket.codes(fair, MANAGER, Assign.to(MANAGER))).isEmpty();
        assertThat(docket.codes(fair, CLERK, Assign.to(MANAGER)))
                .as("who accepted it")
                .containsExactly("fairness:appeal-by-others");
    }

    @Test
    void whoeverActedOnThisLevelOnlyGoesOn() {
        Procedure fair = fair(FairnessRule.APPEAL_BY_OTHERS);
        Docket docket = accepted()
                .does(HANDLER, ResolveDirectly.with(Outcome.NOT_UPHELD, "no"))
                .does(CLERK, Appeal.because("not heard"))
                .does(MANAGER, RecordFindings.of(Outcome.UPHELD, "right after all"));
        assertThat(docket.codes(fair, MANAGER, Propose.solution("a new one"))).isEmpty();
        docket.does(MANAGER, ResolveDirectly.with(Outcome.UPHELD, "right"));
        docket.does(CLERK, Appeal.because("still not enough"));
        assertThat(docket.codes(fair, MANAGER, Propose.solution("again"))).containsExactly("fairness:appeal-by-others");
    }

    @Test
    void aHostAddsConflictsOfItsOwn() {
        Refusal cousins = new Refusal("fairness:cousins", "they are cousins; somebody else has to do it", "有亲属关系");
        Docket docket = accepted();
        Gatekeeper rules = new Gatekeeper(
                fair(FairnessRule.NO_DECLARED_INTEREST),
                candidacy -> candidacy.hostId().equals(HANDLER.id()) ? List.of(cousins) : List.of());
        assertThat(docket.refusals(rules, HANDLER, Investigate.begin())).containsExactly(cousins);
        assertThat(docket.refusals(rules, MANAGER, Investigate.begin())).isEmpty();
    }

    @Test
    void aHostIsAskedAboutWhoeverIsToBecomeTheHandler() {
        Refusal cousins = new Refusal("fairness:cousins", "they are cousins; somebody else has to do it", "有亲属关系");
        Gatekeeper rules = new Gatekeeper(
                fair(), candidacy -> candidacy.hostId().equals(HANDLER.id()) ? List.of(cousins) : List.of());
        assertThat(accepted().refusals(rules, MANAGER, Assign.to(HANDLER))).containsExactly(cousins);
    }

    @Test
    void whoeverClosedItOnTheLowerLevelTookPart() {
        Docket docket = accepted()
                .does(HANDLER, ResolveDirectly.with(Outcome.NOT_UPHELD, "no"))
                .does(MANAGER, Close.with("x"));
        docket.does(CLERK, Appeal.because("they are wrong"));
        assertThat(docket.codes(fair(FairnessRule.APPEAL_BY_OTHERS), MANAGER, CommandKind.RECORD_FINDINGS))
                .containsExactly("fairness:appeal-by-others");
    }

    @Test
    void afterAnAppealTheLowerLevelDoesNotSayWhoHasAnInterestButForThemselves() {
        Procedure fair = fair(FairnessRule.APPEAL_BY_OTHERS);
        Docket docket = accepted()
                .does(HANDLER, ResolveDirectly.with(Outcome.NOT_UPHELD, "no"))
                .does(CLERK, Appeal.because("they are wrong"));
        assertThat(docket.codes(fair, HANDLER, DeclareInterest.of(MANAGER, InterestKind.OTHER)))
                .containsExactly("fairness:appeal-by-others");
        assertThat(docket.codes(fair, HANDLER, DeclareInterest.own(InterestKind.OTHER)))
                .isEmpty();
        assertThat(docket.codes(fair, Actor.of("board"), DeclareInterest.of(MANAGER, InterestKind.OTHER)))
                .isEmpty();
    }
}
