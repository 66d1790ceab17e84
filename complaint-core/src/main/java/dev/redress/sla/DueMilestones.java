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
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be recorded of the clocks of a complaint, and when there will be more. Part of the engine: hosts need not use it,
 * and it may change in any version. Pure functions; stateless, thread-safe.
 */
public final class DueMilestones {

    private DueMilestones() {}

    /**
     * What came and is not recorded yet, and what was recorded and turned out not to have come. A warning of a clock that ended
     * meanwhile is not worth recording any more.
     *
     * @param complaint the complaint
     * @param reading its clocks, read for the instant of recording
     * @return what to record: first what is taken back, then what came, each by its instant
     */
    public static List<Found> unrecorded(Snapshot complaint, SlaReading reading) {
        List<Found> found = new ArrayList<>();
        for (ReadClock clock : reading.clocks()) {
            List<CycleMilestone> history = clock.reading().history();
            for (CycleMilestone each : history) {
                if (!isBreach(each.milestone().key())) {
                    compare(complaint, reading, clock, each, found);
                }
            }
            for (ReachedMilestone each : complaint.time().reached()) {
                if (each.clock().equals(clock.id())) {
                    takeBack(complaint, reading, clock, each, found);
                }
            }
            breaches(complaint, reading, clock, found);
        }
        // First what is taken back: what came since of the same name is not that.
        found.sort(Comparator.comparing((Found each) -> each.event() instanceof TimeEvent.MilestoneReached)
                .thenComparing(Found::at));
        return found;
    }

    private static boolean isBreach(String key) {
        return key.equals(Milestone.BREACH);
    }

    /** Each breach once: of a clock that comes again as many as turns were missed, whichever end a pause or a newer calendar gives those. */
    private static void breaches(Snapshot complaint, SlaReading reading, ReadClock clock, List<Found> found) {
        Map<Integer, List<CycleMilestone>> came = new TreeMap<>();
        for (CycleMilestone each : clock.reading().history()) {
            if (isBreach(each.milestone().key())) {
                List<CycleMilestone> all = came.computeIfAbsent(each.run(), none -> new ArrayList<>(1));
                if (each.milestone().reached()) {
                    all.add(each);
                }
            }
        }
        for (ReachedMilestone recorded : complaint.time().reached()) {
            if (recorded.clock().equals(clock.id()) && isBreach(recorded.key())) {
                came.putIfAbsent(
                        recorded.run(), List.of()); // of a limit that has no end any more, or of a cycle that is none
            }
        }
        came.forEach((run, all) -> {
            ReachedMilestone recorded = recordedBreach(complaint.time(), clock.id(), run);
            int times = recorded == null ? 0 : recorded.times();
            int quiet = (int) all.stream()
                    .filter(each -> !isNews(complaint.time(), clock.reading(), each))
                    .count();
            all.stream().skip(quiet + (long) times).forEach(each -> found.add(reached(reading, clock, each)));
            Instant latest =
                    all.isEmpty() ? null : all.get(all.size() - 1).due().truncatedTo(ChronoUnit.MICROS);
            for (int more = all.size() - quiet; recorded != null && more < times; more++) {
                found.add(new Found(rescinded(recorded, complaint, latest), reading.asOf(), List.of()));
            }
        });
    }

    private static @Nullable ReachedMilestone recordedBreach(Timekeeping time, String clock, int run) {
        for (ReachedMilestone each : time.reached()) {
            if (each.clock().equals(clock) && each.run() == run && isBreach(each.key())) {
                return each;
            }
        }
        return null;
    }

    private static Found reached(SlaReading reading, ReadClock clock, CycleMilestone each) {
        Milestone milestone = each.milestone();
        return new Found(
                new TimeEvent.MilestoneReached(
                        named(clock, each), milestone.kind().name().toLowerCase(Locale.ROOT), reading.calculator()),
                milestone.at().truncatedTo(ChronoUnit.MICROS),
                tell(clock.reading(), milestone));
    }

    private static ReachedMilestone named(ReadClock clock, CycleMilestone each) {
        return new ReachedMilestone(
                clock.id(), each.run(), each.milestone().key(), each.due().truncatedTo(ChronoUnit.MICROS));
    }

    /** What was recorded, other than breaches, of a limit that has no end any more, or of a turn that was not missed. */
    private static void takeBack(
            Snapshot complaint, SlaReading reading, ReadClock clock, ReachedMilestone recorded, List<Found> found) {
        if (isBreach(recorded.key())) {
            return;
        }
        List<CycleMilestone> history = clock.reading().history();
        if (hasNoEnd(clock.reading()) && recorded.run() == clock.reading().run()) {
            found.add(new Found(rescinded(recorded, complaint, null), reading.asOf(), List.of()));
        } else if (isUntrue(recorded, history)) {
            found.add(new Found(rescinded(recorded, complaint, earlier(recorded, history)), reading.asOf(), List.of()));
        }
    }

    private static void compare(
            Snapshot complaint, SlaReading reading, ReadClock clock, CycleMilestone each, List<Found> found) {
        Timekeeping time = complaint.time();
        ReachedMilestone recorded = recorded(time, named(clock, each), each);
        if (each.milestone().reached() && recorded == null && isNews(time, clock.reading(), each)) {
            found.add(reached(reading, clock, each));
        } else if (!each.milestone().reached() && recorded != null && !each.recurring()) {
            found.add(new Found(rescinded(recorded, complaint, null), reading.asOf(), List.of()));
        }
    }

    private static TimeEvent.MilestoneRescinded rescinded(
            ReachedMilestone recorded, Snapshot complaint, @Nullable Instant earlier) {
        ReachedMilestone one = new ReachedMilestone(recorded.clock(), recorded.run(), recorded.key(), recorded.due());
        return new TimeEvent.MilestoneRescinded(one, complaint.version(), earlier);
    }

    /** Of a clock that comes again: recorded of the present turn too early. */
    private static boolean isUntrue(ReachedMilestone recorded, List<CycleMilestone> history) {
        for (CycleMilestone each : history) {
            if (each.recurring()
                    && each.run() == recorded.run()
                    && each.milestone().key().equals(recorded.key())
                    && each.isOfTurn(recorded.due())) {
                return !each.milestone().reached();
            }
        }
        return false;
    }

    /** The end of the latest turn before for which it did come. */
    private static @Nullable Instant earlier(ReachedMilestone recorded, List<CycleMilestone> history) {
        return history.stream()
                .filter(each -> each.run() == recorded.run()
                        && each.milestone().key().equals(recorded.key())
                        && each.milestone().reached()
                        && each.due().isBefore(recorded.due()))
                .map(each -> each.due().truncatedTo(ChronoUnit.MICROS))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** A warning that is found only when the limit has passed is recorded, but nobody is warned any more. */
    private static List<String> tell(ClockReading clock, Milestone milestone) {
        boolean tooLate = milestone.kind() == MilestoneRule.Kind.WARNING
                && clock.milestones().stream()
                        .anyMatch(other -> other.kind() == MilestoneRule.Kind.BREACH && other.reached());
        return tooLate ? List.of() : milestone.roles();
    }

    /** Of a clock that comes again, what was recorded of this turn or of a later one. */
    private static @Nullable ReachedMilestone recorded(
            Timekeeping time, ReachedMilestone milestone, CycleMilestone each) {
        for (ReachedMilestone other : time.reached()) {
            if (other.isSame(milestone) && (!each.recurring() || other.due().isAfter(each.from()))) {
                return other;
            }
        }
        return null;
    }

    /** Extended without an end: nothing that was recorded of its limit has come. */
    private static boolean hasNoEnd(ClockReading clock) {
        return clock.isOpen() && !recurs(clock) && clock.findDue().isEmpty();
    }

    private static boolean recurs(ClockReading clock) {
        return clock.definition().findRecurrence().isPresent();
    }

    private static boolean isNews(Timekeeping time, ClockReading clock, CycleMilestone each) {
        Instant quiet = time.quietThrough();
        if (quiet != null && !each.milestone().at().isAfter(quiet)) {
            return false;
        }
        boolean current = each.run() == clock.run() && clock.isOpen();
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
