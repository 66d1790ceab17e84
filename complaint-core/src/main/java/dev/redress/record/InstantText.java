package dev.redress.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * Writes instants exactly as {@link Instant#toString()} does and reads them as {@link Instant#parse} does, about ten times as
 * fast: every entry and document holds several, and the general formatter took a sixth of the time of a commit.
 */
final class InstantText {

    private static final int SECONDS_PER_DAY = 86_400;
    private static final long YEAR_0 = -62_167_219_200L;
    private static final long YEAR_10000 = 253_402_300_800L;

    private InstantText() {}

    static String of(Instant instant) {
        if (instant.getEpochSecond() < YEAR_0 || instant.getEpochSecond() >= YEAR_10000) {
            return instant.toString();
        }
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(instant.getEpochSecond(), SECONDS_PER_DAY));
        int second = (int) Math.floorMod(instant.getEpochSecond(), (long) SECONDS_PER_DAY);
        StringBuilder text = new StringBuilder(30);
        digits(text, date.getYear(), 4).append('-');
        digits(text, date.getMonthValue(), 2).append('-');
        digits(text, date.getDayOfMonth(), 2).append('T');
        digits(text, second / 3_600, 2).append(':');
        digits(text, second / 60 % 60, 2).append(':');
        digits(text, second % 60, 2);
        fraction(text, instant.getNano());
        return text.append('Z').toString();
    }

    private static void fraction(StringBuilder text, int nano) {
        if (nano == 0) {
            return;
        }
        text.append('.');
        if (nano % 1_000_000 == 0) {
            digits(text, nano / 1_000_000, 3);
        } else if (nano % 1_000 == 0) {
            digits(text, nano / 1_000, 6);
        } else {
            digits(text, nano, 9);
        }
    }

    private static StringBuilder digits(StringBuilder text, int number, int width) {
        for (int scale = width - 1, power = power(scale); scale >= 0; scale--, power /= 10) {
            text.append((char) ('0' + number / power % 10));
        }
        return text;
    }

    private static int power(int exponent) {
        int power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }

    /** Reads an instant; whatever is not in the form that {@link #of} writes goes to the general parser. */
    static Instant parse(String text) {
        int length = text.length();
        boolean usual = (length == 20 || length == 24 || length == 27)
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && text.charAt(length - 1) == 'Z'
                && (length == 20 || text.charAt(19) == '.');
        int hour = usual ? number(text, 11, 13) : -1;
        int minute = usual ? number(text, 14, 16) : -1;
        int second = usual ? number(text, 17, 19) : -1;
        int year = usual ? number(text, 0, 4) : -1;
        int month = usual ? number(text, 5, 7) : -1;
        int day = usual ? number(text, 8, 10) : -1;
        int fraction = usual && length > 20 ? number(text, 20, length - 1) : 0;
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return Instant.parse(text);
        }
        if (year < 0 || month < 1 || month > 12 || day < 1 || fraction < 0) {
            return Instant.parse(text);
        }
        if (day > 28 && day > YearMonth.of(year, month).lengthOfMonth()) {
            return Instant.parse(text);
        }
        LocalDateTime time = LocalDateTime.of(
                year, month, day, hour, minute, second, length == 24 ? fraction * 1_000_000 : fraction * 1_000);
        return time.toInstant(ZoneOffset.UTC);
    }

    /** The number that the digits make, or -1 if there is anything else. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
