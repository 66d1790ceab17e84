package dev.redress.intake;

import dev.redress.party.Anonymous;
import dev.redress.party.Contact;
import dev.redress.party.ExternalRef;
import dev.redress.party.Organisation;
import dev.redress.party.PartyDetails;
import dev.redress.party.Person;
import dev.redress.validation.TextRule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings a good intake to its normal form. */
final class IntakeNormal {

    /** The widest limit there is: each text has already been checked against its own. */
    private static final TextRule ANY = TextRule.multiLine(Intake.MAX_FACTS);

    private IntakeNormal() {}

    static Intake of(Intake intake) {
        return new Intake(
                intake.complainants().stream().map(IntakeNormal::of).toList(),
                of(intake.representation()),
                intake.lawfulBasis(),
                of(intake.respondent()),
                of(intake.product()),
                of(intake.order()),
                intake.channel(),
                intake.happenedOn(),
                of(intake.receivedAt()),
                text(intake.facts()),
                optional(intake.demand()),
                intake.evidence().stream().map(IntakeNormal::of).toList(),
                language(intake.language()),
                of(intake.customFields()),
                intake.confidential());
    }

    private static PartyDetails of(PartyDetails party) {
        if (party instanceof Person person) {
            return of(person);
        }
        if (party instanceof Organisation organisation) {
            Person contactPerson = organisation.contactPerson();
            return new Organisation(
                    text(organisation.name()),
                    contacts(organisation),
                    of(organisation.ref()),
                    contactPerson == null ? null : of(contactPerson));
        }
        return new Anonymous(contacts(party));
    }

    private static Person of(Person person) {
        return new Person(text(person.name()), contacts(person), of(person.ref()));
    }

    private static List<Contact> contacts(PartyDetails party) {
        return party.contacts().stream()
                .map(contact -> new Contact(contact.kind(), text(contact.value())))
                .toList();
    }

    private static @Nullable ExternalRef of(@Nullable ExternalRef ref) {
        return ref == null ? null : new ExternalRef(text(ref.system()), text(ref.id()));
    }

    private static @Nullable Representation of(@Nullable Representation representation) {
        if (representation == null) {
            return null;
        }
        Authority authority = representation.authority();
        return new Representation(
                of(representation.representative()), new Authority(authority.kind(), optional(authority.note())));
    }

    private static @Nullable Respondent of(@Nullable Respondent respondent) {
        return respondent == null
                ? null
                : new Respondent(respondent.kind(), text(respondent.name()), of(respondent.ref()));
    }

    private static @Nullable ProductRef of(@Nullable ProductRef product) {
        return product == null ? null : new ProductRef(text(product.name()), of(product.ref()));
    }

    private static EvidenceRef of(EvidenceRef evidence) {
        return new EvidenceRef(
                text(evidence.title()),
                evidence.kind(),
                of(evidence.ref()),
                optional(evidence.source()),
                of(evidence.collectedAt()));
    }

    private static @Nullable Instant of(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }

    private static Map<String, Object> of(Map<String, Object> values) {
        Map<String, Object> normal = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (value instanceof String text) {
                String kept = optional(text);
                if (kept != null) {
                    normal.put(key, kept);
                }
            } else if (value instanceof BigDecimal number) {
                normal.put(key, plain(number));
            } else if (value instanceof Instant instant) {
                normal.put(key, instant.truncatedTo(ChronoUnit.MICROS));
            } else if (value != null) {
                normal.put(key, value);
            }
        });
        return normal;
    }

    /** One form per value, and never an exponent: 120, not 1.2E+2. */
    private static BigDecimal plain(BigDecimal number) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    /** The usual letter case, unless the tag has something Java's locales would drop. */
    private static String language(String tag) {
        String canonical = Locale.forLanguageTag(tag).toLanguageTag();
        return canonical.equalsIgnoreCase(tag) ? canonical : tag;
    }

    private static String text(String text) {
        return ANY.normalise(text);
    }

    private static @Nullable String optional(@Nullable String text) {
        String normal = text == null ? "" : ANY.normalise(text);
        return normal.isEmpty() ? null : normal;
    }
}
