package dev.redress.quickstart;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what happened. Thread-safe. */
final class ClusterNumbers {

    private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();

    void add(String what) {
        add(what, 1);
    }

    void add(String what, long count) {
        counts.computeIfAbsent(what, name -> new LongAdder()).add(count);
    }

    /** By the database's answer. */
    void failed(String what, Throwable failure) {
        add(what + " failed: " + answer(failure));
    }

    long of(String what) {
        LongAdder count = counts.get(what);
        return count == null ? 0 : count.sum();
    }

    /** All whose names begin so. */
    long all(String prefix) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .mapToLong(entry -> entry.getValue().sum())
                .sum();
    }

    static String answer(Throwable failure) {
        SQLException answer = null;
        Throwable each = failure;
        while (true) {
            if (each instanceof SQLException found) {
                answer = found;
            }
            Throwable cause = each.getCause();
            if (cause == null) {
                break;
            }
            each = cause;
        }
        return answer == null
                ? failure.toString()
                : "SQLState " + answer.getSQLState() + ", error " + answer.getErrorCode();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        counts.forEach((what, count) ->
                text.append("  ").append(what).append(": ").append(count).append('\n'));
        return text.toString();
    }
}
