package dev.redress.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The same calendar, computed the slow way: one flag for each minute of the axis, and every question answered by walking over
 * them. Shares nothing with the calendar under test but the type of windows.
 */
final class NaiveCalendar {

    private static final int DAY = 1440;

    private final RandomCalendar facts;
    private final long first;
    private final long[] local;
    private final boolean[] open;

    NaiveCalendar(RandomCalendar facts) {
        this.facts = facts;
        this.first = facts.from.minusDays(4).toEpochDay() * DAY;
        int size = (RandomCalendar.DAYS + 8) * DAY;
        this.local = new long[size];
        this.open = new boolean[size];
        int offset = 0;
        for (int i = 0; i < size; i++) {
            if (i % 15 == 0) { // since 1975 clocks have changed on full quarters of an hour
                Instant instant = Instant.ofEpochSecond((first + i) * 60);
                offset = facts.zone.getRules().getOffset(instant).getTotalSeconds() / 60;
            }
            local[i] = first + i + offset;
        }
        for (int day = -3; day < RandomCalendar.DAYS + 3; day++) {
            LocalDate date = facts.from.plusDays(day);
            paint(date, windows(date), true);
        }
        for (int day = -3; day < RandomCalendar.DAYS + 3; day++) {
            LocalDate date = facts.from.plusDays(day);
            paint(date, facts.breaks.getOrDefault(date, List.of()), false);
        }
    }

    List<Window> windows(LocalDate date) {
        if (facts.holidays.contains(date)) {
            return List.of();
        }
        List<Window> everyYear = facts.annual.get(MonthDay.from(date));
        List<Window> otherwise = otherwise(date);
        return everyYear == null || otherwise.isEmpty() ? otherwise : everyYear;
    }

    private List<Window> otherwise(LocalDate date) {
        if (facts.exceptions.containsKey(date)) {
            return facts.exceptions.get(date);
        }
        return facts.weeks.floorEntry(date).getValue().get(facts.makeUps.getOrDefault(date, date.getDayOfWeek()));
    }

    private void paint(LocalDate date, List<Window> windows, boolean value) {
        for (Window window : windows) {
            long opens = date.toEpochDay() * DAY + minutes(window.opens());
            long closes = date.toEpochDay() * DAY + minutes(window.closes());
            if (closes <= opens) {
                closes += DAY;
            }
            if (takesPlace(opens, closes)) {
                int to = place(closes);
                for (int i = place(opens); i < to; i++) {
                    open[i] = value;
                }
            }
        }
    }

    private static int minutes(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    private boolean takesPlace(long opens, long closes) {
        for (int i = near(opens); i < near(opens) + 6 * DAY && i < local.length; i++) {
            if (local[i] >= opens && local[i] < closes) {
                return true;
            }
        }
        return false;
    }

    /** Walks to the first minute that the wall clock shows; of one it skips, past the skip by as much as was skipped. */
    private int place(long minute) {
        for (int i = near(minute); i < local.length; i++) {
            if (local[i] == minute) {
                return i;
            }
            if (local[i] > minute) {
                return i + (int) (minute - local[i - 1] - 1);
            }
        }
        return local.length;
    }

    private int near(long minute) {
        int i = (int) Math.max(0, minute - first - 2 * DAY);
        while (i > 0 && local[i] >= minute) {
            i--;
        }
        return i;
    }

    private int index(Instant instant) {
        return (int) (instant.getEpochSecond() / 60 - first);
    }

    /** Null near the ends of the axis, where not all windows are painted. */
    private @Nullable Instant instant(int index) {
        return index < 3 * DAY || index > open.length - 3 * DAY ? null : Instant.ofEpochSecond((first + index) * 60);
    }

    boolean isOpen(Instant at) {
        return open[index(at)];
    }

    int between(Instant start, Instant end) {
        int count = 0;
        for (int i = index(start); i < index(end); i++) {
            count += open[i] ? 1 : 0;
        }
        return count;
    }

    /** Walks forward over {@code minutes} that are open and not paused; null if the axis ends before. */
    @Nullable
    Instant plus(Instant start, int minutes, List<Pause> pauses, boolean toNextOpening) {
        boolean[] counts = counted(start, pauses);
        int i = index(start);
        for (int left = minutes; left > 0; i++) {
            if (i >= counts.length) {
                return null;
            }
            left -= counts[i] ? 1 : 0;
        }
        while (toNextOpening && i < counts.length && !counts[i]) {
            i++;
        }
        return instant(i);
    }

    private boolean[] counted(Instant start, List<Pause> pauses) {
        boolean[] counts = open.clone();
        for (Pause pause : pauses) {
            for (int i = Math.max(index(pause.from()), index(start));
                    i < Math.min(index(pause.to()), counts.length);
                    i++) {
                counts[i] = false;
            }
        }
        return counts;
    }

    /** Walks backward over {@code minutes} that are open; null if the axis begins after. */
    @Nullable
    Instant minus(Instant start, int minutes, boolean toPreviousClose) {
        int i = index(start);
        for (int left = minutes; left > 0; ) {
            i--;
            if (i < 0) {
                return null;
            }
            left -= open[i] ? 1 : 0;
        }
        while (toPreviousClose && i > 0 && !open[i - 1]) {
            i--;
        }
        return instant(i);
    }

    /** The instants, after one, at which the flag changes to open or to closed. */
    @Nullable
    Instant nextChange(Instant after, boolean toOpen) {
        for (int i = index(after) + 1; i < open.length; i++) {
            if (open[i] == toOpen && open[i - 1] != toOpen) {
                return instant(i);
            }
        }
        return null;
    }

    @Nullable
    Instant previousClose(Instant before) {
        for (int i = index(before) - 1; i > 0; i--) {
            if (!open[i] && open[i - 1]) {
                return instant(i);
            }
        }
        return null;
    }

    List<OpenSegment> segments(Instant from, Instant to) {
        List<OpenSegment> found = new ArrayList<>();
        int start = -1;
        for (int i = index(from); i <= index(to); i++) {
            boolean now = i < index(to) && open[i];
            if (now && start < 0) {
                start = i;
            } else if (!now && start >= 0) {
                found.add(new OpenSegment(instant(start), instant(i)));
                start = -1;
            }
        }
        return found;
    }

    /** Steps from date to date; the start counts as day 0, or first moves to a business day. */
    LocalDate plusDays(LocalDate start, int amount, boolean rollFirst) {
        int step = amount > 0 ? 1 : -1;
        LocalDate date = start;
        while (rollFirst && windows(date).isEmpty()) {
            date = date.plusDays(step);
        }
        for (int left = Math.abs(amount); left > 0; ) {
            date = date.plusDays(step);
            left -= windows(date).isEmpty() ? 0 : 1;
        }
        return date;
    }
}
