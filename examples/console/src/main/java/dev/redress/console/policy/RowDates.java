package dev.redress.console.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the days of a column. Whether a day or a month comes first is decided by the column as a whole: of the usual ways the one
 * in which most cells are days. Days that spreadsheets count from 1900 are read as well. Immutable.
 */
final class RowDates {

    private static final List<DateTimeFormatter> USUAL = List.of(
                    "yyyy-M-d",
                    "yyyy/M/d",
                    "M/d/yyyy",
                    "d/M/yyyy",
                    "d-M-yyyy",
                    "M-d-yyyy",
                    "d.M.yyyy",
                    "d-MMM-yy",
                    "d/MMM/yy",
                    "d-MMM-yyyy")
            .stream()
            .map(RowDates::format)
            .toList();

    private static final LocalDate SPREADSHEET_ZERO = LocalDate.of(1899, 12, 30);

    private final DateTimeFormatter format;

    private RowDates(DateTimeFormatter format) {
        this.format = format;
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    /** The way in which most cells are days; of two equally good ones the more usual. */
    static RowDates of(List<String> cells) {
        Comparator<DateTimeFormatter> fit = Comparator.comparingLong(format ->
                cells.stream().filter(cell -> parse(format, cell).isPresent()).count());
        return new RowDates(USUAL.stream()
                .reduce((best, next) -> fit.compare(next, best) > 0 ? next : best)
                .orElseThrow());
    }

    Optional<LocalDate> find(String cell) {
        Optional<LocalDate> day = parse(format, cell);
        return day.isPresent() ? day : spreadsheet(cell);
    }

    /** The day, whatever follows it behind a space or a T. */
    private static Optional<LocalDate> parse(DateTimeFormatter format, String cell) {
        String text = cell.strip();
        int end = 0;
        while (end < text.length() && text.charAt(end) != 'T' && text.charAt(end) != ' ') {
            end++;
        }
        String day = text.substring(0, end);
        try {
            return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day, format));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> spreadsheet(String cell) {
        try {
            double days = Double.parseDouble(cell.strip());
            return days >= 1 && days < 100_000 ? Optional.of(SPREADSHEET_ZERO.plusDays((long) days)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
