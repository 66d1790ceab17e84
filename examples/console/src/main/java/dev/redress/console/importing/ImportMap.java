package dev.redress.console.importing;

import dev.redress.console.csv.CsvHeader;
import dev.redress.console.json.JsonFile;
import dev.redress.console.json.JsonObject;
import dev.redress.intake.AuthorityKind;
import dev.redress.intake.CustomField;
import dev.redress.intake.CustomFields;
import dev.redress.intake.Intake;
import dev.redress.intake.Respondent;
import dev.redress.intake.RespondentKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the columns of a file mean: the README describes the format. Immutable. */
final class ImportMap {

    final String file;
    final String source;
    final String actor;
    final String language;
    final List<String> key;
    final Map<String, TimeRule> times;
    final @Nullable TimeRule received;
    final Map<String, List<String>> known;
    final Cell channel;
    final FactsRule facts;
    final @Nullable Template demand;
    final @Nullable Cell product;
    final @Nullable Cell respondent;
    final RespondentKind respondentKind;
    final PartyRule complainant;
    final @Nullable When represented;
    final @Nullable AuthorityKind authority;
    final @Nullable String authorityNote;
    final List<FieldRule> fields;
    final List<StepRule> steps;
    private final Set<String> columns = new LinkedHashSet<>();

    private ImportMap(String file, JsonObject json) {
        this.file = file;
        json.allow(
                "about",
                "source",
                "actor",
                "language",
                "key",
                "zone",
                "times",
                "known",
                "channel",
                "facts",
                "demand",
                "product",
                "respondent",
                "complainant",
                "represented",
                "fields",
                "steps");
        source = json.text("source");
        actor = json.optionalText("actor").orElse(source);
        language = json.optionalText("language").orElse(Intake.UNKNOWN_LANGUAGE);
        key = json.texts("key");
        if (key.isEmpty()) {
            throw json.wrong("key", "is missing");
        }
        columns.addAll(key);
        times = times(json);
        received = times.get("received");
        known = json.object("known").map(JsonObject::all).orElse(Map.of());
        columns.addAll(known.keySet());
        channel = Cell.read(required(json, "channel"), columns);
        facts = FactsRule.read(required(json, "facts"), columns);
        demand = json.has("demand") ? Template.read(json, "demand", columns) : null;
        product = cell(json, "product");
        respondent = cell(json, "respondent");
        respondentKind = json.object("respondent")
                .filter(each -> each.has("kind"))
                .map(each -> each.parsed("kind", RespondentKind::of))
                .orElse(RespondentKind.ORGANISATION);
        complainant = json.object("complainant")
                .map(each -> PartyRule.read(each, columns))
                .orElse(PartyRule.NOBODY);
        JsonObject representing = json.object("represented").orElse(null);
        represented = representing == null ? null : When.read(representing, "when", columns);
        authority = representing == null ? null : representing.parsed("authority", AuthorityKind::of);
        authorityNote =
                representing == null ? null : representing.optionalText("note").orElse(null);
        fields = fields(json);
        steps = json.objects("steps").stream()
                .map(each -> StepRule.read(each, times, columns))
                .toList();
    }

    static ImportMap read(Path path) throws IOException {
        return new ImportMap(String.valueOf(path.getFileName()), JsonFile.read(path));
    }

    private static JsonObject required(JsonObject json, String name) {
        return json.object(name).orElseThrow(() -> json.wrong(name, "is missing"));
    }

    private @Nullable Cell cell(JsonObject json, String name) {
        return json.object(name).map(each -> Cell.read(each, columns)).orElse(null);
    }

    private Map<String, TimeRule> times(JsonObject json) {
        JsonObject all = json.object("times").orElse(null);
        Map<String, TimeRule> read = new LinkedHashMap<>();
        if (all == null) {
            return read;
        }
        ZoneId zone;
        try {
            zone = ZoneId.of(json.text("zone"));
        } catch (DateTimeException e) {
            throw json.wrong("zone", "is no time zone, such as Europe/Berlin");
        }
        for (String name : all.names()) {
            read.put(name, TimeRule.read(required(all, name), zone, columns));
        }
        return read;
    }

    private List<FieldRule> fields(JsonObject json) {
        JsonObject all = json.object("fields").orElse(null);
        List<FieldRule> read = new ArrayList<>();
        if (all != null) {
            for (String name : all.names()) {
                try {
                    read.add(FieldRule.read(required(all, name), name, columns));
                } catch (dev.redress.validation.InvalidInputException e) {
                    throw all.wrong(name, String.valueOf(e.getMessage()));
                }
            }
        }
        return read;
    }

    /** The custom fields to declare at the desk. */
    CustomFields customFields() {
        return CustomFields.of(fields.stream().map(FieldRule::field).toArray(CustomField[]::new));
    }

    /** Refuses a file that lacks a column the map speaks of. */
    void requireColumns(CsvHeader header, String csv) {
        List<String> missing =
                columns.stream().filter(each -> !header.has(each)).toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(csv + " lacks columns that " + file + " speaks of: "
                    + String.join(", ", missing) + "; it has " + String.join(", ", header.columns()));
        }
    }

    /** The respondent, if the row names one. */
    @Nullable
    Respondent respondent(String name) {
        return name.isEmpty() ? null : Respondent.of(respondentKind, name);
    }
}
