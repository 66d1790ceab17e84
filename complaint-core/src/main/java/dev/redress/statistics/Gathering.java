package dev.redress.statistics;

import dev.redress.complaint.Commitments;
import dev.redress.complaint.HandlingRating;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Satisfaction;
import dev.redress.complaint.SatisfactionRating;
import dev.redress.complaint.Snapshot;
import dev.redress.complaint.StageKind;
import dev.redress.complaint.Suspension;
import dev.redress.complaint.WaitingFor;
import dev.redress.event.EventKind;
import dev.redress.sla.SlaReading;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Figures while complaints still come in. Mutable; for one thread. */
final class Gathering {

    private final Trend trend;
    private final Map<StageKind, Long> stages = new EnumMap<>(StageKind.class);
    private final Counting categories = new Counting();
    private final Counting rootCauses = new Counting();
    private final Counting channels = new Counting();
    private final Counting departments = new Counting();
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private final DurationSample toAcknowledge = new DurationSample();
    private final DurationSample toResolve = new DurationSample();
    private final Map<Satisfaction, Long> answers = new EnumMap<>(Satisfaction.class);
    private final Map<EventKind, Occurrences> turns = new EnumMap<>(EventKind.class);
    private final Map<Currency, Redress> redress = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
    private final Map<WaitingFor, Duration> attributed = new EnumMap<>(WaitingFor.class);
    private final Map<WaitingFor, Long> waitingNow = new EnumMap<>(WaitingFor.class);
    private final Map<String, ClockFigures.Counts> clocks = new TreeMap<>();
    private long complaints;
    private long unanswered;
    private long rated;
    private long scores;
    private long spans;
    private Duration waited = Duration.ZERO;

    Gathering(ZoneId zone) {
        this.trend = new Trend(zone);
    }

    void add(Snapshot complaint, Course course, @Nullable SlaReading reading) {
        complaints++;
        if (reading != null) {
            ClockFigures.add(clocks, reading);
        }
        stages.merge(complaint.stage().kind(), 1L, Long::sum);
        categories.add(Dimension.CATEGORY.valueOf(complaint));
        rootCauses.add(Dimension.ROOT_CAUSE.valueOf(complaint));
        channels.add(Dimension.CHANNEL.valueOf(complaint));
        departments.add(Dimension.DEPARTMENT.valueOf(complaint));
        Outcomes.of(complaint).ifPresent(outcome -> outcomes.merge(outcome, 1L, Long::sum));
        addTimes(complaint, course);
        addSatisfaction(complaint, course);
        addRedress(complaint);
        addWaiting(complaint, course);
    }

    private void addTimes(Snapshot complaint, Course course) {
        var received = complaint.filing().receivedAt();
        var acknowledged = course.first(EventKind.ACKNOWLEDGED);
        var resolved = course.resolved();
        if (acknowledged != null) {
            toAcknowledge.add(received, acknowledged);
        }
        if (resolved != null) {
            toResolve.add(received, resolved);
        }
        trend.add(received, resolved, course.first(EventKind.CLOSED));
        for (EventKind turn : Accumulator.TURNS) {
            int times = course.times(turn);
            if (times > 0) {
                turns.merge(turn, new Occurrences(1, times), Gathering::sum);
            }
        }
    }

    private static Occurrences sum(Occurrences one, Occurrences other) {
        return new Occurrences(one.complaints() + other.complaints(), one.times() + other.times());
    }

    private void addSatisfaction(Snapshot complaint, Course course) {
        SatisfactionRating answer = complaint.progress().satisfaction();
        if (answer != null) {
            answers.merge(answer.satisfaction(), 1L, Long::sum);
        } else if (course.times(EventKind.SATISFACTION_ASKED) > 0) {
            unanswered++;
        }
        HandlingRating rating = complaint.casework().dialogue().rating();
        if (rating != null) {
            rated++;
            scores += rating.score();
        }
    }

    private void addRedress(Snapshot complaint) {
        for (Currency currency : Commitments.currencies(complaint)) {
            BigDecimal amount = Commitments.of(complaint, currency);
            if (amount.signum() != 0) {
                redress.merge(
                        currency,
                        new Redress(currency, amount, 1),
                        (sum, more) -> new Redress(currency, sum.total().add(more.total()), sum.complaints() + 1));
            }
        }
    }

    private void addWaiting(Snapshot complaint, Course course) {
        spans += course.spans();
        waited = waited.plus(course.waited());
        course.attributed().forEach((whom, time) -> attributed.merge(whom, time, Duration::plus));
        Suspension suspension = complaint.handling().suspension();
        if (suspension != null) {
            waitingNow.merge(suspension.waitingFor(), 1L, Long::sum);
        }
    }

    Figures figures() {
        return new Figures(
                complaints,
                new Breakdown(stages, categories.tally(), rootCauses.tally(), channels.tally(), departments.tally()),
                new Outcomes(outcomes),
                new Pace(Durations.of(toAcknowledge), Durations.of(toResolve)),
                new SatisfactionFigures(answers, unanswered, rated, scores),
                new Turns(
                        turn(EventKind.FOUND_UNSATISFACTORY),
                        turn(EventKind.REOPENED),
                        turn(EventKind.APPEALED),
                        turn(EventKind.WITHDRAWN),
                        turn(EventKind.DECLINED),
                        turn(EventKind.REFERRED)),
                redress.values().stream().toList(),
                rootCauses.pareto(),
                trend.weeks(),
                new Waiting(spans, waited, attributed, waitingNow),
                new ClockFigures(clocks));
    }

    private Occurrences turn(EventKind kind) {
        return turns.getOrDefault(kind, new Occurrences(0, 0));
    }
}
