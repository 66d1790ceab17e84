package dev.redress.store.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets several threads start at the same moment, and fails rather than waits for ever. */
final class Together {

    static final String THREAD_NAME = "tck-together";

    private static final long PATIENCE_SECONDS = 60;

    /** What each thread does. */
    @FunctionalInterface
    interface Work<T> {
        T run(int thread) throws Exception;
    }

    private Together() {}

    /** Runs the work once on each of several threads; the answers come in the order of the threads' numbers. */
    static <T> List<T> run(int threads, Work<T> work) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, THREAD_NAME);
            thread.setDaemon(true);
            return thread;
        });
        try {
            CyclicBarrier start = new CyclicBarrier(threads);
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                running.add(pool.submit(() -> {
                    start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    return work.run(number);
                }));
            }
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            List<T> answers = new ArrayList<>();
            for (Future<T> one : running) {
                answers.add(one.get(end - System.nanoTime(), TimeUnit.NANOSECONDS));
            }
            return answers;
        } catch (ExecutionException e) {
            throw new AssertionError("one of " + threads + " concurrent callers got an exception", e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError(
                    threads + " concurrent callers were not answered within " + PATIENCE_SECONDS + " s", e);
        } finally {
            pool.shutdownNow();
        }
    }
}
