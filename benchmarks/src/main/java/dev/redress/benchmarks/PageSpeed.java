package dev.redress.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.redress.complaint.Complaint;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.Search;
import dev.redress.store.ComplaintId;
import dev.redress.store.Cursor;
import dev.redress.store.Page;
import dev.redress.time.SettableClock;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Looking a complaint up, and a page of the worklist at the beginning and deep inside, while the table grows. One thread. Arguments: JDBC
 * URL, user, how many looks of each kind, then one or more numbers of complaints, ascending. Makes and drops tables that begin with
 * {@code bench_}.
 */
public final class PageSpeed {

    private static final int PAGE = 50;
    private static final int DEPTH = 100_000;
    private static final int STRIDE = 1_000;
    private static final int KNOWN = 5_000;

    private PageSpeed() {}

    /**
     * Fills, looks and prints.
     *
     * @param args see the class
     * @throws SQLException if the database fails
     */
    public static void main(String[] args) throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(args[0]);
        config.setUsername(args[1]);
        config.setMaximumPoolSize(2);
        int looks = Integer.parseInt(args[2]);
        for (String count : Arrays.asList(args).subList(3, args.length)) {
            try (HikariDataSource dataSource = new HikariDataSource(config)) {
                SweptComplaints.drop(dataSource);
                try {
                    ComplaintDesk desk = SweptComplaints.desk(dataSource, SettableClock.at(SweptComplaints.START));
                    SweptComplaints.fillUp(dataSource, desk, Integer.parseInt(count));
                    SweptComplaints.execute(dataSource, "VACUUM ANALYZE");
                    measure(desk, looks, count);
                } finally {
                    SweptComplaints.drop(dataSource);
                }
            }
        }
    }

    private static void measure(ComplaintDesk desk, int looks, String count) {
        List<ComplaintId> ids = new ArrayList<>();
        Cursor deep = null;
        int passed = 0;
        for (Page<Complaint<?>> page = page(desk, null, STRIDE); ; page = page(desk, page.next(), STRIDE)) {
            passed += page.rows().size();
            if (ids.size() < KNOWN) {
                page.rows().forEach(each -> ids.add(each.id()));
            }
            deep = page.next() == null ? deep : page.next();
            if (page.next() == null || passed >= DEPTH) {
                break;
            }
        }
        Random random = new Random(1);
        long[][] times = new long[3][looks];
        // The first half warms up; kinds take turns, so that what else the machine does falls on all of them.
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < looks; i++) {
                ComplaintId id = ids.get(random.nextInt(ids.size()));
                times[0][i] = nanos(() -> desk.get(id));
                times[1][i] = nanos(() -> page(desk, null, PAGE));
                Cursor from = deep;
                times[2][i] = nanos(() -> page(desk, from, PAGE));
            }
        }
        String[] names = {"find", "first page", "page after " + passed};
        for (int kind = 0; kind < names.length; kind++) {
            Arrays.sort(times[kind]);
            System.out.printf(
                    Locale.ROOT,
                    "%s complaints, %s: median %.0f us, p90 %.0f, p99 %.0f%n",
                    count,
                    names[kind],
                    at(times[kind], 0.5),
                    at(times[kind], 0.9),
                    at(times[kind], 0.99));
        }
    }

    private static Page<Complaint<?>> page(ComplaintDesk desk, @Nullable Cursor after, int size) {
        Search search = Search.all().dueFirst().limit(size);
        return desk.search(after == null ? search : search.after(after));
    }

    private static long nanos(Runnable look) {
        long start = System.nanoTime();
        look.run();
        return System.nanoTime() - start;
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))] / 1_000.0;
    }
}
