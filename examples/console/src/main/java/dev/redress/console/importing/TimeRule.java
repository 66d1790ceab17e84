package dev.redress.console.importing;

import dev.redress.console.csv.CsvRow;
import dev.redress.console.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How an instant is read from columns: their texts, joined by a space, by one of the patterns; without an offset in the
 * zone of the map; a day alone as its beginning there. Immutable.
 *
 * @param columns one or more
 * @param formats tried in order
 * @param zone for texts without an offset
 */
record TimeRule(List<String> columns, List<DateTimeFormatter> formats, ZoneId zone) {

    static TimeRule read(JsonObject json, ZoneId zone, Set<String> columns) {
        json.allow("columns", "patterns");
        List<String> own = json.texts("columns");
        if (own.isEmpty()) {
            throw json.wrong("columns", "is missing");
        }
        columns.addAll(own);
        return new TimeRule(own, formats(json), zone);
    }

    static List<DateTimeFormatter> formats(JsonObject json) {
        List<String> patterns = json.texts("patterns");
        List<DateTimeFormatter> formats = new ArrayList<>();
        for (String pattern : patterns) {
            try {
                formats.add(new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(yearsWithoutEra(pattern))
                        .toFormatter(Locale.ENGLISH)
                        .withResolverStyle(ResolverStyle.STRICT));
            } catch (IllegalArgumentException e) {
                throw json.wrong("patterns", "has '" + pattern + "', which is no pattern: " + e.getMessage());
            }
        }
        return patterns.isEmpty()
                ? List.of(
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME,
                        DateTimeFormatter.ISO_LOCAL_DATE_TIME,
                        DateTimeFormatter.ISO_LOCAL_DATE)
                : formats;
    }

    /** People write yyyy and mean uuuu; read strictly, a year of an era needs its era. */
    private static String yearsWithoutEra(String pattern) {
        return pattern.contains("G") ? pattern : pattern.replace('y', 'u');
    }

    /** The instant of a row. */
    Instant of(CsvRow row) throws BadRowException {
        String text = columns.stream()
                .map(column -> row.get(column).strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        if (text.isEmpty()) {
            throw new BadRowException(source(), "is empty");
        }
        for (DateTimeFormatter format : formats) {
            try {
                return instant(format.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from));
            } catch (DateTimeParseException e) {
                // The next pattern may fit.
            }
        }
        throw new BadRowException(source(), "is no date or time that the map's patterns describe");
    }

    private Instant instant(TemporalAccessor time) throws BadRowException {
        if (time instanceof ZonedDateTime zoned) {
            return zoned.toInstant();
        } else if (time instanceof LocalDate day) {
            return day.atStartOfDay(zone).toInstant();
        }
        LocalDateTime local = LocalDateTime.from(time);
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            throw new BadRowException(source(), "is a time that the clocks of " + zone + " skipped");
        }
        return local.atZone(zone).toInstant();
    }

    /** What to blame if the time is no good. */
    String source() {
        return String.join(" + ", columns);
    }
}
