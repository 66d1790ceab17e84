package dev.redress.clock;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.Pause;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whose the time of a clock was: the organisation's, unless somebody else was waited for. Pauses count here whether or not the
 * clock stands still for them; of several at once the one that began first. How long it was closed before it was reopened is nobody's. Immutable.
 *
 * @param business business time by side; all three are there
 * @param elapsed real time by side; all three are there
 */
public record Attribution(Map<Side, Duration> business, Map<Side, Duration> elapsed) {

    /** Copies the maps. */
    public Attribution {
        business = Map.copyOf(business);
        elapsed = Map.copyOf(elapsed);
    }

    /** The times in {@code closed} are nobody's. */
    static Attribution of(
            BusinessCalendar calendar, List<ClockPause> pauses, List<Pause> closed, Instant from, Instant to) {
        TreeSet<Instant> cuts = new TreeSet<>(List.of(from, to));
        for (Pause span : closed) {
            cuts.add(span.from());
            cuts.add(span.to());
        }
        for (ClockPause pause : pauses) {
            cuts.add(pause.from());
            cuts.add(end(pause, to));
        }
        Map<Side, Duration> business = new EnumMap<>(Side.class);
        Map<Side, Duration> elapsed = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            business.put(side, Duration.ZERO);
            elapsed.put(side, Duration.ZERO);
        }
        Instant last = from;
        // What has ended, or is read, before it begins to count has taken nobody's time.
        for (Instant cut : from.isBefore(to) ? cuts.subSet(from, false, to, true) : Set.<Instant>of()) {
            if (!isWithin(closed, last)) {
                Side side = at(pauses, last, to);
                business.merge(side, calendar.between(last, cut), Duration::plus);
                elapsed.merge(side, Duration.between(last, cut), Duration::plus);
            }
            last = cut;
        }
        return new Attribution(business, elapsed);
    }

    private static boolean isWithin(List<Pause> closed, Instant at) {
        return closed.stream().anyMatch(span -> !at.isBefore(span.from()) && at.isBefore(span.to()));
    }

    private static Instant end(ClockPause pause, Instant to) {
        Instant end = pause.to() == null ? to : pause.to();
        Instant answer = pause.answeredAt();
        if (answer == null || !answer.isBefore(end)) {
            return end;
        }
        return answer.isBefore(pause.from()) ? pause.from() : answer;
    }

    private static Side at(List<ClockPause> pauses, Instant at, Instant to) {
        for (ClockPause pause : pauses) {
            if (!at.isBefore(pause.from()) && at.isBefore(end(pause, to))) {
                return pause.waitingFor();
            }
        }
        return Side.ORGANISATION;
    }
}
