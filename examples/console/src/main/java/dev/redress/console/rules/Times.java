package dev.redress.console.rules;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads instants and pauses as options give them. Stateless. */
final class Times {

    private Times() {}

    /** One end of a pause: of a date, its beginning. */
    static Instant half(String pause, int half, ZoneId zone) {
        String[] halves = pause.split("/", -1);
        try {
            if (halves.length == 2) {
                String text = halves[half];
                return text.contains("T")
                        ? OffsetDateTime.parse(text).toInstant()
                        : LocalDate.parse(text).atStartOfDay(zone).toInstant();
            }
        } catch (DateTimeException e) {
            throw wrong(pause);
        }
        throw wrong(pause);
    }

    private static IllegalArgumentException wrong(String pause) {
        return new IllegalArgumentException(
                "--pause must be two dates or instants, such as 2026-05-20/2026-06-01, was '" + pause + "'");
    }

    /** An instant with offset or Z. */
    static final class InstantText implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String value) {
            try {
                return OffsetDateTime.parse(value).toInstant();
            } catch (DateTimeException e) {
                throw new TypeConversionException(
                        "'" + value + "' is no instant with offset or Z, such as 2026-05-08T10:00:00+08:00");
            }
        }
    }
}
