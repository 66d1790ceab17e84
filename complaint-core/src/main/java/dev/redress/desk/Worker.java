package dev.redress.desk;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does something again and again in a thread of its own, for hosts without a scheduler: a pause after each round, none while there
 * is more to do. A round that fails is logged, without what it was about, and tried again after the pause. Several may run, on one
 * node or many. Thread-safe.
 */
public final class Worker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    /** How long closing waits for a round that is under way. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String name;
    private final BooleanSupplier round;
    private final ScheduledExecutorService thread;

    private Worker(String name, BooleanSupplier round) {
        this.name = name;
        this.round = round;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread daemon = new Thread(task, name);
            daemon.setDaemon(true);
            return daemon;
        });
    }

    /**
     * Begins at once.
     *
     * @param name what its thread is called
     * @param pause between rounds, 1 millisecond or more
     * @param round does some work; true if there may be more at once
     * @return the worker, which runs until it is closed
     * @throws IllegalArgumentException if the pause is shorter
     */
    static Worker start(String name, Duration pause, BooleanSupplier round) {
        if (pause.toMillis() < 1) {
            throw new IllegalArgumentException("a worker's pause must be 1 millisecond or more, was " + pause);
        }
        Worker worker = new Worker(name, round);
        ScheduledFuture<?> unused =
                worker.thread.scheduleWithFixedDelay(worker::untilDone, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        return worker;
    }

    private void untilDone() {
        try {
            boolean more = true;
            while (more && !thread.isShutdown()) {
                more = round.getAsBoolean();
            }
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            LOG.warn("{} failed and goes on after its pause", name, Causes.traced(e));
        }
    }

    /** Begins no further round and waits up to 30 seconds for the one under way, which is never interrupted. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("{} was still at work {} after it was told to stop", name, PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
