package dev.redress.console.importing;

import dev.redress.console.csv.CsvRow;
import dev.redress.console.json.JsonObject;
import dev.redress.party.Anonymous;
import dev.redress.party.Contact;
import dev.redress.party.ContactKind;
import dev.redress.party.ExternalRef;
import dev.redress.party.Organisation;
import dev.redress.party.PartyDetails;
import dev.redress.party.Person;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who complains: a person or an organisation where the row has a name, anonymous where it has none. Immutable.
 *
 * @param organisation whether those named are organisations
 * @param name where the name comes from, or null if the data names nobody
 * @param contacts where the ways to reach them come from
 * @param system the system whose key of them the data has, or null
 * @param ref where that key comes from, or null
 */
record PartyRule(
        boolean organisation,
        @Nullable Cell name,
        Map<ContactKind, Cell> contacts,
        @Nullable String system,
        @Nullable Cell ref) {

    static final PartyRule NOBODY = new PartyRule(false, null, Map.of(), null, null);

    static PartyRule read(JsonObject json, Set<String> columns) {
        json.allow("kind", "name", "email", "phone", "postal", "ref");
        Map<ContactKind, Cell> contacts = new EnumMap<>(ContactKind.class);
        contact(json, "email", ContactKind.EMAIL, contacts, columns);
        contact(json, "phone", ContactKind.PHONE, contacts, columns);
        contact(json, "postal", ContactKind.POSTAL, contacts, columns);
        JsonObject ref = json.object("ref").orElse(null);
        String kind = json.optionalText("kind").orElse("person");
        if (!kind.equals("person") && !kind.equals("organisation")) {
            throw json.wrong("kind", "must be person or organisation");
        }
        return new PartyRule(
                kind.equals("organisation"),
                json.object("name").map(cell -> Cell.read(cell, columns)).orElse(null),
                contacts,
                ref == null ? null : ref.text("system"),
                ref == null ? null : Cell.read(ref, columns));
    }

    private static void contact(
            JsonObject json, String name, ContactKind kind, Map<ContactKind, Cell> to, Set<String> columns) {
        json.object(name).ifPresent(cell -> to.put(kind, Cell.read(cell, columns)));
    }

    PartyDetails of(CsvRow row) throws BadRowException {
        List<Contact> ways = new ArrayList<>();
        for (Map.Entry<ContactKind, Cell> each : contacts.entrySet()) {
            String value = each.getValue().of(row);
            if (!value.isEmpty()) {
                ways.add(new Contact(each.getKey(), value));
            }
        }
        String known = name == null ? "" : name.of(row);
        if (known.isEmpty()) {
            return new Anonymous(ways);
        }
        String id = ref == null ? "" : ref.of(row);
        ExternalRef key = system == null || id.isEmpty() ? null : ExternalRef.of(system, id);
        return organisation ? new Organisation(known, ways, key, null) : new Person(known, ways, key);
    }
}
