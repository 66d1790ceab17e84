package dev.redress.desk;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a policy in threads of its own, and waits no longer than stated: one that throws, hangs or answers nothing costs its answer and
 * nothing else. Thread-safe.
 */
final class Asking {

    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

    /** How many may be with the policy at once; one that hangs keeps its place until it ends. */
    private static final int AT_ONCE = 8;

    private final String who;
    private final Duration within;
    private final ExecutorService threads;

    /**
     * What came of asking: an answer, or why there is none.
     *
     * @param value the answer, or null
     * @param why why there is none; null if there is
     */
    record Answered<T>(@Nullable T value, @Nullable String why) {}

    Asking(String who, Duration within) {
        if (within.toMillis() < 1) {
            throw new IllegalArgumentException("a policy needs 1 millisecond or more, was " + within);
        }
        this.who = who;
        this.within = within;
        this.threads = new ThreadPoolExecutor(0, AT_ONCE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            Thread thread = new Thread(task, "redress-" + who);
            thread.setDaemon(true);
            return thread;
        });
    }

    <T> Answered<T> ask(Object policy, Supplier<T> question) {
        Future<T> answer;
        try {
            answer = threads.submit(question::get);
        } catch (RejectedExecutionException e) {
            return none("is busy with " + AT_ONCE + " others");
        }
        try {
            T given = answer.get(within.toNanos(), TimeUnit.NANOSECONDS);
            return given == null ? none("answered nothing") : new Answered<>(given, null);
        } catch (TimeoutException e) {
            answer.cancel(true);
            return none("did not answer within " + within.toMillis() + " ms");
        } catch (ExecutionException e) {
            LOG.warn("the {} {} failed: {}", who, policy.getClass().getName(), Causes.of(e.getCause()));
            return none("failed");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return none("was interrupted");
        }
    }

    private <T> Answered<T> none(String why) {
        return new Answered<>(null, "the " + who + " " + why);
    }
}
