package dev.redress.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.Swept;
import dev.redress.time.SettableClock;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * How PostgreSQL searches for what is due, in a sweep as it happens: the server tells the plan of each claim with what was read
 * ({@code auto_explain}, which takes a superuser). Nothing is timed. Arguments: JDBC URL, user, complaints, due ones, how many a sweep
 * takes. Makes and drops tables that begin with {@code bench_}.
 */
public final class SweepPlans {

    private static final String EXPLAINED = "LOAD 'auto_explain'; SET auto_explain.log_min_duration = 0;"
            + " SET auto_explain.log_analyze = on; SET auto_explain.log_buffers = on; SET auto_explain.log_timing = off;"
            + " SET auto_explain.log_level = notice";
    private static final Pattern SEARCH = Pattern.compile(
            "Scan using bench_complaint_wake.*?actual rows=(\\d+).*?"
                    + "(?:Rows Removed by Filter: (\\d+).*?)?Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?",
            Pattern.DOTALL);

    private SweepPlans() {}

    /**
     * Sweeps and prints what the claims read.
     *
     * @param args see the class
     * @throws SQLException if the database fails
     */
    public static void main(String[] args) throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(args[0]);
        config.setUsername(args[1]);
        config.setMaximumPoolSize(2);
        config.setConnectionInitSql(EXPLAINED);
        List<String> plans = new ArrayList<>();
        try (HikariDataSource dataSource = new HikariDataSource(config)) {
            SweptComplaints.drop(dataSource);
            try {
                SettableClock clock = SettableClock.at(SweptComplaints.START);
                ComplaintDesk desk = SweptComplaints.desk(listening(dataSource, plans), clock);
                int due = Integer.parseInt(args[3]);
                SweptComplaints.fillUp(dataSource, desk, Integer.parseInt(args[2]) - due);
                SweptComplaints.file(desk, due, SweptComplaints.START.minus(Duration.ofHours(9)));
                SweptComplaints.execute(dataSource, "VACUUM ANALYZE");
                clock.advance(Duration.ofHours(2));
                plans.clear();
                int swept = 0;
                for (Swept one = sweep(desk, args[4]); one.claimed() > 0; one = sweep(desk, args[4])) {
                    swept += one.claimed();
                }
                print(plans, swept);
            } finally {
                SweptComplaints.drop(dataSource);
            }
        }
    }

    private static Swept sweep(ComplaintDesk desk, String limit) {
        return desk.clocks().sweep(Integer.parseInt(limit));
    }

    private static void print(List<String> plans, int swept) {
        long found = 0;
        long removed = 0;
        long buffers = 0;
        List<String> claims = plans.stream()
                .filter(plan ->
                        plan.contains("SKIP LOCKED") && SEARCH.matcher(plan).find())
                .toList();
        for (String plan : claims) {
            Matcher search = SEARCH.matcher(plan);
            if (search.find()) {
                found += number(search.group(1));
                removed += number(search.group(2));
                buffers += number(search.group(3)) + number(search.group(4));
            }
        }
        if (!claims.isEmpty()) {
            System.out.println(claims.get(0));
            System.out.println(claims.get(Math.max(0, claims.size() - 2)));
        }
        System.out.printf(
                "%d swept by %d claims; their searches found %d, passed over %d rows, read %d buffers: %.2f for each due%n",
                swept, claims.size(), found, removed, buffers, (double) buffers / swept);
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /** The same, but what the server says about a statement is kept. */
    private static DataSource listening(DataSource target, List<String> heard) {
        return proxy(DataSource.class, target, heard);
    }

    private static <T> T proxy(Class<T> type, Object target, List<String> heard) {
        return type.cast(Proxy.newProxyInstance(
                SweepPlans.class.getClassLoader(), new Class<?>[] {type}, (unused, method, arguments) -> {
                    if (target instanceof PreparedStatement statement
                            && method.getName().equals("close")) {
                        for (SQLWarning each = statement.getWarnings(); each != null; each = each.getNextWarning()) {
                            heard.add(each.getMessage());
                        }
                    }
                    try {
                        Object result = method.invoke(target, arguments);
                        if (result instanceof Connection) {
                            return proxy(Connection.class, result, heard);
                        }
                        return result instanceof PreparedStatement
                                ? proxy(PreparedStatement.class, result, heard)
                                : result;
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                }));
    }
}
