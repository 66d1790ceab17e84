package dev.redress.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.DayTargetPause;
import dev.redress.calendar.Roll;
import dev.redress.calendar.Term;
import dev.redress.words.Words;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;

/** Laws that hold for every clock. */
@PropertyDefaults(tries = 2000)
class ClockProperties {

    private static ClockDefinition hours(Duration amount) {
        return ClockDefinition.named("clock", Words.of("clock"))
                .limit(Term.businessTime(amount))
                .pausable("inspection", Words.of("inspection"), null)
                .build();
    }

    private static Instant due(ClockDefinition clock, ClockFacts facts, BusinessCalendar calendar) {
        return clock.read(facts, calendar, facts.received()).findDue().orElseThrow();
    }

    @Property(tries = 10_000)
    void agreesWithWalkingFromDayToDay(@ForAll long seed) {
        RandomRule rule = new RandomRule(seed);
        Instant expected = rule.walk().plusDays(1).atStartOfDay(rule.zone).toInstant();
        Instant now = rule.start.plus(400, ChronoUnit.DAYS);
        ClockReading reading = rule.clock().read(rule.facts(), rule.calendar().build(), now);
        assertThat(reading.findDue()).contains(expected);
    }

    @Property(tries = 10_000)
    void leavesTimeAfterItsStart(@ForAll long seed) {
        RandomRule rule = new RandomRule(seed);
        Assume.that(rule.unit != 0);
        BusinessCalendar calendar = rule.calendar().build();
        Instant now = rule.start.plus(400, ChronoUnit.DAYS);
        TimeLimit.Counted limit = TimeLimit.of(rule.amount % 5 == 0 ? rule.term() : Term.calendarDays(2))
                .rolling(rule.roll);
        for (LimitEnd end : List.of(LimitEnd.END_OF_DAY, LimitEnd.EXACT, LimitEnd.CLOSE_OF_BUSINESS)) {
            ClockDefinition clock = ClockDefinition.named("clock", Words.of("clock"))
                    .limit(limit.ending(end))
                    .pausable("inspection", Words.of("inspection"), null)
                    .build();
            assertThat(clock.read(rule.facts(), calendar, now).findDue().orElseThrow())
                    .isAfter(rule.start);
            ClockFacts goesOn = ClockFacts.receivedAt(rule.start)
                    .rebased(rule.start.plus(1, ChronoUnit.HOURS), new BigDecimal("0.9"), 1, CyclePolicy.CONTINUE)
                    .build();
            assertThat(clock.read(goesOn, calendar, now).findDue().orElseThrow())
                    .isAfterOrEqualTo(rule.start.plus(1, ChronoUnit.HOURS));
        }
    }

    @Property
    void addingThenMeasuringGivesBackTheAmount(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 20_000) int minutes) {
        RandomRule rule = new RandomRule(seed);
        BusinessCalendar calendar = rule.calendar().build();
        Instant due = due(
                hours(Duration.ofMinutes(minutes)),
                ClockFacts.receivedAt(rule.start).build(),
                calendar);
        assertThat(calendar.between(rule.start, due)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Property
    void aLaterStartIsNeverDueEarlier(@ForAll long seed, @ForAll @IntRange(min = 0, max = 40_000) int minutes) {
        RandomRule rule = new RandomRule(seed);
        BusinessCalendar calendar = rule.calendar().build();
        for (OutOfHours choice : OutOfHours.values()) {
            ClockDefinition clock = ClockDefinition.named("clock", Words.of("clock"))
                    .limit(TimeLimit.of(rule.term()).rolling(rule.roll))
                    .outOfHours(choice)
                    .build();
            Instant first = due(clock, ClockFacts.receivedAt(rule.start).build(), calendar);
            Instant second = due(
                    clock,
                    ClockFacts.receivedAt(rule.start.plus(minutes, ChronoUnit.MINUTES))
                            .build(),
                    calendar);
            assertThat(second).isAfterOrEqualTo(first);
        }
    }

    @Property
    void noAddedHolidayEverShortensADeadline(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3_000) int minutes) {
        RandomRule rule = new RandomRule(seed);
        Assume.that(rule.roll != Roll.BACKWARD);
        LocalDate added = rule.day.plusDays(new Random(seed).nextInt(90));
        BusinessCalendar before = rule.calendar().build();
        BusinessCalendar after = rule.calendar().holiday(added, "new").build();
        for (ClockDefinition clock : List.of(rule.clock(), hours(Duration.ofMinutes(minutes)))) {
            assertThat(due(clock, rule.facts(), after)).isAfterOrEqualTo(due(clock, rule.facts(), before));
        }
    }

    @Property
    void aPauseOutsideOpeningHoursChangesNothing(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int amount) {
        RandomRule rule = new RandomRule(seed);
        BusinessCalendar calendar = rule.calendar().build();
        Instant from = calendar.hours()
                .findNextClose(rule.start.plus(new Random(seed).nextInt(20), ChronoUnit.DAYS))
                .orElseThrow();
        Instant to = calendar.hours().findNextOpening(from).orElseThrow();
        ClockFacts plain = ClockFacts.receivedAt(rule.start).build();
        ClockFacts paused = ClockFacts.receivedAt(rule.start)
                .pause(new ClockPause("inspection", Side.THIRD_PARTY, from, to, from, null))
                .build();
        List<ClockDefinition> clocks = new ArrayList<>(List.of(hours(Duration.ofMinutes(amount * 17L))));
        for (DayTargetPause choice : DayTargetPause.values()) {
            clocks.add(ClockDefinition.named("clock", Words.of("clock"))
                    .limit(Term.businessDays(amount))
                    .dayPause(choice)
                    .pausable("inspection", Words.of("inspection"), null)
                    .build());
        }
        Instant now = rule.start.plus(400, ChronoUnit.DAYS);
        for (ClockDefinition clock : clocks) {
            assertThat(clock.read(paused, calendar, now).findDue())
                    .isEqualTo(clock.read(plain, calendar, now).findDue());
        }
    }

    @Property
    void segmentsLeadFromTheStartToTheDueInstantWithoutGap(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 5_000) int minutes) {
        RandomRule rule = new RandomRule(seed);
        Assume.that(rule.roll != Roll.BACKWARD);
        BusinessCalendar calendar = rule.calendar().build();
        Instant now = rule.start.plus(400, ChronoUnit.DAYS);
        for (ClockDefinition clock : List.of(rule.clock(), hours(Duration.ofMinutes(minutes)))) {
            ClockReading reading = clock.read(rule.facts(), calendar, now);
            List<Segment> segments = reading.explain().segments();
            Instant at = reading.findStart().orElseThrow();
            for (Segment segment : segments) {
                assertThat(segment.from()).isEqualTo(at);
                at = segment.to();
            }
            assertThat(at).isEqualTo(reading.findDue().orElseThrow());
        }
        Duration counted = Duration.ZERO;
        ClockReading reading = hours(Duration.ofMinutes(minutes)).read(rule.facts(), calendar, now);
        for (Segment segment : reading.explain().segments()) {
            if (segment.kind() == Segment.Kind.COUNTED) {
                counted = counted.plus(Duration.between(segment.from(), segment.to()));
            }
        }
        assertThat(counted).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Property
    void everyMinuteIsSomebodys(@ForAll long seed) {
        RandomRule rule = new RandomRule(seed);
        BusinessCalendar calendar = rule.calendar().build();
        Instant now = rule.start.plus(90, ChronoUnit.DAYS);
        Attribution shares = rule.clock().read(rule.facts(), calendar, now).attribution();
        Duration elapsed = shares.elapsed().values().stream().reduce(Duration.ZERO, Duration::plus);
        Duration business = shares.business().values().stream().reduce(Duration.ZERO, Duration::plus);
        assertThat(elapsed).isEqualTo(Duration.between(rule.start, now));
        assertThat(business).isEqualTo(calendar.between(rule.start, now));
    }
}
