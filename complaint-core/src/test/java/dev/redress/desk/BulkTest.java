package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.redress.activity.Note;
import dev.redress.activity.RecordDelivery;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.DeclineReason;
import dev.redress.event.Entry;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.IllegalMoveException;
import dev.redress.lifecycle.RefusedException;
import dev.redress.move.Accept;
import dev.redress.move.Decline;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.store.ComplaintId;
import dev.redress.store.Tenant;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many commands at once come to what they come to one by one. */
class BulkTest {

    private static final Actor ANA = Actor.of("ana", "agent");
    private static final Actor BEN = Actor.of("ben", "handler");

    private final SettableClock clock = SettableClock.at(Instant.parse("2026-03-02T09:00:00Z"));
    private final List<Entry> heard = new ArrayList<>();
    private final MemoryStore store = new MemoryStore();
    private final ComplaintDesk desk = ComplaintDesk.using(store)
            .clock(clock)
            .retention(Retention.none())
            .listener((complaint, entries) -> heard.addAll(entries))
            .build();

    private Complaint<?> filed() {
        return desk.file(
                Intake.from(Person.named("Ana Lima"))
                        .by(Channel.EMAIL)
                        .stating("The kettle leaks.")
                        .build(),
                by(ANA));
    }

    private static RuntimeException reason(BulkOutcome outcome) {
        return ((BulkOutcome.Refused) outcome).reason();
    }

    private static Complaint<?> after(BulkOutcome outcome) {
        return ((BulkOutcome.Performed) outcome).complaint();
    }

    @Test
    void eachIsAnsweredForAndARefusedOneHindersNobody() {
        Complaint<?> first = filed();
        Complaint<?> ended =
                desk.performUntyped(filed(), Decline.because(DeclineReason.OUT_OF_SCOPE, "Not ours, alas."), by(ANA));
        Complaint<?> last = filed();
        heard.clear();
        List<BulkOutcome> outcomes = desk.performAll(List.of(
                new BulkCommand(first, Accept.inScope(), by(BEN)),
                new BulkCommand(ended, Accept.inScope(), by(BEN)),
                new BulkCommand(last, Note.that("x".repeat(100_000)), by(BEN)),
                new BulkCommand(last, Note.that("The batch is recalled."), by(BEN))));
        assertThat(after(outcomes.get(0))).isEqualTo(desk.get(first.id()));
        assertThat(desk.get(first.id()).stage().kind().persistedName()).isEqualTo("accepted");
        assertThat(reason(outcomes.get(1))).isInstanceOf(IllegalMoveException.class);
        assertThat(reason(outcomes.get(2))).isInstanceOf(IllegalArgumentException.class);
        assertThat(after(outcomes.get(3))).isEqualTo(desk.get(last.id()));
        assertThat(desk.get(ended.id())).isEqualTo(ended);
        assertThat(heard).hasSize(2);
        assertThat(desk.record().verifyAll().isSound()).isTrue();
        assertThat(desk.performAll(List.of())).isEmpty();
    }

    @Test
    void whatSomebodyElseHasChangedIsTriedAgainByItself() {
        Complaint<?> noted = filed();
        Complaint<?> moved = filed();
        desk.performUntyped(noted, RecordDelivery.of("acknowledgement", 1, Channel.EMAIL, true), by(ANA));
        desk.performUntyped(moved, Accept.inScope(), by(ANA));
        List<BulkOutcome> outcomes = desk.performAll(List.of(
                new BulkCommand(noted, Accept.inScope(), by(BEN)),
                new BulkCommand(moved, Note.that("Too late for this."), by(BEN))));
        assertThat(after(outcomes.get(0)).version()).isEqualTo(3);
        assertThat(reason(outcomes.get(1))).isInstanceOf(StaleComplaintException.class);
    }

    @Test
    void whatWasDoneBeforeIsNotDoneAgain() {
        Complaint<?> complaint = filed();
        By once = by(BEN).command("recall-1");
        BulkCommand item = new BulkCommand(complaint, Accept.inScope(), once);
        Complaint<?> after = after(desk.performAll(List.of(item)).get(0));
        assertThat(after(desk.performAll(List.of(item)).get(0))).isEqualTo(after);
        assertThat(after(desk.performAll(List.of(new BulkCommand(after, Accept.inScope(), once)))
                        .get(0)))
                .isEqualTo(after);
        BulkOutcome reused = desk.performAll(List.of(new BulkCommand(after, Note.that("Something else."), once)))
                .get(0);
        assertThat(reason(reused)).isInstanceOf(CommandReusedException.class);
        assertThat(desk.get(complaint.id()).version()).isEqualTo(2);
    }

    @Test
    void complaintsFromASearchAreKnownAndThoseOfOthersAreNot() {
        filed();
        filed();
        List<BulkCommand> items = desk.search(Search.all()).rows().stream()
                .map(each -> new BulkCommand(each, Accept.inScope(), by(BEN)))
                .toList();
        assertThat(desk.performAll(items)).hasSize(2).allMatch(BulkOutcome.Performed.class::isInstance);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.forTenant(new Tenant("other")).performAll(items))
                .withMessageContaining("tenant");
    }

    @Test
    void manyAtOnceComeToWhatTheyComeToOneByOne() {
        RandomCommands commands = new RandomCommands(clock, List.of(ANA, BEN));
        // A link may name the complaint itself, which is refused in one of the two.
        CommandKind[] kinds = Stream.of(CommandKind.values())
                .filter(kind -> kind != CommandKind.LINK)
                .toArray(CommandKind[]::new);
        Random random = new Random(20_261_126);
        List<Complaint<?>> held = new ArrayList<>();
        List<Complaint<?>> alone = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            held.add(filed());
            alone.add(filed());
        }
        for (int round = 0; round < 40; round++) {
            clock.advance(Duration.ofMinutes(random.nextInt(300)));
            List<BulkCommand> items = new ArrayList<>();
            List<Boolean> performed = new ArrayList<>();
            for (int i = 0; i < held.size(); i++) {
                Command command = commands.of(kinds[random.nextInt(kinds.length)], random, held.get(i));
                By who = by(random.nextBoolean() ? ANA : BEN);
                items.add(new BulkCommand(held.get(i), command, who));
                performed.add(one(alone, i, command, who));
            }
            List<BulkOutcome> outcomes = desk.performAll(items);
            for (int i = 0; i < held.size(); i++) {
                boolean done = outcomes.get(i) instanceof BulkOutcome.Performed;
                assertThat(done).as("%s", items.get(i)).isEqualTo(performed.get(i));
                held.set(i, done ? after(outcomes.get(i)) : held.get(i));
                ComplaintId id = held.get(i).id();
                assertThat(desk.get(id)).isEqualTo(held.get(i));
                assertThat(held.get(i).stage().kind())
                        .isEqualTo(alone.get(i).stage().kind());
                assertThat(held.get(i).version()).isEqualTo(alone.get(i).version());
            }
        }
        assertThat(desk.record().verifyAll().isSound()).isTrue();
    }

    private boolean one(List<Complaint<?>> alone, int i, Command command, By who) {
        try {
            alone.set(i, desk.performUntyped(alone.get(i), command, who));
            return true;
        } catch (RefusedException | IllegalArgumentException refused) {
            return false;
        }
    }
}
