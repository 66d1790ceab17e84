package dev.redress.spring;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What both generations' health indicators say: down if the sweep or the delivery is stopped, or has not done all there was for too
 * long. Dead letters are told and do not make it down: they wait for a person, and no restart helps. Reads fields only. Thread-safe.
 */
final class WorkerHealth {

    private static final int INTERVALS_ALLOWED = 3;

    private final List<Worker> workers;
    private final Duration limit;

    private WorkerHealth(List<Worker> workers, Duration limit) {
        this.workers = List.copyOf(workers);
        this.limit = limit;
    }

    static WorkerHealth of(
            ObjectProvider<SweepWorker> sweep, ObjectProvider<DeliveryWorker> delivery, RedressProperties properties) {
        return new WorkerHealth(
                Stream.<Worker>concat(sweep.stream(), delivery.stream()).toList(),
                properties.health().lagLimit());
    }

    boolean isUp() {
        return workers.stream().allMatch(this::isUp);
    }

    Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        for (Worker worker : workers) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("running", worker.isRunning());
            each.put("lag", Duration.ofSeconds(worker.lag().toSeconds()).toString());
            each.put("failedRounds", worker.failedRounds());
            if (worker instanceof DeliveryWorker delivery) {
                delivery.deadLetters().ifPresent(number -> each.put("deadLetters", number));
            }
            details.put(worker.name(), each);
        }
        return details;
    }

    private boolean isUp(Worker worker) {
        Duration intervals = worker.interval().multipliedBy(INTERVALS_ALLOWED);
        Duration allowed = intervals.compareTo(limit) > 0 ? intervals : limit;
        return worker.isRunning() && worker.lag().compareTo(allowed) <= 0;
    }
}
