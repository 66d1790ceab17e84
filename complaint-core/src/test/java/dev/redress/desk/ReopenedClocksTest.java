package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.AdoptProcedure;
import dev.redress.activity.ExtendClock;
import dev.redress.activity.Prioritise;
import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.Term;
import dev.redress.clock.ClockDefinition;
import dev.redress.clock.ClockState;
import dev.redress.clock.Cycle;
import dev.redress.clock.CyclePolicy;
import dev.redress.clock.Effective;
import dev.redress.clock.ExtensionRule;
import dev.redress.clock.MilestoneRule;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Priority;
import dev.redress.move.Close;
import dev.redress.move.Reopen;
import dev.redress.move.ResolveDirectly;
import dev.redress.sla.ComplaintClock;
import dev.redress.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Once a complaint was taken up again, no other clock that takes over, and no other version, judges what had ended. */
class ReopenedClocksTest extends VersionedClocks {

    private static ClockDefinition reply(int days, CyclePolicy onRebase, CyclePolicy onReopening) {
        return ClockDefinition.named("reply", Words.of("Reply", "答复"))
                .stopsOn("resolved")
                .limit(Term.businessDays(days))
                .milestone(MilestoneRule.warnAtShare("half", "0.5", "handler"))
                .policies(onRebase, onReopening, onReopening)
                .build();
    }

    private void filedWithVariants(ClockDefinition critical, ClockDefinition usual) {
        filedUnder(procedure(1)
                .clock(new ComplaintClock(critical, Set.of(Priority.CRITICAL), Set.of()))
                .clock(usual)
                .build());
    }

    private void resolvesAndReopens(String resolved, String reopened) {
        until(resolved);
        does(ResolveDirectly.with(Outcome.UPHELD, "x"), Close.with("x"));
        until(reopened);
        does(Reopen.because("x"));
        desk.clocks().sweep(10);
    }

    @ParameterizedTest
    @CsvSource({"NEW_CYCLE,RESTART", "NEW_CYCLE,CONTINUE", "RESTART,RESTART", "RESTART,CONTINUE", "CONTINUE,NEW_CYCLE"})
    void aStricterPriorityMakesNothingLateThatHadEndedInTime(CyclePolicy onReopening, CyclePolicy onRebase) {
        filedWithVariants(reply(4, onRebase, onReopening), reply(10, onRebase, onReopening));
        resolvesAndReopens("2026-03-10T12:00:00Z", "2026-03-11T10:00:00Z");
        until("2026-03-12T10:00:00Z");
        does(Prioritise.as(Priority.CRITICAL));
        until("2026-03-13T10:00:00Z");
        assertThat(states()).doesNotContain(ClockState.BREACHED).endsWith(ClockState.RUNNING);
        assertThat(recorded()).noneMatch(milestone -> milestone.contains("breach"));
    }

    @ParameterizedTest
    @EnumSource(
            value = CyclePolicy.class,
            names = {"NEW_CYCLE", "RESTART"})
    void aMilderPriorityTakesNoBreachBack(CyclePolicy onReopening) {
        filedWithVariants(reply(10, CyclePolicy.RESTART, onReopening), reply(5, CyclePolicy.RESTART, onReopening));
        resolvesAndReopens("2026-03-10T12:00:00Z", "2026-03-11T10:00:00Z");
        assertThat(states()).containsExactly(ClockState.BREACHED, ClockState.RUNNING);
        until("2026-03-12T10:00:00Z");
        does(Prioritise.as(Priority.CRITICAL));
        until("2026-03-13T10:00:00Z");
        assertThat(states()).containsExactly(ClockState.BREACHED, ClockState.RUNNING);
        assertThat(recorded()).containsExactly("1half", "1breach");
    }

    @Test
    void aRunningClockStaysOneWhereTheOtherWouldNotHaveBegunItAgain() {
        filedWithVariants(
                reply(4, CyclePolicy.CONTINUE, CyclePolicy.KEEP), reply(10, CyclePolicy.CONTINUE, CyclePolicy.RESTART));
        resolvesAndReopens("2026-03-05T10:00:00Z", "2026-03-10T10:00:00Z");
        until("2026-03-18T10:00:00Z");
        does(Prioritise.as(Priority.CRITICAL));
        assertThat(reading().state()).isEqualTo(ClockState.RUNNING);
        assertThat(reading().findDue()).contains(Instant.parse("2026-03-21T00:00:00Z"));
        until("2026-03-23T10:00:00Z");
        assertThat(recorded()).containsExactly("2half", "2breach");
    }

    @Test
    void whatCameBeforeARestartStaysWhateverBeginsItAnew() {
        filedWithVariants(
                reply(4, CyclePolicy.RESTART, CyclePolicy.KEEP), reply(10, CyclePolicy.RESTART, CyclePolicy.RESTART));
        resolvesAndReopens("2026-03-05T10:00:00Z", "2026-03-10T10:00:00Z");
        until("2026-03-18T10:00:00Z");
        does(Prioritise.as(Priority.CRITICAL));
        until("2026-03-26T10:00:00Z");
        assertThat(recorded()).containsExactly("2half", "3half", "3breach");
    }

    @ParameterizedTest
    @EnumSource(
            value = CyclePolicy.class,
            names = {"RESTART", "CONTINUE", "NEW_CYCLE"})
    void aCalendarThatComesAfterTheReopeningJudgesNothingThatHadEnded(CyclePolicy onReopening) {
        filedUnder(procedure(1).clock(reply(6, CyclePolicy.KEEP, onReopening)).build());
        resolvesAndReopens("2026-03-10T12:00:00Z", "2026-03-11T08:00:00Z");
        BusinessCalendar stricter = office().makeUpDay(LocalDate.of(2026, 3, 7)).build();
        ImpactPreview preview = desk.clocks().preview(stricter);
        desk.clocks().publish(stricter, 2, ANA);
        Swept swept = desk.clocks().sweep(10);
        assertThat(preview.intoBreach()).isEqualTo(swept.breaches()).isZero();
        assertThat(states()).doesNotContain(ClockState.BREACHED).endsWith(ClockState.RUNNING);
        assertThat(recorded()).containsExactly("1half");
    }

    @ParameterizedTest
    @CsvSource({
        "RESTART,RESTART,10",
        "CONTINUE,CONTINUE,10",
        "NEW_CYCLE,KEEP,10",
        "NEW_CYCLE,CONTINUE,10",
        "NEW_CYCLE,KEEP,5",
        "RESTART,KEEP,5"
    })
    void noMigrationJudgesWhatHadEndedOrEndsWhatRuns(CyclePolicy before, CyclePolicy after, int days) {
        filedUnder(procedure(1).clock(reply(days, CyclePolicy.KEEP, before)).build());
        resolvesAndReopens("2026-03-10T12:00:00Z", "2026-03-11T10:00:00Z");
        List<ClockState> states = states();
        List<String> recorded = recorded();
        desk.publish(procedure(2).clock(reply(4, CyclePolicy.KEEP, after)).build(), ANA);
        desk.migration("t", 2).run("new version", by(ANA));
        until("2026-03-12T10:00:00Z");
        assertThat(states()).isEqualTo(states).endsWith(ClockState.RUNNING);
        assertThat(recorded()).isEqualTo(recorded);
    }

    @Test
    void aRuleThatComesByTheDateOfReadingJudgesOnlyWhatRunsThen() {
        ClockDefinition until = dated(10, null, LocalDate.of(2026, 3, 31));
        ClockDefinition since = dated(3, LocalDate.of(2026, 4, 1), null);
        filedUnder(procedure(1).clock(until).clock(since).build());
        resolvesAndReopens("2026-03-12T10:00:00Z", "2026-03-27T10:00:00Z");
        assertThat(states()).containsExactly(ClockState.MET, ClockState.RUNNING);
        until("2026-04-01T10:00:00Z");
        assertThat(states()).containsExactly(ClockState.MET, ClockState.RUNNING);
        assertThat(reading().findDue()).contains(Instant.parse("2026-04-01T23:00:00Z"));
        until("2026-04-03T10:00:00Z");
        assertThat(recorded()).contains("2breach").doesNotContain("1breach");
    }

    @ParameterizedTest
    @CsvSource({
        "NEW_CYCLE,KEEP,MET",
        "RESTART,KEEP,MET",
        "NEW_CYCLE,CONTINUE,RUNNING",
        "RESTART,CONTINUE,RUNNING",
        "KEEP,NEW_CYCLE,MET RUNNING",
        "CONTINUE,RESTART,RUNNING",
        "KEEP,CONTINUE,RUNNING"
    })
    void aVersionAdoptedInBetweenSaysWhetherItBeginsAnewAndNotWhetherItWasLate(
            CyclePolicy before, CyclePolicy after, String states) {
        filedUnder(procedure(1).clock(reply(10, CyclePolicy.KEEP, before)).build());
        until("2026-03-10T12:00:00Z");
        does(ResolveDirectly.with(Outcome.UPHELD, "x"));
        desk.publish(procedure(2).clock(reply(4, CyclePolicy.KEEP, after)).build(), ANA);
        does(AdoptProcedure.version(2, "x"), Close.with("x"));
        until("2026-03-11T10:00:00Z");
        does(Reopen.because("x"));
        until("2026-03-12T10:00:00Z");
        assertThat(states())
                .containsExactlyElementsOf(
                        Stream.of(states.split(" ")).map(ClockState::valueOf).toList());
        assertThat(recorded()).noneMatch(milestone -> milestone.contains("breach"));
    }

    @Test
    void aSecondRestartAfterANewerCalendarTakesNoBreachBack() {
        filedUnder(procedure(1)
                .clock(reply(5, CyclePolicy.KEEP, CyclePolicy.RESTART))
                .build());
        resolvesAndReopens("2026-03-11T12:00:00Z", "2026-03-12T08:00:00Z");
        assertThat(states()).containsExactly(ClockState.BREACHED, ClockState.RUNNING);
        BusinessCalendar milder = office().holiday(LocalDate.of(2026, 3, 4), "x")
                .holiday(LocalDate.of(2026, 3, 5), "x")
                .holiday(LocalDate.of(2026, 3, 6), "x")
                .build();
        desk.clocks().publish(milder, 2, ANA);
        resolvesAndReopens("2026-03-13T12:00:00Z", "2026-03-16T10:00:00Z");
        assertThat(states()).containsExactly(ClockState.BREACHED, ClockState.RUNNING);
        assertThat(recorded()).containsExactly("1half", "1breach");
        does(ResolveDirectly.with(Outcome.UPHELD, "x"), Close.with("x"));
        assertThat(states()).containsExactly(ClockState.BREACHED, ClockState.MET);
    }

    @ParameterizedTest
    @CsvSource({
        "CONTINUE,CONTINUE,RUNNING",
        "RESTART,RESTART,RUNNING",
        "NEW_CYCLE,NEW_CYCLE,MET RUNNING",
        "KEEP,KEEP,MET",
        "NEW_CYCLE,KEEP,MET",
        "KEEP,NEW_CYCLE,MET RUNNING",
        "CONTINUE,RESTART,RUNNING",
        "RESTART,CONTINUE,RUNNING"
    })
    void aReopeningAfterTheDateGoesByTheNewRuleAndJudgesNothingByIt(
            CyclePolicy before, CyclePolicy after, String states) {
        filedUnder(procedure(1)
                .clock(dated(10, null, LocalDate.of(2026, 3, 31), before))
                .clock(dated(3, LocalDate.of(2026, 4, 1), null, after))
                .build());
        resolvesAndReopens("2026-03-12T10:00:00Z", "2026-04-02T10:00:00Z");
        assertThat(states())
                .containsExactlyElementsOf(
                        Stream.of(states.split(" ")).map(ClockState::valueOf).toList());
        assertThat(recorded()).doesNotContain("1breach");
    }

    @ParameterizedTest
    @EnumSource(
            value = CyclePolicy.class,
            names = {"RESTART", "CONTINUE", "NEW_CYCLE"})
    void aMilderRuleThatComesByTheDateUndoesNoBreach(CyclePolicy policy) {
        filedUnder(procedure(1)
                .clock(dated(3, null, LocalDate.of(2026, 3, 31), policy))
                .clock(dated(10, LocalDate.of(2026, 4, 1), null, policy))
                .build());
        resolvesAndReopens("2026-03-12T10:00:00Z", "2026-04-02T10:00:00Z");
        assertThat(states().get(0)).isEqualTo(ClockState.BREACHED);
        assertThat(recorded()).contains("1breach").noneMatch(milestone -> milestone.startsWith("-"));
    }

    /** The version kept has rules by the date of reading: which of them was in force when it was kept decides, not which is now. */
    @Test
    void aDateThatPassesJudgesNothingThatHadEndedUnderAVersionThatIsKept() {
        LocalDate last = LocalDate.of(2026, 3, 31);
        Set<Priority> critical = Set.of(Priority.CRITICAL);
        filedUnder(procedure(1)
                .clock(new ComplaintClock(
                        dated(4, null, last, CyclePolicy.NEW_CYCLE, CyclePolicy.RESTART), critical, Set.of()))
                .clock(dated(5, null, last, CyclePolicy.CONTINUE, CyclePolicy.CONTINUE))
                .clock(new ComplaintClock(
                        dated(8, last.plusDays(1), null, CyclePolicy.NEW_CYCLE, CyclePolicy.RESTART),
                        critical,
                        Set.of()))
                .clock(dated(7, last.plusDays(1), null, CyclePolicy.CONTINUE, CyclePolicy.CONTINUE))
                .build());
        until("2026-03-10T07:00:00Z");
        does(ResolveDirectly.with(Outcome.UPHELD, "x"), Close.with("x"));
        desk.clocks().publish(office().holiday(LocalDate.of(2026, 4, 9), "x").build(), 2, ANA);
        until("2026-03-10T09:00:00Z");
        does(Reopen.because("x"));
        until("2026-03-10T10:00:00Z");
        does(Prioritise.as(Priority.CRITICAL));
        until("2026-03-10T11:00:00Z");
        desk.publish(
                procedure(2)
                        .clock(new ComplaintClock(
                                reply(6, CyclePolicy.KEEP, CyclePolicy.NEW_CYCLE), critical, Set.of()))
                        .clock(reply(7, CyclePolicy.CONTINUE, CyclePolicy.CONTINUE))
                        .build(),
                ANA);
        desk.migration("t", 2).run("new version", by(ANA));
        until("2026-03-13T11:00:00Z");
        does(ResolveDirectly.with(Outcome.UPHELD, "x"), Close.with("x"));
        List<Cycle> cycles = reading().cycles();
        List<String> recorded = recorded();
        assertThat(states()).containsExactly(ClockState.BREACHED, ClockState.MET);
        until("2026-04-03T10:00:00Z");
        assertThat(reading().cycles()).isEqualTo(cycles);
        assertThat(recorded()).isEqualTo(recorded);
    }

    /** Of what happens at one instant, what comes later in the journal comes later. */
    @ParameterizedTest
    @EnumSource(
            value = CyclePolicy.class,
            names = {"RESTART", "NEW_CYCLE"})
    void whatEndsItAtTheInstantOfAPriorityEndsTheCycleThatThatBegan(CyclePolicy onRebase) {
        filedWithVariants(reply(4, onRebase, CyclePolicy.KEEP), reply(5, onRebase, CyclePolicy.KEEP));
        until("2026-03-12T10:00:00Z");
        does(Prioritise.as(Priority.CRITICAL), ResolveDirectly.with(Outcome.UPHELD, "x"));
        assertThat(states()).containsExactly(ClockState.BREACHED, ClockState.MET);
    }

    private static ClockDefinition dated(
            int days, @Nullable LocalDate from, @Nullable LocalDate to, CyclePolicy onRebase, CyclePolicy onReopening) {
        return ClockDefinition.named("reply", Words.of("Reply", "答复"))
                .stopsOn("resolved")
                .limit(Term.businessDays(days))
                .effective(new Effective(from, to, Effective.By.DATE_OF_READING, null))
                .policies(onRebase, onReopening, onReopening)
                .build();
    }

    @Test
    void aRuleThatEndsWithoutAnotherLeavesWhatHadCome() {
        filedUnder(procedure(1)
                .clock(dated(5, null, LocalDate.of(2026, 3, 31), CyclePolicy.NEW_CYCLE))
                .build());
        resolvesAndReopens("2026-03-18T10:00:00Z", "2026-03-21T10:00:00Z");
        until("2026-03-31T10:00:00Z");
        assertThat(states()).containsExactly(ClockState.BREACHED, ClockState.BREACHED);
        until("2026-04-02T10:00:00Z");
        assertThat(states()).containsExactly(ClockState.BREACHED, ClockState.BREACHED);
        assertThat(reading().isOpen()).isFalse();
        assertThat(recorded()).containsExactly("1breach", "2breach");
    }

    private static ClockDefinition extensible(int days, ExtensionRule rule) {
        return ClockDefinition.named("reply", Words.of("Reply", "答复"))
                .stopsOn("resolved")
                .limit(Term.calendarDays(days))
                .extension(rule)
                .build();
    }

    @Test
    void anOverdueClockThatStaysWithItsVersionIsExtendedByIt() {
        ExtensionRule more =
                ExtensionRule.fixedExtra("more", Term.calendarDays(4)).evenAfterExpiry();
        filedUnder(procedure(1).clock(extensible(3, more)).build());
        until("2026-03-10T10:00:00Z");
        desk.publish(procedure(2).clock(extensible(20, more)).build(), ANA);
        does(AdoptProcedure.version(2, "x"));
        for (int i = 0; i < 2; i++) {
            does(ExtendClock.of("reply").by("more").because("complex"));
        }
        desk.clocks().sweep(10);
        assertThat(reading().findDue()).contains(Instant.parse("2026-03-14T00:00:00Z"));
        assertThat(states()).containsExactly(ClockState.EXTENDED);
        until("2026-03-14T00:00:01Z");
        assertThat(states()).containsExactly(ClockState.BREACHED);
        assertThat(recorded()).containsExactly("1breach", "-1breach", "1breach");
    }

    @Test
    void anExtensionWithoutAnEndTakesTheBreachBack() {
        filedUnder(procedure(1)
                .clock(extensible(3, ExtensionRule.openEnded("open").evenAfterExpiry()))
                .build());
        until("2026-03-07T10:00:00Z");
        does(ExtendClock.of("reply").by("open").because("complex"));
        assertThat(states()).containsExactly(ClockState.EXTENDED);
        desk.clocks().sweep(10);
        assertThat(recorded()).containsExactly("1breach", "-1breach");
        desk.clocks().sweep(10);
        assertThat(recorded()).hasSize(2);
    }

    private static ClockDefinition dated(int days, @Nullable LocalDate from, @Nullable LocalDate to) {
        return dated(days, from, to, CyclePolicy.NEW_CYCLE);
    }

    private static ClockDefinition dated(
            int days, @Nullable LocalDate from, @Nullable LocalDate to, CyclePolicy onReopening) {
        return ClockDefinition.named("reply", Words.of("Reply", "答复"))
                .stopsOn("resolved")
                .limit(Term.businessDays(days))
                .effective(new Effective(from, to, Effective.By.DATE_OF_READING, null))
                .policies(CyclePolicy.KEEP, onReopening, CyclePolicy.KEEP)
                .build();
    }
}
