package dev.redress.console.dossier;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.ContactSlot;
import dev.redress.complaint.Filing;
import dev.redress.complaint.HostIdentity;
import dev.redress.complaint.Measure;
import dev.redress.complaint.Party;
import dev.redress.complaint.SealedText;
import dev.redress.complaint.Suspension;
import dev.redress.console.output.JsonOut;
import dev.redress.desk.Dossier;
import dev.redress.event.Entry;
import java.time.Instant;
import java.util.TreeMap;

/** Writes a complaint as the fields of a JSON object. Not thread-safe. */
public final class DossierJson {

    private final JsonOut json;
    private final Dossier dossier;
    private final Teller teller;

    /**
     * Makes a writer.
     *
     * @param json where to, inside an object
     * @param dossier what is written
     */
    public DossierJson(JsonOut json, Dossier dossier) {
        this.json = json;
        this.dossier = dossier;
        this.teller = new Teller(dossier, Instant::toString);
    }

    /** Writes all fields. */
    public void write() {
        Complaint<?> complaint = dossier.complaint();
        Summary.write(json, complaint);
        json.field("key", Keys.of(dossier));
        json.field("id", complaint.id()).field("version", complaint.version());
        filing(complaint.filing());
        complaint.assignee().ifPresent(party -> json.field("assignee", teller.name(party.number())));
        complaint.acknowledgement().ifPresent(done -> json.field("acknowledged_at", done.at()));
        complaint.suspension().ifPresent(this::suspension);
        json.array("parties", () -> complaint.snapshot().parties().forEach(this::party));
        if (!complaint.progress().measures().isEmpty()) {
            json.array("measures", () -> complaint.progress().measures().forEach(this::measure));
        }
        json.array("timeline", () -> dossier.journal().forEach(this::entry));
    }

    private void filing(Filing filing) {
        json.field("language", filing.language()).field("confidential", filing.confidential());
        json.field("facts", teller.text(filing.facts())).field("demand", teller.text(filing.demand()));
        json.field("happened_on", filing.happenedOn());
        if (filing.product() != null) {
            json.field("product", filing.product().name());
        }
        if (filing.authority() != null) {
            json.field("authority", filing.authority().persistedName());
            json.field("authority_note", teller.text(filing.authorityNote()));
        }
        if (filing.respondentKind() != null) {
            json.field("respondent_kind", filing.respondentKind().persistedName());
        }
        if (filing.filedByMistake()) {
            json.field("filed_by_mistake", true);
        }
        if (!filing.customFields().isEmpty()) {
            json.object(
                    "custom_fields",
                    () -> new TreeMap<>(filing.customFields())
                            .forEach((key, value) ->
                                    json.field(key, value instanceof SealedText sealed ? teller.text(sealed) : value)));
        }
    }

    private void suspension(Suspension suspension) {
        json.object(
                "waiting",
                () -> json.field("for", suspension.waitingFor().persistedName())
                        .field("reason", teller.text(suspension.reason()))
                        .field("since", suspension.since())
                        .field("until", suspension.until()));
    }

    private void party(Party party) {
        json.element(() -> {
            json.field("number", party.number()).field("role", party.role().persistedName());
            json.field("kind", party.kind().persistedName()).field("name", teller.text(party.name()));
            json.field("known_as", dossier.text(party.identity()).map(HostIdentity::readable));
            if (!party.contacts().isEmpty()) {
                json.array("contacts", () -> party.contacts().forEach(this::contact));
            }
        });
    }

    private void contact(ContactSlot contact) {
        json.element(
                () -> json.field("kind", contact.kind().persistedName()).field("value", teller.text(contact.value())));
    }

    private void measure(Measure measure) {
        json.element(() -> json.field("number", measure.number())
                .field("kind", measure.kind().persistedName())
                .field("what", teller.text(measure.what()))
                .field("owner", teller.name(measure.owner()))
                .field("due", measure.due())
                .field("amount", measure.amount())
                .field("agreed_at", measure.agreed().at())
                .field(
                        measure.cancelled() ? "cancelled_at" : "completed_at",
                        measure.ended() == null ? null : measure.ended().at()));
    }

    private void entry(Entry entry) {
        json.element(() -> {
            Telling telling = teller.tell(entry.event());
            json.field("sequence", entry.sequence())
                    .field("event", entry.event().kind().persistedName())
                    .field("occurred_at", entry.occurredAt())
                    .field("recorded_at", entry.recordedAt())
                    .field("by", teller.name(entry.by().party()))
                    .field("roles", entry.by().roles().stream().sorted().toList())
                    .field("words", telling.words());
            telling.details().forEach(json::field);
        });
    }
}
