package dev.redress.clock;

import static dev.redress.clock.ClockReadingTest.CALENDAR;
import static dev.redress.clock.ClockReadingTest.at;
import static dev.redress.clock.ClockReadingTest.clock;
import static dev.redress.clock.ClockReadingTest.received;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.redress.calendar.DayTargetPause;
import dev.redress.calendar.Roll;
import dev.redress.calendar.Term;
import dev.redress.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClockPausesAndExtensionsTest {

    private static final Instant LATER = at("2026-12-01T00:00");

    private static ClockPause pause(String reason, String from, @Nullable String to) {
        Instant start = at(from);
        return new ClockPause(reason, Side.COMPLAINANT, start, to == null ? null : at(to), start, null);
    }

    private static ClockDefinition pausable(Term limit) {
        return clock(limit)
                .pausable("question", Words.of("question asked"), null)
                .dayPause(DayTargetPause.BUSINESS_TIME)
                .build();
    }

    @Test
    void standsStillOnlyForNamedReasons() {
        ClockDefinition clock = pausable(Term.businessHours(8));
        ClockFacts named = received("2026-03-03T09:00")
                .pause(pause("question", "2026-03-03T10:00", "2026-03-04T10:00"))
                .build();
        assertThat(clock.read(named, CALENDAR, at("2026-03-03T12:00")).state()).isEqualTo(ClockState.SUSPENDED);
        assertThat(clock.read(named, CALENDAR, at("2026-03-03T12:00")).findNextChange())
                .contains(at("2026-03-04T10:00"));
        assertThat(clock.read(named, CALENDAR, LATER).findDue()).contains(at("2026-03-04T17:00"));
        ClockFacts other = received("2026-03-03T09:00")
                .pause(pause("holiday_of_the_clerk", "2026-03-03T10:00", "2026-03-04T10:00"))
                .build();
        assertThat(clock.read(other, CALENDAR, LATER).findDue()).contains(at("2026-03-03T17:00"));
        assertThat(clock(Term.businessHours(8))
                        .build()
                        .read(named, CALENDAR, LATER)
                        .findDue())
                .contains(at("2026-03-03T17:00"));
    }

    @Test
    void pausedBusinessTimeThatMovesADayIsToldWithItsReason() {
        ClockReading reading = pausable(Term.businessDays(5))
                .read(
                        received("2026-03-03T09:00")
                                .pause(pause("question", "2026-03-04T10:00", "2026-03-05T10:00"))
                                .build(),
                        CALENDAR,
                        at("2026-03-06T10:00"));
        assertThat(reading.explain().text().en())
                .contains("The clock stood still 4 Mar to 5 Mar: question asked, waiting for the complainant.")
                .containsPattern("The business time that was paused, \\d+ hours, is added at the end");
    }

    @Test
    void aPauseNobodyKnowsTheEndOfMovesTheLimitWithTheReading() {
        ClockDefinition clock = pausable(Term.businessHours(8));
        ClockFacts facts = received("2026-03-03T09:00")
                .pause(pause("question", "2026-03-03T10:00", null))
                .build();
        ClockReading reading = clock.read(facts, CALENDAR, at("2026-03-06T10:00"));
        assertThat(reading.state()).isEqualTo(ClockState.SUSPENDED);
        assertThat(reading.findDue()).contains(at("2026-03-06T17:00"));
        assertThat(reading.findNextChange()).isEmpty();
    }

    @Test
    void theClockRunsAgainWhenTheAnswerComesAndSaysSo() {
        ClockDefinition clock = pausable(Term.businessHours(8));
        ClockPause outlived = new ClockPause(
                "question",
                Side.COMPLAINANT,
                at("2026-03-03T10:00"),
                at("2026-03-06T10:00"),
                at("2026-03-03T10:00"),
                at("2026-03-03T12:00"));
        ClockPause unasked = new ClockPause(
                "question", Side.COMPLAINANT, at("2026-03-03T13:00"), at("2026-03-03T14:00"), null, null);
        ClockFacts facts =
                received("2026-03-03T09:00").pause(outlived).pause(unasked).build();
        ClockReading reading = clock.read(facts, CALENDAR, at("2026-03-05T12:00"));
        assertThat(reading.findDue()).contains(at("2026-03-04T12:00"));
        assertThat(reading.dishonestPauses())
                .containsExactly(
                        new DishonestPause(outlived, DishonestPause.Why.OUTLIVED_THE_ANSWER, at("2026-03-03T12:00")),
                        new DishonestPause(unasked, DishonestPause.Why.NO_OPEN_QUESTION, at("2026-03-03T13:00")));
        assertThat(reading.attribution().business())
                .isEqualTo(Map.of(
                        Side.COMPLAINANT, Duration.ofHours(3),
                        Side.THIRD_PARTY, Duration.ZERO,
                        Side.ORGANISATION, Duration.ofHours(16)));
    }

    @Test
    void statutesCountPausesInWholeDays() {
        ClockDefinition clock = clock(Term.businessDays(5))
                .pausable("inspection", Words.of("inspection"), "art. 22")
                .build();
        ClockFacts facts = received("2026-03-02T10:00")
                .pause(pause("inspection", "2026-03-05T00:00", "2026-03-10T00:00"))
                .build();
        ClockReading reading = clock.read(facts, CALENDAR, LATER);
        assertThat(reading.findDue()).contains(at("2026-03-13T00:00"));
        assertThat(reading.explain().text().en()).contains("The clock stood still 5 Mar to 9 Mar: inspection");
    }

    @Test
    void aFixedExtraIsCountedWithTheLimitFromTheStart() {
        ClockDefinition clock = clock(Term.months(1))
                .extension(ExtensionRule.fixedExtra("complex", Term.months(2)))
                .build();
        ClockFacts facts = received("2026-01-31T10:00")
                .extension(ClockExtension.by("complex", at("2026-02-20T10:00")))
                .build();
        ClockReading reading = clock.read(facts, CALENDAR, at("2026-03-01T10:00"));
        assertThat(reading.findDue()).contains(at("2026-05-01T00:00")); // 30 April, not 28
        assertThat(reading.state()).isEqualTo(ClockState.EXTENDED);
        assertThat(clock.read(facts, CALENDAR, at("2026-02-10T10:00")).findDue())
                .contains(at("2026-03-01T00:00"));
    }

    @Test
    void anExtensionAfterExpiryHasNoEffectUnlessTheRuleAllowsIt() {
        ExtensionRule rule = ExtensionRule.fixedExtra("complex", Term.businessDays(10));
        ClockFacts facts = received("2026-03-02T10:00")
                .extension(ClockExtension.by("complex", at("2026-03-20T10:00")))
                .build();
        ClockReading late = clock(Term.businessDays(5)).extension(rule).build().read(facts, CALENDAR, LATER);
        assertThat(late.findDue()).contains(at("2026-03-10T00:00"));
        assertThat(late.explain().text().en()).contains("has no effect");
        ClockReading allowed = clock(Term.businessDays(5))
                .extension(rule.evenAfterExpiry())
                .build()
                .read(facts, CALENDAR, LATER);
        assertThat(allowed.findDue()).contains(at("2026-03-24T00:00"));
    }

    @Test
    void beyondTheCapAGoodReasonIsNeeded() {
        ClockDefinition clock = clock(Term.businessDays(5))
                .extension(ExtensionRule.fixedExtra("complex", Term.businessDays(10))
                        .atMost(Term.businessDays(10)))
                .build();
        Instant granted = at("2026-03-03T10:00");
        ClockReading cut = clock.read(
                received("2026-03-02T10:00")
                        .extension(new ClockExtension("complex", granted, Term.businessDays(15), null, false))
                        .build(),
                CALENDAR,
                granted);
        assertThat(cut.findDue()).contains(at("2026-03-24T00:00"));
        assertThat(cut.explain().text().en()).contains("it is cut to 10 business days");
        ClockReading good = clock.read(
                received("2026-03-02T10:00")
                        .extension(new ClockExtension("complex", granted, Term.businessDays(15), null, true))
                        .build(),
                CALENDAR,
                granted);
        assertThat(good.findDue()).contains(at("2026-03-31T00:00"));
    }

    @Test
    void extendsToANewTotalToADateOrWithoutAnEnd() {
        Instant granted = at("2026-03-03T10:00");
        ClockDefinition clock = clock(Term.businessDays(10))
                .extension(ExtensionRule.newTotal("credit", Term.calendarDays(45)))
                .extension(ExtensionRule.agreed("agreed"))
                .extension(ExtensionRule.openEnded("holding"))
                .build();
        assertThat(read(clock, ClockExtension.by("credit", granted)).findDue()).contains(at("2026-04-17T00:00"));
        assertThat(read(clock, ClockExtension.until("agreed", granted, LocalDate.of(2026, 5, 1)))
                        .findDue())
                .contains(at("2026-05-02T00:00"));
        ClockReading open = read(clock, ClockExtension.by("holding", granted));
        assertThat(open.findDue()).isEmpty();
        assertThat(open.state()).isEqualTo(ClockState.EXTENDED);
        assertThat(open.milestones()).isEmpty();
        assertThat(read(clock, ClockExtension.until("agreed", granted, LocalDate.of(2026, 3, 4)))
                        .findDue())
                .as("an agreement never shortens")
                .contains(at("2026-03-17T00:00"));
    }

    private static ClockReading read(ClockDefinition clock, ClockExtension extension) {
        return clock.read(received("2026-03-02T10:00").extension(extension).build(), CALENDAR, at("2026-03-05T10:00"));
    }

    private static int counted(ClockReading reading) {
        return reading.explain().segments().stream()
                .filter(segment -> segment.kind() == Segment.Kind.COUNTED)
                .mapToInt(Segment::days)
                .sum();
    }

    @Test
    void aPauseThatTakesNoBusinessDayTakesNoneInTheExplanation() {
        ClockReading reading = clock(Term.businessDays(5))
                .pausable("question", Words.of("question asked"), null)
                .build()
                .read(
                        received("2026-03-02T09:00")
                                .pause(pause("question", "2026-03-06T18:00", "2026-03-07T10:00"))
                                .build(),
                        CALENDAR,
                        LATER);
        assertThat(reading.findDue()).contains(at("2026-03-10T00:00"));
        assertThat(counted(reading)).isEqualTo(5);
        assertThat(reading.explain().text().en()).doesNotContain("stood still");
    }

    @Test
    void aFirstDayWhoseCloseHadPassedIsNotCounted() {
        ClockReading reading = ClockDefinition.named("reply", Words.of("Reply"))
                .limit(TimeLimit.of(Term.businessDays(3)).firstDayCounts().ending(LimitEnd.CLOSE_OF_BUSINESS))
                .build()
                .read(received("2026-03-03T17:25").build(), CALENDAR, LATER);
        assertThat(counted(reading)).isEqualTo(3);
        assertThat(reading.explain().text().en())
                .contains("as that day's close had passed, Wednesday 4 March 2026 is the first day counted");
        assertThat(reading.explain().text().zh()).contains("当日已过营业时间");
    }

    @Test
    void daysOfTwoUnitsAreCountedEachByItsOwn() {
        ClockDefinition clock = clock(Term.calendarDays(3))
                .extension(ExtensionRule.fixedExtra("complex", Term.businessDays(5)))
                .build();
        ClockReading reading = clock.read(
                received("2026-03-02T09:00")
                        .extension(ClockExtension.by("complex", at("2026-03-03T09:00")))
                        .build(),
                CALENDAR,
                LATER);
        assertThat(reading.findDue()).contains(at("2026-03-13T00:00"));
        assertThat(counted(reading))
                .as("three calendar days, five business days")
                .isEqualTo(8);
        ClockReading hours = clock(Term.exactHours(24))
                .extension(ExtensionRule.fixedExtra("complex", Term.businessDays(2)))
                .build()
                .read(
                        received("2026-03-06T09:00")
                                .extension(ClockExtension.by("complex", at("2026-03-06T10:00")))
                                .build(),
                        CALENDAR,
                        LATER);
        assertThat(hours.explain().segments())
                .extracting(Segment::kind)
                .containsExactly(Segment.Kind.COUNTED, Segment.Kind.EXTENDED);
    }

    @Test
    void anAgreedDateEndsAnExtensionWithoutAnEnd() {
        ClockReading reading = clock(Term.businessDays(5))
                .extension(ExtensionRule.openEnded("delay"))
                .extension(ExtensionRule.agreed("agreed"))
                .build()
                .read(
                        received("2026-03-02T09:00")
                                .extension(ClockExtension.by("delay", at("2026-03-03T09:00")))
                                .extension(ClockExtension.until(
                                        "agreed", at("2026-03-04T09:00"), LocalDate.of(2026, 3, 20)))
                                .build(),
                        CALENDAR,
                        at("2026-03-05T09:00"));
        assertThat(reading.findDue()).contains(at("2026-03-21T00:00"));
    }

    @Test
    void anAgreedDateThatPausesOvertakeWasAnExtensionAllTheSame() {
        ClockDefinition clock = clock(Term.businessDays(5))
                .extension(ExtensionRule.agreed("agreed"))
                .pausable("question", Words.of("question asked"), null)
                .build();
        ClockFacts facts = received("2026-03-02T09:00")
                .extension(ClockExtension.until("agreed", at("2026-03-03T09:00"), LocalDate.of(2026, 3, 11)))
                .pause(pause("question", "2026-03-04T09:00", "2026-03-11T09:00"))
                .build();
        ClockReading before = clock.read(facts, CALENDAR, at("2026-03-03T10:00"));
        assertThat(before.state()).isEqualTo(ClockState.EXTENDED);
        assertThat(before.findDue()).contains(at("2026-03-12T00:00"));
        assertThat(clock.read(facts, CALENDAR, at("2026-03-10T10:00")).state()).isEqualTo(ClockState.SUSPENDED);
        ClockReading after = clock.read(facts, CALENDAR, at("2026-03-12T10:00"));
        assertThat(after.state()).isEqualTo(ClockState.EXTENDED);
        assertThat(after.findDue()).contains(at("2026-03-17T00:00"));
        assertThat(after.explain().text().en())
                .contains("The limit was extended at")
                .contains("has been overtaken by what was paused after it")
                .doesNotContain("changes nothing");
    }

    @Test
    void anAgreedDateThatALongerPauseHadOvertakenBeforeIsNoExtension() {
        ClockDefinition clock = clock(Term.businessDays(5))
                .extension(ExtensionRule.agreed("agreed"))
                .pausable("question", Words.of("question asked"), null)
                .build();
        ClockFacts facts = received("2026-03-02T09:00")
                .pause(pause("question", "2026-03-03T09:00", "2026-03-10T09:00"))
                .extension(ClockExtension.until("agreed", at("2026-03-11T09:00"), LocalDate.of(2026, 3, 13)))
                .build();
        ClockReading reading = clock.read(facts, CALENDAR, at("2026-03-12T10:00"));
        assertThat(reading.findDue()).contains(at("2026-03-17T00:00"));
        assertThat(reading.state()).isEqualTo(ClockState.RUNNING);
        assertThat(reading.explain().text().en()).contains("changes nothing");
    }

    @Test
    void noExtensionShortens() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClockExtension("e", LATER, Term.businessDays(-4), null, false));
    }

    @Test
    void anAnswerBeforeTheQuestionGivesNobodyTheTime() {
        Instant from = at("2026-03-03T10:00");
        ClockReading reading = pausable(Term.businessDays(5))
                .read(
                        received("2026-03-02T09:00")
                                .pause(new ClockPause(
                                        "question",
                                        Side.COMPLAINANT,
                                        from,
                                        at("2026-03-05T10:00"),
                                        from,
                                        at("2026-03-03T09:00")))
                                .build(),
                        CALENDAR,
                        LATER);
        assertThat(reading.attribution().elapsed().get(Side.COMPLAINANT)).isEqualTo(Duration.ZERO);
    }

    @Test
    void aWarningOfAClosedDayComesOnTheOpenDayBefore() {
        ClockReading reading = clock(Term.weeks(8))
                .milestone(MilestoneRule.warnBefore("near", Term.calendarDays(1), "handler"))
                .build()
                .read(received("2026-03-08T10:00").build(), CALENDAR, at("2026-03-09T10:00"));
        assertThat(reading.findDue()).as("a Sunday").contains(at("2026-05-04T00:00"));
        assertThat(reading.milestones())
                .filteredOn(milestone -> milestone.key().equals("near"))
                .extracting(Milestone::at)
                .containsExactly(at("2026-05-01T09:00"));
    }

    @Test
    void anOpenPauseOfAPairSaysOneThing() {
        ClockDefinition clock = ClockDefinition.named("reply", Words.of("Reply"))
                .limit(TimeLimit.laterOf(
                        TimeLimit.of(Term.exactHours(24)),
                        TimeLimit.of(Term.businessDays(3)).ending(LimitEnd.CLOSE_OF_BUSINESS)))
                .pausable("question", Words.of("question asked"), null)
                .build();
        ClockFacts facts = received("2026-03-02T10:00")
                .pause(pause("question", "2026-03-05T12:00", null))
                .build();
        for (int hour = 0; hour < 60; hour++) {
            assertThat(clock.read(facts, CALENDAR, at("2026-03-05T12:00").plus(Duration.ofHours(hour)))
                            .state())
                    .as("hour %s", hour)
                    .isEqualTo(ClockState.SUSPENDED);
        }
    }

    @Test
    void ofALimitThatStoodStillAllTheTimeNothingIsUsed() {
        for (LimitEnd end : new LimitEnd[] {LimitEnd.EXACT, LimitEnd.END_OF_DAY}) {
            for (Term term : new Term[] {Term.businessDays(1), Term.calendarDays(1)}) {
                ClockDefinition clock = ClockDefinition.named("reply", Words.of("Reply"))
                        .limit(TimeLimit.of(term).ending(end))
                        .pausable("question", Words.of("question asked"), null)
                        .build();
                ClockFacts facts = received("2026-03-01T07:00")
                        .pause(pause("question", "2026-03-01T07:00", "2026-03-05T09:00"))
                        .build();
                assertThat(clock.read(facts, CALENDAR, at("2026-03-01T08:00")).usedShare())
                        .as("%s %s", term, end)
                        .isEqualByComparingTo("0");
            }
        }
    }

    private static ClockDefinition waiting(TimeLimit limit) {
        return ClockDefinition.named("reply", Words.of("Reply"))
                .limit(limit)
                .pausable("question", Words.of("question asked"), null)
                .build();
    }

    @Test
    void rollingBackwardDoesNotEndALimitThatStandsStill() {
        for (Term term : new Term[] {Term.calendarDays(2), Term.calendarDays(10), Term.weeks(1), Term.months(1)}) {
            ClockDefinition clock = waiting(TimeLimit.of(term).rolling(Roll.BACKWARD));
            ClockFacts facts = received("2026-03-02T09:00")
                    .pause(pause("question", "2026-03-02T10:00", null))
                    .build();
            for (int hour = 0; hour < 24 * 30; hour += 6) {
                ClockReading reading =
                        clock.read(facts, CALENDAR, at("2026-03-02T12:00").plus(Duration.ofHours(hour)));
                assertThat(reading.state()).as("%s, %s hours", term, hour).isEqualTo(ClockState.SUSPENDED);
                assertThat(reading.findDue().orElseThrow()).isAfter(reading.asOf());
            }
        }
        ClockDefinition twoDays = waiting(TimeLimit.of(Term.calendarDays(2)).rolling(Roll.BACKWARD));
        ClockFacts untilSaturday = received("2026-03-02T09:00")
                .pause(pause("question", "2026-03-02T10:00", "2026-03-07T10:00"))
                .build();
        assertThat(twoDays.read(untilSaturday, CALENDAR, at("2026-03-07T12:00")).findDue())
                .as("Friday lies in the pause, so the limit ends on the Sunday counted")
                .contains(at("2026-03-09T00:00"));
        ClockFacts untilFriday = received("2026-03-02T09:00")
                .pause(pause("question", "2026-03-02T10:00", "2026-03-06T10:00"))
                .build();
        assertThat(twoDays.read(untilFriday, CALENDAR, at("2026-03-06T12:00")).findDue())
                .contains(at("2026-03-07T00:00"));
    }

    @Test
    void aPauseAfterALimitThatRolledBackwardComesTooLate() {
        ClockDefinition clock = waiting(TimeLimit.of(Term.calendarDays(5)).rolling(Roll.BACKWARD));
        ClockFacts facts = received("2026-03-02T09:00")
                .pause(pause("question", "2026-03-07T10:00", null))
                .build();
        for (String now :
                new String[] {"2026-03-07T09:00", "2026-03-07T12:00", "2026-03-08T12:00", "2026-03-12T12:00"}) {
            assertThat(clock.read(facts, CALENDAR, at(now)).state()).as(now).isEqualTo(ClockState.BREACHED);
        }
    }

    @Test
    void noLimitEndsWithinThePauseThatItStandsStillFor() {
        ClockDefinition exact = waiting(TimeLimit.of(Term.businessDays(1)).ending(LimitEnd.EXACT));
        ClockFacts known = received("2026-03-02T09:30")
                .pause(pause("question", "2026-03-02T10:00", "2026-03-05T16:00"))
                .build();
        ClockReading reading = exact.read(known, CALENDAR, at("2026-03-05T12:00"));
        assertThat(reading.state()).isEqualTo(ClockState.SUSPENDED);
        assertThat(reading.findDue()).contains(at("2026-03-06T09:30"));
        ClockReading after = exact.read(known, CALENDAR, at("2026-03-05T17:00"));
        assertThat(after.state()).isEqualTo(ClockState.RUNNING);
        assertThat(after.findDue()).contains(at("2026-03-06T09:30"));
        assertThat(dueAfter(exact, "2026-03-05T09:00"))
                .as("half an hour of Thursday was left")
                .isEqualTo(at("2026-03-05T09:30"));
        ClockDefinition close = waiting(TimeLimit.of(Term.businessDays(1)).ending(LimitEnd.CLOSE_OF_BUSINESS));
        assertThat(dueAfter(close, "2026-03-05T16:00")).isEqualTo(at("2026-03-05T17:00"));
        assertThat(dueAfter(close, "2026-03-05T17:00")).isEqualTo(at("2026-03-06T17:00"));
        ClockDefinition six =
                waiting(TimeLimit.of(Term.businessDays(1)).ending(LimitEnd.closeOfBusiness(LocalTime.of(18, 0))));
        ClockFacts evening = received("2026-03-02T09:30")
                .pause(pause("question", "2026-03-03T17:30", "2026-03-04T08:30"))
                .build();
        assertThat(six.read(evening, CALENDAR, LATER).findDue()).contains(at("2026-03-04T18:00"));
    }

    private static Instant dueAfter(ClockDefinition clock, String end) {
        ClockFacts facts = received("2026-03-02T09:30")
                .pause(pause("question", "2026-03-02T10:00", end))
                .build();
        return clock.read(facts, CALENDAR, LATER).findDue().orElseThrow();
    }
}
