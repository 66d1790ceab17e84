package dev.redress.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.calendar.Roll;
import dev.redress.calendar.Term;
import dev.redress.words.Words;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault of a clock's definition by itself, at its place, and what lies just within. */
class DefinitionFaultsTest {

    private static final Words X = Words.of("x");
    private static final String NAME = " must be lower-case letters, digits and underscores, was 'A b'";
    private static final int YEARS = 200;

    private static ClockDefinitionBuilder clock() {
        return ClockDefinition.named("x", X).stopsOn("closed").limit(Term.businessDays(3));
    }

    private static Arguments fault(String fault, UnaryOperator<ClockDefinitionBuilder> with) {
        return Arguments.of(fault, with);
    }

    private static Arguments counted(String fault, TimeLimit.Counted limit) {
        return fault(fault, clock -> clock.limit(limit));
    }

    static Stream<Arguments> faults() {
        TimeLimit.Counted hours = TimeLimit.of(Term.exactHours(5));
        return Stream.of(
                fault("starts_on" + NAME, clock -> clock.startsOn("A b")),
                fault("stops_on" + NAME, clock -> clock.stopsOn("A b")),
                fault("cancelled_on" + NAME, clock -> clock.cancelledOn("A b")),
                fault("limit.at_event" + NAME, clock -> clock.limit(TimeLimit.atEvent("A b"))),
                counted("limit.from" + NAME, TimeLimit.of(Term.businessDays(1)).countedFrom("A b")),
                fault("recurrence.fulfilled_by" + NAME, clock -> clock.recurring(Recurrence.Cadence.FROM_START, "A b")),
                fault("extensions[0].id" + NAME, clock -> clock.extension(ExtensionRule.agreed("A b"))),
                fault("pauses[0].reason" + NAME, clock -> clock.pausable("A b", X, null)),
                fault(
                        "milestones[0].key" + NAME,
                        clock -> clock.milestone(MilestoneRule.warnAtShare("A b", "0.5", "r"))),
                fault("pauses[0].name must not be blank", clock -> clock.pausable("p", Words.of(" "), null)),
                fault(
                        "pauses[1].reason 'p' is used twice",
                        clock -> clock.pausable("p", X, null).pausable("p", X, null)),
                fault(
                        "extensions[1].id 'e' is used twice",
                        clock -> clock.extension(ExtensionRule.agreed("e")).extension(ExtensionRule.openEnded("e"))),
                fault(
                        "extensions must not be given for a limit that comes again: each turn ends by itself; let it pause",
                        clock -> clock.recurring(Recurrence.Cadence.FROM_START, "told")
                                .extension(ExtensionRule.newTotal("e", Term.businessDays(9)))),
                fault(
                        "extensions[0].term must be more than zero, was 0 business_days",
                        clock -> clock.extension(ExtensionRule.fixedExtra("e", Term.businessDays(0)))),
                fault(
                        "extensions[0].most must be of the unit of a fixed extra",
                        clock -> clock.extension(ExtensionRule.fixedExtra("e", Term.businessDays(1))
                                .atMost(Term.calendarDays(2)))),
                fault(
                        "extensions[0].most must be more than zero, was 0 business_days",
                        clock -> clock.extension(ExtensionRule.fixedExtra("e", Term.businessDays(1))
                                .atMost(Term.businessDays(0)))),
                fault(
                        "milestones[0].offset must be more than zero, was 0 business_days",
                        clock -> clock.milestone(MilestoneRule.warnBefore("w", Term.businessDays(0), "r"))),
                fault(
                        "milestones[0].roles must not be blank",
                        clock -> clock.milestone(MilestoneRule.warnAtShare("w", "0.5", " "))),
                fault(
                        "limit.later_of must have two parts or more, had 1",
                        clock -> clock.limit(TimeLimit.laterOf(TimeLimit.atEvent("e")))),
                fault(
                        "limit.earlier_of must have two parts or more, had 0",
                        clock -> clock.limit(new TimeLimit.EarlierOf(List.of()))),
                counted(
                        "limit must not count hours together with another unit",
                        new TimeLimit.Counted(
                                List.of(Term.exactHours(5), Term.businessDays(1)),
                                null,
                                FirstDay.IS_DAY_ZERO,
                                Roll.NONE,
                                LimitEnd.EXACT)),
                counted(
                        "limit.hour belongs to a close of business",
                        TimeLimit.of(Term.businessDays(1))
                                .ending(new LimitEnd(LimitEnd.Kind.END_OF_DAY, LocalTime.NOON))),
                fault(
                        "milestones[0].kind must be warning or escalation: every clock has its breach",
                        clock -> clock.milestone(new MilestoneRule(
                                "w",
                                MilestoneRule.Kind.BREACH,
                                MilestoneRule.Anchor.AFTER_DUE,
                                null,
                                Term.businessDays(1),
                                List.of("r")))),
                fault(
                        "milestones[0] must have a share or an offset, as its anchor says",
                        clock -> clock.milestone(new MilestoneRule(
                                "w",
                                MilestoneRule.Kind.WARNING,
                                MilestoneRule.Anchor.BEFORE_DUE,
                                null,
                                null,
                                List.of("r")))),
                fault(
                        "milestones[0].share must lie between 0 and 1, was 1",
                        clock -> clock.milestone(MilestoneRule.warnAtShare("w", "1", "r"))),
                fault(
                        "milestones[0].share must lie between 0 and 1, was 0",
                        clock -> clock.milestone(MilestoneRule.warnAtShare("w", "0", "r"))),
                fault(
                        "limit.later_of[1].at_event" + NAME,
                        clock -> clock.limit(TimeLimit.laterOf(hours, TimeLimit.atEvent("A b")))),
                fault(
                        "limit.earlier_of[1].at_event" + NAME,
                        clock -> clock.limit(TimeLimit.earlierOf(hours, TimeLimit.atEvent("A b")))),
                counted("limit.first_day_counts has no meaning for a limit in hours", hours.firstDayCounts()),
                counted(
                        "limit.roll has a meaning only for calendar days, weeks and months",
                        hours.rolling(Roll.FORWARD)),
                counted(
                        "limit.end must be exact for a limit in hours",
                        hours.ending(LimitEnd.closeOfBusiness(LocalTime.of(17, 0)))));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isTheOnlyFaultThatIsTold(String fault, UnaryOperator<ClockDefinitionBuilder> with) {
        ClockDefinitionBuilder builder = with.apply(clock());
        assertThatThrownBy(builder::build)
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(e.faults()).containsExactly(fault));
    }

    static Stream<Arguments> longest() {
        return Stream.of(
                Arguments.of(Term.months(YEARS * 12), Term.months(YEARS * 12 + 1)),
                Arguments.of(Term.weeks(YEARS * 53), Term.weeks(YEARS * 53 + 1)),
                Arguments.of(Term.calendarDays(YEARS * 366), Term.calendarDays(YEARS * 366 + 1)),
                Arguments.of(Term.businessDays(YEARS * 366), Term.businessDays(YEARS * 366 + 1)),
                Arguments.of(
                        Term.businessTime(Duration.ofDays(YEARS * 366L)),
                        Term.businessTime(Duration.ofDays(YEARS * 366L + 1))),
                Arguments.of(
                        Term.exactTime(Duration.ofDays(YEARS * 366L)),
                        Term.exactTime(Duration.ofDays(YEARS * 366L + 1))));
    }

    @ParameterizedTest
    @MethodSource("longest")
    void aTermIsAtMostTwoHundredYears(Term longest, Term longer) {
        assertThat(clock().limit(longest).build().limit()).isEqualTo(TimeLimit.of(longest));
        assertThatThrownBy(() -> clock().limit(longer).build()).hasMessageContaining("must be at most 200 years");
    }

    @Test
    void aShareMayBeAnythingBetweenAndATimeMayBeAtOnce() {
        ClockDefinition definition = clock().limit(Term.exactTime(Duration.ZERO))
                .milestone(MilestoneRule.warnAtShare("a", "0.001", "r"))
                .milestone(MilestoneRule.warnAtShare("b", "0.999", "r"))
                .build();
        assertThat(definition.milestones()).extracting(MilestoneRule::key).isEqualTo(List.of("a", "b"));
    }

    @Test
    void aLimitThatEndsWhereItBeginsIsAFault() {
        for (Term day : List.of(Term.calendarDays(1), Term.businessDays(1))) {
            assertThatThrownBy(() -> ClockDefinition.named("a", Words.of("A"))
                            .stopsOn("b")
                            .limit(TimeLimit.of(day).firstDayCounts().ending(LimitEnd.EXACT))
                            .build())
                    .hasMessageContaining("must end after it begins");
        }
    }
}
