package dev.redress.spring;

import dev.redress.desk.Causes;
import dev.redress.desk.ComplaintDesk;
import dev.redress.store.Tenant;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;

/**
 * Does something for every tenant, again and again, on one thread of its own. Starts with the context, after everything else, and stops
 * before everything else: no new round begins then, and the stop is complete once the running batch has ended. A round that fails is
 * tried again at the next one; the first failure in a row is a warning, further ones are debug. Thread-safe.
 */
abstract class Worker implements SmartLifecycle, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String name;
    private final ComplaintDesk desk;
    private final WorkedTenants tenants;
    private final Pace pace;
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicLong failedRounds = new AtomicLong();
    private @Nullable Schedule schedule;
    private volatile boolean running;
    private volatile boolean stopping;
    private volatile long startedOrCaughtUp;
    /** Written and read by the worker's thread alone. */
    private long failedInARow;

    /**
     * How a worker runs.
     *
     * @param interval from the end of one round to the beginning of the next
     * @param threads makes its thread
     * @param ticker nanoseconds that only ever grow
     */
    record Pace(Duration interval, ThreadFactory threads, LongSupplier ticker) {}

    Worker(String name, ComplaintDesk desk, WorkedTenants tenants, Pace pace) {
        this.name = name;
        this.desk = desk;
        this.tenants = tenants;
        this.pace = pace;
        this.startedOrCaughtUp = pace.ticker().getAsLong();
    }

    /**
     * Does a part of what there is to do for a tenant.
     *
     * @return whether there may be more
     */
    abstract boolean batch(Tenant tenant, ComplaintDesk desk);

    /** Called at the beginning of a round. */
    void roundBegins() {}

    /** Called at the end of a round in which every tenant's work was done. */
    void roundComplete() {}

    /**
     * How long ago the last complete round began: one in which nothing was left to do for any tenant. Until there is one, since the worker
     * was made or started. What was due before has been seen; asked of this process alone, so other nodes may be ahead.
     *
     * @return zero or more
     */
    public Duration lag() {
        return Duration.ofNanos(Math.max(0, pace.ticker().getAsLong() - startedOrCaughtUp));
    }

    /**
     * How many rounds failed for at least one tenant, since the process began.
     *
     * @return 0 or more
     */
    public long failedRounds() {
        return failedRounds.get();
    }

    Duration interval() {
        return pace.interval();
    }

    String name() {
        return name;
    }

    boolean isStopping() {
        return stopping;
    }

    /** One round, for all tenants in turn, so that one with much to do does not hold up the others. */
    final void round() {
        long begun = pace.ticker().getAsLong();
        boolean failed = false;
        try {
            roundBegins();
            Deque<Tenant> waiting = new ArrayDeque<>(tenants.tenants());
            while (!waiting.isEmpty() && !stopping) {
                Tenant tenant = waiting.remove();
                try {
                    if (batch(tenant, desk.forTenant(tenant))) {
                        waiting.add(tenant);
                    }
                } catch (RuntimeException | LinkageError | StackOverflowError e) {
                    failed = true;
                    tell("tenant " + tenant, e);
                }
            }
            if (!failed && waiting.isEmpty()) {
                roundComplete();
            }
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            failed = true;
            tell("its tenants or figures", e);
        }
        settle(failed, begun);
    }

    private void settle(boolean failed, long begun) {
        if (failed) {
            failedRounds.incrementAndGet();
            failedInARow++;
        } else if (!stopping) {
            if (failedInARow > 0) {
                LOG.info("redress {}: works again after {} failed rounds", name, failedInARow);
            }
            failedInARow = 0;
            startedOrCaughtUp = begun;
        }
    }

    private void tell(String what, Throwable e) {
        if (failedInARow == 0) {
            LOG.warn(
                    "redress {}: a round failed for {}; tried again every {}",
                    name,
                    what,
                    pace.interval(),
                    Causes.traced(e));
        } else {
            LOG.debug("redress {}: a round failed again for {}", name, what, Causes.traced(e));
        }
    }

    @Override
    public void start() {
        lock.lock();
        try {
            if (isRunning()) {
                return;
            }
            stopping = false;
            running = true;
            startedOrCaughtUp = pace.ticker().getAsLong();
            Schedule next = new Schedule(pace.threads());
            schedule = next;
            // What a round does not catch (no memory, for one) ends the schedule, and the lag says so.
            ScheduledFuture<?> unused =
                    next.scheduleWithFixedDelay(this::round, 0, pace.interval().toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            lock.unlock();
        }
    }

    /** Stops and waits for the running batch, for at most thirty seconds. */
    @Override
    public void stop() {
        Schedule ending = end(() -> {});
        if (ending == null) {
            return;
        }
        try {
            if (!ending.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("redress {}: its batch has not ended within {}; its lease will", name, PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop(Runnable callback) {
        if (end(callback) == null) {
            callback.run();
        }
    }

    private @Nullable Schedule end(Runnable callback) {
        lock.lock();
        try {
            Schedule ending = schedule;
            if (!isRunning() || ending == null) {
                return null;
            }
            running = false;
            stopping = true;
            ending.whenEnded = callback;
            ending.shutdown();
            return ending;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Interrupts a batch that outlasted the context's patience; what it had claimed comes again when its lease ends. */
    @Override
    public void destroy() {
        lock.lock();
        try {
            running = false;
            stopping = true;
            if (schedule != null) {
                schedule.shutdownNow();
            }
        } finally {
            lock.unlock();
        }
    }

    /** One thread that tells when it has ended. */
    private static final class Schedule extends ScheduledThreadPoolExecutor {

        private volatile Runnable whenEnded = () -> {};

        Schedule(ThreadFactory threads) {
            super(1, threads);
        }

        @Override
        protected void terminated() {
            whenEnded.run();
        }
    }
}
