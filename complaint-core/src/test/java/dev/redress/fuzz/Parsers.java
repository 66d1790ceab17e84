package dev.redress.fuzz;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.HolidayTable;
import dev.redress.calendar.ShippedCalendars;
import dev.redress.classification.RuleClassifier;
import dev.redress.clock.RulePack;
import dev.redress.clock.RulePacks;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Handle;
import dev.redress.complaint.UnreadableComplaintException;
import dev.redress.desk.By;
import dev.redress.desk.ComplaintDesk;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.priority.WeightedPriority;
import dev.redress.procedure.Procedure;
import dev.redress.procedure.ShippedProcedures;
import dev.redress.proof.CheckpointText;
import dev.redress.record.AccessForm;
import dev.redress.record.DocumentForm;
import dev.redress.record.EntryForm;
import dev.redress.record.MalformedRecordException;
import dev.redress.store.AccessEntry;
import dev.redress.store.AccessKey;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Cursor;
import dev.redress.store.Head;
import dev.redress.store.JournalEntry;
import dev.redress.store.Tenant;
import dev.redress.store.memory.MemoryStore;
import dev.redress.taxonomy.Taxonomy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** Everything in this module that parses, with samples to begin from and the exceptions it declares. */
final class Parsers {

    private static final Set<Class<? extends Exception>> DECLARED = Set.of(IllegalArgumentException.class);

    /**
     * One that parses.
     *
     * @param name what it reads
     * @param samples what it takes
     * @param parse parses
     * @param declared what it may throw
     */
    record Parser(String name, List<String> samples, Consumer<String> parse, Set<Class<? extends Exception>> declared) {

        boolean declares(Throwable thrown) {
            return declared.stream().anyMatch(each -> each.isInstance(thrown));
        }
    }

    private Parsers() {}

    private static Parser text(String name, List<String> samples, Consumer<String> parse) {
        return new Parser(name, samples, parse, DECLARED);
    }

    static List<Parser> all() throws IOException {
        List<Parser> all = new ArrayList<>();
        all.add(text(
                "procedure",
                List.of(
                        ShippedProcedures.get("public-body").toJson(),
                        ShippedProcedures.get("general").toJson()),
                Procedure::parse));
        all.add(text(
                "rule pack",
                RulePacks.shipped().all().stream()
                        .limit(8)
                        .map(RulePack::toJson)
                        .toList(),
                RulePack::parse));
        all.add(text(
                "calendar",
                List.of(BusinessCalendar.in(ZoneId.of("Asia/Shanghai"))
                        .named("office")
                        .holidays(ShippedCalendars.get("cn"))
                        .build()
                        .toJson()),
                BusinessCalendar::parse));
        all.add(text(
                "holidays",
                List.of(resource("/dev/redress/calendar/ie.json")),
                each -> HolidayTable.read(stream(each))));
        all.add(text("taxonomy", List.of("""
                        {"form": 1, "id": "goods", "version": 2, "categories": [
                          {"code": "cups", "zh": "杯子", "en": "Cups", "severity": "low", "keywords": ["cup"]},
                          {"code": "fires", "zh": "火灾", "en": "Fires", "severity": "critical", "parent": "cups"}]}
                        """), Taxonomy::parse));
        all.add(text(
                "taxonomy as table",
                List.of("code,parent,zh,en,keywords,department,severity\na,,甲,A,one;two,d,low\nb,a,乙,B,,,\n"),
                each -> Taxonomy.parseCsv("t", 1, each)));
        all.add(text("priority", List.of(WeightedPriority.shipped().toJson()), WeightedPriority::parse));
        all.add(text(
                "rules",
                List.of(RuleClassifier.builder()
                        .phrases("cups", 1, List.of("cup", "杯子"))
                        .build()
                        .toJson()),
                RuleClassifier::parse));
        all.add(text("handle", List.of(filed().handle().toString()), Handle::parse));
        all.add(text("cursor", List.of(new Cursor(Instant.EPOCH, filed().id()).toString()), Cursor::parse));
        all.add(text("checkpoint", List.of(checkpoint()), CheckpointText::read));
        all.add(text("receipt", List.of(RECEIPT), each -> DESK.record().verifyReceipt(each)));
        records(all);
        return all;
    }

    private static void records(List<Parser> all) throws IOException {
        Complaint<?> complaint = filed();
        List<String> entries = new ArrayList<>();
        for (String name : List.of("casework", "clocks", "rounds", "disclosure", "whole-life")) {
            entries.addAll(resource("/forms/1/" + name + ".jsonl").lines().toList());
        }
        all.add(new Parser(
                "journal entry",
                entries,
                body -> EntryForm.read(complaint.id(), entry(body)),
                Set.of(UnreadableComplaintException.class)));
        List<String> documents = new ArrayList<>();
        for (String name : List.of("casework", "clocks", "rounds", "disclosure", "whole-life")) {
            documents.add(resource("/forms/1/" + name + ".document.json").strip());
        }
        ComplaintRecord record =
                STORE.find(Tenant.DEFAULT, complaint.id()).orElseThrow().record();
        all.add(new Parser(
                "document",
                documents,
                body -> DocumentForm.read(ComplaintRecord.builder(record.tenant(), record.id())
                        .reference(record.reference())
                        .at(record.version(), record.head())
                        .stage(record.stage(), record.open())
                        .receivedAt(record.receivedAt())
                        .document(body)
                        .build()),
                Set.of(UnreadableComplaintException.class, IllegalArgumentException.class)));
        all.add(new Parser(
                "access",
                List.of("{\"form\":1,\"at\":\"2026-03-02T09:00:00Z\",\"complaint\":\"" + complaint.id()
                        + "\",\"as\":\"handler\",\"roles\":[\"agent\"],\"reader\":\"x\"}"),
                body -> AccessForm.body(new AccessEntry(
                        Tenant.DEFAULT,
                        new AccessKey("c", 1),
                        complaint.id(),
                        Instant.EPOCH,
                        body.length() > AccessEntry.MAX_BODY ? "" : body,
                        Head.GENESIS,
                        Head.GENESIS,
                        null)),
                Set.of(MalformedRecordException.class)));
    }

    private static final MemoryStore STORE = new MemoryStore();
    private static final ComplaintDesk DESK = ComplaintDesk.using(STORE).build();
    private static final String RECEIPT = DESK.record().receipt(filed().id());

    private static Complaint<?> filed() {
        return DESK.file(
                Intake.from(Person.named("Eva").email("eva@example.org"))
                        .by(Channel.EMAIL)
                        .stating("It leaks.")
                        .build(),
                By.by(Actor.of("clerk", "intake")));
    }

    private static String checkpoint() {
        return CheckpointText.write(DESK.record().checkpoint().orElseThrow());
    }

    private static JournalEntry entry(String body) {
        Instant at = Instant.parse("2026-03-02T09:00:00Z");
        return new JournalEntry(2, "x", false, at, at, null, body, Head.GENESIS);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Parsers.class.getResourceAsStream(name)) {
            return in == null
                    ? Files.readString(Path.of("src/main/resources" + name))
                    : new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
