package dev.redress.console.importing;

import dev.redress.console.csv.CsvRow;
import dev.redress.console.json.JsonObject;
import dev.redress.intake.CustomField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One custom field and where its value comes from. Immutable.
 *
 * @param field the declaration
 * @param cell where the value comes from
 * @param formats for dates, tried in order
 */
record FieldRule(CustomField field, Cell cell, List<DateTimeFormatter> formats) {

    static FieldRule read(JsonObject json, String key, Set<String> columns) {
        CustomField.Type type = json.has("type") ? json.parsed("type", CustomField.Type::of) : CustomField.Type.TEXT;
        if (type == CustomField.Type.CHOICE || type == CustomField.Type.INSTANT) {
            throw json.wrong("type", "must be text, number, boolean or date");
        }
        CustomField field = CustomField.of(key, type);
        return new FieldRule(
                json.truth("personal", false) ? field.asPersonal() : field,
                Cell.read(json, columns),
                TimeRule.formats(json));
    }

    /** The value for a row; null if there is none. */
    @Nullable
    Object of(CsvRow row) throws BadRowException {
        String text = cell.of(row);
        if (text.isEmpty()) {
            return null;
        }
        return switch (field.type()) {
            case NUMBER -> number(text);
            case BOOLEAN -> truth(text);
            case DATE -> date(text);
            default -> text;
        };
    }

    private BigDecimal number(String text) throws BadRowException {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new BadRowException(cell.source(), "is no number");
        }
    }

    private Boolean truth(String text) throws BadRowException {
        return switch (text) {
            case "true", "Yes" -> true;
            case "false", "No" -> false;
            default -> throw new BadRowException(cell.source(), "is neither Yes nor No");
        };
    }

    private LocalDate date(String text) throws BadRowException {
        for (DateTimeFormatter format : formats) {
            try {
                return LocalDate.parse(text, format);
            } catch (DateTimeParseException e) {
                // The next pattern may fit.
            }
        }
        throw new BadRowException(cell.source(), "is no date that the map's patterns describe");
    }
}
