package dev.redress.clock;

import dev.redress.calendar.DayTargetPause;
import dev.redress.calendar.Roll;
import dev.redress.calendar.Term;
import dev.redress.json.Faults;
import dev.redress.json.JsonObject;
import dev.redress.words.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a definition from JSON, noting everything that is wrong. */
final class DefinitionReader {

    private DefinitionReader() {}

    static ClockDefinition read(JsonObject json, Faults faults) {
        json.allow(
                "id",
                "name",
                "owner",
                "starts_on",
                "out_of_hours",
                "cut_off",
                "stops_on",
                "cancelled_on",
                "limit",
                "recurrence",
                "extensions",
                "pauses",
                "day_pause",
                "effective",
                "milestones",
                "on_rebase",
                "on_reopening",
                "on_appeal",
                "notice",
                "basis");
        ClockDefinitionBuilder said = new ClockDefinitionBuilder(json.text("id"), words(json, "name"));
        said.owner(code(json, "owner", Side.ORGANISATION));
        said.startsOn(json.optionalText("starts_on").orElse(ClockFacts.RECEIVED));
        said.outOfHours(code(json, "out_of_hours", OutOfHours.COUNTS_AT_ONCE));
        said.cutOff = json.time("cut_off");
        said.stopsOn(json.texts("stops_on").toArray(String[]::new));
        said.cancelledOn(json.texts("cancelled_on").toArray(String[]::new));
        said.limit = json.object("limit").map(DefinitionReader::limit).orElse(null);
        json.object("recurrence").ifPresent(in -> {
            in.allow("cadence", "fulfilled_by");
            said.recurring(
                    code(in, "cadence", Recurrence.Cadence.FROM_START),
                    in.texts("fulfilled_by").toArray(String[]::new));
        });
        json.objects("extensions").forEach(in -> said.extension(extension(in)));
        json.objects("pauses").forEach(in -> {
            in.allow("reason", "name", "reference");
            said.pausable(
                    in.text("reason"),
                    words(in, "name"),
                    in.optionalText("reference").orElse(null));
        });
        said.dayPause(code(json, "day_pause", DayTargetPause.BUSINESS_DAYS));
        said.effective(json.object("effective").map(DefinitionReader::effective).orElse(Effective.ALWAYS));
        json.objects("milestones").forEach(in -> said.milestone(milestone(in)));
        said.policies(
                code(json, "on_rebase", CyclePolicy.KEEP),
                code(json, "on_reopening", CyclePolicy.KEEP),
                code(json, "on_appeal", CyclePolicy.KEEP));
        said.notice = optionalWords(json, "notice");
        said.basis(json.object("basis").map(DefinitionReader::basis).orElse(LegalBasis.OWN));
        DefinitionCheck.check(said, json.place(), faults);
        return said.unchecked();
    }

    static Words words(JsonObject json, String name) {
        Words found = optionalWords(json, name);
        return found == null ? new Words("", "") : found;
    }

    static @Nullable Words optionalWords(JsonObject json, String name) {
        return json.object(name)
                .map(in -> {
                    in.allow("en", "zh");
                    String en = in.text("en");
                    return new Words(en, in.optionalText("zh").orElse(en));
                })
                .orElse(null);
    }

    static Effective effective(JsonObject json) {
        json.allow("from", "to", "by", "transition");
        return new Effective(
                json.date("from"),
                json.date("to"),
                code(json, "by", Effective.By.RECEIPT),
                optionalWords(json, "transition"));
    }

    private static <E extends Enum<E>> E code(JsonObject json, String name, E absent) {
        E found = json.parsed(name, text -> Codes.parse(absent.getDeclaringClass(), text));
        return found == null ? absent : found;
    }

    private static TimeLimit limit(JsonObject json) {
        if (json.has("later_of")) {
            json.allow("later_of");
            return new TimeLimit.LaterOf(json.objects("later_of").stream()
                    .map(DefinitionReader::limit)
                    .toList());
        } else if (json.has("earlier_of")) {
            json.allow("earlier_of");
            return new TimeLimit.EarlierOf(json.objects("earlier_of").stream()
                    .map(DefinitionReader::limit)
                    .toList());
        } else if (json.has("at_event")) {
            json.allow("at_event");
            return new TimeLimit.AtEvent(json.text("at_event"));
        }
        return counted(json);
    }

    private static TimeLimit counted(JsonObject json) {
        json.allow("amount", "unit", "terms", "from", "first_day_counts", "roll", "end", "hour");
        List<Term> terms = new ArrayList<>();
        for (JsonObject each : json.has("terms") ? json.objects("terms") : List.of(json)) {
            Term term = TermJson.read(each);
            // Where a fault was noted, what is read in its place is harmless, so that nothing follows from it.
            terms.add(term == null ? Term.calendarDays(1) : term);
        }
        LimitEnd usual = terms.stream().anyMatch(TimeLimit.Counted::isTime) ? LimitEnd.EXACT : LimitEnd.END_OF_DAY;
        return new TimeLimit.Counted(
                terms,
                json.optionalText("from").orElse(null),
                json.truth("first_day_counts", false) ? FirstDay.IS_DAY_ONE : FirstDay.IS_DAY_ZERO,
                code(json, "roll", Roll.NONE),
                new LimitEnd(code(json, "end", usual.kind()), json.time("hour")));
    }

    private static ExtensionRule extension(JsonObject json) {
        json.allow("id", "kind", "term", "most", "even_after_expiry", "condition", "notice");
        ExtensionRule.Kind kind = json.parsed("kind", text -> Codes.parse(ExtensionRule.Kind.class, text));
        if (!json.has("kind")) {
            json.wrong("kind", "is missing");
        }
        return new ExtensionRule(
                json.text("id"),
                kind == null ? ExtensionRule.Kind.OPEN_ENDED : kind,
                json.object("term").map(TermJson::read).orElse(null),
                json.object("most").map(TermJson::read).orElse(null),
                !json.truth("even_after_expiry", false),
                optionalWords(json, "condition"),
                optionalWords(json, "notice"));
    }

    private static MilestoneRule milestone(JsonObject json) {
        json.allow("key", "kind", "anchor", "share", "offset", "roles");
        return new MilestoneRule(
                json.text("key"),
                code(json, "kind", MilestoneRule.Kind.WARNING),
                code(json, "anchor", MilestoneRule.Anchor.SHARE),
                json.number("share").orElse(null),
                json.object("offset").map(TermJson::read).orElse(null),
                json.texts("roles"));
    }

    private static LegalBasis basis(JsonObject json) {
        json.allow("reference", "verified", "text", "interpretation", "sources");
        return new LegalBasis(
                json.optionalText("reference").orElse(null),
                json.truth("verified", false),
                optionalWords(json, "text"),
                optionalWords(json, "interpretation"),
                json.texts("sources"));
    }
}
