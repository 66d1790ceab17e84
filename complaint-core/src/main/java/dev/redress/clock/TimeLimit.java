package dev.redress.clock;

import dev.redress.calendar.Roll;
import dev.redress.calendar.Term;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a clock runs: one counted limit, the later or the earlier of several, or until something happens. Immutable.
 */
public sealed interface TimeLimit {

    /**
     * A counted limit. In days, weeks or months the day of the start is day 0, the end is the end of the last local day, and
     * nothing rolls; in hours it ends at the exact instant.
     *
     * @param term how long; more than zero, or zero exact time for what is due at once
     * @return the limit
     */
    static Counted of(Term term) {
        return new Counted(List.of(term), null, FirstDay.IS_DAY_ZERO, Roll.NONE, endOf(term));
    }

    private static LimitEnd endOf(Term term) {
        return Counted.isTime(term) ? LimitEnd.EXACT : LimitEnd.END_OF_DAY;
    }

    /**
     * The instant of an event, the end of a billing cycle for instance.
     *
     * @param event its name
     * @return the limit
     */
    static TimeLimit atEvent(String event) {
        return new AtEvent(event);
    }

    /**
     * Whichever ends later. A part whose event has not happened yet is left out.
     *
     * @param parts two or more
     * @return the limit
     */
    static TimeLimit laterOf(TimeLimit... parts) {
        return new LaterOf(List.of(parts));
    }

    /**
     * Whichever ends earlier. A part whose event has not happened yet is left out.
     *
     * @param parts two or more
     * @return the limit
     */
    static TimeLimit earlierOf(TimeLimit... parts) {
        return new EarlierOf(List.of(parts));
    }

    /**
     * A count from a start.
     *
     * @param terms one after another; those of one unit are counted as their sum
     * @param from the event counted from, or null for the start of the clock
     * @param firstDay whether the day of the start counts; for limits in hours without meaning
     * @param roll where the last day moves; for calendar days, weeks and months
     * @param end at which instant of the last day it ends
     */
    record Counted(List<Term> terms, @Nullable String from, FirstDay firstDay, Roll roll, LimitEnd end)
            implements TimeLimit {

        /** Copies the list. */
        public Counted {
            terms = List.copyOf(terms);
        }

        /**
         * Counts the day of the start as day 1.
         *
         * @return the limit
         */
        public Counted firstDayCounts() {
            return new Counted(terms, from, FirstDay.IS_DAY_ONE, roll, end);
        }

        /**
         * Moves the last day.
         *
         * @param roll where to
         * @return the limit
         */
        public Counted rolling(Roll roll) {
            return new Counted(terms, from, firstDay, roll, end);
        }

        /**
         * Ends at another instant.
         *
         * @param end which
         * @return the limit
         */
        public Counted ending(LimitEnd end) {
            return new Counted(terms, from, firstDay, roll, end);
        }

        /**
         * Counts from an event of its own instead of the start of the clock.
         *
         * @param event its name
         * @return the limit
         */
        public Counted countedFrom(String event) {
            return new Counted(terms, event, firstDay, roll, end);
        }

        /** Counts longer: of the same unit as one sum from the start, never from an end that was clamped or rolled. */
        Counted plus(Term extra) {
            List<Term> longer = new ArrayList<>(terms);
            Term last = longer.get(longer.size() - 1);
            if (last.getClass() == extra.getClass()) {
                longer.set(longer.size() - 1, last.plus(extra));
            } else {
                longer.add(extra);
            }
            return new Counted(longer, from, firstDay, roll, end);
        }

        Counted withTerm(Term total) {
            return new Counted(List.of(total), from, firstDay, roll, isTime(total) == isTime() ? end : endOf(total));
        }

        boolean isTime() {
            return isTime(terms.get(0));
        }

        static boolean isTime(Term term) {
            return term instanceof Term.BusinessTime || term instanceof Term.ExactTime;
        }
    }

    /**
     * The instant of an event.
     *
     * @param event its name
     */
    record AtEvent(String event) implements TimeLimit {}

    /**
     * Whichever ends later.
     *
     * @param parts two or more
     */
    record LaterOf(List<TimeLimit> parts) implements TimeLimit {
        /** Copies the list. */
        public LaterOf {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Whichever ends earlier.
     *
     * @param parts two or more
     */
    record EarlierOf(List<TimeLimit> parts) implements TimeLimit {
        /** Copies the list. */
        public EarlierOf {
            parts = List.copyOf(parts);
        }
    }
}
