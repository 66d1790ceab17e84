package dev.redress.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.redress.calendar.Term;
import dev.redress.clock.ClockDefinition;
import dev.redress.complaint.NoticeReader;
import dev.redress.event.EventKind;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.Notice;
import dev.redress.party.Money;
import dev.redress.words.Words;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What cannot work about a procedure is found when it is built, each fault with its place, all at once. */
class ProcedureChecksTest {

    private static final Words WORDS = new Words("something", "某事");

    private static ProcedureBuilder good() {
        return Procedure.named("good", 1).title("Good", "好");
    }

    private static List<String> faults(ProcedureBuilder builder) {
        InvalidProcedureException invalid = catchThrowableOfType(InvalidProcedureException.class, builder::build);
        assertThat(invalid).as("nothing was found").isNotNull();
        assertThat(invalid.faults()).allSatisfy(fault -> assertThat(invalid).hasMessageContaining(fault));
        return invalid.faults();
    }

    private static Gate gate(String id, Requirement needs, CommandKind... before) {
        return new Gate(id, Set.of(before), needs, WORDS);
    }

    private static Gate gate(String id, RequirementKind needs, CommandKind... before) {
        return gate(id, Requirement.that(needs), before);
    }

    @Test
    void aGoodOneIsBuilt() {
        assertThatCode(() -> good().build()).doesNotThrowAnyException();
    }

    @Test
    void nameVersionAndTitle() {
        assertThat(faults(Procedure.named("No Good", 0)))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).startsWith("id "),
                        fault -> assertThat(fault).startsWith("version "),
                        fault -> assertThat(fault).startsWith("title.en "),
                        fault -> assertThat(fault).startsWith("title.zh "));
    }

    @Test
    void wordsMissingInOneLanguage() {
        assertThat(faults(good().step("a", "A", "", EventKind.FILED)))
                .singleElement()
                .asString()
                .startsWith("steps[0].title.zh ");
    }

    @Test
    void aStageThatOpensOntoNothing() {
        assertThat(faults(good().forbid(CommandKind.WITHDRAW, CommandKind.REFER, CommandKind.CLOSE)))
                .anySatisfy(fault -> assertThat(fault).startsWith("stage ").contains("dead end"));
    }

    @Test
    void aBodyThatPursuesIsNotLedOutOfADeadEndByWithdrawal() {
        assertThat(faults(good().forbid(
                                CommandKind.REFER,
                                CommandKind.CLOSE,
                                CommandKind.ACCEPT,
                                CommandKind.DECLINE,
                                CommandKind.REOPEN,
                                CommandKind.APPEAL,
                                CommandKind.REMIT)
                        .pursueAfterWithdrawal()))
                .anySatisfy(
                        fault -> assertThat(fault).startsWith("stage received").contains("dead end"));
    }

    @Test
    void aGateBeforeWhatNobodyMayDoOrNoStageAllows() {
        assertThat(faults(good().forbid(CommandKind.DECLINE)
                        .gate(gate("g", RequirementKind.CLASSIFIED, CommandKind.DECLINE))))
                .singleElement()
                .asString()
                .startsWith("gates[0].before ")
                .contains("decline");
        assertThat(faults(good().forbid(CommandKind.PROPOSE)
                        .gate(gate("g", RequirementKind.CLASSIFIED, CommandKind.RESOLVE))))
                .as("told once, of the stage that cannot be reached")
                .singleElement()
                .asString()
                .startsWith("stage proposed ");
    }

    @Test
    void aGateThatNothingPermittedSatisfies() {
        assertThat(faults(good().forbid(CommandKind.CLASSIFY)
                        .gate(gate("g", RequirementKind.CLASSIFIED, CommandKind.ACCEPT))))
                .singleElement()
                .asString()
                .startsWith("gates[0].needs ")
                .contains("classified", "accept");
    }

    @Test
    void aGateThatIsSatisfiedOnlyBehindIt() {
        assertThat(faults(good().gate(gate("g", RequirementKind.OUTCOME_CHECK_PASSED, CommandKind.ACCEPT))))
                .singleElement()
                .asString()
                .startsWith("gates[0].needs ");
        assertThat(faults(good().step("told", "Told", "告知", EventKind.OUTCOME_TOLD)
                        .forbid(CommandKind.DECLINE)
                        .gate(gate("g", Requirement.stepDone("told"), CommandKind.ACCEPT))))
                .singleElement()
                .asString()
                .startsWith("gates[0].needs ");
    }

    @Test
    void gatesThatWaitForEachOther() {
        assertThat(faults(good().gate(gate("a", RequirementKind.PRIORITISED, CommandKind.CLASSIFY))
                        .gate(gate("b", RequirementKind.CLASSIFIED, CommandKind.PRIORITISE))))
                .anySatisfy(fault -> assertThat(fault).startsWith("gates[0].needs "))
                .anySatisfy(fault -> assertThat(fault).startsWith("gates[1].needs "));
    }

    @Test
    void aGateOnAResultThatItsCommandDoesNotHave() {
        assertThat(faults(good().gate(gate("g", RequirementKind.LESSONS_GIVEN, CommandKind.DECLINE))))
                .singleElement()
                .asString()
                .startsWith("gates[0].needs ")
                .contains("lessons-given", "decline");
        assertThat(faults(good().gate(gate("g", RequirementKind.FURTHER_WAYS_GIVEN, CommandKind.CLOSE))))
                .singleElement()
                .asString()
                .startsWith("gates[0].needs ");
    }

    @Test
    void aGateOnStepsEventsMaterialOrRoutesThatAreNotThere() {
        assertThat(faults(good().gate(gate("g", Requirement.stepDone("none"), CommandKind.CLOSE))))
                .singleElement()
                .asString()
                .contains("there is no step 'none'");
        assertThat(faults(good().gate(gate("g", new Requirement(RequirementKind.HAPPENED, "none"), CommandKind.CLOSE))))
                .singleElement()
                .asString()
                .contains("there is no event 'none'");
        assertThat(faults(good().gate(gate("g", RequirementKind.MATERIAL_COMPLETE, CommandKind.ACCEPT))))
                .singleElement()
                .asString()
                .startsWith("gates[0].needs ");
        assertThat(faults(good().gate(gate("g", RequirementKind.ROUTED, CommandKind.HAND_OVER))))
                .singleElement()
                .asString()
                .startsWith("gates[0].needs ");
    }

    @Test
    void aStepThatNothingPermittedCompletes() {
        assertThat(faults(good().forbid(CommandKind.CHECK_OUTCOME)
                        .step("check", "Check", "核查", EventKind.OUTCOME_CHECKED)))
                .singleElement()
                .asString()
                .startsWith("steps[0].completedBy ")
                .contains("check");
        assertThat(faults(good().step("nothing", "Nothing", "无")))
                .anySatisfy(fault -> assertThat(fault).startsWith("steps[0].completedBy "));
    }

    @Test
    void identifiersUsedTwice() {
        List<String> faults = faults(good().step("a", "A", "甲", EventKind.FILED)
                .step("a", "A", "甲", EventKind.CLOSED)
                .gate(gate("g", RequirementKind.CLASSIFIED, CommandKind.CLOSE))
                .gate(gate("g", RequirementKind.ASSIGNED, CommandKind.CLOSE))
                .target("t", "T", "时", EventKind.FILED, EventKind.CLOSED, Duration.ofDays(1))
                .target("t", "T", "时", EventKind.FILED, EventKind.CLOSED, Duration.ofDays(2))
                .offer("email", "email"));
        assertThat(faults)
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).startsWith("steps[1].id "),
                        fault -> assertThat(fault).startsWith("gates[1].id "),
                        fault -> assertThat(fault).startsWith("clocks[1] "),
                        fault -> assertThat(fault).startsWith("channels "));
    }

    @Test
    void clocksThatNeverStartOrStopOrAskForWhatNobodyKnows() {
        assertThat(faults(good().forbid(CommandKind.CHECK_OUTCOME)
                        .target("a", "A", "甲", EventKind.OUTCOME_CHECKED, EventKind.CLOSED, Duration.ofDays(1))
                        .target("b", "B", "乙", EventKind.FILED, EventKind.OUTCOME_CHECKED, Duration.ofDays(1))
                        .target("c", "C", "丙", EventKind.NOTED, EventKind.CLOSED, Duration.ofDays(1))
                        .clock(ClockDefinition.named("d", Words.of("D", "丁"))
                                .startsOn("meeting_held")
                                .stopsOn("closed")
                                .limit(Term.calendarDays(3))
                                .build())))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).startsWith("clocks[0].starts_on "),
                        fault -> assertThat(fault).startsWith("clocks[1].stops_on "),
                        fault -> assertThat(fault).startsWith("clocks[2].starts_on "),
                        fault -> assertThat(fault)
                                .startsWith("clocks[3].starts_on ")
                                .contains("meeting_held"));
    }

    @Test
    void noticesOnNothingForNobody() {
        assertThat(faults(good().forbid(CommandKind.CHASE)
                        .tell(EventKind.CHASED, new Notice("chased", NoticeReader.HANDLER, null))
                        .tell(EventKind.FILED, new Notice("Not A Code", NoticeReader.HANDLER, null))
                        .tell(EventKind.FILED, new Notice("filed", NoticeReader.ROLE, null))
                        .tell(EventKind.FILED, new Notice("filed", NoticeReader.HANDLER, "manager"))))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).startsWith("notices[0].on "),
                        fault -> assertThat(fault).startsWith("notices[1].notice "),
                        fault -> assertThat(fault).startsWith("notices[2].role "),
                        fault -> assertThat(fault).startsWith("notices[3].role "));
    }

    @Test
    void rolesOfNobodyOrOfWhatIsForbidden() {
        assertThat(faults(
                        good().only(CommandKind.CLOSE).forbid(CommandKind.CHASE).only(CommandKind.CHASE, "manager")))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).startsWith("roles.close "),
                        fault -> assertThat(fault).startsWith("roles.chase "));
    }

    @Test
    void rolesThatNoActorCanHave() {
        assertThat(faults(good().only(CommandKind.CLOSE, "a\nb")))
                .singleElement()
                .asString()
                .startsWith("roles.close ");
    }

    @Test
    void windowsCountsAndLimitsOutOfRange() {
        Authority.Limit limit = new Authority.Limit("agent", Money.of("-1", "EUR"));
        List<String> faults = faults(good().reopening(new Revisiting(Duration.ZERO, 0, Set.of()))
                .appeals(new Revisiting(null, 0, Set.of()))
                .satisfactionLoops(-1)
                .authority(new Authority(Authority.Period.YEAR, List.of(limit, limit))));
        assertThat(faults)
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).startsWith("reopening.within "),
                        fault -> assertThat(fault).startsWith("reopening.times "),
                        fault -> assertThat(fault).startsWith("appeals.times "),
                        fault -> assertThat(fault).startsWith("satisfactionLoops "),
                        fault -> assertThat(fault).startsWith("authority.limits[0].amount "),
                        fault -> assertThat(fault).startsWith("authority.limits[1].amount "),
                        fault -> assertThat(fault).startsWith("authority.limits[1] "));
    }

    @Test
    void materialAndRoutesWithoutCodes() {
        assertThat(faults(good().ask(new Material("Not A Code", new Words("", ""), Set.of(), Set.of(), true))
                        .route("", "quality")
                        .route("service", " ")))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).startsWith("material[0].kind "),
                        fault -> assertThat(fault).startsWith("material[0].title.en "),
                        fault -> assertThat(fault).startsWith("material[0].title.zh "),
                        fault -> assertThat(fault).startsWith("routes"),
                        fault -> assertThat(fault).startsWith("routes"));
    }

    @Test
    void aGateIsNotSatisfiedByWhatCannotComeAbout() {
        assertThat(faults(good().forbid(CommandKind.AGREE_MEASURE)
                        .gate(gate("g", Requirement.that(RequirementKind.MEASURES_COMPLETED), CommandKind.CLOSE))))
                .anySatisfy(fault -> assertThat(fault)
                        .contains("nothing that is permitted before close can satisfy measures-completed"));
        assertThat(faults(good().forbid(CommandKind.STATE_ALLEGATION)
                        .gate(gate("g", Requirement.that(RequirementKind.ALLEGATIONS_VERIFIED), CommandKind.ACCEPT))))
                .anySatisfy(fault -> assertThat(fault).contains("can satisfy allegations-verified"));
    }

    @Test
    void whatCanBeMetInTheFirstRoundOnlyIsAFault() {
        ProcedureBuilder once = Procedure.named("once", 1)
                .title("Once", "一次")
                .gate(
                        "accepted",
                        CommandKind.RESOLVE_DIRECTLY,
                        Requirement.happenedThisRound(EventKind.ACCEPTED),
                        "not accepted",
                        "未受理");
        assertThatThrownBy(once::build)
                .isInstanceOf(InvalidProcedureException.class)
                .hasMessageContaining("gates[0].needs")
                .hasMessageContaining("can satisfy happened-this-round:accepted again");
        assertThat(once.forbid(CommandKind.RECONSIDER, CommandKind.REOPEN, CommandKind.APPEAL, CommandKind.REMIT)
                        .build()
                        .gates())
                .hasSize(1);
    }

    private static ProcedureBuilder endingByClosingOnly() {
        return good().forbid(
                        CommandKind.RECONSIDER,
                        CommandKind.APPEAL,
                        CommandKind.WITHDRAW,
                        CommandKind.REFER,
                        CommandKind.REMIT);
    }

    @Test
    void aGateThatAPermittedPathLeadsPastForGood() {
        assertThat(faults(endingByClosingOnly()
                        .gate(gate("g", Requirement.happened(EventKind.INVESTIGATION_BEGUN), CommandKind.CLOSE))))
                .singleElement()
                .asString()
                .startsWith("gates[0].needs happened:investigation-begun before close ")
                .contains("from stage proposed on after accept, propose");
        assertThat(faults(endingByClosingOnly()
                        .forbid(CommandKind.PROPOSE)
                        .forbid(
                                CommandKind.ACCEPT_PROPOSAL,
                                CommandKind.REFUSE_PROPOSAL,
                                CommandKind.COUNTER_PROPOSE,
                                CommandKind.LAPSE_PROPOSAL,
                                CommandKind.RESOLVE)
                        .gate(gate("g", Requirement.happened(EventKind.INVESTIGATION_BEGUN), CommandKind.CLOSE))))
                .singleElement()
                .asString()
                .contains("from stage resolved on after accept, resolve-directly");
        assertThat(faults(endingByClosingOnly()
                        .step("look", "Look", "查", EventKind.INVESTIGATION_BEGUN)
                        .gate(gate("other", RequirementKind.OUTCOME_TOLD, CommandKind.CLOSE))
                        .gate(gate("g", Requirement.stepDone("look"), CommandKind.CLOSE))))
                .singleElement()
                .asString()
                .startsWith("gates[1].needs step-done:look before close ");
    }

    @Test
    void aPathOnWhichItIsCertainOrAnotherWayOutIsNoFault() {
        assertThatCode(() -> good().gate(
                                gate("g", Requirement.happened(EventKind.INVESTIGATION_BEGUN), CommandKind.CLOSE))
                        .build())
                .as("withdrawn or referred")
                .doesNotThrowAnyException();
        assertThatCode(() -> endingByClosingOnly()
                        .forbid(CommandKind.REOPEN)
                        .gate(gate("g", Requirement.happened(EventKind.INVESTIGATION_BEGUN), CommandKind.CLOSE))
                        .gate(gate(
                                "h",
                                Requirement.happened(EventKind.INVESTIGATION_BEGUN),
                                CommandKind.PROPOSE,
                                CommandKind.RESOLVE_DIRECTLY))
                        .build())
                .as("every path has begun an investigation")
                .doesNotThrowAnyException();
        assertThatCode(() -> endingByClosingOnly()
                        .gate(gate("g", RequirementKind.ACKNOWLEDGED, CommandKind.RESOLVE, CommandKind.CLOSE))
                        .gate(gate("h", RequirementKind.FINDINGS_RECORDED, CommandKind.CLOSE))
                        .build())
                .as("can be made good in any stage")
                .doesNotThrowAnyException();
    }

    @Test
    void aWayBackThatCanBeUsedUpIsNoWayOut() {
        Gate offered = gate("g", Requirement.happened(EventKind.PROPOSED), CommandKind.CLOSE);
        ProcedureBuilder back = good().forbid(
                        CommandKind.APPEAL, CommandKind.WITHDRAW, CommandKind.REFER, CommandKind.REMIT)
                .gate(offered);
        assertThatCode(back::build).doesNotThrowAnyException();
        assertThat(faults(back.satisfactionLoops(2)))
                .singleElement()
                .asString()
                .startsWith("gates[0].needs happened:proposed before close ")
                .contains("reconsider");
    }

    @Test
    void whatWasNeverAcceptedCanLackWhatStandsBeforeAcceptance() {
        assertThat(faults(endingByClosingOnly()
                        .gate(gate("g", Requirement.happened(EventKind.ACCEPTED), CommandKind.CLOSE))))
                .singleElement()
                .asString()
                .contains("from stage investigating on after decline, reopen");
    }

    @Test
    void aMeasureThatNeverEnds() {
        assertThat(faults(good().gate(gate(
                        "g",
                        RequirementKind.NO_MEASURE_OPEN,
                        CommandKind.COMPLETE_MEASURE,
                        CommandKind.CANCEL_MEASURE))))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).startsWith("gates[0].needs ").contains("complete-measure"),
                        fault -> assertThat(fault).startsWith("gates[0].needs ").contains("cancel-measure"));
        assertThat(faults(good().forbid(CommandKind.COMPLETE_MEASURE, CommandKind.CANCEL_MEASURE)))
                .singleElement()
                .asString()
                .startsWith("forbids complete-measure and cancel-measure");
        Requirement begun = Requirement.happened(EventKind.INVESTIGATION_BEGUN);
        assertThat(faults(endingByClosingOnly()
                        .gate(gate("g", begun, CommandKind.COMPLETE_MEASURE, CommandKind.CANCEL_MEASURE))))
                .as("agreed in an investigation that a reopening began")
                .singleElement()
                .asString()
                .startsWith("gates[0].needs ");
    }

    @Test
    void aHandOverOrAConsultationThatIsNeverAnswered() {
        assertThat(faults(good().gate(gate(
                                "g",
                                RequirementKind.HAND_OVER_ANSWERED,
                                CommandKind.ACCEPT_HAND_OVER,
                                CommandKind.SEND_BACK))
                        .gate(gate("h", RequirementKind.CONSULTATIONS_ANSWERED, CommandKind.GIVE_OPINION))))
                .hasSize(3)
                .allSatisfy(fault -> assertThat(fault).contains("never holds when"));
    }

    @Test
    void whatIsLeftToComplainantsWhoMayNotDoIt() {
        assertThat(faults(good().only(CommandKind.ACCEPT, "complainant")
                        .only(CommandKind.DECLINE, "complainant")
                        .only(CommandKind.REFER, "complainant", "manager")
                        .only(CommandKind.ADD_EVIDENCE, "complainant")
                        .appeals(new Revisiting(null, 1, Set.of("complainant")))
                        .complainantsMay(CommandKind.ADD_EVIDENCE)))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).startsWith("roles.accept ").contains("complainantsMay"),
                        fault -> assertThat(fault).startsWith("roles.decline ").contains("complainantsMay"),
                        fault -> assertThat(fault).startsWith("appeals.roles ").contains("complainantsMay"));
    }

    @Test
    void aStageThatNothingReachesIsToldOnceWithAllThatHangsOnIt() {
        assertThat(faults(good().forbid(CommandKind.PROPOSE, CommandKind.RESOLVE_DIRECTLY)
                        .step("answer", "Answer", "答复", EventKind.PROPOSAL_ACCEPTED)
                        .gate(gate("g", RequirementKind.CLASSIFIED, CommandKind.RESOLVE, CommandKind.CLOSE))
                        .tell(EventKind.OUTCOME_TOLD, new Notice("told", NoticeReader.HANDLER, null))
                        .target("t", "T", "时", EventKind.PROPOSED, EventKind.RESOLVED, Duration.ofDays(1))))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault)
                                .startsWith("stage proposed cannot be reached, nor behind it implementing, resolved")
                                .contains("accept-proposal", "lapse-proposal", "resolve", "close"),
                        fault -> assertThat(fault).startsWith("clocks[0].starts_on "));
    }

    @Test
    void theSameNoticeTwice() {
        Notice closed = new Notice("closed", NoticeReader.HANDLER, null);
        assertThat(faults(good().tell(EventKind.CLOSED, closed)
                        .tell(EventKind.CLOSED, new Notice("closed", NoticeReader.COMPLAINANT, null))
                        .tell(EventKind.RESOLVED, closed)
                        .tell(EventKind.CLOSED, closed)))
                .singleElement()
                .asString()
                .startsWith("notices[3] ")
                .contains("notices[0]");
    }

    @Test
    void limitsOfWhatIsForbidden() {
        assertThat(faults(good().forbid(
                                CommandKind.REOPEN,
                                CommandKind.APPEAL,
                                CommandKind.REMIT,
                                CommandKind.RECONSIDER,
                                CommandKind.ASK_SATISFACTION)
                        .reopening(new Revisiting(null, 1, Set.of()))
                        .appeals(new Revisiting(null, 1, Set.of()))
                        .remittal(new Revisiting(null, 1, Set.of()))
                        .satisfactionLoops(2)
                        .silenceConfirms(Duration.ofDays(3))))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).startsWith("reopening ").contains("reopen"),
                        fault -> assertThat(fault).startsWith("appeals ").contains("appeal"),
                        fault -> assertThat(fault).startsWith("remittal ").contains("remit"),
                        fault -> assertThat(fault)
                                .startsWith("satisfactionLoops ")
                                .contains("reconsider"),
                        fault ->
                                assertThat(fault).startsWith("silenceConfirms ").contains("ask-satisfaction"));
    }

    @Test
    void materialForAChannelThatIsNotOfferedOrTwice() {
        Material email = new Material("receipt", WORDS, Set.of("email"), Set.of("service"), true);
        assertThat(faults(good().offer("email", "letter")
                        .ask(email)
                        .ask(new Material("receipt", WORDS, Set.of("letter"), Set.of(), true))
                        .ask(new Material("receipt", WORDS, Set.of("email"), Set.of("delivery"), true))
                        .ask(new Material("receipt", WORDS, Set.of(), Set.of("service"), false))
                        .ask(new Material("photo", WORDS, Set.of("email", "fax"), Set.of(), true))))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault)
                                .startsWith("material[3].kind ")
                                .contains("material[0]"),
                        fault -> assertThat(fault)
                                .startsWith("material[4].channels ")
                                .contains("fax"));
    }
}
