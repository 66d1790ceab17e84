package dev.redress.clock;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.Pause;
import dev.redress.calendar.Term;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a reading of the same facts says something else. Immutable, thread-safe.
 *
 * @param current the present cycle, which is open
 */
record NextChange(ClockDefinition clock, ClockFacts facts, BusinessCalendar calendar, Instant now, Judgement current) {

    private static final int MICROSECOND = 1_000;

    Optional<Instant> find() {
        Stream<Instant> pauses = current.pauses.stream().map(Pause::to);
        Stream<Instant> milestones = Stream.concat(
                        Milestones.of(current).stream(), Milestones.ofMissed(current).stream())
                .filter(each -> !each.reached())
                .map(each -> comes(each))
                .filter(at -> !current.openPause || comesInSpite(at));
        Stream<Instant> turns = current.openPause && mayComeAtOnce()
                ? Stream.of(
                        Turning.first(calendar, now, this::hasComeSince, this::deciding, current.grants.isInUnits()))
                : Stream.empty();
        return Stream.of(pauses, milestones, turns)
                .flatMap(each -> each)
                .filter(at -> at.isAfter(now))
                .min(Instant::compareTo);
    }

    /**
     * Whether what is counted back from an end may lie in the past all at once: because the end moves by days or is another one, or because
     * it moves in other time than is counted back, and stays where it is while the end passes over closed hours.
     */
    private boolean mayComeAtOnce() {
        boolean turns = current.grants.mayTurn();
        Set<String> counted = clock.milestones().stream()
                .filter(rule -> turns ? isCountedBack(rule) : isCountedBackOtherwise(rule))
                .map(MilestoneRule::key)
                .collect(Collectors.toSet());
        return !counted.isEmpty()
                && Milestones.of(current).stream().anyMatch(each -> !each.reached() && counted.contains(each.key()));
    }

    private static boolean isCountedBack(MilestoneRule rule) {
        return rule.anchor() == MilestoneRule.Anchor.SHARE || rule.anchor() == MilestoneRule.Anchor.BEFORE_DUE;
    }

    private boolean isCountedBackOtherwise(MilestoneRule rule) {
        Term offset = rule.offset();
        return rule.anchor() == MilestoneRule.Anchor.BEFORE_DUE
                && offset != null
                && current.grants.limit() instanceof TimeLimit.Counted counted
                && counted.terms().stream().anyMatch(term -> term.getClass() != offset.getClass());
    }

    /** Whether something that has not come now would have come by an instant if nothing new happened. */
    private boolean hasComeSince(Instant at) {
        Set<String> reached = Milestones.of(current).stream()
                .filter(Milestone::reached)
                .map(Milestone::key)
                .collect(Collectors.toSet());
        return ClockReading.read(clock, facts, calendar, at).milestones().stream()
                .anyMatch(each -> each.reached() && !reached.contains(each.key()));
    }

    /** Which part of the limit, or which date, would decide at an instant if nothing new happened. */
    private Object deciding(Instant at) {
        Deadline due = ClockReading.read(clock, facts, calendar, at).deadline();
        return due == null
                ? List.of()
                : Arrays.asList(due.by(), due.last(), due.counted(), goesOnInDays(due.by()) ? due.at() : null);
    }

    /** Whether days follow a limit in time: its end moves on by a day at once where the time runs over into another. */
    private static boolean goesOnInDays(TimeLimit.@Nullable Counted by) {
        return by != null && by.isTime() && !by.terms().stream().allMatch(TimeLimit.Counted::isTime);
    }

    /** A limit whose end is in time itself has passed only after it. */
    private Instant comes(Milestone milestone) {
        Deadline due = current.due;
        boolean after = milestone.kind() == MilestoneRule.Kind.BREACH && due != null && due.inclusive();
        return after ? milestone.at().plusNanos(MICROSECOND) : milestone.at();
    }

    /** While nobody knows when a pause ends, most that would come moves on with it; what does not is told by a reading for then. */
    private boolean comesInSpite(Instant at) {
        return at.isAfter(now)
                && ClockReading.read(clock, facts, calendar, at).history().stream()
                        .anyMatch(each -> each.milestone().reached()
                                && !each.milestone().at().isBefore(at.minusNanos(MICROSECOND)));
    }
}
