package dev.redress.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.redress.event.EventKind;
import dev.redress.intake.EvidenceKind;
import dev.redress.lifecycle.CommandKind;
import dev.redress.words.Words;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Procedures that parse well and under which somebody could never go on. */
class UnworkableProceduresTest {

    private static ProcedureBuilder ours() {
        return Procedure.named("ours", 1).title("Ours", "本单位");
    }

    private static List<String> faults(ProcedureBuilder builder) {
        InvalidProcedureException invalid = catchThrowableOfType(InvalidProcedureException.class, builder::build);
        assertThat(invalid).as("nothing was found").isNotNull();
        return invalid.faults();
    }

    private static List<String> faults(String members) {
        String json = "{\"form\":1,\"id\":\"x\",\"version\":1,\"title\":{\"en\":\"X\",\"zh\":\"某\"}," + members + "}";
        InvalidProcedureException invalid =
                catchThrowableOfType(InvalidProcedureException.class, () -> Procedure.parse(json));
        assertThat(invalid).as("nothing was found in %s", json).isNotNull();
        return invalid.faults();
    }

    @ParameterizedTest
    @CsvSource({
        "REQUEST_APPROVAL, APPROVED",
        "REQUEST_APPROVAL, APPROVAL_REFUSED",
        "CONSULT, OPINION_GIVEN",
        "HAND_OVER, HAND_OVER_ACCEPTED",
        "HAND_OVER, HAND_OVER_SENT_BACK",
        "AGREE_MEASURE, MEASURE_COMPLETED",
        "AGREE_MEASURE, MEASURE_MONITORED",
        "LINK, UNLINKED",
        "DECLARE_INTEREST, INTEREST_LIFTED",
        "REQUEST_REVEAL, IDENTITY_REVEALED",
        "REQUEST_MATERIAL, MATERIAL_PROVIDED",
        "STATE_ALLEGATION, ALLEGATION_VERIFIED"
    })
    void aGateOrStepForWhatOnlyFollowsSomethingForbidden(CommandKind forbidden, EventKind event) {
        assertThat(faults(ours().forbid(forbidden).gate("g", CommandKind.CLOSE, Requirement.happened(event), "x", "x")))
                .anySatisfy(fault -> assertThat(fault).startsWith("gates[0].needs "));
        assertThat(faults(ours().forbid(forbidden).step("s", "S", "步", event)))
                .anySatisfy(fault -> assertThat(fault).startsWith("steps[0].completedBy "));
        assertThat(ours().gate("g", CommandKind.CLOSE, Requirement.happened(event), "x", "x")
                        .build()
                        .gates())
                .hasSize(1);
    }

    @Test
    void aGateForAnExtensionOfAClockThatIsNotThere() {
        assertThat(faults(
                        ours().gate("g", CommandKind.CLOSE, Requirement.happened(EventKind.CLOCK_EXTENDED), "x", "x")))
                .singleElement()
                .asString()
                .startsWith("gates[0].needs ");
    }

    @ParameterizedTest
    @EnumSource(
            value = CommandKind.class,
            names = {"ACCEPT", "INVESTIGATE", "PROPOSE", "ACCEPT_PROPOSAL", "RESOLVE", "RESOLVE_DIRECTLY"})
    void aGateBeforeTheSolutionForWhatFollowsIt(CommandKind before) {
        assertThat(faults(ours().gate("g", before, Requirement.that(RequirementKind.OUTCOME_TOLD), "x", "x")))
                .singleElement()
                .asString()
                .startsWith("gates[0].needs outcome-told is about a solution that is there, and "
                        + before.persistedName() + " comes before it");
    }

    @Test
    void aGateBeforeTheSolutionForAStepThatOnlyAnEndCompletes() {
        ProcedureBuilder late = ours().step("sum-up", "Sum up", "总结", EventKind.CLOSED)
                .forbid(CommandKind.RESOLVE_DIRECTLY)
                .gate("g", CommandKind.RESOLVE, Requirement.stepDone("sum-up"), "x", "x");
        assertThat(faults(late))
                .singleElement()
                .asString()
                .isEqualTo(
                        "gates[0].needs step-done:sum-up before resolve comes only once it was taken up again (reconsidered, reopened, appealed, remitted); the first time nothing but a withdrawal or referral leads from stage implementing to an end");
    }

    @Test
    void whatIsDoneInEachRoundOnTheWayIsNoFaultAfterIt() {
        Requirement accepted =
                new Requirement(RequirementKind.HAPPENED_THIS_ROUND, EventKind.PROPOSAL_ACCEPTED.persistedName());
        assertThat(ours().gate("g", CommandKind.RESOLVE, accepted, "x", "x")
                        .build()
                        .gates())
                .hasSize(1);
        assertThat(ours().forbid(CommandKind.RESOLVE_DIRECTLY, CommandKind.LAPSE_PROPOSAL)
                        .gate("g", CommandKind.CLOSE, accepted, "x", "x")
                        .build()
                        .gates())
                .hasSize(1);
        assertThat(ours().step(new Step("solve", new Words("Solve", "解决"), Set.of(EventKind.RESOLVED), true))
                        .gate("g", CommandKind.CLOSE, Requirement.stepDone("solve"), "x", "x")
                        .build()
                        .gates())
                .hasSize(1);
        assertThat(ours().forbid(CommandKind.RESOLVE_DIRECTLY, CommandKind.AGREE_MEASURE)
                        .gate("g", CommandKind.CLOSE, Requirement.that(RequirementKind.OFFER_MADE), "x", "x")
                        .build()
                        .gates())
                .hasSize(1);
    }

    @Test
    void aGateForWhatItsOwnGateKeepsBehindIt() {
        assertThat(faults(ours().gate(
                                "on-findings",
                                CommandKind.DECLINE,
                                Requirement.that(RequirementKind.FINDINGS_RECORDED),
                                "x",
                                "x")
                        .gate(
                                "begun",
                                CommandKind.RECORD_FINDINGS,
                                Requirement.happened(EventKind.INVESTIGATION_BEGUN),
                                "x",
                                "x")))
                .singleElement()
                .asString()
                .startsWith("gates[0].needs nothing that is permitted before decline can satisfy findings-recorded");
        assertThat(faults(ours().gate(
                                "a",
                                CommandKind.INVESTIGATE,
                                Requirement.that(RequirementKind.FINDINGS_RECORDED),
                                "x",
                                "x")
                        .gate("b", CommandKind.RECORD_FINDINGS, Requirement.happened(EventKind.PROPOSED), "x", "x")))
                .anySatisfy(fault -> assertThat(fault).startsWith("gates[0].needs "));
    }

    @ParameterizedTest
    @CsvSource({
        "INVESTIGATE, allegations-verified, STATE_ALLEGATION, PROPOSED",
        "INVESTIGATE, department-set, HAND_OVER, PROPOSED",
        "INVESTIGATE, happened:opinion-given, CONSULT, PROPOSED",
        "INVESTIGATE, happened:approved, REQUEST_APPROVAL, PROPOSED",
        "ACCEPT, happened:opinion-given, CONSULT, RESOLVED",
        "ACCEPT, measures-completed, AGREE_MEASURE, PROPOSED"
    })
    void aGateForWhatIsPreparedOnlyLater(CommandKind before, String needs, CommandKind preparing, EventKind after) {
        assertThat(faults(ours().gate("g", before, Requirement.parse(needs), "x", "x")
                        .gate("h", preparing, Requirement.happened(after), "x", "x")))
                .anySatisfy(fault -> assertThat(fault)
                        .startsWith("gates[0].needs nothing that is permitted before " + before.persistedName()));
    }

    @ParameterizedTest
    @CsvSource({
        "HAND_OVER, ACCEPT_HAND_OVER",
        "LINK, UNLINK",
        "CONSULT, GIVE_OPINION",
        "STATE_ALLEGATION, VERIFY_ALLEGATION",
        "REQUEST_APPROVAL, APPROVE"
    })
    void aGateBeforeWhatCanNeverBeDone(CommandKind forbidden, CommandKind before) {
        assertThat(faults(ours().forbid(forbidden)
                        .gate("g", before, Requirement.that(RequirementKind.CLASSIFIED), "x", "x")))
                .singleElement()
                .isEqualTo("gates[0].before " + before.persistedName() + " can never be done: nothing permits "
                        + forbidden.persistedName() + " before it");
    }

    @Test
    void aDeadEndByAnOpinionThatIsAskedForTooLate() {
        assertThat(faults(ours().forbid(CommandKind.WITHDRAW, CommandKind.REFER, CommandKind.REMIT, CommandKind.DECLINE)
                        .gate("g", CommandKind.RESOLVE, Requirement.happened(EventKind.OPINION_GIVEN), "x", "x")
                        .gate("h", CommandKind.CONSULT, Requirement.happened(EventKind.RESOLVED), "x", "x")))
                .anySatisfy(fault -> assertThat(fault).startsWith("gates[0].needs "));
    }

    @Test
    void aGateIsNotBlamedWhereNothingEndsItAnyway() {
        assertThat(ours().forbid(CommandKind.CLOSE)
                        .gate("g", CommandKind.COUNTER_PROPOSE, Requirement.happened(EventKind.OUTCOME_TOLD), "x", "x")
                        .build()
                        .gates())
                .hasSize(1);
    }

    @Test
    void aReferralAfterAnAppealAloneIsNoFault() {
        assertThat(ours().gate("g", CommandKind.REFER, Requirement.happened(EventKind.APPEALED), "x", "x")
                        .build()
                        .gates())
                .hasSize(1);
    }

    @Test
    void materialThatIsNoKindOfEvidence() {
        assertThat(
                        faults(
                                "\"material\":[{\"kind\":\"invoice\",\"title\":{\"en\":\"a\",\"zh\":\"b\"},\"required\":true}]"))
                .singleElement()
                .asString()
                .startsWith("material[0].kind must be a kind of evidence: one of receipt, contract")
                .endsWith("was 'invoice'");
        assertThat(EvidenceKind.names()).contains("receipt", "other");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"gates\":[null]",
                "\"steps\":[null]",
                "\"roles\":{\"accept\":[null,\"agent\"]}",
                "\"roles\":{\"note\":null}",
                "\"events\":{\"called\":null}",
                "\"routes\":{\"billing\":null}",
                "\"forbids\":[null]",
                "\"gates\":null",
                "\"channels\":null",
                "\"authority\":null",
                "\"silenceConfirms\":null",
                "\"appeals\":{\"within\":null}"
            })
    void nullsAreFaultsAndNotLeftOut(String members) {
        assertThat(faults(members))
                .singleElement()
                .asString()
                .startsWith(members.substring(1, members.indexOf('"', 1)));
    }

    @Test
    void aHigherLevelThatMayNotDoWhatIsAskedBeforeItDecides() {
        ProcedureBuilder builder = ours().appealsDecidedBy("board")
                .only(CommandKind.RECORD_FINDINGS, "agent")
                .gate(new Gate(
                        "found",
                        Set.of(CommandKind.RESOLVE, CommandKind.RESOLVE_DIRECTLY, CommandKind.PROPOSE),
                        Requirement.that(RequirementKind.FINDINGS_RECORDED),
                        new Words("x", "x")));
        assertThat(faults(builder))
                .singleElement()
                .isEqualTo(
                        "appealsDecidedBy names nobody who may record-findings, which gates[0] asks for after an appeal;"
                                + " give it to board");
        assertThat(faults(ours().appealsDecidedBy("board")
                        .only(CommandKind.RECORD_FINDINGS, "agent")
                        .gate("g", CommandKind.CLOSE, Requirement.that(RequirementKind.FINDINGS_RECORDED), "x", "x")))
                .singleElement()
                .asString()
                .startsWith("appealsDecidedBy names nobody who may record-findings");
        assertThat(faults(ours().appealsDecidedBy("board")
                        .only(CommandKind.PROPOSE, "agent")
                        .only(CommandKind.RESOLVE_DIRECTLY, "agent")
                        .only(CommandKind.RESOLVE, "agent", "board")))
                .singleElement()
                .asString()
                .startsWith("appealsDecidedBy names nobody who may resolve");
        assertThat(faults(ours().appealsDecidedBy("board")
                        .only(CommandKind.PROPOSE, "agent")
                        .gate(
                                "refused",
                                CommandKind.RESOLVE_DIRECTLY,
                                Requirement.happenedThisRound(EventKind.PROPOSAL_REFUSED),
                                "x",
                                "x")))
                .singleElement()
                .isEqualTo("appealsDecidedBy names nobody who may propose, which gates[0] asks for after an appeal;"
                        + " give it to board");
        assertThat(faults(ours().appealsDecidedBy("board")
                        .forbid(CommandKind.APPEAL)
                        .only(CommandKind.RESOLVE, "agent")))
                .singleElement()
                .isEqualTo("appealsDecidedBy is about appeal, which is forbidden");
        assertThat(faults(ours().appealsDecidedBy("complainant")))
                .contains("appealsDecidedBy names complainants; the higher level is of the organisation");
    }

    @Test
    void anAppealThatNeedsTwoRoles() {
        assertThat(faults(ours().only(CommandKind.APPEAL, "agent").appeals(new Revisiting(null, 1, Set.of("board")))))
                .singleElement()
                .asString()
                .startsWith("appeals.roles names none of those to whom roles.appeal gives it");
    }
}
