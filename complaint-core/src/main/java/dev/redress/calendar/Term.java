package dev.redress.calendar;

import java.time.Duration;

/**
 * How long a deadline runs, in the unit its rule names. Units are types, because none can be turned into another: eight
 * business hours are not a business day, 24 exact hours are not a calendar day when clocks change, and four weeks are not a
 * month. A negative term counts backward. Immutable.
 *
 * <p>A deadline that was extended is counted once, from its start, by the sum of its terms ({@link #plus}): a month and two
 * months from 31 January end on 30 April, not on 28 April.
 */
public sealed interface Term {

    /**
     * Time while the calendar is open.
     *
     * @param hours how many; negative counts backward
     * @return the term
     */
    static Term businessHours(long hours) {
        return new BusinessTime(Duration.ofHours(hours));
    }

    /**
     * Time while the calendar is open.
     *
     * @param amount how much; negative counts backward
     * @return the term
     */
    static Term businessTime(Duration amount) {
        return new BusinessTime(amount);
    }

    /**
     * Real time, open or not.
     *
     * @param hours how many; negative counts backward
     * @return the term
     */
    static Term exactHours(long hours) {
        return new ExactTime(Duration.ofHours(hours));
    }

    /**
     * Real time, open or not.
     *
     * @param amount how much; negative counts backward
     * @return the term
     */
    static Term exactTime(Duration amount) {
        return new ExactTime(amount);
    }

    /**
     * Days on which the calendar opens.
     *
     * @param days how many; negative counts backward
     * @return the term
     */
    static Term businessDays(int days) {
        return new BusinessDays(days);
    }

    /**
     * All days.
     *
     * @param days how many; negative counts backward
     * @return the term
     */
    static Term calendarDays(int days) {
        return new CalendarDays(days);
    }

    /**
     * Weeks of seven days.
     *
     * @param weeks how many; negative counts backward
     * @return the term
     */
    static Term weeks(int weeks) {
        return new Weeks(weeks);
    }

    /**
     * Calendar months, ending on the day of the same number or, where the month is too short, on its last day.
     *
     * @param months how many; negative counts backward
     * @return the term
     */
    static Term months(int months) {
        return new Months(months);
    }

    /**
     * Whether the amount is zero.
     *
     * @return true for zero
     */
    boolean isZero();

    /**
     * Whether the term counts backward.
     *
     * @return true for less than zero
     */
    boolean isNegative();

    /**
     * The same amount the other way.
     *
     * @return the term
     * @throws ArithmeticException if it cannot be expressed
     */
    Term negated();

    /**
     * The sum of two terms of the same unit, to be counted from the start as one.
     *
     * @param other a term of the same unit
     * @return the sum
     * @throws IllegalArgumentException if the units differ: such a sum depends on the order of counting
     * @throws ArithmeticException if the sum cannot be expressed
     */
    default Term plus(Term other) {
        if (this instanceof BusinessTime a && other instanceof BusinessTime b) {
            return new BusinessTime(a.amount.plus(b.amount));
        } else if (this instanceof ExactTime a && other instanceof ExactTime b) {
            return new ExactTime(a.amount.plus(b.amount));
        } else if (this instanceof BusinessDays a && other instanceof BusinessDays b) {
            return new BusinessDays(Math.addExact(a.days, b.days));
        } else if (this instanceof CalendarDays a && other instanceof CalendarDays b) {
            return new CalendarDays(Math.addExact(a.days, b.days));
        } else if (this instanceof Weeks a && other instanceof Weeks b) {
            return new Weeks(Math.addExact(a.weeks, b.weeks));
        } else if (this instanceof Months a && other instanceof Months b) {
            return new Months(Math.addExact(a.months, b.months));
        }
        throw new IllegalArgumentException("cannot add " + other + " to " + this + ": the units differ");
    }

    /**
     * Time while the calendar is open.
     *
     * @param amount how much; negative counts backward
     */
    record BusinessTime(Duration amount) implements Term {
        @Override
        public boolean isZero() {
            return amount.isZero();
        }

        @Override
        public boolean isNegative() {
            return amount.isNegative();
        }

        @Override
        public Term negated() {
            return new BusinessTime(amount.negated());
        }
    }

    /**
     * Real time, open or not.
     *
     * @param amount how much; negative counts backward
     */
    record ExactTime(Duration amount) implements Term {
        @Override
        public boolean isZero() {
            return amount.isZero();
        }

        @Override
        public boolean isNegative() {
            return amount.isNegative();
        }

        @Override
        public Term negated() {
            return new ExactTime(amount.negated());
        }
    }

    /**
     * Days on which the calendar opens.
     *
     * @param days how many; negative counts backward
     */
    record BusinessDays(int days) implements Term {
        @Override
        public boolean isZero() {
            return days == 0;
        }

        @Override
        public boolean isNegative() {
            return days < 0;
        }

        @Override
        public Term negated() {
            return new BusinessDays(Math.negateExact(days));
        }
    }

    /**
     * All days.
     *
     * @param days how many; negative counts backward
     */
    record CalendarDays(int days) implements Term {
        @Override
        public boolean isZero() {
            return days == 0;
        }

        @Override
        public boolean isNegative() {
            return days < 0;
        }

        @Override
        public Term negated() {
            return new CalendarDays(Math.negateExact(days));
        }
    }

    /**
     * Weeks of seven days.
     *
     * @param weeks how many; negative counts backward
     */
    record Weeks(int weeks) implements Term {
        @Override
        public boolean isZero() {
            return weeks == 0;
        }

        @Override
        public boolean isNegative() {
            return weeks < 0;
        }

        @Override
        public Term negated() {
            return new Weeks(Math.negateExact(weeks));
        }
    }

    /**
     * Calendar months, clamped to the end of a short month.
     *
     * @param months how many; negative counts backward
     */
    record Months(int months) implements Term {
        @Override
        public boolean isZero() {
            return months == 0;
        }

        @Override
        public boolean isNegative() {
            return months < 0;
        }

        @Override
        public Term negated() {
            return new Months(Math.negateExact(months));
        }
    }
}
