package dev.redress.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Pauses in order, none overlapping another. */
final class Pauses {

    private Pauses() {}

    /** Joins what overlaps or touches, and cuts what lies outside two instants. */
    static List<Pause> merged(List<Pause> pauses, PauseEnd rule, Instant from, Instant to) {
        List<Pause> sorted = new ArrayList<>(pauses);
        sorted.sort(Comparator.comparing(Pause::from));
        List<Pause> merged = new ArrayList<>(sorted.size());
        for (Pause pause : sorted) {
            Instant start = pause.from().isBefore(from) ? from : pause.from();
            Instant end = end(pause, rule).isAfter(to) ? to : end(pause, rule);
            if (!start.isBefore(end)) {
                continue;
            }
            Pause last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && !start.isAfter(last.to())) {
                merged.set(merged.size() - 1, new Pause(last.from(), last.to().isAfter(end) ? last.to() : end));
            } else {
                merged.add(new Pause(start, end));
            }
        }
        return merged;
    }

    private static Instant end(Pause pause, PauseEnd rule) {
        if (rule == PauseEnd.EXCLUSIVE || pause.to().isAfter(Instant.MAX.minusSeconds(1))) {
            return pause.to();
        }
        return pause.to().plusSeconds(1);
    }

    /**
     * How many days after a start, for which {@code counts} is asked, lie in the pauses that begin by the day on which the
     * deadline falls; the deadline moves with each.
     */
    static int pausedDays(List<Pause> merged, ZoneId zone, LocalDate start, DayDeadline deadline, DaysIn counts) {
        int paused = 0;
        long counted = start.toEpochDay();
        for (Pause pause : merged) {
            long first = Math.max(
                    counted + 1, LocalDate.ofInstant(pause.from(), zone).toEpochDay());
            long last = LocalDate.ofInstant(pause.to(), zone).toEpochDay() - 1;
            if (first > deadline.after(paused).toEpochDay()) {
                break;
            }
            if (last >= first) {
                paused += counts.count(first, last);
                counted = last;
            }
        }
        return paused;
    }

    /** The last day of a deadline, given how many days were paused. */
    interface DayDeadline {
        LocalDate after(int pausedDays);
    }

    /** How many days count from one epoch day to another, both inclusive. */
    interface DaysIn {
        int count(long first, long last);
    }
}
