package dev.redress.intake;

import dev.redress.party.Anonymous;
import dev.redress.party.Contact;
import dev.redress.party.ContactKind;
import dev.redress.party.ExternalRef;
import dev.redress.party.Organisation;
import dev.redress.party.PartyDetails;
import dev.redress.party.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A good intake with everything in it, of which single values can be replaced by their path. A list is replaced by giving its
 * wanted length.
 */
final class IntakeSample {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");

    private final Map<String, Object> replaced;
    private final Map<String, Object> normal = new LinkedHashMap<>();

    private IntakeSample(Map<String, Object> replaced) {
        this.replaced = replaced;
    }

    static Intake good() {
        return with(Map.of());
    }

    static Intake with(Map<String, Object> replaced) {
        return new IntakeSample(replaced).intake();
    }

    static Intake with(String path, Object value) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put(path, value);
        return with(one);
    }

    /** Every path that can be replaced, with what stands there; for lists, their length. */
    static Map<String, Object> leaves() {
        IntakeSample sample = new IntakeSample(Map.of());
        sample.intake();
        return sample.normal;
    }

    private Intake intake() {
        return new Intake(
                list(
                        "complainants",
                        Arrays.asList(person("complainants[0]"), organisation("complainants[1]"), anonymous())),
                leaf("representation", representation()),
                leaf("lawfulBasis", LawfulBasis.CONTRACT),
                leaf("respondent", respondent()),
                leaf("product", new ProductRef(leaf("product.name", "Kettle"), ref("product.ref"))),
                ref("order"),
                leaf("channel", Channel.of(leaf("channel.code", "web-form"))),
                leaf("happenedOn", LocalDate.parse("2026-02-20")),
                leaf("receivedAt", Instant.parse("2026-02-28T23:00:00Z")),
                leaf("facts", "The kettle leaks."),
                leaf("demand", "A refund."),
                list("evidence", Arrays.asList(evidence())),
                leaf("language", "en-GB"),
                customFields(leaf("customFields", 0)),
                false);
    }

    private static Map<String, Object> customFields(Integer size) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; size != null && i < size; i++) {
            fields.put("field" + i, "x");
        }
        return fields;
    }

    private Person person(String at) {
        List<Contact> contacts = list(
                at + ".contacts",
                Arrays.asList(
                        contact(at + ".contacts[0]", ContactKind.EMAIL, "ana@example.org"),
                        contact(at + ".contacts[1]", ContactKind.PHONE, "+351 21 000"),
                        contact(at + ".contacts[2]", ContactKind.SOCIAL, "@ana")));
        return leaf(at, new Person(leaf(at + ".name", "Ana Lima"), contacts, ref(at + ".ref")));
    }

    private Organisation organisation(String at) {
        List<Contact> contacts = list(
                at + ".contacts",
                Arrays.asList(
                        contact(at + ".contacts[0]", ContactKind.POSTAL, "Road 1\nTown"),
                        contact(at + ".contacts[1]", ContactKind.EMAIL, "info@acme.example"),
                        contact(at + ".contacts[2]", ContactKind.PHONE, "112"),
                        contact(at + ".contacts[3]", ContactKind.OTHER, "Next door")));
        return leaf(
                at,
                new Organisation(
                        leaf(at + ".name", "Acme"), contacts, ref(at + ".ref"), person(at + ".contactPerson")));
    }

    private PartyDetails anonymous() {
        String at = "complainants[2]";
        List<Contact> contacts =
                list(at + ".contacts", Arrays.asList(contact(at + ".contacts[0]", ContactKind.SOCIAL, "@nobody")));
        return leaf(at, (PartyDetails) new Anonymous(contacts));
    }

    private Contact contact(String at, ContactKind kind, String value) {
        return leaf(at, new Contact(leaf(at + ".kind", kind), leaf(at + ".value", value)));
    }

    private ExternalRef ref(String at) {
        return leaf(at, new ExternalRef(leaf(at + ".system", "crm"), leaf(at + ".id", "4711")));
    }

    private Representation representation() {
        String at = "representation";
        Authority authority = new Authority(
                leaf(at + ".authority.kind", AuthorityKind.CONSENT), leaf(at + ".authority.note", "By\nletter"));
        return new Representation(organisation(at + ".representative"), leaf(at + ".authority", authority));
    }

    private Respondent respondent() {
        String at = "respondent";
        return new Respondent(
                leaf(at + ".kind", RespondentKind.DEPARTMENT), leaf(at + ".name", "Sales"), ref(at + ".ref"));
    }

    private EvidenceRef evidence() {
        String at = "evidence[0]";
        return leaf(
                at,
                new EvidenceRef(
                        leaf(at + ".title", "Photo of the kettle"),
                        leaf(at + ".kind", EvidenceKind.PHOTO),
                        ref(at + ".ref"),
                        leaf(at + ".source", "Ana"),
                        leaf(at + ".collectedAt", Instant.parse("2026-02-21T08:00:00Z"))));
    }

    private <E> List<E> list(String path, List<E> elements) {
        Integer length = leaf(path, elements.size());
        if (length == null) {
            return null;
        }
        List<E> list = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            list.add(elements.get(Math.min(i, elements.size() - 1)));
        }
        return list;
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private <V> V leaf(String path, V value) {
        normal.put(path, value);
        return replaced.containsKey(path) ? (V) replaced.get(path) : value;
    }
}
