package dev.redress.store.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The instants that every engine keeps exactly, and how to get others into their range. */
final class Instants {

    /** PostgreSQL begins in 4713 BC. */
    static final Instant MIN = Instant.parse("-4712-01-02T00:00:00Z");

    /** PostgreSQL ends in 294276. */
    static final Instant MAX = Instant.parse("+294275-12-31T23:59:59.999999Z");

    private static final DateTimeFormatter AFTER_YEAR =
            DateTimeFormatter.ofPattern("-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Instants() {}

    static boolean isKept(Instant instant) {
        return !instant.isBefore(MIN) && !instant.isAfter(MAX);
    }

    /** The earliest kept instant that is not before the given one; of those after the last, the last. */
    static Instant ceiling(Instant instant) {
        Instant floor = floor(instant);
        return floor.isBefore(instant) && floor.isBefore(MAX) ? floor.plus(1, ChronoUnit.MICROS) : floor;
    }

    /** The latest kept instant that is not after the given one; of those before the first, the first. */
    static Instant floor(Instant instant) {
        Instant inRange = instant.isBefore(MIN) ? MIN : instant.isAfter(MAX) ? MAX : instant;
        return inRange.truncatedTo(ChronoUnit.MICROS);
    }

    /** The text that PostgreSQL reads as this instant, in any year it knows. */
    static String postgresText(Instant instant) {
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        if (year > 0 && year < 10_000) {
            return instant.toString();
        }
        String rest = AFTER_YEAR.format(instant) + "+00";
        return year > 0 ? year + rest : String.format(Locale.ROOT, "%04d%s BC", 1 - year, rest);
    }
}
