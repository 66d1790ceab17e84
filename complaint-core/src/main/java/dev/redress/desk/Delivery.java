package dev.redress.desk;

import dev.redress.activity.RecordDelivery;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.HostIdentity;
import dev.redress.complaint.NoticeReader;
import dev.redress.complaint.Party;
import dev.redress.complaint.SealedText;
import dev.redress.json.Faults;
import dev.redress.json.JsonObject;
import dev.redress.labels.Labels;
import dev.redress.notification.Notification;
import dev.redress.notification.NotificationSender;
import dev.redress.notification.Sent;
import dev.redress.party.Actor;
import dev.redress.party.Contact;
import dev.redress.store.OutboxEntry;
import dev.redress.store.OutboxKey;
import dev.redress.store.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One round of delivery. For one call. */
final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final Actor POST = Actor.of("redress:delivery", "delivery");
    private static final int MOST_ATTEMPTS = 10;
    private static final Duration FIRST_DISTANCE = Duration.ofMinutes(1);
    private static final Duration LONGEST_DISTANCE = Duration.ofHours(6);

    private final Office office;
    private final Ledger ledger;
    private final ComplaintDesk desk;
    private final NotificationSender sender;
    private int delivered;
    private int postponed;
    private int buried;

    Delivery(Office office, Ledger ledger, ComplaintDesk desk, NotificationSender sender) {
        this.office = office;
        this.ledger = ledger;
        this.desk = desk;
        this.sender = sender;
    }

    DeliveryDesk.Delivered run(int limit) {
        if (ledger.store().inHostTransaction()) {
            throw new IllegalStateException(
                    "notices must not be delivered inside the host's transaction; call it from a scheduler of its own");
        }
        Instant now = office.now();
        List<OutboxEntry> due = ledger.store().claimMessages(ledger.tenant(), now, now.plus(ClockDesk.LEASE), limit);
        due.forEach(this::deliver);
        return new DeliveryDesk.Delivered(due.size(), delivered, postponed, buried);
    }

    private void deliver(OutboxEntry entry) {
        OutboxKey key = entry.message().key();
        Tenant tenant = ledger.tenant();
        try {
            Notification notification = notification(entry);
            if (notification == null) {
                LOG.info("notice {} was dropped: there is nobody left to be told", key);
                ledger.store().delivered(tenant, key);
                return;
            }
            Sent sent = sender.send(notification);
            if (sent.outcome() == Sent.Outcome.UNDELIVERABLE) {
                bury(entry);
                return;
            }
            if (sent.outcome() == Sent.Outcome.DELIVERED) {
                record(entry, sent);
            }
            ledger.store().delivered(tenant, key);
            delivered++;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            again(entry);
        } catch (Exception | LinkageError | StackOverflowError e) {
            LOG.warn("notice {} was not delivered in attempt {}: {}", key, entry.attempts(), Causes.of(e));
            again(entry);
        }
    }

    private void again(OutboxEntry entry) {
        if (entry.attempts() >= MOST_ATTEMPTS) {
            bury(entry);
            return;
        }
        Instant later = office.now().plus(distance(entry.attempts())).truncatedTo(ChronoUnit.MICROS);
        ledger.store().postpone(ledger.tenant(), entry.message().key(), entry.attempts(), later);
        postponed++;
    }

    private void bury(OutboxEntry entry) {
        ledger.store().bury(ledger.tenant(), entry.message().key(), entry.attempts());
        buried++;
    }

    /** Doubled with each attempt, and up to half as long again, so that nodes do not come back all at once. */
    private Duration distance(int attempts) {
        Duration doubled = FIRST_DISTANCE.multipliedBy(1L << Math.min(attempts - 1, 20));
        Duration base = doubled.compareTo(LONGEST_DISTANCE) > 0 ? LONGEST_DISTANCE : doubled;
        return base.plusMillis((long) (office.random().nextDouble() * base.toMillis() / 2));
    }

    /** A message to a person is recorded with the complaint; neutral, and once however often it is sent. */
    private void record(OutboxEntry entry, Sent sent) {
        int party = JsonObject.parse(entry.message().body(), new Faults()).integer("party", 0);
        if (party == 0 || sent.channel() == null) {
            return;
        }
        Complaint<?> complaint = desk.get(entry.message().key().complaint());
        desk.perform(
                complaint.handle(),
                RecordDelivery.of(entry.message().kind(), party, sent.channel(), true),
                By.by(POST).command("delivered/" + entry.message().key()));
    }

    /** Null if there is nobody to be told any more. */
    private @Nullable Notification notification(OutboxEntry entry) {
        JsonObject body = JsonObject.parse(entry.message().body(), new Faults());
        NoticeReader reader = NoticeReader.of(body.text("reader"));
        int party = body.integer("party", 0);
        Dossier dossier = desk.reading().toTell(entry.message().key().complaint(), party);
        Complaint<?> complaint = dossier.complaint();
        if (Addressee.isGone(dossier, party, entry.message().key().sequence())) {
            return null;
        }
        Notification.Recipient recipient = recipient(dossier, party);
        String language = complaint.filing().language().startsWith("zh")
                ? "zh"
                : complaint.filing().language();
        Map<String, String> places = new HashMap<>();
        places.put("reference", complaint.reference());
        places.put("notice", entry.message().kind());
        places.put("name", recipient == null || recipient.name() == null ? "" : recipient.name());
        places.put("stage", stage(complaint, reader, language));
        places.put(
                "steps",
                reader == NoticeReader.COMPLAINANT ? desk.complainants().stepsToCome(complaint, language) : "");
        places.put("clock", "");
        places.put("why", "");
        places.putAll(NoticeTexts.places(dossier, body.integer("about", 0), language));
        body.optionalText("clock")
                .flatMap(id -> desk.clocks().read(complaint).find(id))
                .ifPresent(clock -> {
                    places.put("clock", clock.definition().name().in(language));
                    places.put("why", clock.explain().text().in(language).replaceAll("\\R", " "));
                });
        return new Notification(
                ledger.tenant() + "/" + entry.message().key(),
                entry.message().kind(),
                reader,
                body.optionalText("to").orElse(null),
                recipient,
                complaint.reference(),
                entry.attempts(),
                office.notices().templates().render(entry.message().kind(), reader, language, places));
    }

    private static String stage(Complaint<?> complaint, NoticeReader reader, String language) {
        return reader == NoticeReader.COMPLAINANT
                ? StageWords.of(complaint.stage().kind()).in(language)
                : Labels.of(complaint.stage().kind()).in(language);
    }

    private static Notification.@Nullable Recipient recipient(Dossier dossier, int number) {
        Party party = dossier.complaint().party(number).orElse(null);
        if (party == null) {
            return null;
        }
        Set<SealedText> own = Set.copyOf(Addressee.places(party, dossier.journal()));
        List<Contact> contacts = party.contacts().stream()
                .filter(slot -> own.contains(slot.value()))
                .flatMap(slot -> dossier.text(slot.value()).map(value -> new Contact(slot.kind(), value)).stream())
                .toList();
        return new Notification.Recipient(
                number,
                dossier.text(party.identity()).map(HostIdentity::readable).orElse(null),
                dossier.text(party.name())
                        .filter(name -> own.contains(party.name()))
                        .orElse(null),
                contacts);
    }
}
