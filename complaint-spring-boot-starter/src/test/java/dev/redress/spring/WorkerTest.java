package dev.redress.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.desk.ComplaintDesk;
import dev.redress.intake.Channel;
import dev.redress.notification.NotificationSender;
import dev.redress.notification.Sent;
import dev.redress.procedure.Procedure;
import dev.redress.store.Tenant;
import dev.redress.store.memory.MemoryStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Rounds, their failures, and how they end. */
@ExtendWith(OutputCaptureExtension.class)
class WorkerTest {

    private static final Tenant NORTH = new Tenant("north");
    private static final Tenant SOUTH = new Tenant("south");

    private final AtomicLong nanos = new AtomicLong();
    private final Recording worker = new Recording();

    /** Does so many batches for each tenant, fails or waits where it is told to. */
    private final class Recording extends Worker {

        final List<String> done = new CopyOnWriteArrayList<>();
        final CountDownLatch begun = new CountDownLatch(1);
        volatile CountDownLatch go = new CountDownLatch(0);
        volatile int batches = 1;
        volatile boolean northFails;
        volatile Duration effort = Duration.ZERO;

        Recording() {
            super(
                    "recording",
                    ComplaintDesk.using(new MemoryStore()).build(),
                    () -> List.of(NORTH, SOUTH),
                    new Pace(Duration.ofHours(1), task -> new Thread(task, "recording"), nanos::get));
        }

        @Override
        boolean batch(Tenant tenant, ComplaintDesk desk) {
            begun.countDown();
            try {
                if (!go.await(10, TimeUnit.SECONDS)) {
                    throw new AssertionError("nobody let it go on");
                }
            } catch (InterruptedException e) {
                done.add("interrupted");
                return false;
            }
            if (northFails && tenant.equals(NORTH)) {
                throw new IllegalStateException("north is down");
            }
            nanos.addAndGet(effort.toNanos());
            done.add(tenant.name());
            return done.stream().filter(tenant.name()::equals).count() < batches;
        }
    }

    @AfterEach
    void end() {
        worker.go.countDown();
        worker.destroy();
    }

    @Test
    void tenantsTakeTurnsUntilNothingIsLeft() {
        worker.batches = 2;
        worker.round();
        assertThat(worker.done).containsExactly("north", "south", "north", "south");
        assertThat(worker.failedRounds()).isZero();
    }

    @Test
    void lagIsCountedFromTheBeginningOfTheLastCompleteRound() {
        nanos.addAndGet(Duration.ofMinutes(5).toNanos());
        assertThat(worker.lag()).isEqualTo(Duration.ofMinutes(5));
        worker.effort = Duration.ofSeconds(3);
        worker.round();
        assertThat(worker.lag()).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void whatFailsForOneTenantIsToldOnceAndHoldsUpNoOther(CapturedOutput output) {
        worker.northFails = true;
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        worker.round();
        worker.round();
        assertThat(worker.done).containsExactly("south", "south");
        assertThat(worker.failedRounds()).isEqualTo(2);
        assertThat(worker.lag()).isEqualTo(Duration.ofMinutes(1));
        assertThat(output.getAll().split("a round failed for tenant north", -1)).hasSize(2);
        worker.northFails = false;
        worker.round();
        assertThat(worker.lag()).isZero();
        assertThat(output).contains("works again after 2 failed rounds");
    }

    @Test
    void stoppingWaitsForTheBatchAndBeginsNoOther() throws InterruptedException {
        worker.go = new CountDownLatch(1);
        worker.start();
        assertThat(worker.begun.await(10, TimeUnit.SECONDS)).isTrue();
        CountDownLatch stopped = new CountDownLatch(1);
        worker.stop(stopped::countDown);
        assertThat(worker.isRunning()).isFalse();
        assertThat(stopped.getCount()).isEqualTo(1);
        worker.go.countDown();
        assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(worker.done).containsExactly("north");
    }

    @Test
    void whatOutlastsEverybodysPatienceIsInterrupted() throws InterruptedException {
        worker.go = new CountDownLatch(1);
        worker.start();
        assertThat(worker.begun.await(10, TimeUnit.SECONDS)).isTrue();
        CountDownLatch stopped = new CountDownLatch(1);
        worker.stop(stopped::countDown);
        worker.destroy();
        assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(worker.done).containsExactly("interrupted");
    }

    @Test
    void aStoppedWorkerStartsAgain() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        worker.stop(never::countDown);
        assertThat(never.getCount()).isZero();
        worker.start();
        worker.start();
        assertThat(worker.begun.await(10, TimeUnit.SECONDS)).isTrue();
        worker.stop();
        int before = worker.done.size();
        worker.start();
        assertThat(worker.isRunning()).isTrue();
        worker.stop();
        assertThat(worker.done.size()).isGreaterThanOrEqualTo(before);
    }

    @Test
    void aClosingContextWaitsForTheNoticeOnItsWayAndRecordsIt() {
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Boot.withDatabase("closing")
                .withBean(Procedure.class, Filing::timed)
                .withBean(BusinessCalendar.class, () -> Filing.OFFICE)
                .withBean(NotificationSender.class, () -> notification -> {
                    sending.countDown();
                    assertThat(go.await(20, TimeUnit.SECONDS)).isTrue();
                    return Sent.by(Channel.EMAIL);
                })
                .withPropertyValues("redress.delivery.interval=20ms")
                .run(context -> {
                    Filing.file(context.getBean(ComplaintDesk.class));
                    assertThat(sending.await(20, TimeUnit.SECONDS)).isTrue();
                    DeliveryWorker delivery = context.getBean(DeliveryWorker.class);
                    Thread closing = new Thread(context.getSourceApplicationContext()::close);
                    closing.start();
                    while (delivery.isRunning()) {
                        Thread.onSpinWait();
                    }
                    assertThat(closing.isAlive()).isTrue();
                    assertThat(delivery.delivered()).isZero();
                    go.countDown();
                    closing.join(TimeUnit.SECONDS.toMillis(20));
                    assertThat(closing.isAlive()).isFalse();
                    assertThat(delivery.delivered()).isEqualTo(1);
                    assertThat(delivery.failedRounds()).isZero();
                });
    }
}
