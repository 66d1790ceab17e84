package dev.redress.benchmarks;

import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.History;
import dev.redress.proof.Verification;
import dev.redress.store.CommandId;
import dev.redress.store.ComplaintStore;
import dev.redress.store.jdbc.JdbcSchema;
import dev.redress.store.jdbc.JdbcStore;
import dev.redress.store.memory.MemoryStore;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * How many journal entries a check of the whole record reads and verifies in a second, on one thread.
 *
 * <p>Arguments: {@code memory} or {@code h2}, entries, rounds.
 */
public final class VerifySpeed {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int TOGETHER = 10_000;

    private VerifySpeed() {}

    /**
     * Fills a store and checks it again and again.
     *
     * @param arguments see above
     */
    public static void main(String[] arguments) {
        boolean memory = arguments[0].equals("memory");
        int events = Integer.parseInt(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        ComplaintDesk desk = ComplaintDesk.using(memory ? new MemoryStore() : h2())
                .clock(InstantSource.fixed(Lives.NOW))
                .build();
        // A life ends before the desk's clock, so there are only so many to a seed.
        for (int seed = 1; seed <= events / TOGETHER; seed++) {
            List<History> histories = new ArrayList<>();
            for (Lives.Life life : Lives.of(seed, TOGETHER)) {
                History each = life.history();
                CommandId command = new CommandId(seed + "-" + each.key().value());
                histories.add(new History(command, each.intake(), each.by(), each.steps()));
            }
            desk.importAll(histories);
        }
        for (int round = 1; round <= rounds; round++) {
            long cpu = THREADS.getCurrentThreadCpuTime();
            long clock = System.nanoTime();
            Verification found = desk.record().verifyAll();
            double cpuSeconds = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9;
            double seconds = (System.nanoTime() - clock) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%d complaints, %d entries, %d flaws: %,.0f entries/s of CPU, %,.0f by the clock%n",
                    found.checked(),
                    found.entries(),
                    found.broken().size(),
                    found.entries() / cpuSeconds,
                    found.entries() / seconds);
        }
    }

    private static ComplaintStore h2() {
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:verify;DB_CLOSE_DELAY=-1", "sa", "");
        JdbcSchema.on(pool).create();
        return JdbcStore.on(pool);
    }
}
