package dev.redress.procedure;

import static dev.redress.procedure.Docket.CHECKER;
import static dev.redress.procedure.Docket.CLERK;
import static dev.redress.procedure.Docket.HANDLER;
import static dev.redress.procedure.Docket.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.AcceptHandOver;
import dev.redress.activity.Acknowledge;
import dev.redress.activity.ConfirmRecord;
import dev.redress.activity.HandOver;
import dev.redress.activity.RateSatisfaction;
import dev.redress.activity.SendBack;
import dev.redress.activity.WithdrawComplainant;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.NoticeReader;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Promise;
import dev.redress.complaint.Satisfaction;
import dev.redress.event.EventKind;
import dev.redress.intake.Channel;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.Notice;
import dev.redress.lifecycle.Refusal;
import dev.redress.move.Accept;
import dev.redress.move.Appeal;
import dev.redress.move.Close;
import dev.redress.move.Decline;
import dev.redress.move.Investigate;
import dev.redress.move.Reconsider;
import dev.redress.move.Reopen;
import dev.redress.move.ResolveDirectly;
import dev.redress.party.Actor;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Roles, results, windows, counts, notices, promises: what a procedure says when it is asked. */
class GatekeeperTest {

    private static final Close CLOSE = Close.with("summed up");

    private static ProcedureBuilder named() {
        return Procedure.named("p", 1).title("P", "流程");
    }

    private static Procedure gated(RequirementKind needs, CommandKind before) {
        return named().gate("g", before, Requirement.that(needs), "not yet", "尚未")
                .build();
    }

    private static Docket resolved() {
        return Docket.filed()
                .does(HANDLER, Accept.inScope(), Investigate.begin(), ResolveDirectly.with(Outcome.UPHELD, "done"));
    }

    private static Docket closed() {
        return resolved().does(MANAGER, CLOSE);
    }

    @Test
    void whatTheProcedureForbidsNobodyMayDo() {
        Procedure procedure = named().forbid(CommandKind.INVESTIGATE).build();
        Docket docket = Docket.filed().does(CLERK, Accept.inScope());
        assertThat(docket.codes(procedure, MANAGER, Investigate.begin())).containsExactly("forbidden");
        assertThat(docket.codes(procedure, MANAGER, ResolveDirectly.with(Outcome.UPHELD, "done")))
                .isEmpty();
    }

    @Test
    void whatIsGivenToRolesOnlyTheyMayDo() {
        Procedure procedure =
                named().only(CommandKind.ACCEPT, "manager", "agent").build();
        Docket docket = Docket.filed();
        assertThat(docket.codes(procedure, CLERK, Accept.inScope())).isEmpty();
        assertThat(docket.codes(procedure, MANAGER, Accept.inScope())).isEmpty();
        assertThat(docket.before(procedure, CHECKER, CommandKind.ACCEPT))
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("role");
                    assertThat(refusal.en()).isEqualTo("only for the role agent, manager; acting as checker");
                    assertThat(refusal.zh()).isEqualTo("仅限角色:agent, manager;当前角色:checker");
                });
        assertThat(docket.before(procedure, Actor.of("nobody"), CommandKind.ACCEPT))
                .containsExactly(new Refusal(
                        "role",
                        "only for the role agent, manager; acting without a role",
                        "仅限角色:agent, manager;当前角色:无"));
    }

    @Test
    void everythingThatStandsAgainstACommandIsToldAtOnce() {
        Procedure procedure = named().only(CommandKind.ACCEPT, "manager")
                .gate("told", CommandKind.ACCEPT, Requirement.that(RequirementKind.ACKNOWLEDGED), "not told", "未告知")
                .gate("sure", CommandKind.ACCEPT, Requirement.that(RequirementKind.RECORD_CONFIRMED), "unsure", "未确认")
                .build();
        Docket docket = Docket.filed();
        assertThat(docket.refusals(procedure, CLERK, Accept.inScope()))
                .extracting(Refusal::code, Refusal::en, Refusal::zh)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("gate:told", "not told", "未告知"),
                        org.assertj.core.groups.Tuple.tuple("gate:sure", "unsure", "未确认"))
                .hasSize(3);
        docket.does(CLERK, Acknowledge.by(Channel.EMAIL), ConfirmRecord.by(Channel.EMAIL));
        assertThat(docket.codes(procedure, MANAGER, Accept.inScope())).isEmpty();
    }

    @Test
    void aDeclineTellsTheFurtherWays() {
        Procedure procedure = gated(RequirementKind.FURTHER_WAYS_GIVEN, CommandKind.DECLINE);
        Decline decline = Decline.because(DeclineReason.OUT_OF_SCOPE, "not ours");
        assertThat(Docket.filed().codes(procedure, CLERK, decline)).containsExactly("gate:g");
        assertThat(Docket.filed().codes(procedure, CLERK, decline.pointingTo("the ombudsman")))
                .isEmpty();
    }

    @Test
    void aClosingReportIsAsCompleteAsTheProcedureWants() {
        Docket docket = resolved();
        assertThat(docket.codes(gated(RequirementKind.REPORT_COMPLETE, CommandKind.CLOSE), MANAGER, CLOSE))
                .containsExactly("gate:g");
        assertThat(docket.codes(
                        gated(RequirementKind.REPORT_COMPLETE, CommandKind.CLOSE),
                        MANAGER,
                        CLOSE.judging("quick", "one call too many")))
                .isEmpty();
        assertThat(docket.codes(gated(RequirementKind.LESSONS_GIVEN, CommandKind.CLOSE), MANAGER, CLOSE))
                .containsExactly("gate:g");
        assertThat(docket.codes(
                        gated(RequirementKind.LESSONS_GIVEN, CommandKind.CLOSE), MANAGER, CLOSE.learning("ask twice")))
                .isEmpty();
        assertThat(docket.codes(gated(RequirementKind.IMPROVEMENTS_GIVEN, CommandKind.CLOSE), MANAGER, CLOSE))
                .containsExactly("gate:g");
        assertThat(docket.codes(
                        gated(RequirementKind.IMPROVEMENTS_GIVEN, CommandKind.CLOSE),
                        MANAGER,
                        CLOSE.improving("sample", HANDLER, docket.now().plus(Duration.ofDays(3)))))
                .isEmpty();
        Procedure distributing = gated(RequirementKind.DISTRIBUTED, CommandKind.CLOSE);
        assertThat(docket.codes(distributing, MANAGER, CLOSE)).containsExactly("gate:g");
        assertThat(docket.codes(distributing, MANAGER, CLOSE.distributedTo(MANAGER)))
                .isEmpty();
        assertThat(docket.codes(distributing, MANAGER, CLOSE.distributedToDepartments("quality")))
                .isEmpty();
    }

    @Test
    void aCategoryGoesToItsDepartment() {
        Procedure procedure = named().route("service", "customer-service")
                .gate("g", CommandKind.HAND_OVER, Requirement.that(RequirementKind.ROUTED), "not routed", "去向不符")
                .build();
        Docket docket = Docket.filed().does(CLERK, dev.redress.activity.Classify.as("service"));
        assertThat(docket.codes(procedure, CLERK, HandOver.to("logistics", "theirs")))
                .containsExactly("gate:g");
        assertThat(docket.codes(procedure, CLERK, HandOver.to("customer-service", "theirs")))
                .isEmpty();
        docket.does(CLERK, dev.redress.activity.Classify.as("price"));
        assertThat(docket.codes(procedure, CLERK, HandOver.to("logistics", "no route")))
                .isEmpty();
    }

    @Test
    void aHandOverIsAnsweredFirst() {
        Procedure procedure = gated(RequirementKind.HAND_OVER_ANSWERED, CommandKind.INVESTIGATE);
        Docket docket = Docket.filed().does(CLERK, Accept.inScope());
        assertThat(docket.codes(procedure, HANDLER, CommandKind.INVESTIGATE)).isEmpty();
        docket.does(CLERK, HandOver.to("quality", "theirs"));
        assertThat(docket.codes(procedure, HANDLER, CommandKind.INVESTIGATE)).containsExactly("gate:g");
        docket.does(HANDLER, SendBack.because("not ours"));
        assertThat(docket.codes(procedure, HANDLER, CommandKind.INVESTIGATE)).isEmpty();
        docket.does(CLERK, HandOver.to("quality", "theirs")).does(HANDLER, AcceptHandOver.here());
        assertThat(docket.codes(procedure, HANDLER, CommandKind.INVESTIGATE)).isEmpty();
    }

    @Test
    void anEndIsLeftWithinItsWindowOnlyAndByWhoMay() {
        Procedure procedure = named().reopening(new Revisiting(Duration.ofDays(30), 1, Set.of("manager")))
                .build();
        Docket docket = closed().later(Duration.ofDays(30).minusSeconds(1));
        assertThat(docket.codes(procedure, MANAGER, CommandKind.REOPEN)).isEmpty();
        assertThat(docket.codes(procedure, CLERK, CommandKind.REOPEN)).containsExactly("role");
        docket.later(Duration.ofSeconds(1));
        assertThat(docket.before(procedure, MANAGER, CommandKind.REOPEN))
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("window");
                    assertThat(refusal.en()).contains(docket.now().toString());
                });
        assertThat(docket.codes(Procedure.UNRESTRICTED, CLERK, CommandKind.REOPEN))
                .isEmpty();
    }

    @Test
    void anEndIsLeftAsOftenAsStated() {
        Procedure procedure =
                named().reopening(new Revisiting(null, 1, Set.of())).build();
        Docket docket = closed();
        assertThat(docket.codes(procedure, MANAGER, CommandKind.REOPEN)).isEmpty();
        docket.does(MANAGER, Reopen.because("leaks again"), ResolveDirectly.with(Outcome.UPHELD, "again"), CLOSE);
        assertThat(docket.codes(procedure, MANAGER, CommandKind.REOPEN)).containsExactly("count");
    }

    @Test
    void appealsHaveLevelsAndAWindow() {
        Procedure procedure = named().appeals(new Revisiting(Duration.ofDays(60), 1, Set.of("complainant", "agent")))
                .build();
        Docket docket = resolved();
        assertThat(docket.codes(procedure, CLERK, CommandKind.APPEAL)).isEmpty();
        assertThat(docket.codes(procedure, MANAGER, CommandKind.APPEAL)).containsExactly("role");
        docket.does(CLERK, Appeal.because("no")).does(MANAGER, ResolveDirectly.with(Outcome.UPHELD, "again"));
        assertThat(docket.codes(procedure, CLERK, CommandKind.APPEAL)).containsExactly("count");
        docket.later(Duration.ofDays(60));
        assertThat(docket.codes(procedure, CLERK, CommandKind.APPEAL)).containsExactlyInAnyOrder("window", "count");
    }

    @Test
    void aDeclineCanBeAppealedAgainstToo() {
        Procedure procedure = named().appeals(new Revisiting(Duration.ofDays(60), 1, Set.of()))
                .build();
        Docket docket = Docket.filed().does(CLERK, Decline.because(DeclineReason.OUT_OF_SCOPE, "not ours"));
        assertThat(docket.codes(procedure, CLERK, Appeal.because("it is yours")))
                .isEmpty();
    }

    @Test
    void theLoopIsCountedAndThenNoLongerHoldsTheClosingUp() {
        Procedure procedure = named().satisfactionLoops(2)
                .gate("g", CommandKind.CLOSE, Requirement.that(RequirementKind.SATISFACTION_CONFIRMED), "not yet", "尚未")
                .build();
        Docket docket = resolved();
        for (int loop = 0; loop < 2; loop++) {
            assertThat(docket.codes(procedure, MANAGER, CommandKind.CLOSE)).containsExactly("gate:g");
            assertThat(docket.codes(procedure, MANAGER, CommandKind.RECONSIDER)).isEmpty();
            docket.does(HANDLER, RateSatisfaction.as(Satisfaction.DISSATISFIED), Reconsider.because("no"))
                    .does(HANDLER, ResolveDirectly.with(Outcome.UPHELD, "better"));
        }
        assertThat(docket.codes(procedure, MANAGER, CommandKind.RECONSIDER)).containsExactly("count");
        assertThat(docket.codes(procedure, MANAGER, CommandKind.CLOSE)).containsExactly("gate:g");
        docket.does(HANDLER, RateSatisfaction.as(Satisfaction.DISSATISFIED));
        assertThat(docket.codes(procedure, MANAGER, CommandKind.CLOSE)).isEmpty();
    }

    @Test
    void satisfactionWithAnEarlierSolutionIsNoneWithThisOne() {
        Procedure procedure = gated(RequirementKind.SATISFACTION_CONFIRMED, CommandKind.CLOSE);
        Docket docket = resolved().does(CLERK, RateSatisfaction.as(Satisfaction.PARTLY_SATISFIED));
        assertThat(docket.codes(procedure, MANAGER, CommandKind.CLOSE)).isEmpty();
        docket.does(CLERK, Reconsider.because("second thoughts"))
                .does(HANDLER, ResolveDirectly.with(Outcome.UPHELD, "other"));
        assertThat(docket.codes(procedure, MANAGER, CommandKind.CLOSE)).containsExactly("gate:g");
    }

    @Test
    void whatTheBodyPursuesIsNotEndedByWithdrawal() {
        Procedure procedure = named().pursueAfterWithdrawal()
                .gate("g", CommandKind.CLOSE, Requirement.that(RequirementKind.SATISFACTION_CONFIRMED), "not yet", "尚未")
                .build();
        Docket docket = resolved();
        assertThat(docket.codes(procedure, CLERK, CommandKind.WITHDRAW)).containsExactly("pursued");
        assertThat(docket.codes(procedure, CLERK, WithdrawComplainant.number(1)))
                .isEmpty();
        assertThat(docket.codes(named().build(), CLERK, WithdrawComplainant.number(1)))
                .isNotEmpty();
        assertThat(docket.codes(named().build(), CLERK, CommandKind.WITHDRAW)).isEmpty();
    }

    @Test
    void noticesComeInTheOrderOfTheirRules() {
        Notice first = new Notice("a", NoticeReader.COMPLAINANT, null);
        Notice second = new Notice("b", NoticeReader.ROLE, "manager");
        Gatekeeper rules = new Gatekeeper(
                named().tell(EventKind.CLOSED, first)
                        .tell(EventKind.CLOSED, second)
                        .build(),
                ConflictOfInterest.none());
        assertThat(rules.notices(EventKind.CLOSED)).containsExactly(first, second);
        assertThat(rules.notices(EventKind.FILED)).isEmpty();
    }

    @Test
    void promisesRunFromTheirStartToWhatMeetsThem() {
        Gatekeeper rules = new Gatekeeper(
                named().target("late", "Late", "晚", EventKind.FILED, EventKind.RESOLVED, Duration.ofDays(15))
                        .target("soon", "Soon", "早", EventKind.FILED, EventKind.ACKNOWLEDGED, Duration.ofDays(1))
                        .target("then", "Then", "后", EventKind.ACCEPTED, EventKind.RESOLVED, Duration.ofDays(3))
                        .build(),
                ConflictOfInterest.none());
        Docket docket = Docket.filed();
        assertThat(rules.promises(docket.snapshot(), docket.now()))
                .containsExactly(
                        new Promise("soon", Docket.START.plus(Duration.ofDays(1))),
                        new Promise("late", Docket.START.plus(Duration.ofDays(15))));
        docket.later(Duration.ofHours(2)).does(CLERK, Acknowledge.by(Channel.EMAIL), Accept.inScope());
        assertThat(rules.promises(docket.snapshot(), docket.now()))
                .containsExactly(
                        new Promise("then", docket.now().plus(Duration.ofDays(3))),
                        new Promise("late", Docket.START.plus(Duration.ofDays(15))));
        docket.does(HANDLER, ResolveDirectly.with(Outcome.UPHELD, "done"));
        assertThat(rules.promises(docket.snapshot(), docket.now())).isEmpty();
    }

    @Test
    void onlyOfferedChannelsAreTaken() {
        Gatekeeper rules = new Gatekeeper(named().offer("email").build(), ConflictOfInterest.none());
        assertThat(rules.filing(Docket.filed().snapshot()))
                .extracting(Refusal::code)
                .containsExactly("channel");
        assertThat(rules.filing(Docket.filed(Docket.intake().by(Channel.EMAIL)).snapshot()))
                .isEmpty();
    }

    @Test
    void theUnrestrictedOneRefusesNothing() {
        Docket docket = Docket.filed();
        for (CommandKind command : CommandKind.values()) {
            assertThat(docket.before(Procedure.UNRESTRICTED, Actor.of("nobody"), command))
                    .as("%s", command)
                    .extracting(Refusal::code)
                    .isEqualTo(command == CommandKind.EXTEND_CLOCK ? List.of("no-extension") : List.of());
        }
        assertThat(List.of(Procedure.UNRESTRICTED.id(), Procedure.UNRESTRICTED.version()))
                .containsExactly("unrestricted", 1);
    }
}
