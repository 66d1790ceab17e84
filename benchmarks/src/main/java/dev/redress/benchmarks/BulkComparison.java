package dev.redress.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.redress.activity.Note;
import dev.redress.complaint.Complaint;
import dev.redress.desk.BulkCommand;
import dev.redress.desk.BulkOutcome;
import dev.redress.desk.By;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.History;
import dev.redress.desk.ImportOutcome;
import dev.redress.party.Actor;
import dev.redress.store.jdbc.JdbcSchema;
import dev.redress.store.jdbc.JdbcStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * On PostgreSQL: an import through the desk beside a binary COPY of the very same rows into the same tables, indexes and all; and
 * commands one by one beside the same many at once. One thread.
 *
 * <p>Arguments: JDBC address, user, events, rounds. Makes tables named {@code bulkbench_...} and drops them.
 */
public final class BulkComparison {

    private static final String PREFIX = "bulkbench_";
    private static final String[] TABLES = {"complaint", "journal", "sealed", "token"};
    private static final By HANDLER = By.by(Actor.of("handler-1", "handler"));

    private final HikariDataSource dataSource;
    private final ComplaintDesk desk;

    private BulkComparison(HikariDataSource dataSource) {
        this.dataSource = dataSource;
        this.desk = ComplaintDesk.using(
                        JdbcStore.using(dataSource).tablePrefix(PREFIX).build())
                .clock(InstantSource.fixed(Lives.NOW))
                .build();
    }

    /**
     * Runs both comparisons and prints what it saw.
     *
     * @param args see the class
     * @throws Exception if the database fails
     */
    public static void main(String[] args) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(args[0]);
        config.setUsername(args[1]);
        config.setMaximumPoolSize(2);
        try (HikariDataSource dataSource = new HikariDataSource(config)) {
            JdbcSchema.on(dataSource).tablePrefix(PREFIX).create();
            try {
                new BulkComparison(dataSource).run(Integer.parseInt(args[2]), Integer.parseInt(args[3]));
            } finally {
                SweptComplaints.execute(
                        dataSource,
                        "DO $$ DECLARE t text; BEGIN FOR t IN SELECT tablename FROM pg_tables WHERE schemaname ="
                                + " current_schema() AND tablename LIKE 'bulkbench\\_%' LOOP EXECUTE 'DROP TABLE ' || t ||"
                                + " ' CASCADE'; END LOOP; END $$");
            }
        }
    }

    private void run(int events, int rounds) throws SQLException {
        double[] imports = new double[rounds];
        double[] bulks = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            List<History> histories = new ArrayList<>();
            for (Lives.Life life : Lives.of(round + 1, events)) {
                histories.add(life.history());
            }
            empty();
            long begun = System.nanoTime();
            List<ImportOutcome> imported = desk.importAll(histories);
            double byDesk = seconds(begun);
            if (!imported.stream().allMatch(ImportOutcome.Imported.class::isInstance)) {
                throw new IllegalStateException("an import was refused");
            }
            long rows = rows();
            double byCopy = copy();
            imports[round] = byCopy / byDesk;
            List<Complaint<?>> complaints = new ArrayList<>();
            imported.forEach(each -> complaints.add(((ImportOutcome.Imported) each).complaint()));
            double single = single(complaints);
            double many = many(complaints);
            bulks[round] = single / many;
            System.out.printf(
                    Locale.ROOT,
                    "round %d: import %,.0f rows a second, COPY %,.0f: %.2f; %d commands: one by one %,.0f a second, at once"
                            + " %,.0f: %.1f%n",
                    round + 1,
                    rows / byDesk,
                    rows / byCopy,
                    imports[round],
                    complaints.size(),
                    complaints.size() / single,
                    complaints.size() / many,
                    bulks[round]);
        }
        Arrays.sort(imports);
        Arrays.sort(bulks);
        System.out.printf(Locale.ROOT, "medians: import %.2f, bulk %.1f%n", imports[rounds / 2], bulks[rounds / 2]);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private void empty() throws SQLException {
        for (String table : TABLES) {
            SweptComplaints.execute(dataSource, "TRUNCATE " + PREFIX + table);
        }
        SweptComplaints.execute(dataSource, "CHECKPOINT");
    }

    private long rows() throws SQLException {
        long rows = 0;
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                try (ResultSet count = statement.executeQuery("SELECT count(*) FROM " + PREFIX + table)) {
                    count.next();
                    rows += count.getLong(1);
                }
            }
        }
        return rows;
    }

    /** Takes all rows out and puts them back in, in one transaction; how long the latter took. */
    private double copy() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Copies copies = Copies.of(connection);
            byte[][] kept = new byte[TABLES.length][];
            for (int i = 0; i < TABLES.length; i++) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                copies.out("COPY " + PREFIX + TABLES[i] + " TO STDOUT (FORMAT binary)", out);
                kept[i] = out.toByteArray();
            }
            empty();
            connection.setAutoCommit(false);
            long begun = System.nanoTime();
            for (int i = 0; i < TABLES.length; i++) {
                copies.in(
                        "COPY " + PREFIX + TABLES[i] + " FROM STDIN (FORMAT binary)",
                        new ByteArrayInputStream(kept[i]));
            }
            connection.commit();
            double taken = seconds(begun);
            connection.setAutoCommit(true);
            return taken;
        }
    }

    /** The driver's own way of COPY, by reflection: its classes need annotations that are not here. */
    private record Copies(Object manager) {

        static Copies of(Connection connection) throws SQLException {
            try {
                Class<?> postgres = Class.forName("org.postgresql.PGConnection");
                return new Copies(postgres.getMethod("getCopyAPI").invoke(connection.unwrap(postgres)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("PostgreSQL's driver is not what it was", e);
            }
        }

        void out(String sql, OutputStream to) {
            call("copyOut", sql, OutputStream.class, to);
        }

        void in(String sql, InputStream from) {
            call("copyIn", sql, InputStream.class, from);
        }

        private void call(String method, String sql, Class<?> type, Object stream) {
            try {
                manager.getClass().getMethod(method, String.class, type).invoke(manager, sql, stream);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(sql + " failed", e);
            }
        }
    }

    private double single(List<Complaint<?>> complaints) {
        long begun = System.nanoTime();
        for (int i = 0; i < complaints.size(); i++) {
            complaints.set(i, desk.performUntyped(complaints.get(i), Note.that("The batch is recalled."), HANDLER));
        }
        return seconds(begun);
    }

    private double many(List<Complaint<?>> complaints) {
        List<BulkCommand> commands = complaints.stream()
                .map(each -> new BulkCommand(each, Note.that("The batch is recalled."), HANDLER))
                .toList();
        long begun = System.nanoTime();
        List<BulkOutcome> outcomes = desk.performAll(commands);
        double taken = seconds(begun);
        if (!outcomes.stream().allMatch(BulkOutcome.Performed.class::isInstance)) {
            throw new IllegalStateException("a command was refused");
        }
        return taken;
    }
}
