package dev.redress.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * When a calendar is open: questions about instants. Answers are empty where the calendar does not open or close any more
 * within its range, 1900 to 2199; an instant outside that range is refused with a {@link CalendarRangeException}. From
 * {@link BusinessCalendar#hours()}. Immutable; safe for use by many threads.
 */
public final class OpenHours {

    private final CalendarDefinition definition;
    private final Tables tables;
    private final boolean closeIsOpen;

    OpenHours(CalendarDefinition definition, Tables tables, Conventions conventions) {
        this.definition = definition;
        this.tables = tables;
        this.closeIsOpen = conventions.closingInstant() == ClosingInstant.OPEN;
    }

    /**
     * Whether the calendar is open at an instant.
     *
     * @param at the instant; at a close {@link ClosingInstant} decides
     * @return true if it is open
     * @throws CalendarRangeException if the instant is out of range
     */
    public boolean isOpen(Instant at) {
        long second = at.getEpochSecond();
        OpenTable table = tables.open(second, second);
        return table.isOpen(second) || (closeIsOpen && closesAt(table, at));
    }

    private static boolean closesAt(OpenTable table, Instant at) {
        int i = table.floor(at.getEpochSecond());
        return i >= 0 && instant(table.end(i)).equals(at);
    }

    /**
     * Whether an instant lies in a break, a span taken out of one day, whether or not a window would be open.
     *
     * @param at the instant
     * @return true from the start of the break, inclusive, to its end, exclusive
     * @throws CalendarRangeException if the instant is out of range
     */
    public boolean isOnBreak(Instant at) {
        ZonedDateTime local = at.atZone(definition.zone());
        int day = tables.day(local.toLocalDate());
        int second = local.toLocalTime().toSecondOfDay();
        return definition.breaksOn(day).stream()
                        .anyMatch(span -> second >= span.opensAtSecond() && second < span.closesAtSecond())
                || definition.breaksOn(day - 1).stream()
                        .anyMatch(span -> second < span.closesAtSecond() - Window.SECONDS_PER_DAY);
    }

    /**
     * The first open instant at or after another.
     *
     * @param at the instant
     * @return the instant itself when open, else the next opening; empty if there is none
     * @throws CalendarRangeException if the instant is out of range
     */
    public Optional<Instant> findNextOpen(Instant at) {
        return isOpen(at) ? Optional.of(at) : findNextOpening(at);
    }

    /**
     * The first opening after an instant.
     *
     * @param at the instant, exclusive: at an opening the following one is found
     * @return the opening, or empty if there is none
     * @throws CalendarRangeException if the instant is out of range
     */
    public Optional<Instant> findNextOpening(Instant at) {
        long second = at.getEpochSecond();
        for (OpenTable table = tables.open(second, second); table != null; table = tables.further(table, true)) {
            int i = table.floor(second) + 1;
            if (i < table.size()) {
                return Optional.of(instant(table.start(i)));
            }
        }
        return Optional.empty();
    }

    /**
     * The close of the segment that is open at an instant, or of the next one.
     *
     * @param at the instant; at a close the following one is found
     * @return the close, or empty if there is none
     * @throws CalendarRangeException if the instant is out of range
     */
    public Optional<Instant> findNextClose(Instant at) {
        long second = at.getEpochSecond();
        for (OpenTable table = tables.open(second, second); table != null; table = tables.further(table, true)) {
            int i = table.floor(second);
            i = i >= 0 && second < table.end(i) ? i : i + 1;
            if (i < table.size() && table.end(i) < table.upper) {
                return Optional.of(instant(table.end(i)));
            }
        }
        return Optional.empty();
    }

    /**
     * The last instant, at or before another, just before which the calendar is open.
     *
     * @param at the instant
     * @return the instant itself inside a segment and at its close, else the previous close; empty if there is none
     * @throws CalendarRangeException if the instant is out of range
     */
    public Optional<Instant> findPreviousOpen(Instant at) {
        long second = at.getEpochSecond();
        OpenTable table = tables.open(second, second);
        int i = table.floor(second);
        boolean begun = i >= 0 && instant(table.start(i)).isBefore(at);
        if (begun && (second < table.end(i) || closesAt(table, at))) {
            return Optional.of(at);
        }
        return findPreviousClose(at);
    }

    /**
     * The last close before an instant.
     *
     * @param at the instant, exclusive: at a close the one before is found
     * @return the close, or empty if there is none
     * @throws CalendarRangeException if the instant is out of range
     */
    public Optional<Instant> findPreviousClose(Instant at) {
        long second = at.getEpochSecond();
        for (OpenTable table = tables.open(second, second); table != null; table = tables.further(table, false)) {
            int i = table.floor(second);
            boolean past = i >= 0 && instant(table.end(i)).isBefore(at);
            i = past ? i : i - 1;
            if (i >= 0) {
                return Optional.of(instant(table.end(i)));
            }
        }
        return Optional.empty();
    }

    /**
     * The next segments from an instant on.
     *
     * @param from the instant, inclusive; a segment open there is cut
     * @param count how many, 0 or more
     * @return the segments, ascending; fewer if there are no more
     * @throws IllegalArgumentException if the count is negative
     * @throws CalendarRangeException if the instant is out of range
     */
    public List<OpenSegment> segmentsFrom(Instant from, int count) {
        requireCount(count);
        long second = from.getEpochSecond();
        OpenTable table = tables.open(second, second);
        while (true) {
            int first = table.floor(second);
            first = first >= 0 && second < table.end(first) ? first : first + 1;
            int last = first + count - 1;
            boolean enough = last < table.size() && (count == 0 || table.end(last) < table.upper);
            OpenTable longer = enough ? null : tables.further(table, true);
            if (longer == null) {
                return cut(table, first, Math.min(last, table.size() - 1), from, Instant.MAX);
            }
            table = longer;
        }
    }

    /**
     * The last segments before an instant.
     *
     * @param to the instant, exclusive; a segment open just before it is cut
     * @param count how many, 0 or more
     * @return the segments, descending: the latest first; fewer if there are no more
     * @throws IllegalArgumentException if the count is negative
     * @throws CalendarRangeException if the instant is out of range
     */
    public List<OpenSegment> segmentsBefore(Instant to, int count) {
        requireCount(count);
        long second = to.getEpochSecond();
        OpenTable table = tables.open(second, second);
        while (true) {
            int last = table.floor(second);
            last = last >= 0 && instant(table.start(last)).equals(to) ? last - 1 : last;
            int first = last - count + 1;
            boolean enough = first >= 0 && (count == 0 || table.start(first) > table.lower);
            OpenTable longer = enough ? null : tables.further(table, false);
            if (longer == null) {
                List<OpenSegment> found = cut(table, Math.max(first, 0), last, Instant.MIN, to);
                List<OpenSegment> reversed = new ArrayList<>(found);
                Collections.reverse(reversed);
                return List.copyOf(reversed);
            }
            table = longer;
        }
    }

    /**
     * The segments between two instants.
     *
     * @param from the first instant, inclusive; a segment open there is cut
     * @param to the end, exclusive; a segment open just before it is cut
     * @return the segments, ascending; empty if the end is not after the start
     * @throws CalendarRangeException if an instant is out of range
     */
    public List<OpenSegment> segmentsBetween(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return List.of();
        }
        OpenTable table = tables.open(from.getEpochSecond(), to.getEpochSecond());
        return cut(table, Math.max(0, table.floor(from.getEpochSecond())), table.floor(to.getEpochSecond()), from, to);
    }

    private static List<OpenSegment> cut(OpenTable table, int first, int last, Instant from, Instant to) {
        List<OpenSegment> found = new ArrayList<>(Math.max(0, last - first + 1));
        for (int i = first; i <= last; i++) {
            Instant start = instant(table.start(i));
            Instant end = instant(table.end(i));
            Instant cutStart = start.isBefore(from) ? from : start;
            Instant cutEnd = end.isAfter(to) ? to : end;
            if (cutStart.isBefore(cutEnd)) {
                found.add(new OpenSegment(cutStart, cutEnd));
            }
        }
        return List.copyOf(found);
    }

    private static Instant instant(long second) {
        return Instant.ofEpochSecond(second);
    }

    private static void requireCount(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count of segments must be 0 or more, was " + count);
        }
    }

    /** The segments of the windows that open on one date. */
    List<OpenSegment> segmentsOf(LocalDate date) {
        int day = tables.day(date);
        SegmentList list = SegmentList.of(definition, day, day + 1);
        List<OpenSegment> found = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            found.add(new OpenSegment(instant(list.start(i)), instant(list.end(i))));
        }
        return found;
    }
}
