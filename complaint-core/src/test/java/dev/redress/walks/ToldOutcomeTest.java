package dev.redress.walks;

import static dev.redress.walks.Walk.AGENT;
import static dev.redress.walks.Walk.COMPLAINANT;
import static dev.redress.walks.Walk.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.activity.Acknowledge;
import dev.redress.activity.Correct;
import dev.redress.activity.RecordFindings;
import dev.redress.activity.TellOutcome;
import dev.redress.complaint.Outcome;
import dev.redress.desk.By;
import dev.redress.event.Correction;
import dev.redress.event.EventKind;
import dev.redress.intake.Channel;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.ProcedureRefusedException;
import dev.redress.move.Accept;
import dev.redress.move.Appeal;
import dev.redress.move.Close;
import dev.redress.move.ResolveDirectly;
import dev.redress.procedure.RequirementKind;
import dev.redress.procedure.ShippedProcedures;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The time to turn against a decision counts from when it was told, which nobody puts into the past. */
class ToldOutcomeTest {

    private static final Command TOLD = TellOutcome.by(Channel.LETTER, "x");

    private static Walk decided() {
        return Walk.through("general")
                .does(AGENT, Acknowledge.by(Channel.SMS), Accept.inScope())
                .does(AGENT, RecordFindings.of(Outcome.NOT_UPHELD, "x"), ResolveDirectly.with(Outcome.NOT_UPHELD, "x"));
    }

    private static void isTooLate(Walk walk, Command command, By by) {
        assertThatThrownBy(() -> walk.desk().performUntyped(walk.complaint(), command, by))
                .isInstanceOfSatisfying(
                        ProcedureRefusedException.class,
                        refused -> assertThat(refused.refusals())
                                .extracting("code")
                                .containsExactly("told-late"));
    }

    @Test
    void whatWasToldLongAgoIsNotRecordedAsToldThen() {
        Walk walk = decided();
        Instant first = walk.in(Duration.ZERO);
        walk.later(Duration.ofDays(59));
        isTooLate(walk, TOLD, By.by(AGENT).at(first));
        isTooLate(walk, TOLD, By.by(AGENT).at(walk.in(Duration.ofDays(-8))));
        walk.does(AGENT, TOLD).later(Duration.ofDays(59)).does(COMPLAINANT, Appeal.because("x"));
    }

    @Test
    void tellingItAgainAsOfLongAgoShortensNothing() {
        Walk walk = decided();
        Instant first = walk.in(Duration.ZERO);
        walk.later(Duration.ofDays(20)).does(AGENT, TOLD).later(Duration.ofDays(59));
        walk.desk().performUntyped(walk.complaint(), TOLD, By.by(AGENT).at(first));
        assertThat(walk.desk().possible(walk.desk().get(walk.complaint().id()), COMPLAINANT))
                .anySatisfy(each -> {
                    assertThat(each.command()).isEqualTo(CommandKind.APPEAL);
                    assertThat(each.isAllowed()).isTrue();
                });
    }

    @Test
    void aCorrectionDoesNotDoItEither() {
        Walk walk = decided();
        Instant first = walk.in(Duration.ZERO);
        walk.later(Duration.ofDays(20)).does(AGENT, TOLD);
        long told = walk.kinds().lastIndexOf(EventKind.OUTCOME_TOLD) + 1L;
        isTooLate(walk, Correct.fact(new Correction.OccurredAt(told, first), "x"), By.by(MANAGER));
    }

    @Test
    void noneOfTheFourteenClosesWhatWasNotTold() {
        assertThat(ShippedProcedures.all())
                .allSatisfy(procedure -> assertThat(procedure.gates())
                        .as(procedure.id())
                        .anySatisfy(gate -> {
                            assertThat(gate.needs().kind()).isEqualTo(RequirementKind.OUTCOME_TOLD);
                            assertThat(gate.before()).contains(CommandKind.CLOSE);
                        }));
        decided().denies(MANAGER, Close.with("x"), "gate:outcome-told");
    }

    @Test
    void allFourteenLeaveTimeToAnswerAndLetStaffTakeAnAppealDown() {
        assertThat(ShippedProcedures.all()).allSatisfy(procedure -> {
            assertThat(procedure.leastTimeToAnswer()).as(procedure.id()).contains(Duration.ofDays(7));
            assertThat(procedure.appeals().orElseThrow().roles())
                    .as(procedure.id())
                    .hasSizeGreaterThan(1)
                    .contains("complainant");
        });
    }
}
