package dev.redress.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.desk.ComplaintDesk;
import dev.redress.notification.NotificationSender;
import dev.redress.notification.Sent;
import dev.redress.procedure.Procedure;
import dev.redress.store.ComplaintStore;
import dev.redress.store.Tenant;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.env.MockEnvironment;

/** What meters and health say, by a clock that the test sets and rounds that it runs. */
class FiguresAndHealthTest {

    private final SettableClock clock = SettableClock.at(Instant.parse("2026-03-02T09:00:00Z"));
    private final AtomicLong nanos = new AtomicLong();
    private final ComplaintDesk desk = ComplaintDesk.using(new MemoryStore())
            .clock(clock)
            .procedure(Filing.timed())
            .calendars(Filing.OFFICE)
            .sender(notification -> Sent.undeliverable())
            .build();
    private final WorkedTenants tenants = () -> List.of(Tenant.DEFAULT);
    private final Worker.Pace pace = new Worker.Pace(Duration.ofMinutes(1), Thread::new, nanos::get);
    private final SweepWorker sweep = new SweepWorker(desk, tenants, 1, pace);
    private final DeliveryWorker delivery = new DeliveryWorker(desk, tenants, 1, pace);
    private final FiguresWorker figures = new FiguresWorker(desk, tenants, pace);
    private final MeterRegistry registry = new SimpleMeterRegistry();

    private double gauge(String name) {
        return registry.get(name).gauge().value();
    }

    private double counter(String name) {
        return registry.get(name).functionCounter().count();
    }

    @Test
    void metersSayWhatTheWorkersSaw() {
        new RedressMetrics(sweep, delivery, figures).bindTo(registry);
        assertThat(gauge("redress.complaints.open")).isNaN();
        assertThat(gauge("redress.dead.letters")).isNaN();
        Filing.file(desk);
        Filing.file(desk);
        figures.round();
        assertThat(gauge("redress.complaints.open")).isEqualTo(2);
        assertThat(gauge("redress.complaints.overdue")).isZero();

        clock.advance(Duration.ofDays(10));
        Filing.file(desk);
        sweep.round();
        delivery.round();
        figures.round();
        assertThat(counter("redress.sweep.breaches")).isEqualTo(2);
        assertThat(counter("redress.sweep.milestones")).isEqualTo(2);
        assertThat(gauge("redress.complaints.open")).isEqualTo(3);
        assertThat(gauge("redress.complaints.overdue")).isEqualTo(2);
        assertThat(counter("redress.delivery.buried")).isEqualTo(3);
        assertThat(gauge("redress.dead.letters")).isEqualTo(3);

        nanos.addAndGet(Duration.ofSeconds(90).toNanos());
        assertThat(registry.get("redress.sweep.lag").timeGauge().value()).isEqualTo(90);
        assertThat(registry.get("redress.delivery.lag").timeGauge().value()).isEqualTo(90);
        assertThat(counter("redress.sweep.failures")).isZero();
    }

    @Test
    void onlyWorkersThatRunHereHaveMeters() {
        new RedressMetrics(sweep, null, null).bindTo(registry);
        assertThat(registry.find("redress.dead.letters").gauge()).isNull();
        assertThat(registry.find("redress.complaints.open").gauge()).isNull();
    }

    @Test
    void healthIsDownWhenAWorkerFallsBehindOrStands() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("sweep", sweep, "delivery", delivery));
        WorkerHealth health = WorkerHealth.of(
                beans.getBeanProvider(SweepWorker.class), beans.getBeanProvider(DeliveryWorker.class), properties());
        assertThat(health.isUp()).isFalse();
        sweep.start();
        delivery.start();
        try {
            assertThat(health.isUp()).isTrue();
            nanos.addAndGet(Duration.ofMinutes(15).toNanos());
            nanos.addAndGet(1);
            assertThat(health.isUp()).isFalse();
            assertThat(health.details().get("sweep"))
                    .isEqualTo(Map.of("running", true, "lag", "PT15M", "failedRounds", 0L));
        } finally {
            sweep.destroy();
            delivery.destroy();
        }
    }

    private static RedressProperties properties() {
        RedressProperties[] bound = new RedressProperties[1];
        host().run(context -> bound[0] = context.getBean(RedressProperties.class));
        return bound[0];
    }

    private static ApplicationContextRunner host() {
        return Boot.bare().withBean(ComplaintStore.class, MemoryStore::new);
    }

    @Test
    void workersAreThereAsTheHostWantsThem() {
        host().run(context -> assertThat(context)
                .hasSingleBean(SweepWorker.class)
                .doesNotHaveBean(DeliveryWorker.class)
                .doesNotHaveBean(FiguresWorker.class)
                .hasSingleBean(RedressMetrics.class));
        host().withPropertyValues("redress.sweep.enabled=false", "redress.figures.enabled=true")
                .withBean(NotificationSender.class, () -> notification -> Sent.notWanted())
                .withBean(Procedure.class, Filing::timed)
                .withBean(BusinessCalendar.class, () -> Filing.OFFICE)
                .withBean(InstantSource.class, InstantSource::system)
                .run(context -> assertThat(context)
                        .doesNotHaveBean(SweepWorker.class)
                        .hasSingleBean(DeliveryWorker.class)
                        .hasSingleBean(FiguresWorker.class));
    }

    @Test
    void withoutMicrometerThereAreNoMeters() {
        host().withClassLoader(new FilteredClassLoader("io.micrometer"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("redressMetrics"));
    }

    @Test
    void threadsArePlatformDaemonsUnlessVirtualOnesAreWantedAndThere() {
        Thread plain = RedressWorkersAutoConfiguration.threads("redress-sweep-", new MockEnvironment())
                .newThread(() -> {});
        assertThat(plain.isDaemon()).isTrue();
        assertThat(plain.getName()).isEqualTo("redress-sweep-1");
        assertThat(isVirtual(plain)).isFalse();
        Thread wanted = RedressWorkersAutoConfiguration.threads(
                        "redress-sweep-", new MockEnvironment().withProperty("spring.threads.virtual.enabled", "true"))
                .newThread(() -> {});
        assertThat(isVirtual(wanted)).isEqualTo(Runtime.version().feature() >= 21);
    }

    /** This is compiled for Java 17, which has no such method. */
    static boolean isVirtual(Thread thread) {
        try {
            return (boolean) Thread.class.getMethod("isVirtual").invoke(thread);
        } catch (NoSuchMethodException e) {
            return false;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("isVirtual", e);
        }
    }
}
