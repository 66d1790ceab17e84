package dev.redress.clock;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The definition that explains due dates of another system best. Immutable.
 *
 * @param definition the clock
 * @param calendar what it counts in
 * @param explanation what the two say, in words
 * @param reproduced how many due dates it reproduces
 */
public record InferredTarget(ClockDefinition definition, BusinessCalendar calendar, Words explanation, int reproduced) {

    /**
     * Whether it gives the due date that was observed.
     *
     * @param row what was observed
     * @param tolerance by how much both may differ
     * @return true if it does; the end of a day agrees with its last second, too
     */
    public boolean explains(ObservedTarget row, Duration tolerance) {
        return explains(definition, calendar, row, tolerance);
    }

    static boolean explains(
            ClockDefinition definition, BusinessCalendar calendar, ObservedTarget row, Duration tolerance) {
        Instant due = definition
                .read(ClockFacts.receivedAt(row.opened()).build(), calendar, row.opened())
                .findDue()
                .orElseThrow();
        return Duration.between(due, row.target()).abs().compareTo(tolerance) <= 0;
    }

    /**
     * Which due dates it does not give.
     *
     * @param rows what was observed
     * @param tolerance by how much both may differ
     * @param most how many to find at most
     * @return their positions in the list, from 0
     */
    public List<Integer> unexplained(List<ObservedTarget> rows, Duration tolerance, int most) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < rows.size() && found.size() < most; i++) {
            if (!explains(rows.get(i), tolerance)) {
                found.add(i);
            }
        }
        return found;
    }
}
