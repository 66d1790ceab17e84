package dev.redress.clock;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.LateStart;
import dev.redress.calendar.Roll;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replays events into the cycles of a clock. */
final class Runs {

    private final ClockDefinition clock;
    private final ClockFacts facts;
    private final BusinessCalendar calendar;
    private final List<Run> runs = new ArrayList<>();
    private @Nullable Instant first;
    private int begun;
    private boolean hasBeenTakenUp;

    private Runs(ClockDefinition clock, ClockFacts facts, BusinessCalendar calendar) {
        this.clock = clock;
        this.facts = facts;
        this.calendar = calendar;
    }

    static List<Run> of(ClockDefinition clock, ClockFacts facts, BusinessCalendar calendar, Instant now) {
        Runs replay = new Runs(clock, facts, calendar);
        for (ClockEvent event : facts.events()) {
            if (!event.at().isAfter(now)) {
                replay.happened(event);
            }
        }
        return replay.runs;
    }

    private void happened(ClockEvent event) {
        String name = event.name();
        Run run = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (run == null) {
            if (name.equals(clock.startsOn())) {
                start(event);
            }
            return;
        }
        if (name.equals(clock.startsOn()) && isAtEnd(event) && hasBeenTakenUp) {
            turn(run, event, CyclePolicy.NEW_CYCLE, null);
            hasBeenTakenUp = false;
            return;
        }
        if (run.isOpen() && clock.cancelledOn().contains(name)) {
            run.cancelled = event.at();
        } else if (run.isOpen() && clock.stopsOn().contains(name)) {
            run.stopped = event.at();
        }
        switch (name) {
            case ClockFacts.REOPENED -> takenUp(run, event, event.policyOr(clock.onReopening()));
            case ClockFacts.APPEALED -> takenUp(run, event, event.policyOr(clock.onAppeal()));
            case ClockFacts.REBASED -> turn(run, event, event.policyOr(clock.onRebase()), event.usedShare());
            default -> {}
        }
    }

    /** A clock that an end of the complaint has started waits for the next end; what it would be until then is its policy's. */
    private void takenUp(Run run, ClockEvent event, CyclePolicy policy) {
        hasBeenTakenUp = true;
        boolean waits = isAtEnd(run.startedBy, run.event);
        if (!waits) {
            // A cycle that had ended goes on with all that was left of it.
            turn(run, event, policy, policy == CyclePolicy.CONTINUE ? null : event.usedShare());
        } else if (run.isOpen() && (policy == CyclePolicy.RESTART || policy == CyclePolicy.NEW_CYCLE)) {
            run.cancelled = event.at();
        }
    }

    private boolean isAtEnd(ClockEvent event) {
        return isAtEnd(event.name(), event.at());
    }

    /** Whether the event was an end of the complaint, which facts say beside its own name. */
    private boolean isAtEnd(String name, Instant at) {
        return name.equals(ClockFacts.ENDED)
                || facts.events().stream()
                        .anyMatch(other -> other.name().equals(ClockFacts.ENDED)
                                && other.at().equals(at)
                                && facts.events().stream()
                                        .anyMatch(same ->
                                                same.name().equals(name) && same.sequence() == other.sequence()));
    }

    private void turn(Run run, ClockEvent event, CyclePolicy policy, @Nullable BigDecimal usedShare) {
        switch (policy) {
            case KEEP -> {}
            case RESTART -> {
                if (!isLate(run, event, usedShare)) {
                    runs.remove(runs.size() - 1);
                } else if (run.isOpen()) {
                    run.cancelled = event.at();
                }
                start(event);
            }
            case CONTINUE -> {
                if (usedShare == null) {
                    run.goOn(event.at());
                } else if (run.isOpen()) {
                    runs.set(
                            runs.size() - 1,
                            run.goingOn(event, usedShare.max(BigDecimal.ZERO).min(BigDecimal.ONE)));
                }
            }
            case NEW_CYCLE -> {
                if (run.isOpen()) {
                    run.cancelled = event.at();
                }
                start(event);
            }
        }
    }

    /** What was late was: starting anew does not undo it. */
    private boolean isLate(Run run, ClockEvent event, @Nullable BigDecimal usedShare) {
        return usedShare != null
                ? usedShare.compareTo(BigDecimal.ONE) >= 0
                : Judgement.of(clock, facts, calendar, run, event.at()).wasLate();
    }

    private void start(ClockEvent event) {
        Instant start = counted(event.at());
        first = first == null ? start : first;
        runs.add(Run.begun(++begun, event, start, first));
    }

    /** From when the clock counts that an event has started. */
    private Instant counted(Instant at) {
        Instant from = at;
        if (clock.findCutOff().isPresent()) {
            ZoneId zone = calendar.zone();
            LocalDate date = calendar.startDate(at, clock.findCutOff().get());
            if (calendar.conventions().lateStart() == LateStart.NEXT_BUSINESS_DAY) {
                // What comes on a closed day does not come sooner than what came too late on the day before it.
                date = calendar.days().roll(date, Roll.FORWARD);
            }
            if (date.isAfter(LocalDate.ofInstant(at, zone))) {
                from = date.atStartOfDay(zone).toInstant();
            }
        }
        return clock.outOfHours() == OutOfHours.COUNTS_AT_ONCE
                ? from
                : calendar.hours().findNextOpen(from).orElse(from);
    }
}
