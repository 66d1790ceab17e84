package dev.redress.spring;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Meters of the workers that run in this process. Reading one costs a field: no meter asks the database when it is scraped.
 *
 * <table>
 * <caption>What each costs</caption>
 * <tr><th>meter</th><th>says</th><th>costs</th></tr>
 * <tr><td>{@code redress.sweep.lag}, {@code redress.delivery.lag}, {@code redress.figures.lag}</td><td>how long ago the last round began that left nothing to do: no milestone, no notice
 * that was due before is waiting</td><td>nothing</td></tr>
 * <tr><td>{@code redress.sweep.milestones}, {@code .breaches}, {@code .left}; {@code redress.delivery.delivered}, {@code .postponed}, {@code .buried}</td><td>what this process did</td><td>nothing</td></tr>
 * <tr><td>{@code redress.sweep.failures}, {@code redress.delivery.failures}, {@code redress.figures.failures}</td><td>rounds that failed</td><td>nothing</td></tr>
 * <tr><td>{@code redress.dead.letters}</td><td>dead letters of all tenants, of each at most a thousand</td><td>one query by index for each tenant and round of
 * delivery</td></tr>
 * <tr><td>{@code redress.complaints.open}, {@code redress.complaints.overdue}</td><td>complaints as the last count saw them; not a number before
 * the first</td><td>each round reads every open complaint and its clocks; off unless {@code redress.figures.enabled}</td></tr>
 * </table>
 *
 * <p>Thread-safe.
 */
public final class RedressMetrics implements MeterBinder {

    private final @Nullable SweepWorker sweep;
    private final @Nullable DeliveryWorker delivery;
    private final @Nullable FiguresWorker figures;

    RedressMetrics(@Nullable SweepWorker sweep, @Nullable DeliveryWorker delivery, @Nullable FiguresWorker figures) {
        this.sweep = sweep;
        this.delivery = delivery;
        this.figures = figures;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        if (sweep != null) {
            common(registry, sweep);
            counter(registry, "redress.sweep.milestones", sweep, SweepWorker::milestones, "Milestones recorded");
            counter(registry, "redress.sweep.breaches", sweep, SweepWorker::breaches, "Breaches recorded");
            counter(registry, "redress.sweep.left", sweep, SweepWorker::left, "Complaints left for a later sweep");
        }
        if (delivery != null) {
            common(registry, delivery);
            counter(registry, "redress.delivery.delivered", delivery, DeliveryWorker::delivered, "Notices handed over");
            counter(
                    registry,
                    "redress.delivery.postponed",
                    delivery,
                    DeliveryWorker::postponed,
                    "Attempts that failed");
            counter(registry, "redress.delivery.buried", delivery, DeliveryWorker::buried, "Notices given up");
            gauge(
                    registry,
                    "redress.dead.letters",
                    delivery,
                    worker -> worker.deadLetters().isPresent()
                            ? worker.deadLetters().getAsInt()
                            : Double.NaN,
                    "Dead letters, of each tenant at most a thousand");
        }
        if (figures != null) {
            common(registry, figures);
            gauge(
                    registry,
                    "redress.complaints.open",
                    figures,
                    worker -> worker.latest().map(each -> (double) each.open()).orElse(Double.NaN),
                    "Complaints that have not ended");
            gauge(
                    registry,
                    "redress.complaints.overdue",
                    figures,
                    worker ->
                            worker.latest().map(each -> (double) each.overdue()).orElse(Double.NaN),
                    "Open complaints with a limit that has passed");
        }
    }

    private static void common(MeterRegistry registry, Worker worker) {
        String prefix = "redress." + worker.name();
        TimeGauge.builder(
                        prefix + ".lag",
                        worker,
                        TimeUnit.MILLISECONDS,
                        each -> each.lag().toMillis())
                .description("How long ago the last round began that left nothing to do")
                .register(registry);
        counter(registry, prefix + ".failures", worker, Worker::failedRounds, "Rounds that failed");
    }

    private static <W> void counter(
            MeterRegistry registry, String name, W worker, ToDoubleFunction<W> value, String description) {
        FunctionCounter.builder(name, worker, value).description(description).register(registry);
    }

    private static <W> void gauge(
            MeterRegistry registry, String name, W worker, ToDoubleFunction<W> value, String description) {
        Gauge.builder(name, worker, value).description(description).register(registry);
    }
}
