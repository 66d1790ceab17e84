package dev.redress.sla;

import dev.redress.clock.ClockReading;
import dev.redress.clock.CycleMilestone;
import dev.redress.clock.Milestone;
import dev.redress.clock.MilestoneRule;
import dev.redress.complaint.ReachedMilestone;
import dev.redress.complaint.Snapshot;
import dev.redress.complaint.Suspension;
import dev.redress.complaint.Timekeeping;
import dev.redress.event.TimeEvent;
import dev.redress.lifecycle.TimeDecisions.Found;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is to be recorded of the clocks of a complaint, and when there will be more. Pure functions; stateless, thread-safe. */
public final class DueMilestones {

    private DueMilestones() {}

    /**
     * What came and is not recorded yet, and what was recorded and turned out not to have come. A warning of a clock that ended
     * meanwhile is not worth recording any more.
     *
     * @param complaint the complaint
     * @param reading its clocks, read for the instant of recording
     * @return what to record, by the instant at which it came
     */
    public static List<Found> unrecorded(Snapshot complaint, SlaReading reading) {
        List<Found> found = new ArrayList<>();
        for (ReadClock clock : reading.clocks()) {
            for (CycleMilestone each : clock.reading().history()) {
                compare(complaint, reading, clock, each, found);
            }
        }
        found.sort(Comparator.comparing(Found::at));
        return found;
    }

    private static void compare(
            Snapshot complaint, SlaReading reading, ReadClock clock, CycleMilestone each, List<Found> found) {
        Timekeeping time = complaint.time();
        Milestone milestone = each.milestone();
        ReachedMilestone reached = new ReachedMilestone(
                clock.id(), each.run(), milestone.key(), each.due().truncatedTo(ChronoUnit.MICROS));
        ReachedMilestone recorded = recorded(time, reached, clock.reading());
        if (milestone.reached() && recorded == null && isNews(time, clock.reading(), each)) {
            found.add(new Found(
                    new TimeEvent.MilestoneReached(
                            reached, milestone.kind().name().toLowerCase(Locale.ROOT), reading.calculator()),
                    milestone.at().truncatedTo(ChronoUnit.MICROS),
                    tell(clock.reading(), milestone)));
        } else if (!milestone.reached() && recorded != null && !recurs(clock.reading())) {
            found.add(new Found(
                    new TimeEvent.MilestoneRescinded(recorded, complaint.version()), reading.asOf(), List.of()));
        }
    }

    /** A warning that is found only when the limit has passed is recorded, but nobody is warned any more. */
    private static List<String> tell(ClockReading clock, Milestone milestone) {
        boolean tooLate = milestone.kind() == MilestoneRule.Kind.WARNING
                && clock.milestones().stream()
                        .anyMatch(other -> other.kind() == MilestoneRule.Kind.BREACH && other.reached());
        return tooLate ? List.of() : milestone.roles();
    }

    private static @Nullable ReachedMilestone recorded(
            Timekeeping time, ReachedMilestone milestone, ClockReading clock) {
        for (ReachedMilestone other : time.reached()) {
            if (other.isSame(milestone) && !(recurs(clock) && milestone.due().isAfter(other.due()))) {
                return other;
            }
        }
        return null;
    }

    private static boolean recurs(ClockReading clock) {
        return clock.definition().findRecurrence().isPresent();
    }

    private static boolean isNews(Timekeeping time, ClockReading clock, CycleMilestone each) {
        Instant quiet = time.quietThrough();
        if (quiet != null && !each.milestone().at().isAfter(quiet)) {
            return false;
        }
        boolean current = each.run() == clock.cycles().size() && clock.isOpen();
        return current || each.milestone().kind() != MilestoneRule.Kind.WARNING;
    }

    /**
     * When something is next to be recorded without anybody asking.
     *
     * @param complaint the complaint
     * @param reading its clocks, read for the instant at which it is recorded
     * @return the instant, in whole microseconds, in the past if something is to be recorded already; null if there is nothing
     */
    public static @Nullable Instant next(Snapshot complaint, SlaReading reading) {
        List<Found> due = unrecorded(complaint, reading);
        Suspension waiting = complaint.handling().suspension();
        Stream<Instant> clocks = reading.clocks().stream().flatMap(clock -> clock.reading().findNextChange().stream());
        return Stream.of(
                        clocks,
                        due.stream().map(Found::at),
                        Stream.ofNullable(waiting == null ? null : waiting.until()),
                        Stream.ofNullable(reading.comesAt()))
                .flatMap(each -> each)
                .min(Comparator.naturalOrder())
                .map(DueMilestones::wholeMicros)
                .orElse(null);
    }

    private static Instant wholeMicros(Instant at) {
        Instant cut = at.truncatedTo(ChronoUnit.MICROS);
        return cut.equals(at) ? at : cut.plus(1, ChronoUnit.MICROS);
    }
}
