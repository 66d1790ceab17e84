package dev.redress.record;

import dev.redress.complaint.ContactSlot;
import dev.redress.complaint.Evidence;
import dev.redress.complaint.Filing;
import dev.redress.complaint.Measure;
import dev.redress.complaint.Moment;
import dev.redress.complaint.Party;
import dev.redress.complaint.PartyKind;
import dev.redress.complaint.PartyRole;
import dev.redress.complaint.RemedyKind;
import dev.redress.complaint.SealedText;
import dev.redress.intake.AuthorityKind;
import dev.redress.intake.Channel;
import dev.redress.intake.LawfulBasis;
import dev.redress.intake.ProductRef;
import dev.redress.intake.RespondentKind;
import dev.redress.party.ContactKind;
import dev.redress.party.ExternalRef;
import dev.redress.validation.StableNamed;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The form of what both entries and documents hold. */
final class PartForms {

    private PartForms() {}

    private static @Nullable String name(@Nullable StableNamed value) {
        return value == null ? null : value.persistedName();
    }

    static void write(JsonOut out, Party party) {
        out.put("number", party.number())
                .put("role", party.role().persistedName())
                .put("kind", party.kind().persistedName())
                .put("identity", party.identity())
                .put("name", party.name())
                .list(
                        "contacts",
                        party.contacts(),
                        (nested, contact) -> nested.put("kind", contact.kind().persistedName())
                                .put("value", contact.value()));
    }

    static Party party(Fields in) {
        return new Party(
                in.integer("number"),
                in.named("role", PartyRole::of),
                in.named("kind", PartyKind::of),
                in.optionalSlot("identity"),
                in.optionalSlot("name"),
                in.list(
                        "contacts",
                        contact -> new ContactSlot(contact.named("kind", ContactKind::of), contact.slot("value"))));
    }

    static void write(JsonOut out, Evidence item) {
        out.put("number", item.number())
                .put("kind", item.kind())
                .put("title", item.title())
                .put("reference", item.reference())
                .put("source", item.source())
                .put("collected", item.collectedAt());
    }

    static Evidence evidence(Fields in) {
        return new Evidence(
                in.integer("number"),
                in.string("kind"),
                in.slot("title"),
                in.optionalSlot("reference"),
                in.optionalSlot("source"),
                in.optionalInstant("collected"));
    }

    static void write(JsonOut out, Measure measure) {
        out.put("number", measure.number())
                .put("remedy", measure.kind().persistedName())
                .put("what", measure.what())
                .put("owner", measure.owner())
                .put("due", measure.due())
                .put("amount", measure.amount());
        if (measure.asProposed()) {
            out.put("asProposed", true);
        }
        if (measure.supervised() != 0) {
            out.put("supervised", measure.supervised());
        }
        out.object("agreed", measure.agreed(), PartForms::write)
                .object(measure.cancelled() ? "cancelled" : "completed", measure.ended(), PartForms::write);
    }

    static Measure measure(Fields in) {
        Fields cancelled = in.optionalObject("cancelled");
        Fields ended = cancelled == null ? in.optionalObject("completed") : cancelled;
        return new Measure(
                in.integer("number"),
                in.named("remedy", RemedyKind::of),
                in.slot("what"),
                in.integer("owner"),
                in.instant("due"),
                in.optionalMoney("amount"),
                in.flag("asProposed"),
                moment(in.object("agreed")),
                ended == null ? null : moment(ended),
                cancelled != null,
                in.number("supervised", 0));
    }

    static void write(JsonOut out, Moment moment) {
        out.put("entry", moment.sequence()).put("at", moment.at());
    }

    static Moment moment(Fields in) {
        return new Moment(in.number("entry"), in.instant("at"));
    }

    static void write(JsonOut out, Filing filing) {
        out.put("received", filing.receivedAt())
                .put("channel", filing.channel().code())
                .put("language", filing.language())
                .put("facts", filing.facts())
                .put("demand", filing.demand())
                .put("happened", filing.happenedOn())
                .put("lawfulBasis", name(filing.lawfulBasis()))
                .put("authority", name(filing.authority()))
                .put("authorityNote", filing.authorityNote())
                .put("respondentKind", name(filing.respondentKind()))
                .object("product", filing.product(), (nested, product) -> {
                    nested.put("name", product.name());
                    if (product.ref() != null) {
                        nested.put("system", product.ref().system())
                                .put("id", product.ref().id());
                    }
                })
                .put("order", filing.order());
        if (!filing.customFields().isEmpty()) {
            out.object("custom", new TreeMap<>(filing.customFields()), PartForms::writeCustom);
        }
        if (filing.confidential()) {
            out.put("confidential", true);
        }
        if (filing.filedByMistake()) {
            out.put("mistake", true);
        }
    }

    static Filing filing(Fields in) {
        Fields custom = in.optionalObject("custom");
        return new Filing(
                in.instant("received"),
                in.named("channel", Channel::of),
                in.string("language"),
                in.slot("facts"),
                in.optionalSlot("demand"),
                in.optionalDate("happened"),
                in.optional("lawfulBasis", LawfulBasis::of),
                in.optional("authority", AuthorityKind::of),
                in.optionalSlot("authorityNote"),
                in.optional("respondentKind", RespondentKind::of),
                product(in.optionalObject("product")),
                in.optionalSlot("order"),
                custom == null ? Map.of() : custom(custom),
                in.flag("confidential"),
                in.flag("mistake"));
    }

    private static @Nullable ProductRef product(@Nullable Fields in) {
        if (in == null) {
            return null;
        }
        return new ProductRef(
                in.string("name"), in.has("id") ? ExternalRef.of(in.string("system"), in.string("id")) : null);
    }

    /** Each value under its key, in an object whose only field says the type. */
    private static void writeCustom(JsonOut out, Map<String, Object> values) {
        values.forEach((key, value) -> out.object(key, value, (nested, typed) -> {
            if (typed instanceof SealedText slot) {
                nested.put("sealed", slot);
            } else if (typed instanceof BigDecimal number) {
                nested.put("number", number);
            } else if (typed instanceof Boolean flag) {
                nested.put("boolean", flag);
            } else if (typed instanceof LocalDate date) {
                nested.put("date", date);
            } else if (typed instanceof Instant instant) {
                nested.put("instant", instant);
            } else {
                nested.put("text", typed.toString());
            }
        }));
    }

    private static Map<String, Object> custom(Fields in) {
        Map<String, Object> values = new TreeMap<>();
        for (String key : in.names()) {
            values.put(key, customValue(in.object(key)));
        }
        return values;
    }

    private static Object customValue(Fields in) {
        if (in.has("sealed")) {
            return in.slot("sealed");
        } else if (in.has("number")) {
            return in.decimal("number");
        } else if (in.has("boolean")) {
            return in.flag("boolean");
        } else if (in.has("date")) {
            return in.named("date", LocalDate::parse);
        } else if (in.has("instant")) {
            return in.instant("instant");
        }
        return in.string("text");
    }
}
