package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.clock.ClockState;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Outcome;
import dev.redress.event.Entry;
import dev.redress.event.EventKind;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.move.Accept;
import dev.redress.move.ResolveDirectly;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.procedure.Procedure;
import dev.redress.procedure.ProcedureBuilder;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a migration does to clocks, and what its preview says of them beforehand. */
class MigrationClocksTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final Actor ANA = Actor.of("ana", "agent");

    private final SettableClock clock = SettableClock.at(START);
    private final ComplaintDesk desk = ComplaintDesk.using(new MemoryStore())
            .clock(clock)
            .procedure(timed(1).target("reply", "Reply", "答复", EventKind.FILED, EventKind.RESOLVED, days(2))
                    .target("accept", "Accept", "受理", EventKind.FILED, EventKind.ACCEPTED, days(1))
                    .build())
            .build();

    private static ProcedureBuilder timed(int version) {
        return Procedure.named("timed", version).title("Timed", "计时");
    }

    private static Duration days(int days) {
        return Duration.ofDays(days);
    }

    private Complaint<?> filed() {
        return desk.file(
                Intake.from(Person.named("Kim")).by(Channel.EMAIL).stating("x").build(), by(ANA));
    }

    /** Version 2: much more time for the reply, none for accepting, and a clock that is new. */
    private Migration toSecond() {
        desk.publish(
                timed(2).target("reply", "Reply", "答复", EventKind.FILED, EventKind.RESOLVED, days(30))
                        .target("check", "Check", "检查", EventKind.FILED, EventKind.OUTCOME_CHECKED, days(1))
                        .build(),
                ANA);
        return desk.migration("timed", 2);
    }

    private ClockState state(Complaint<?> complaint, String id) {
        return desk.clocks()
                .read(desk.get(complaint.id()))
                .find(id)
                .orElseThrow()
                .state();
    }

    private List<EventKind> kinds(Complaint<?> complaint) {
        return desk.read(complaint.id()).journal().stream()
                .map(Entry::event)
                .map(event -> event.kind())
                .toList();
    }

    @Test
    void thePreviewSaysWhichClocksMoveComeAndGo() {
        Complaint<?> complaint = filed();
        clock.advance(Duration.ofHours(12));
        assertThat(toSecond().preview()).singleElement().satisfies(outcome -> {
            assertThat(outcome.complaint().id()).isEqualTo(complaint.id());
            assertThat(outcome.clocks())
                    .containsExactly(
                            new ClockChange(
                                    "reply",
                                    ClockState.RUNNING,
                                    START.plus(days(2)),
                                    ClockState.RUNNING,
                                    START.plus(days(30))),
                            new ClockChange("check", null, null, ClockState.RUNNING, START.plus(days(1))),
                            new ClockChange("accept", ClockState.RUNNING, START.plus(days(1)), null, null));
            assertThat(outcome.clocks()).noneMatch(ClockChange::isBreachedAtOnce);
        });
        assertThat(desk.get(complaint.id())).isEqualTo(complaint);
    }

    @Test
    void whatWouldBeBreachedAtOnceIsSaidBeforehandAndHappens() {
        Complaint<?> complaint = desk.performUntyped(filed(), Accept.inScope(), by(ANA));
        clock.advance(Duration.ofHours(30));
        Migration migration = toSecond();
        assertThat(migration.preview().get(0).clocks())
                .filteredOn(ClockChange::isBreachedAtOnce)
                .extracting(ClockChange::clock)
                .containsExactly("check");
        migration.run("x", by(ANA));
        assertThat(state(complaint, "check")).isEqualTo(ClockState.BREACHED);
        assertThat(desk.clocks().sweep(10).breaches()).isEqualTo(1);
    }

    @Test
    void sayingThatItWasDecidedEarlierUndoesNothing() {
        Complaint<?> complaint = filed();
        clock.advance(days(3));
        desk.clocks().sweep(10);
        List<ClockChange> foreseen = toSecond().preview().get(0).clocks();
        toSecond().run("x", by(ANA).at(START.plus(Duration.ofHours(1))));
        assertThat(foreseen).extracting(ClockChange::clock).containsExactly("check");
        assertThat(state(complaint, "reply")).isEqualTo(ClockState.BREACHED);
        assertThat(state(complaint, "accept")).isEqualTo(ClockState.BREACHED);
    }

    @Test
    void aBreachIsNotUndoneByAProcedureThatGivesMoreTimeOrNoClockAtAll() {
        Complaint<?> complaint = filed();
        clock.advance(days(3));
        assertThat(desk.clocks().sweep(10).breaches()).isEqualTo(2);
        Migration migration = toSecond();
        assertThat(migration.preview().get(0).clocks())
                .extracting(ClockChange::clock)
                .containsExactly("check");
        migration.run("More time", by(ANA));
        assertThat(desk.clocks().sweep(10).rescinded()).isZero();
        assertThat(state(complaint, "reply")).isEqualTo(ClockState.BREACHED);
        assertThat(state(complaint, "accept")).isEqualTo(ClockState.BREACHED);
        assertThat(kinds(complaint)).doesNotContain(EventKind.MILESTONE_RESCINDED);
        desk.performUntyped(desk.get(complaint.id()), Accept.inScope(), by(ANA));
        Complaint<?> solved =
                desk.performUntyped(desk.get(complaint.id()), ResolveDirectly.with(Outcome.UPHELD, "x"), by(ANA));
        assertThat(state(solved, "reply")).isEqualTo(ClockState.BREACHED);
        assertThat(desk.clocks().read(solved).find("reply").orElseThrow().findDue())
                .contains(START.plus(days(2)));
    }

    @Test
    void aBreachThatNeverWasIsJudgedByTheNewVersion() {
        clock.advance(days(2));
        Complaint<?> complaint = desk.file(
                Intake.from(Person.named("Kim"))
                        .by(Channel.EMAIL)
                        .stating("x")
                        .receivedAt(START)
                        .build(),
                by(ANA));
        clock.advance(days(1));
        desk.clocks().sweep(10);
        toSecond().run("More time", by(ANA));
        Instant received = START.plus(days(2));
        desk.performUntyped(
                desk.get(complaint.id()),
                dev.redress.activity.Correct.fact(new dev.redress.event.Correction.ReceivedAt(received), "postmark"),
                by(ANA));
        assertThat(desk.clocks()
                        .read(desk.get(complaint.id()))
                        .find("reply")
                        .orElseThrow()
                        .findDue())
                .contains(received.plus(days(30)));
        assertThat(desk.clocks().sweep(10).rescinded()).isPositive();
    }
}
