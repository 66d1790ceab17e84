package dev.redress.calendar;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Holidays and make-up days of one place, read from a JSON file, with where they were taken from.
 *
 * <p>The file is an object with {@code form} (1), {@code name}, {@code source}, {@code licence}, {@code valid_from} and
 * {@code valid_through}, and three objects by date: {@code holidays} with their names, {@code closed_from} with a time and a
 * name, {@code make_up} with names. Other members are passed over. Immutable; safe for use by many threads.
 */
public final class HolidayTable implements HolidaySource {

    private static final int FORM = 1;

    private final List<SpecialDay> days = new ArrayList<>();
    private String name = "";
    private String source = "";
    private String licence = "";
    private int form;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validThrough;

    private HolidayTable() {}

    /**
     * Reads a file.
     *
     * @param in the text in UTF-8; read to the end of the object, and closed
     * @return the table
     * @throws IllegalArgumentException if it is not such a file, saying where
     */
    public static HolidayTable read(InputStream in) {
        HolidayTable table = new HolidayTable();
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            expect(parser, parser.nextToken(), JsonToken.START_OBJECT);
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                table.readMember(parser, parser.currentName());
            }
            if (table.form != FORM) {
                throw new IllegalArgumentException("holiday table must have form " + FORM + ", had " + table.form);
            }
            return table;
        } catch (JacksonException | DateTimeException e) {
            throw new IllegalArgumentException("holiday table cannot be read: " + e.getMessage(), e);
        }
    }

    private void readMember(JsonParser parser, String member) {
        JsonToken value = parser.nextToken();
        switch (member) {
            case "form" -> {
                expect(parser, value, JsonToken.VALUE_NUMBER_INT);
                form = parser.getIntValue();
            }
            case "name" -> name = text(parser);
            case "source" -> source = text(parser);
            case "licence" -> licence = text(parser);
            case "valid_from" -> validFrom = LocalDate.parse(text(parser));
            case "valid_through" -> validThrough = LocalDate.parse(text(parser));
            case "holidays" -> readDays(parser, SpecialDay.Kind.HOLIDAY);
            case "closed_from" -> readDays(parser, SpecialDay.Kind.PART_HOLIDAY);
            case "make_up" -> readDays(parser, SpecialDay.Kind.MAKE_UP);
            default -> parser.skipChildren();
        }
    }

    private void readDays(JsonParser parser, SpecialDay.Kind kind) {
        expect(parser, parser.currentToken(), JsonToken.START_OBJECT);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            LocalDate date = LocalDate.parse(parser.currentName());
            JsonToken value = parser.nextToken();
            if (kind != SpecialDay.Kind.PART_HOLIDAY) {
                days.add(new SpecialDay(date, kind, LocalTime.MIDNIGHT, text(parser)));
                continue;
            }
            expect(parser, value, JsonToken.START_ARRAY);
            parser.nextToken();
            LocalTime from = LocalTime.parse(text(parser));
            parser.nextToken();
            days.add(SpecialDay.closedFrom(date, from, text(parser)));
            expect(parser, parser.nextToken(), JsonToken.END_ARRAY);
        }
    }

    private static String text(JsonParser parser) {
        expect(parser, parser.currentToken(), JsonToken.VALUE_STRING);
        return parser.getString();
    }

    private static void expect(JsonParser parser, @Nullable JsonToken was, JsonToken expected) {
        if (was != expected) {
            throw new IllegalArgumentException("holiday table cannot be read: expected " + expected + " at line "
                    + parser.currentTokenLocation().getLineNr() + ", was " + was);
        }
    }

    /**
     * What the table is called.
     *
     * @return the name; empty if the file gives none
     */
    public String name() {
        return name;
    }

    /**
     * Where the dates were taken from, to be cited in explanations.
     *
     * @return the citation; empty if the file gives none
     */
    public String source() {
        return source;
    }

    /**
     * Under which licence the source publishes them.
     *
     * @return the licence; empty if the file gives none
     */
    public String licence() {
        return licence;
    }

    @Override
    public List<SpecialDay> days() {
        return List.copyOf(days);
    }

    @Override
    public Optional<LocalDate> findValidFrom() {
        return Optional.ofNullable(validFrom);
    }

    @Override
    public Optional<LocalDate> findValidThrough() {
        return Optional.ofNullable(validThrough);
    }

    /** The name and the last date known. */
    @Override
    public String toString() {
        return validThrough == null ? name : name + " through " + validThrough;
    }
}
