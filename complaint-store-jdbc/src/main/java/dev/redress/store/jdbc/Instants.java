package dev.redress.store.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The instants that the engines keep exactly. */
final class Instants {

    /** PostgreSQL begins in 4713 BC. */
    static final Instant MIN = Instant.parse("-4712-01-02T00:00:00Z");

    /** PostgreSQL ends in 294276. */
    static final Instant MAX = Instant.parse("+294275-12-31T23:59:59.999999Z");

    /** What PostgreSQL keeps, and H2 as well. */
    static final InstantRange WIDE = new InstantRange(MIN, MAX);

    /** Years of four digits: what MariaDB and MySQL promise to keep. */
    static final InstantRange FOUR_DIGITS =
            new InstantRange(Instant.parse("1000-01-01T00:00:00Z"), Instant.parse("9999-12-31T23:59:59.999999Z"));

    private static final DateTimeFormatter AFTER_YEAR =
            DateTimeFormatter.ofPattern("-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Instants() {}

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
