package dev.redress.intake;

import dev.redress.party.Anonymous;
import dev.redress.party.Contact;
import dev.redress.party.ExternalRef;
import dev.redress.party.Organisation;
import dev.redress.party.PartyDetails;
import dev.redress.party.Person;
import dev.redress.validation.Rule;
import dev.redress.validation.TextRule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The table: every rule an intake has to keep, apart from those of custom fields. */
final class RuleTable {

    static final Shape<Intake> INTAKE = intake();

    private RuleTable() {}

    private static Shape<Intake> intake() {
        Shape<ExternalRef> ref = ref();
        Shape<PartyDetails> party = party(ref);
        Shape<Intake> intake = new Shape<Intake>()
                .list("complainants", Intake::complainants, 1, Intake.MAX_COMPLAINANTS, party)
                .part("representation", Intake::representation, representation(party))
                .part("respondent", Intake::respondent, respondent(ref))
                .part("product", Intake::product, product(ref))
                .part("order", Intake::order, ref)
                .given("channel", Intake::channel)
                .part("channel", Intake::channel, channel());
        intake.rule("happenedOn", Rule.TOO_EARLY, earliest(), (value, run) -> {
                    return value.happenedOn() == null || !value.happenedOn().isBefore(Times.EARLIEST_DAY);
                })
                .rule("happenedOn", Rule.AFTER_RECEIPT, Map.of(), (value, run) -> {
                    return Times.happenedByReceipt(value, run.now());
                });
        return pastInstant(intake, "receivedAt", Intake::receivedAt)
                .text(
                        "facts",
                        Intake::facts,
                        TextRule.multiLine(Intake.MAX_FACTS).required())
                .text("demand", Intake::demand, TextRule.multiLine(Intake.MAX_DEMAND))
                .list("evidence", Intake::evidence, 0, Intake.MAX_EVIDENCE, evidence(ref))
                .rule("language", Rule.LANGUAGE_TAG, Map.of(), matches(Intake::language, Intake.LANGUAGE))
                .rule(
                        "customFields",
                        Rule.SIZE,
                        Map.of("min", "0", "max", "" + Intake.MAX_CUSTOM_FIELDS),
                        (value, run) -> {
                            return value.customFields().size() <= Intake.MAX_CUSTOM_FIELDS;
                        });
    }

    private static Shape<ExternalRef> ref() {
        return new Shape<ExternalRef>()
                .text(
                        "system",
                        ExternalRef::system,
                        TextRule.singleLine(ExternalRef.MAX_SYSTEM).required())
                .text(
                        "id",
                        ExternalRef::id,
                        TextRule.singleLine(ExternalRef.MAX_ID).required());
    }

    private static Shape<PartyDetails> party(Shape<ExternalRef> ref) {
        TextRule name = TextRule.singleLine(PartyDetails.MAX_NAME).required();
        int most = PartyDetails.MAX_CONTACTS;
        Shape<Contact> contact = contact();
        Shape<Person> person = new Shape<Person>()
                .text("name", Person::name, name)
                .list("contacts", Person::contacts, 0, most, contact)
                .part("ref", Person::ref, ref);
        Shape<Organisation> organisation = new Shape<Organisation>()
                .text("name", Organisation::name, name)
                .list("contacts", Organisation::contacts, 0, most, contact)
                .part("ref", Organisation::ref, ref)
                .part("contactPerson", Organisation::contactPerson, person);
        Shape<Anonymous> anonymous = new Shape<Anonymous>().list("contacts", Anonymous::contacts, 0, most, contact);
        return new Shape<PartyDetails>()
                .when(Person.class, person)
                .when(Organisation.class, organisation)
                .when(Anonymous.class, anonymous);
    }

    private static Shape<Contact> contact() {
        return new Shape<Contact>()
                .given("kind", Contact::kind)
                .text(
                        "value",
                        Contact::value,
                        TextRule.multiLine(Contact.MAX_VALUE).required())
                .oneOf("value", List.of(Rule.EMAIL, Rule.PHONE, Rule.SINGLE_LINE), Contact::formatProblem);
    }

    private static Shape<Representation> representation(Shape<PartyDetails> party) {
        Shape<Authority> authority = new Shape<Authority>()
                .given("kind", Authority::kind)
                .text("note", Authority::note, TextRule.multiLine(Authority.MAX_NOTE));
        return new Shape<Representation>()
                .given("representative", Representation::representative)
                .part("representative", Representation::representative, party)
                .given("authority", Representation::authority)
                .part("authority", Representation::authority, authority);
    }

    private static Shape<Respondent> respondent(Shape<ExternalRef> ref) {
        return new Shape<Respondent>()
                .given("kind", Respondent::kind)
                .text(
                        "name",
                        Respondent::name,
                        TextRule.singleLine(Respondent.MAX_NAME).required())
                .part("ref", Respondent::ref, ref);
    }

    private static Shape<ProductRef> product(Shape<ExternalRef> ref) {
        return new Shape<ProductRef>()
                .text(
                        "name",
                        ProductRef::name,
                        TextRule.singleLine(ProductRef.MAX_NAME).required())
                .part("ref", ProductRef::ref, ref);
    }

    private static Shape<Channel> channel() {
        return new Shape<Channel>()
                .given("code", Channel::code)
                .rule(
                        "code",
                        Rule.CODE,
                        Map.of("max", "40", "characters", "a-z 0-9 -"),
                        matches(Channel::code, Channel.CODE));
    }

    private static Shape<EvidenceRef> evidence(Shape<ExternalRef> ref) {
        Shape<EvidenceRef> evidence = new Shape<EvidenceRef>()
                .text(
                        "title",
                        EvidenceRef::title,
                        TextRule.singleLine(EvidenceRef.MAX_TITLE).required())
                .given("kind", EvidenceRef::kind)
                .part("ref", EvidenceRef::ref, ref)
                .text("source", EvidenceRef::source, TextRule.singleLine(EvidenceRef.MAX_SOURCE));
        return pastInstant(evidence, "collectedAt", EvidenceRef::collectedAt);
    }

    private static <T> Shape<T> pastInstant(Shape<T> shape, String property, Function<T, Instant> get) {
        return shape.rule(property, Rule.TOO_EARLY, earliest(), (value, run) -> {
                    Instant instant = get.apply(value);
                    return instant == null || !instant.isBefore(Times.EARLIEST);
                })
                .rule(property, Rule.NOT_IN_FUTURE, Map.of(), (value, run) -> {
                    Instant instant = get.apply(value);
                    Instant now = run.now();
                    return instant == null || now == null || !instant.isAfter(now);
                });
    }

    private static Map<String, String> earliest() {
        return Map.of("earliest", Intake.EARLIEST);
    }

    private static <T> Shape.Keeps<T> matches(Function<T, String> get, String regexp) {
        Pattern pattern = Pattern.compile(regexp);
        return (value, run) -> {
            String text = get.apply(value);
            return text == null || pattern.matcher(text).matches();
        };
    }
}
