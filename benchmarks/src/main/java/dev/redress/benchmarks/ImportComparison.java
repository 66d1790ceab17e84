package dev.redress.benchmarks;

import dev.redress.activity.Classify;
import dev.redress.complaint.Outcome;
import dev.redress.desk.By;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.History;
import dev.redress.desk.ImportOutcome;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.intake.ProductRef;
import dev.redress.intake.Respondent;
import dev.redress.intake.RespondentKind;
import dev.redress.move.Accept;
import dev.redress.move.Close;
import dev.redress.move.ResolveDirectly;
import dev.redress.party.Actor;
import dev.redress.party.Anonymous;
import dev.redress.store.jdbc.JdbcSchema;
import dev.redress.store.jdbc.JdbcStore;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * Import into H2 through the desk, beside a program that writes the very same rows in JDBC batches of the same size. One
 * JVM, both in turn, each into an empty database; what counts is the median of the ratios of each round.
 *
 * <p>Arguments: {@code memory} or {@code file}, complaints, complaints to a batch, rounds, and {@code filed} (the filing
 * alone) or {@code closed} (five entries each).
 */
public final class ImportComparison {

    private static final Instant NOW = Instant.parse("2027-06-01T00:00:00Z");
    private static final Instant FIRST = Instant.parse("2026-03-02T09:00:00Z");
    private static final String PREFIX = "redress_";
    private static final int WARM_UP = 3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final String[] PRODUCTS = {
        "Credit reporting", "Debt collection", "Mortgage", "Credit card", "Checking or savings account", "Student loan"
    };
    private static final String[] ISSUES = {
        "incorrect-information", "improper-use", "attempts-to-collect", "trouble-during-payment", "managing-an-account"
    };
    private static final String[] COMPANIES = {"First Example Bank", "Example Servicing LLC", "Sample Bureau, Inc."};

    private final boolean inFile;
    private final int batch;
    private final List<History> histories;
    private int databases;

    private ImportComparison(boolean inFile, int complaints, int batch, boolean closed) {
        this.inFile = inFile;
        this.batch = batch;
        this.histories = histories(complaints, closed);
    }

    /** Rows shaped as those of the US Consumer Financial Protection Bureau's complaint database. */
    private static List<History> histories(int complaints, boolean closed) {
        Texts texts = new Texts(7);
        By desk = By.by(Actor.of("import", "intake"));
        List<History> all = new ArrayList<>(complaints);
        for (int i = 0; i < complaints; i++) {
            Instant received = FIRST.plus(Duration.ofMinutes(7L * i));
            Intake intake = Intake.from(Anonymous.unreachable())
                    .by(Channel.WEB_FORM)
                    .receivedAt(received)
                    .about(ProductRef.named(texts.one(PRODUCTS)))
                    .against(Respondent.of(RespondentKind.ORGANISATION, texts.one(COMPANIES)))
                    .stating(texts.text(300, 1_500))
                    .in("en-US")
                    .build();
            History history = History.of("cfpb-" + (1_000_000 + i), intake, desk);
            if (closed) {
                By later = desk.at(received.plus(Duration.ofDays(3)));
                history = history.then(Classify.as(texts.one(ISSUES)), later)
                        .then(Accept.inScope(), later)
                        .then(ResolveDirectly.with(Outcome.NOT_UPHELD, "Closed with explanation"), later)
                        .then(Close.with("Closed with explanation"), later);
            }
            all.add(history);
        }
        return all;
    }

    /** An empty database that is thrown away after its use. */
    private final class Database implements AutoCloseable {
        private final Path folder;
        private final JdbcConnectionPool pool;

        Database() throws IOException {
            folder = Files.createTempDirectory("redress-import");
            String url = inFile
                    ? "jdbc:h2:" + folder.resolve("db").toAbsolutePath() + ";WRITE_DELAY=0"
                    : "jdbc:h2:mem:import" + ++databases + ";DB_CLOSE_DELAY=-1";
            pool = JdbcConnectionPool.create(url, "sa", "");
            JdbcSchema.on(pool).create();
        }

        @Override
        public void close() throws IOException, SQLException {
            try (var connection = pool.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("SHUTDOWN IMMEDIATELY");
            } catch (SQLException shutDown) {
                if (shutDown.getErrorCode() != 90121) {
                    throw shutDown;
                }
            }
            pool.dispose();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path path :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** What one program took to write all rows: seconds on the wall, and of its thread's processor time. */
    private record Took(double seconds, double cpu) {

        /** A stopwatch. */
        record Begun(long nanos, long cpu) {
            static Begun now() {
                return new Begun(System.nanoTime(), THREADS.getCurrentThreadCpuTime());
            }

            Took took() {
                return new Took((System.nanoTime() - nanos) / 1e9, (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9);
            }
        }
    }

    private Took ours(Database database) {
        ComplaintDesk desk = ComplaintDesk.using(JdbcStore.on(database.pool))
                .clock(() -> NOW)
                .build();
        Took.Begun begun = Took.Begun.now();
        for (int from = 0; from < histories.size(); from += batch) {
            List<ImportOutcome> outcomes =
                    desk.importAll(histories.subList(from, Math.min(histories.size(), from + batch)));
            for (ImportOutcome outcome : outcomes) {
                if (!(outcome instanceof ImportOutcome.Imported)) {
                    throw new IllegalStateException("not imported: " + outcome);
                }
            }
        }
        return begun.took();
    }

    private Took ours() throws IOException, SQLException {
        try (Database database = new Database()) {
            return ours(database);
        }
    }

    private BatchedRows rows() throws IOException, SQLException {
        try (Database database = new Database()) {
            ours(database);
            return BatchedRows.of(database.pool, PREFIX, batch);
        }
    }

    private Took handWritten(BatchedRows rows) throws IOException, SQLException {
        try (Database database = new Database()) {
            Took.Begun begun = Took.Begun.now();
            rows.write(database.pool);
            return begun.took();
        }
    }

    private void run(int rounds) throws IOException, SQLException {
        BatchedRows rows = rows();
        int count = rows.rows();
        System.out.printf(
                Locale.ROOT, "%d complaints, %d rows, %d complaints to a batch%n", histories.size(), count, batch);
        System.out.println("rows/s: desk, hand-written, ratio | rows per CPU second: desk, hand-written, ratio");
        List<double[]> measured = new ArrayList<>();
        for (int round = -WARM_UP; round < rounds; round++) {
            boolean first = (round & 1) == 0;
            Took before = first ? ours() : null;
            Took theirs = handWritten(rows);
            Took ours = before == null ? ours() : before;
            double[] line = {
                count / ours.seconds(),
                count / theirs.seconds(),
                theirs.seconds() / ours.seconds(),
                count / ours.cpu(),
                count / theirs.cpu(),
                theirs.cpu() / ours.cpu()
            };
            print(round < 0 ? "warm-up" : "round " + (round + 1), line);
            if (round >= 0) {
                measured.add(line);
            }
        }
        double[] medians = new double[6];
        for (int i = 0; i < medians.length; i++) {
            int column = i;
            medians[i] =
                    median(measured.stream().mapToDouble(line -> line[column]).toArray());
        }
        print("median", medians);
    }

    private static void print(String what, double[] line) {
        System.out.printf(
                Locale.ROOT,
                "%-8s %8.0f %8.0f %6.3f | %8.0f %8.0f %6.3f%n",
                what,
                line[0],
                line[1],
                line[2],
                line[3],
                line[4],
                line[5]);
    }

    private static double median(double[] of) {
        double[] sorted = of.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /**
     * Runs the comparison.
     *
     * @param arguments see above; what is left out is {@code memory 5000 500 9 closed}
     * @throws IOException if no folder can be made or removed
     * @throws SQLException if the database fails
     */
    public static void main(String... arguments) throws IOException, SQLException {
        String[] given = {"memory", "5000", "500", "9", "closed"};
        System.arraycopy(arguments, 0, given, 0, Math.min(arguments.length, given.length));
        ImportComparison comparison = new ImportComparison(
                given[0].equals("file"),
                Integer.parseInt(given[1]),
                Integer.parseInt(given[2]),
                given[4].equals("closed"));
        System.out.println(String.join(" ", given));
        comparison.run(Integer.parseInt(given[3]));
    }
}
