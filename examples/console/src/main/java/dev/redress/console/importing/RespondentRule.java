package dev.redress.console.importing;

import dev.redress.console.csv.CsvRow;
import dev.redress.console.json.JsonObject;
import dev.redress.intake.Respondent;
import dev.redress.intake.RespondentKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a complaint is against, where the row names somebody. Immutable.
 *
 * @param kind what sort of respondent
 * @param name where the name comes from
 */
record RespondentRule(RespondentKind kind, Cell name) {

    static RespondentRule read(JsonObject json, Set<String> columns) {
        return new RespondentRule(
                json.has("kind") ? json.parsed("kind", RespondentKind::of) : RespondentKind.ORGANISATION,
                Cell.read(json, columns));
    }

    @Nullable
    Respondent of(CsvRow row) throws BadRowException {
        String known = name.of(row);
        return known.isEmpty() ? null : Respondent.of(kind, known);
    }
}
