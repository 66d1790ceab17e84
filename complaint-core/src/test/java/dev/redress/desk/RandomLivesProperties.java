package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.Activity;
import dev.redress.complaint.Complaint;
import dev.redress.event.Entry;
import dev.redress.intake.Channel;
import dev.redress.intake.CustomField;
import dev.redress.intake.CustomFields;
import dev.redress.intake.EvidenceKind;
import dev.redress.intake.EvidenceRef;
import dev.redress.intake.Intake;
import dev.redress.intake.Respondent;
import dev.redress.intake.RespondentKind;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.IllegalMoveException;
import dev.redress.lifecycle.Lifecycle;
import dev.redress.lifecycle.RefusedException;
import dev.redress.logs.SuiteCanaries;
import dev.redress.move.Move;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import dev.redress.party.Organisation;
import dev.redress.party.Person;
import dev.redress.record.Chain;
import dev.redress.record.Replay;
import dev.redress.store.Head;
import dev.redress.store.JournalEntry;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Random lives: whatever is asked in whatever order, only declared refusals come, and the journal makes the state again. */
class RandomLivesProperties {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final List<Actor> ACTORS = List.of(
            Actor.of("ann", "handler"),
            Actor.of("ben", "handler", "team-lead"),
            Actor.of("portal").withOnBehalfOf("ana.lima").withFrom("10.0.0.7"));

    private final MemoryStore store = new MemoryStore();
    private final SettableClock clock = SettableClock.at(START);
    private final ComplaintDesk desk = ComplaintDesk.using(store)
            .clock(clock)
            .customFields(CustomFields.of(
                    CustomField.of("policyNumber", CustomField.Type.TEXT).asPersonal(),
                    CustomField.of("amountDue", CustomField.Type.NUMBER),
                    CustomField.of("since", CustomField.Type.DATE),
                    CustomField.choice("region", "north", "south")))
            .build();

    private final RandomCommands commands = new RandomCommands(clock, ACTORS);

    static Intake intake(Random random) {
        return Intake.from(Organisation.named("Lima & Söhne 有限公司")
                        .email("a@example.org")
                        .knownAs("crm", "o-1")
                        .representedBy(Person.named("Ana Lima").phone("+351 21 000")))
                .by(random.nextBoolean() ? Channel.EMAIL : Channel.of("kiosk-2"))
                .against(Respondent.of(RespondentKind.EMPLOYEE, "Mr. B").withRef(ExternalRef.of("hr", "77")))
                .order(ExternalRef.of("shop", "A-1"))
                .with(EvidenceRef.of("invoice", EvidenceKind.RECEIPT).keptAs(ExternalRef.of("dms", "9")))
                .with("policyNumber", "policy/4711")
                .with("amountDue", new BigDecimal("12.50"))
                .with("since", LocalDate.of(2026, 1, 2))
                .with("region", "north")
                .in("pt")
                .stating("发生了什么 — \"what\" happened \uD83D\uDE00")
                .demanding("a refund")
                .happenedOn(LocalDate.of(2026, 2, 1))
                .build();
    }

    @Property(tries = 300)
    void onlyDeclaredRefusalsComeAndTheJournalMakesTheStateAgain(@ForAll long seed) {
        Random random = new Random(seed);
        Complaint<?> complaint = desk.file(intake(random), by(ACTORS.get(random.nextInt(3))));
        CommandKind[] kinds = CommandKind.values();
        for (int i = 0; i < 40; i++) {
            clock.advance(Duration.ofMinutes(random.nextInt(600)));
            CommandKind kind = kinds[random.nextInt(kinds.length)];
            Command command = commands.of(kind, random, complaint);
            By who = by(ACTORS.get(random.nextInt(3)));
            if (random.nextInt(4) == 0) {
                who = who.at(clock.instant().minus(Duration.ofMinutes(random.nextInt(900))));
            }
            boolean possible = Lifecycle.isPossible(complaint.stage().kind(), kind);
            long version = complaint.version();
            try {
                complaint = perform(random.nextBoolean(), complaint, command, who);
                assertThat(possible).as("%s was performed", kind).isTrue();
                assertThat(complaint.version()).isGreaterThan(version);
            } catch (IllegalMoveException refused) {
                assertThat(possible).as("%s was refused", kind).isFalse();
            } catch (RefusedException refused) {
                assertThat(possible).isTrue();
                assertThat(desk.get(complaint.id()).version()).isEqualTo(version);
                assertThat(SuiteCanaries.in(String.valueOf(refused.getMessage())))
                        .isEmpty();
            }
        }
        requireSameAgain(complaint);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // what the stage allows is what this test asks at run time
    private Complaint<?> perform(boolean held, Complaint complaint, Command command, By who) {
        if (held) {
            return command instanceof Move move
                    ? desk.perform(complaint, move, who)
                    : desk.perform(complaint, (Activity) command, who);
        }
        Complaint<?> loaded = desk.get(complaint.id());
        assertThat(loaded).isEqualTo(complaint);
        return command instanceof Move<?, ?> move
                ? desk.perform(loaded.handle(), move, who)
                : desk.perform(loaded.handle(), (Activity<?>) command, who);
    }

    private void requireSameAgain(Complaint<?> complaint) {
        assertThat(desk.get(complaint.id())).isEqualTo(complaint);
        List<JournalEntry> stored = store.journal(complaint.tenant(), complaint.id(), 0, 1000);
        assertThat(Replay.all(complaint.tenant(), complaint.id(), stored)).isEqualTo(complaint.snapshot());
        Head head = Head.GENESIS;
        Instant recorded = Instant.MIN;
        for (JournalEntry entry : stored) {
            head = Chain.entry(head, complaint.tenant(), complaint.id(), entry.sequence(), entry.body());
            assertThat(entry.hash()).isEqualTo(head);
            assertThat(entry.recordedAt()).isAfterOrEqualTo(recorded);
            assertThat(entry.occurredAt()).isBeforeOrEqualTo(entry.recordedAt());
            recorded = entry.recordedAt();
        }
        assertThat(complaint.head()).isEqualTo(head);
        Dossier dossier = desk.read(complaint.id());
        assertThat(dossier.journal()).extracting(Entry::sequence).hasSize(stored.size());
        // A digest is random text: short words turn up in some of them by chance.
        assertThat(stored)
                .extracting(entry -> entry.body().replaceAll("\"digest\":\"[^\"]*\"", ""))
                .allSatisfy(body -> assertThat(body).doesNotContain("Lima", "leaks", "ann\"", "policy/4711"));
        assertThat(store.find(complaint.tenant(), complaint.id())
                        .orElseThrow()
                        .record()
                        .document())
                .doesNotContain("Lima", "leaks", "ann\"", "policy/4711");
    }
}
