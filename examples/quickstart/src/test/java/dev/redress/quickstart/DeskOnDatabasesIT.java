package dev.redress.quickstart;

import static dev.redress.desk.By.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.activity.Assign;
import dev.redress.activity.Classify;
import dev.redress.activity.Note;
import dev.redress.complaint.Accepted;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Received;
import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.History;
import dev.redress.desk.ImportOutcome;
import dev.redress.desk.Search;
import dev.redress.desk.StaleComplaintException;
import dev.redress.event.Entry;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.IllegalMoveException;
import dev.redress.move.Accept;
import dev.redress.move.Investigate;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.store.Page;
import dev.redress.store.Tenant;
import dev.redress.store.jdbc.JdbcSchema;
import dev.redress.store.jdbc.JdbcStore;
import dev.redress.store.jdbc.TransactionScope;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The desk over each database: a whole way through core and store, as a host walks it. */
class DeskOnDatabasesIT {

    enum Database {
        H2_MEMORY,
        H2_FILE,
        POSTGRES
    }

    private static final Actor ANN = Actor.of("ann", "handler");
    private static EmbeddedPostgres postgres;

    @TempDir
    static Path folder;

    @AfterAll
    static void stop() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }

    private static DataSource open(Database database) throws IOException {
        if (database == Database.POSTGRES) {
            Assumptions.assumeTrue(
                    System.getProperty("os.name").startsWith("Linux")
                            && System.getProperty("os.arch").equals("amd64"),
                    "the embedded PostgreSQL is for linux-amd64");
            if (postgres == null) {
                postgres = EmbeddedPostgres.start();
            }
            return postgres.getPostgresDatabase();
        }
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL(
                database == Database.H2_MEMORY
                        ? "jdbc:h2:mem:desk;DB_CLOSE_DELAY=-1"
                        : "jdbc:h2:file:" + folder.resolve("desk") + ";WRITE_DELAY=0");
        return dataSource;
    }

    private static ComplaintDesk desk(DataSource dataSource, String tenant) {
        JdbcSchema.on(dataSource).create();
        return ComplaintDesk.using(JdbcStore.on(dataSource))
                .tenant(new Tenant(tenant))
                .build();
    }

    private static Intake intake(String facts) {
        return Intake.from(Person.named("Ana Lima").knownAs("crm", "4711"))
                .by(Channel.EMAIL)
                .stating(facts)
                .build();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void whatWasDoneIsFoundAgainByAnotherDesk(Database database) throws IOException {
        DataSource dataSource = open(database);
        ComplaintDesk desk = desk(dataSource, "found");
        Complaint<Received> received = desk.file(intake("漏水 — it leaks \uD83D\uDE00"), by(ANN).command("form-1"));
        Complaint<Received> assigned = desk.perform(received, Assign.to(Actor.of("ben")), by(ANN));
        Complaint<Accepted> accepted = desk.perform(assigned, Accept.inScope(), by(ANN));
        ComplaintDesk other = desk(dataSource, "found");
        assertThat(other.get(accepted.id())).isEqualTo(accepted);
        assertThat(other.findByReference(accepted.reference())).contains(accepted);
        assertThat(other.read(accepted.id()).text(accepted.filing().facts())).contains("漏水 — it leaks \uD83D\uDE00");
        assertThat(other.search(Search.all().assignedTo("ben")).rows()).containsExactly(accepted);
        assertThat(other.journal(accepted.id(), 0, 10))
                .extracting(Entry::sequence)
                .containsExactly(1L, 2L, 3L);
        assertThat(other.file(intake("漏水 — it leaks \uD83D\uDE00"), by(ANN).command("form-1")))
                .isEqualTo(received);
        assertThatThrownBy(() -> other.perform(accepted.handle(), Accept.inScope(), by(ANN)))
                .isInstanceOf(IllegalMoveException.class);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void ofManyHandlersOneWinsEachRound(Database database)
            throws IOException, InterruptedException, ExecutionException {
        ComplaintDesk desk = desk(open(database), "race");
        Complaint<?> complaint = desk.file(intake("It leaks."), by(ANN));
        ExecutorService handlers = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 10; round++) {
                Complaint<?> seen = complaint;
                List<Callable<Integer>> tries = IntStream.range(0, 8)
                        .<Callable<Integer>>mapToObj(n -> () -> {
                            try {
                                desk.perform(seen.handle(), Note.that("note " + n), by(Actor.of("handler-" + n)));
                                return 1;
                            } catch (StaleComplaintException lost) {
                                assertThat(lost.actualVersion()).isEqualTo(seen.version() + 1);
                                return 0;
                            }
                        })
                        .toList();
                int won = 0;
                for (Future<Integer> one : handlers.invokeAll(tries)) {
                    won += one.get();
                }
                assertThat(won).isEqualTo(1);
                complaint = desk.get(complaint.id());
                assertThat(complaint.version()).isEqualTo(seen.version() + 1);
            }
        } finally {
            handlers.shutdown();
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void theHostsRollbackTakesTheCommitWithIt(Database database) throws IOException, SQLException {
        DataSource dataSource = open(database);
        ComplaintDesk own = desk(dataSource, "host");
        Complaint<Received> before = own.file(intake("It leaks."), by(ANN));
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            ComplaintDesk joined = ComplaintDesk.using(JdbcStore.using(dataSource)
                            .transactions(TransactionScope.joining(() -> connection))
                            .build())
                    .tenant(new Tenant("host"))
                    .build();
            Complaint<Received> inside = joined.file(intake("Rolled back."), by(ANN));
            Complaint<Accepted> accepted = joined.perform(before, Accept.inScope(), by(ANN));
            assertThatThrownBy(() -> joined.perform(before, Classify.as("noise"), by(ANN)))
                    .isInstanceOf(StaleComplaintException.class);
            assertThat(joined.get(accepted.id())).isEqualTo(accepted);
            assertThat(joined.get(inside.id())).isEqualTo(inside);
            connection.rollback();
            assertThat(own.find(inside.id())).isEmpty();
            assertThat(own.get(before.id())).isEqualTo(before);
            Complaint<Accepted> again = own.perform(before, Accept.inScope(), by(Actor.of("ben")));
            assertThat(again.version()).isEqualTo(accepted.version());
            assertThatThrownBy(() -> own.perform(accepted, Investigate.begin(), by(ANN)))
                    .isInstanceOf(StaleComplaintException.class);
            connection.rollback();
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void aThousandHistoriesComeOnceAndInPages(Database database) throws IOException {
        ComplaintDesk desk = desk(open(database), "bulk");
        List<History> histories = IntStream.range(0, 1_000)
                .mapToObj(n -> History.of(
                                "old-system/" + n,
                                intake("Complaint " + n),
                                by(Actor.of("import"))
                                        .at(Instant.parse("2019-05-06T00:00:00Z")
                                                .plusSeconds(n / 3)))
                        .then(
                                Classify.as("category-" + n % 7),
                                by(Actor.of("import")).at(Instant.parse("2019-05-07T00:00:00Z"))))
                .toList();
        assertThat(desk.importAll(histories)).allMatch(outcome -> outcome instanceof ImportOutcome.Imported);
        assertThat(desk.importAll(histories.subList(0, 50)))
                .allMatch(outcome -> outcome instanceof ImportOutcome.AlreadyPresent);
        List<Complaint<?>> all = new ArrayList<>();
        Search search = Search.all().limit(77);
        Page<Complaint<?>> page = desk.search(search);
        all.addAll(page.rows());
        while (page.next() != null) {
            page = desk.search(search.after(page.next()));
            all.addAll(page.rows());
        }
        assertThat(all).hasSize(1_000).doesNotHaveDuplicates();
        assertThat(all).isSortedAccordingTo((a, b) -> b.receivedAt().compareTo(a.receivedAt()));
        assertThat(desk.search(Search.all().category("category-3").limit(1_000)).rows())
                .hasSize(143);
    }
}
