package dev.redress.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.DayTargetPause;
import dev.redress.calendar.Roll;
import dev.redress.calendar.Term;
import dev.redress.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Whoever looks only when a reading says so misses nothing that somebody finds who looks all the time. */
class WakeUpProperties {

    private final Random random = new Random();

    /** What is granted in a unit of its own, if anything. */
    private @Nullable Term more;

    private static Set<String> reached(ClockReading reading) {
        Set<String> all = new TreeSet<>();
        for (CycleMilestone each : reading.history()) {
            if (each.milestone().reached()) {
                all.add(each.run() + " " + each.milestone().key());
            }
        }
        return all;
    }

    private TimeLimit part() {
        int amount = 1 + random.nextInt(6);
        TimeLimit.Counted days = TimeLimit.of(
                random.nextBoolean() ? Term.businessDays(amount) : Term.calendarDays(amount + random.nextInt(4)));
        return switch (random.nextInt(6)) {
            case 0 -> TimeLimit.of(Term.businessHours(7L * amount));
            case 1 -> TimeLimit.of(Term.exactHours(20L * amount));
            case 2 -> days.ending(LimitEnd.CLOSE_OF_BUSINESS);
            case 3 -> days.ending(LimitEnd.EXACT);
            case 4 -> days.rolling(days.terms().get(0) instanceof Term.BusinessDays ? Roll.NONE : Roll.FORWARD);
            default -> days;
        };
    }

    private ClockDefinition clock(TimeLimit limit) {
        return ClockDefinition.named("clock", Words.of("clock"))
                .extension(ExtensionRule.fixedExtra("more", more == null ? Term.businessDays(2) : more))
                .limit(limit)
                .dayPause(DayTargetPause.BUSINESS_DAYS)
                .pausable("inspection", Words.of("inspection"), null)
                .extension(ExtensionRule.newTotal("total", Term.businessDays(8)))
                .extension(ExtensionRule.agreed("agreed"))
                .milestone(MilestoneRule.warnAtShare("half", "0.5", "handler"))
                .milestone(MilestoneRule.warnAtShare("near", "0.8", "handler"))
                .milestone(MilestoneRule.warnBefore("last_hours", Term.businessHours(4), "handler"))
                .milestone(MilestoneRule.warnBefore("last_exact", Term.exactHours(5), "handler"))
                .milestone(MilestoneRule.warnBefore("last_day", Term.businessDays(1), "handler"))
                .build();
    }

    private ClockFacts facts(RandomRule rule, Instant from, boolean announced) {
        Instant to = announced ? from.plus(1 + random.nextInt(90 * 60), ChronoUnit.MINUTES) : null;
        ClockFacts.Builder facts = ClockFacts.receivedAt(rule.start)
                .pause(new ClockPause("inspection", Side.THIRD_PARTY, from, to, from, null));
        Instant granted = rule.start.plus(1, ChronoUnit.HOURS);
        LocalDate date = rule.day.plusDays(5 + random.nextInt(10));
        switch (random.nextInt(4)) {
            case 0 -> facts.extension(new ClockExtension("total", granted, null, null, false));
            case 1 -> facts.extension(new ClockExtension("agreed", granted, null, date, false));
            default -> {}
        }
        if (more != null) {
            facts.extension(new ClockExtension("more", granted, null, null, false));
        }
        return facts.build();
    }

    /**
     * What comes between two looks was announced by the first of them. (A pause also moves warnings on that have come; that is found when it
     * ends, if not sooner.)
     */
    private void missesNothing(long seed, TimeLimit limit, boolean announced) {
        RandomRule rule = new RandomRule(seed);
        BusinessCalendar calendar = rule.calendar().build();
        ClockDefinition clock = clock(limit);
        Instant begins = rule.start.plus(1 + random.nextInt(80 * 60), ChronoUnit.MINUTES);
        ClockFacts facts = facts(rule, begins, announced);
        Duration step = Duration.ofMinutes(61);
        ClockReading last = clock.read(facts, calendar, begins);
        for (int i = 0; i < 24 * 20; i++) {
            ClockReading next = clock.read(facts, calendar, last.asOf().plus(step));
            if (!reached(last).containsAll(reached(next))) {
                Set<String> found = reached(lookingWhenTold(clock, facts, calendar, last, next.asOf()));
                assertThat(found)
                        .as("seed %s: %s at %s, %s at %s", seed, reached(last), last.asOf(), reached(next), next.asOf())
                        .containsAll(reached(next));
            }
            last = next;
        }
    }

    private static ClockReading lookingWhenTold(
            ClockDefinition clock, ClockFacts facts, BusinessCalendar calendar, ClockReading last, Instant until) {
        ClockReading reading = last;
        Instant next = reading.findNextChange().orElse(Instant.MAX);
        while (!next.isAfter(until)) {
            reading = clock.read(facts, calendar, next);
            next = reading.findNextChange().orElse(Instant.MAX);
        }
        return reading;
    }

    @Property(tries = 60)
    void ofTheEarlierOfTwoLimitsWhileAPauseGoesOn(@ForAll long seed) {
        random.setSeed(seed);
        missesNothing(seed, TimeLimit.earlierOf(part(), part()), false);
    }

    @Property(tries = 60)
    void ofTheLaterOfTwoLimitsWhileAPauseGoesOn(@ForAll long seed) {
        random.setSeed(seed);
        missesNothing(seed, TimeLimit.laterOf(part(), part()), false);
    }

    @Property(tries = 60)
    void ofASingleLimitWhileAPauseGoesOn(@ForAll long seed) {
        random.setSeed(seed);
        missesNothing(seed, part(), false);
    }

    @Property(tries = 60)
    void ofALimitThatIsExtendedInAnotherUnitWhileAPauseGoesOn(@ForAll long seed) {
        random.setSeed(seed);
        int amount = 1 + random.nextInt(4);
        more = switch (random.nextInt(3)) {
            case 0 -> Term.businessDays(amount);
            case 1 -> Term.calendarDays(amount);
            default -> Term.businessHours(5L * amount);
        };
        missesNothing(seed, part(), false);
    }

    /** A limit in exact hours goes on through the night, a warning some business hours before it waits for the evening until it is there. */
    @Example
    void ofALimitInExactHoursWithAWarningInBusinessHours() {
        for (long seed : new long[] {-8897, -8296, -9091}) {
            ofASingleLimitWhileAPauseGoesOn(seed);
        }
    }

    /** Within one step another end comes to decide and a share, of which another limit has more, is not used up any more. */
    @Example
    void whereAnotherEndDecidesWithinAStep() {
        for (long seed : new long[] {9232473, 13968035, -7645060, -7651825}) {
            ofTheEarlierOfTwoLimitsWhileAPauseGoesOn(seed);
        }
        for (long seed : new long[] {16066570, 16343735}) {
            ofTheLaterOfTwoLimitsWhileAPauseGoesOn(seed);
        }
        for (long seed : new long[] {3974257, 38311041, 4895252}) {
            ofASingleLimitWhileAPauseGoesOn(seed);
        }
    }

    @Property(tries = 60)
    void whereAnEndIsAnnounced(@ForAll long seed) {
        random.setSeed(seed);
        List<TimeLimit> limits = List.of(part(), TimeLimit.earlierOf(part(), part()));
        missesNothing(seed, limits.get(random.nextInt(2)), true);
    }
}
