package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.complaint.Complaint;
import dev.redress.intake.CustomField;
import dev.redress.intake.CustomFields;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.RefusedException;
import dev.redress.party.Actor;
import dev.redress.proof.Flaw;
import dev.redress.proof.Verification;
import dev.redress.store.ComplaintId;
import dev.redress.store.Tenant;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is altered in what is stored, a check finds it; what nobody altered, it does not complain of. */
class VerificationProperties {

    private static final List<Actor> ACTORS = List.of(
            Actor.of("ann", "handler"),
            Actor.of("ben", "handler", "team-lead"),
            Actor.of("portal").withOnBehalfOf("ana.lima").withFrom("10.0.0.7"));

    private static LooseStore lives(Random random) {
        MemoryStore store = new MemoryStore();
        SettableClock clock = SettableClock.at(Instant.parse("2026-03-02T09:00:00Z"));
        ComplaintDesk desk = ComplaintDesk.using(store)
                .clock(clock)
                .customFields(CustomFields.of(
                        CustomField.of("policyNumber", CustomField.Type.TEXT).asPersonal(),
                        CustomField.of("amountDue", CustomField.Type.NUMBER),
                        CustomField.of("since", CustomField.Type.DATE),
                        CustomField.choice("region", "north", "south")))
                .build();
        RandomCommands commands = new RandomCommands(clock, ACTORS);
        CommandKind[] kinds = CommandKind.values();
        for (int life = 0; life < 3; life++) {
            Complaint<?> complaint = desk.file(RandomLivesProperties.intake(random), by(ACTORS.get(life)));
            for (int i = 0; i < 12 || complaint.version() < 3; i++) {
                clock.advance(Duration.ofMinutes(1 + random.nextInt(600)));
                CommandKind kind = kinds[random.nextInt(kinds.length)];
                try {
                    complaint = desk.performUntyped(
                            complaint, commands.of(kind, random, complaint), by(ACTORS.get(random.nextInt(3))));
                } catch (RefusedException refused) {
                    // Another one is drawn.
                }
            }
        }
        return new LooseStore(store, Tenant.DEFAULT);
    }

    private static RecordKeeping keeping(LooseStore loose) {
        return ComplaintDesk.using(loose.store()).tenant(loose.tenant).build().record();
    }

    @Property(tries = 350)
    void whateverIsAlteredIsFound(@ForAll Tampering tampering, @ForAll long seed) {
        Random random = new Random(seed);
        LooseStore loose = lives(random);
        Verification before = keeping(loose).verifyAll();
        assertThat(before.broken()).isEmpty();
        assertThat(before.checked()).isEqualTo(3);
        assertThat(before.entries())
                .isEqualTo(
                        loose.journals.values().stream().mapToLong(List::size).sum());
        List<ComplaintId> ids = List.copyOf(loose.records.keySet());

        tampering.on(loose, random);

        Verification after = keeping(loose).verifyAll();
        assertThat(after.broken()).as("%s", tampering).isNotEmpty();
        List<Flaw> oneByOne = ids.stream()
                .flatMap(id -> keeping(loose).verify(id).broken().stream())
                .toList();
        assertThat(oneByOne).containsExactlyInAnyOrderElementsOf(after.broken());
    }
}
