package dev.redress.store.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** Does again what the database could not let through because of others. */
final class Repetition {

    private static final int ATTEMPTS = 10;

    /** After the first attempt; nanoseconds. */
    private static final long LONGEST_PAUSE = 1_000_000;

    /** What is done. */
    interface Work<T> {
        T run() throws SQLException;
    }

    private Repetition() {}

    /** Does it, up to ten times; inside the host's transaction once. */
    static <T> T of(Session session, Dialect dialect, Work<T> work) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.run();
            } catch (SQLException e) {
                // Two that write the first row of a tenant collide on its key, where the engine has no way round.
                boolean again = dialect.isTransient(e) || dialect.isUniqueViolation(e);
                if (attempt == ATTEMPTS || !session.isFree() || !again) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    /** Lets others go ahead, each time a little longer: where many want one row, all would meet again at once. */
    static void pause(int attempt) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(attempt * LONGEST_PAUSE));
    }

    /** The same for what takes a transaction. */
    static <T> T inTransaction(Session session, Dialect dialect, Connections.Work<T> work) throws SQLException {
        return of(session, dialect, () -> {
            List<T> result = new ArrayList<>(1);
            session.atomically(step -> result.add(work.on(step)));
            return result.get(0);
        });
    }
}
