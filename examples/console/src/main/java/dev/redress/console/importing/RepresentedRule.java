package dev.redress.console.importing;

import dev.redress.console.csv.CsvRow;
import dev.redress.console.json.JsonObject;
import dev.redress.intake.Authority;
import dev.redress.intake.AuthorityKind;
import dev.redress.intake.Representation;
import dev.redress.party.Anonymous;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which complaints somebody else filed, and by what right. Immutable.
 *
 * @param when which rows
 * @param kind by what right
 * @param note what to know about it, or null
 */
record RepresentedRule(
        When when, AuthorityKind kind, @Nullable String note) {

    static RepresentedRule read(JsonObject json, Set<String> columns) {
        json.allow("when", "authority", "note");
        return new RepresentedRule(
                When.read(json, "when", columns),
                json.parsed("authority", AuthorityKind::of),
                json.optionalText("note").orElse(null));
    }

    @Nullable
    Representation of(CsvRow row) {
        return when.holds(row) ? new Representation(Anonymous.unreachable(), new Authority(kind, note)) : null;
    }
}
