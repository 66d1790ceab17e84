package dev.redress.console.targets;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the instants of a file: by a pattern, or by the first usual one that fits. Not thread-safe. */
final class RowTimes {

    private static final List<String> USUAL = List.of(
            "yyyy-MM-dd'T'HH:mm[:ss][.SSSSSS][.SSS]XXX",
            "yyyy-MM-dd'T'HH:mm[:ss][.SSSSSS][.SSS]",
            "yyyy-MM-dd HH:mm[:ss][.SSSSSS][.SSS]",
            "MM/dd/yyyy hh:mm[:ss] a",
            "MM/dd/yyyy HH:mm[:ss]",
            "yyyy-MM-dd");

    private final ZoneId zone;
    private final List<DateTimeFormatter> formats;

    RowTimes(@Nullable String pattern, ZoneId zone) {
        this.zone = zone;
        this.formats = (pattern == null ? USUAL : List.of(pattern))
                .stream().map(RowTimes::format).toList();
    }

    private static DateTimeFormatter format(String pattern) {
        try {
            return new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.ENGLISH);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--format '" + pattern + "' is no pattern: " + e.getMessage(), e);
        }
    }

    /** Empty where the cell is, or holds no time. */
    Optional<Instant> find(String cell) {
        String text = cell.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return formats.stream()
                .map(format -> parse(format, text))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Instant> parse(DateTimeFormatter format, String text) {
        try {
            return Optional.of(
                    instant(format.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Instant instant(TemporalAccessor read) {
        if (read instanceof LocalDateTime local) {
            return local.atZone(zone).toInstant();
        } else if (read instanceof LocalDate date) {
            return date.atStartOfDay(zone).toInstant();
        }
        return Instant.from(read);
    }
}
