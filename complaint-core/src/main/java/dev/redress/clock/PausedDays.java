package dev.redress.clock;

import dev.redress.calendar.Pause;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** Pauses as whole local days, half-open: from the date on which one begins to the date before the one on which it ends. */
final class PausedDays {

    private PausedDays() {}

    /** Sorted, joined where they touch or overlap, and cut at an instant before which nothing counts. */
    static List<Pause> merged(List<Pause> pauses, Instant from) {
        if (pauses.isEmpty()) {
            return pauses;
        }
        List<Pause> sorted = new ArrayList<>(pauses);
        sorted.sort(Comparator.comparing(Pause::from));
        List<Pause> merged = new ArrayList<>(sorted.size());
        for (Pause pause : sorted) {
            Instant start = pause.from().isBefore(from) ? from : pause.from();
            if (!start.isBefore(pause.to())) {
                continue;
            }
            Pause last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && !start.isAfter(last.to())) {
                Instant end = last.to().isAfter(pause.to()) ? last.to() : pause.to();
                merged.set(merged.size() - 1, new Pause(last.from(), end));
            } else {
                merged.add(new Pause(start, pause.to()));
            }
        }
        return merged;
    }

    /**
     * How many days that count lie in the pauses and before the deadline, which moves with each.
     *
     * @param dayZero the last day before counting begins
     * @param end the last day of the limit, before it rolls, after some paused days
     */
    static int count(
            List<Pause> merged,
            ZoneId zone,
            LocalDate dayZero,
            IntFunction<LocalDate> end,
            Predicate<LocalDate> counts) {
        int paused = 0;
        LocalDate counted = dayZero;
        for (Pause pause : merged) {
            LocalDate first = LocalDate.ofInstant(pause.from(), zone);
            first = first.isAfter(counted) ? first : counted.plusDays(1);
            LocalDate to = LocalDate.ofInstant(pause.to(), zone);
            if (first.isAfter(end.apply(paused))) {
                break;
            }
            for (LocalDate day = first; day.isBefore(to); day = day.plusDays(1)) {
                paused += counts.test(day) ? 1 : 0;
                counted = day;
            }
        }
        return paused;
    }

    static boolean contains(List<Pause> merged, ZoneId zone, LocalDate day) {
        return merged.stream()
                .anyMatch(pause -> !day.isBefore(LocalDate.ofInstant(pause.from(), zone))
                        && day.isBefore(LocalDate.ofInstant(pause.to(), zone)));
    }
}
