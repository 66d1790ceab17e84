package dev.redress.walks;

import static dev.redress.walks.Walk.AGENT;
import static dev.redress.walks.Walk.INVESTIGATOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.AcceptHandOver;
import dev.redress.activity.CorrectParty;
import dev.redress.activity.HandOver;
import dev.redress.activity.JoinComplainant;
import dev.redress.activity.StateAllegation;
import dev.redress.activity.VerifyAllegation;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.StageKind;
import dev.redress.complaint.Verdict;
import dev.redress.event.EventKind;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.move.Accept;
import dev.redress.move.Decline;
import dev.redress.move.Investigate;
import dev.redress.move.Propose;
import dev.redress.move.ResolveDirectly;
import dev.redress.party.Anonymous;
import dev.redress.party.Person;
import dev.redress.view.Reader;
import org.junit.jupiter.api.Test;

/** P4: what a report of wrongdoing is refused before the department has it, and who reports when the name comes late. */
class P04WrongdoingGatesTest {

    @Test
    void nothingIsInvestigatedOrSolvedBeforeTheDepartmentHasItAndFoundSomething() {
        Walk walk = P04WrongdoingReportTest.collected();
        walk.does(AGENT, StateAllegation.that("x"), VerifyAllegation.number(1, Verdict.FOUNDED), Accept.inScope())
                .denies(AGENT, Investigate.begin(), "gate:handed-over")
                .denies(AGENT, ResolveDirectly.with(Outcome.UPHELD, "x"), "gate:handed-over")
                .does(AGENT, HandOver.to("compliance", "x").anonymised())
                .does(INVESTIGATOR, AcceptHandOver.here(), Investigate.begin())
                .denies(INVESTIGATOR, Propose.solution("x"), "gate:findings-recorded")
                .denies(INVESTIGATOR, ResolveDirectly.with(Outcome.UPHELD, "x"), "gate:findings-recorded");
    }

    @Test
    void anUnfoundedOneIsDeclinedOnlyWithFurtherWays() {
        Walk walk = P04WrongdoingReportTest.collected();
        walk.does(AGENT, StateAllegation.that("x"), VerifyAllegation.number(1, Verdict.UNFOUNDED))
                .refuses(AGENT, Decline.because(DeclineReason.OTHER, "x"), "gate:further-ways-told")
                .does(AGENT, Decline.because(DeclineReason.OTHER, "x").pointingTo("y"))
                .stands(StageKind.DECLINED);
    }

    @Test
    void aNameThatComesAfterTheHandOverIsKeptBackAsWell() {
        Walk walk = Walk.through(
                "wrongdoing-report",
                Intake.from(Anonymous.unreachable()).by(Channel.LETTER).stating("用次品冒充新品"),
                AGENT);
        walk.does(AGENT, StateAllegation.that("x"), VerifyAllegation.number(1, Verdict.FOUNDED))
                .refuses(AGENT, HandOver.to("compliance", "x"), "gate:identity-withheld")
                .does(AGENT, HandOver.to("compliance", "x").anonymised())
                .does(INVESTIGATOR, AcceptHandOver.here())
                .does(AGENT, CorrectParty.number(1, Person.named("举报人甲"), "后来告知"))
                .does(AGENT, JoinComplainant.of(Person.named("举报人乙")))
                .records(
                        EventKind.HANDED_OVER,
                        EventKind.HAND_OVER_ACCEPTED,
                        EventKind.PARTY_CORRECTED,
                        EventKind.COMPLAINANT_JOINED);
        assertThat(walk.desk()
                        .view(walk.complaint().id(), Reader.HANDLER, INVESTIGATOR)
                        .texts())
                .contains("compliance")
                .doesNotContain("举报人甲", "举报人乙");
        assertThat(walk.desk()
                        .view(walk.complaint().id(), Reader.HANDLER, AGENT)
                        .texts())
                .contains("举报人甲", "举报人乙");
    }
}
