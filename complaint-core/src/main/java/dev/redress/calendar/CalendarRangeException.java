package dev.redress.calendar;

/**
 * A question to a calendar that it cannot answer: a date or instant before 1900 or after 2199, or a sum that the calendar
 * never reaches because it does not open often enough, or not at all.
 */
public final class CalendarRangeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String calendar;

    CalendarRangeException(String calendar, String what) {
        super("calendar " + calendar + ": " + what);
        this.calendar = calendar;
    }

    /**
     * Which calendar was asked.
     *
     * @return its name
     */
    public String calendar() {
        return calendar;
    }
}
