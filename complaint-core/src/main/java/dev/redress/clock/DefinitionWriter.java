package dev.redress.clock;

import dev.redress.calendar.DayTargetPause;
import dev.redress.calendar.Roll;
import dev.redress.json.JsonText;
import dev.redress.words.Words;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Writes a definition as {@link DefinitionReader} reads it; what holds anyway is left out. */
final class DefinitionWriter {

    static final BiConsumer<JsonText, Words> WORDS =
            (json, words) -> json.put("en", words.en()).put("zh", words.zh().equals(words.en()) ? null : words.zh());

    private DefinitionWriter() {}

    static void write(JsonText json, ClockDefinition clock) {
        json.put("id", clock.id()).object("name", clock.name(), WORDS);
        json.put("owner", otherThan(Side.ORGANISATION, clock.owner()));
        json.put("starts_on", clock.startsOn().equals(ClockFacts.RECEIVED) ? null : clock.startsOn());
        json.put("out_of_hours", otherThan(OutOfHours.COUNTS_AT_ONCE, clock.outOfHours()));
        json.put("cut_off", clock.findCutOff().map(Object::toString).orElse(null));
        json.texts("stops_on", clock.stopsOn()).texts("cancelled_on", clock.cancelledOn());
        json.object("limit", clock.limit(), DefinitionWriter::limit);
        json.object(
                "recurrence",
                clock.findRecurrence().orElse(null),
                (in, recurrence) -> in.put("cadence", Codes.of(recurrence.cadence()))
                        .texts("fulfilled_by", recurrence.fulfilledBy()));
        json.objects("extensions", clock.extensions(), DefinitionWriter::extension);
        json.objects(
                "pauses",
                clock.pauses(),
                (in, pause) -> in.put("reason", pause.reason())
                        .object("name", pause.name(), WORDS)
                        .put("reference", pause.reference()));
        json.put("day_pause", otherThan(DayTargetPause.BUSINESS_DAYS, clock.dayPause()));
        json.object("effective", clock.effective().equals(Effective.ALWAYS) ? null : clock.effective(), EFFECTIVE);
        json.objects("milestones", clock.milestones(), DefinitionWriter::milestone);
        json.put("on_rebase", otherThan(CyclePolicy.KEEP, clock.onRebase()));
        json.put("on_reopening", otherThan(CyclePolicy.KEEP, clock.onReopening()));
        json.put("on_appeal", otherThan(CyclePolicy.KEEP, clock.onAppeal()));
        json.object("notice", clock.findNotice().orElse(null), WORDS);
        json.object("basis", clock.basis().equals(LegalBasis.OWN) ? null : clock.basis(), DefinitionWriter::basis);
    }

    static final BiConsumer<JsonText, Effective> EFFECTIVE =
            (json, effective) -> json.put("from", Objects.toString(effective.from(), null))
                    .put("to", Objects.toString(effective.to(), null))
                    .put("by", otherThan(Effective.By.RECEIPT, effective.by()))
                    .object("transition", effective.transition(), WORDS);

    private static void limit(JsonText json, TimeLimit limit) {
        if (limit instanceof TimeLimit.AtEvent event) {
            json.put("at_event", event.event());
        } else if (limit instanceof TimeLimit.LaterOf later) {
            json.objects("later_of", later.parts(), DefinitionWriter::limit);
        } else if (limit instanceof TimeLimit.EarlierOf earlier) {
            json.objects("earlier_of", earlier.parts(), DefinitionWriter::limit);
        } else if (limit instanceof TimeLimit.Counted counted) {
            counted(json, counted);
        }
    }

    private static void counted(JsonText json, TimeLimit.Counted counted) {
        if (counted.terms().size() == 1) {
            TermJson.WRITE.accept(json, counted.terms().get(0));
        } else {
            json.objects("terms", List.copyOf(counted.terms()), TermJson.WRITE);
        }
        json.put("from", counted.from());
        json.flag("first_day_counts", counted.firstDay() == FirstDay.IS_DAY_ONE);
        json.put("roll", otherThan(Roll.NONE, counted.roll()));
        LimitEnd usual = counted.isTime() ? LimitEnd.EXACT : LimitEnd.END_OF_DAY;
        json.put("end", otherThan(usual.kind(), counted.end().kind()));
        json.put("hour", Objects.toString(counted.end().hour(), null));
    }

    private static void extension(JsonText json, ExtensionRule rule) {
        json.put("id", rule.id()).put("kind", Codes.of(rule.kind()));
        json.object("term", rule.term(), TermJson.WRITE).object("most", rule.most(), TermJson.WRITE);
        json.flag("even_after_expiry", !rule.noticeBeforeExpiry());
        json.object("condition", rule.condition(), WORDS).object("notice", rule.notice(), WORDS);
    }

    private static void milestone(JsonText json, MilestoneRule rule) {
        json.put("key", rule.key()).put("kind", Codes.of(rule.kind())).put("anchor", Codes.of(rule.anchor()));
        json.put("share", rule.share()).object("offset", rule.offset(), TermJson.WRITE);
        json.texts("roles", rule.roles());
    }

    private static void basis(JsonText json, LegalBasis basis) {
        json.put("reference", basis.reference()).flag("verified", basis.verified());
        json.object("text", basis.text(), WORDS).object("interpretation", basis.interpretation(), WORDS);
        json.texts("sources", basis.sources());
    }

    private static <E extends Enum<E>> @Nullable String otherThan(E usual, E value) {
        return value == usual ? null : Codes.of(value);
    }
}
