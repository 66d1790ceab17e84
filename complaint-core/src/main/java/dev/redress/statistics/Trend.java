package dev.redress.statistics;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Weeks while complaints still come in. Mutable; for one thread. */
final class Trend {

    private final ZoneId zone;
    private final Map<LocalDate, WeekFigures> weeks = new TreeMap<>();

    Trend(ZoneId zone) {
        this.zone = zone;
    }

    void add(Instant received, @Nullable Instant resolved, @Nullable Instant closed) {
        count(received, 1, 0, 0);
        if (resolved != null) {
            count(resolved, 0, 1, 0);
        }
        if (closed != null) {
            count(closed, 0, 0, 1);
        }
    }

    private void count(Instant at, int received, int resolved, int closed) {
        LocalDate monday = at.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        weeks.merge(
                monday,
                new WeekFigures(monday, received, resolved, closed),
                (one, other) -> new WeekFigures(
                        monday,
                        one.received() + other.received(),
                        one.resolved() + other.resolved(),
                        one.closed() + other.closed()));
    }

    List<WeekFigures> weeks() {
        return List.copyOf(weeks.values());
    }
}
