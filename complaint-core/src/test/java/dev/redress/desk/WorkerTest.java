package dev.redress.desk;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.complaint.Complaint;
import dev.redress.event.Entry;
import dev.redress.event.EventKind;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.procedure.Procedure;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Work that goes on in a thread of its own. */
class WorkerTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void sweepsUntilItIsClosed() throws InterruptedException {
        SettableClock clock = SettableClock.at(START);
        CountDownLatch breached = new CountDownLatch(1);
        ComplaintDesk desk = ComplaintDesk.using(new MemoryStore())
                .clock(clock)
                .procedure(Procedure.named("timed", 1)
                        .title("Timed", "计时")
                        .target("reply", "Reply", "答复", EventKind.FILED, EventKind.RESOLVED, Duration.ofDays(2))
                        .build())
                .build();
        Complaint<?> complaint = desk.file(
                Intake.from(Person.named("Kim")).by(Channel.EMAIL).stating("x").build(), by(Actor.of("ana", "agent")));
        clock.advance(Duration.ofDays(3));
        try (Worker worker = desk.clocks().worker(Duration.ofMillis(1))) {
            assertThat(worker).isNotNull();
            for (int i = 0; i < 2_000 && breached.getCount() > 0; i++) {
                if (desk.get(complaint.id()).version() > complaint.version()) {
                    breached.countDown();
                }
                breached.await(5, TimeUnit.MILLISECONDS);
            }
        }
        assertThat(desk.read(complaint.id()).journal())
                .extracting(Entry::event)
                .extracting(event -> event.kind())
                .contains(EventKind.MILESTONE_REACHED);
    }

    @Test
    void aRoundThatFailsIsTriedAgainAndNoneBeginsAfterClosing() throws InterruptedException {
        AtomicInteger rounds = new AtomicInteger();
        CountDownLatch third = new CountDownLatch(3);
        Worker worker = Worker.start("test", Duration.ofMillis(1), () -> {
            third.countDown();
            if (rounds.incrementAndGet() < 3) {
                throw new IllegalStateException("no database");
            }
            return false;
        });
        assertThat(third.await(10, TimeUnit.SECONDS)).isTrue();
        worker.close();
        int done = rounds.get();
        Thread.sleep(20);
        assertThat(rounds).hasValue(done);
    }

    @Test
    void thereIsAPauseAndASender() {
        ComplaintDesk desk = ComplaintDesk.using(new MemoryStore()).build();
        assertThatThrownBy(() -> desk.clocks().worker(Duration.ZERO)).hasMessageContaining("1 millisecond or more");
        assertThatThrownBy(() -> desk.deliveries().worker(Duration.ofSeconds(1)))
                .hasMessageContaining("no sender");
    }
}
