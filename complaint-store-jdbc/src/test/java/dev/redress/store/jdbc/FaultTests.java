package dev.redress.store.jdbc;

import static dev.redress.store.jdbc.Samples.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.zaxxer.hikari.HikariDataSource;
import dev.redress.store.AccessEntry;
import dev.redress.store.AccessKey;
import dev.redress.store.Checkpoint;
import dev.redress.store.Claim;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult.Committed;
import dev.redress.store.CommitResult.Repeated;
import dev.redress.store.ComplaintStore;
import dev.redress.store.Definition;
import dev.redress.store.Filter;
import dev.redress.store.Head;
import dev.redress.store.HeadAt;
import dev.redress.store.Order;
import dev.redress.store.OutboxKey;
import dev.redress.store.OutboxMessage;
import dev.redress.store.Query;
import dev.redress.store.StoreException;
import dev.redress.store.TallyAdd;
import dev.redress.store.Token;
import dev.redress.store.Wake;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Every call that reaches the database fails once, before and after it: all of a commit or nothing, and the next try succeeds. */
@Timeout(300)
abstract class FaultTests {

    private static final int MOST = 100;
    private static final List<String> STATES = List.of("08006", "40001");

    private HikariDataSource pool;
    private FaultyDataSource faulty;
    private JdbcStore store;
    private JdbcStore right;

    abstract String newDatabase();

    /** What is tried: made anew for each fault, run until it succeeds, then looked at. */
    private record Operation(String name, Runnable run, Consumer<Boolean> look) {}

    @BeforeEach
    void open() {
        pool = Databases.pool(newDatabase(), 1);
        JdbcSchema.on(pool).create();
        faulty = new FaultyDataSource(pool);
        store = JdbcStore.on(faulty.dataSource());
        right = JdbcStore.on(pool);
    }

    @AfterEach
    void close() {
        if (pool != null) {
            pool.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyFaultPoint() {
        return Stream.<Function<Integer, Operation>>of(
                        n -> filing(),
                        n -> change(),
                        n -> bulk(),
                        n -> erasing(),
                        this::publishing,
                        n -> checkpoint(),
                        this::access,
                        n -> reading(
                                "find",
                                filed -> store.find(TENANT, filed.next().id()).isPresent()),
                        n -> reading(
                                "find by reference",
                                filed -> store.findByReference(
                                                TENANT, filed.next().reference())
                                        .isPresent()),
                        n -> reading(
                                "journal",
                                filed -> store.journal(TENANT, filed.next().id(), 0, 9)
                                                .size()
                                        == 1),
                        n -> reading(
                                "sealed",
                                filed -> store.sealed(TENANT, filed.next().id()).size() == 2),
                        n -> reading(
                                "command",
                                filed -> store.findCommand(
                                                TENANT, filed.entries().get(0).commandId())
                                        .isPresent()),
                        n -> reading(
                                "search",
                                filed -> !store.search(new Query(
                                                TENANT, List.of(new Filter.OpenIs(true)), Order.OLDEST_FIRST, null, 5))
                                        .rows()
                                        .isEmpty()),
                        n -> reading(
                                "token",
                                filed -> store.findByToken(TENANT, token(filed), null, 9)
                                                .size()
                                        == 1),
                        n -> reading(
                                "scans",
                                filed -> !store.complaintsAfter(TENANT, null, 5).isEmpty()
                                        && !store.entriesAfter(TENANT, null, 0, 5)
                                                .isEmpty()
                                        && !store.sealedAfter(TENANT, null, 0, 5)
                                                .isEmpty()),
                        n -> reading("claim", this::claims),
                        n -> reading("messages", this::messages),
                        n -> tally())
                .map(operation -> DynamicTest.dynamicTest(operation.apply(0).name(), () -> tryAll(operation)));
    }

    private void tryAll(Function<Integer, Operation> operation) throws SQLException {
        int points = 0;
        for (String state : STATES) {
            for (boolean after : state.equals("08006") ? List.of(false, true) : List.of(false)) {
                for (int call = 1; ; call++) {
                    assertThat(call).isLessThan(MOST);
                    if (!one(operation.apply(++points), call, after, state)) {
                        break;
                    }
                }
            }
        }
        assertThat(points).as("fault points").isGreaterThan(5);
    }

    /** Whether there was a call to fail. */
    private boolean one(Operation operation, int call, boolean after, String state) throws SQLException {
        String what = operation.name() + ", " + state + (after ? " after" : " before") + " call " + call;
        boolean answered = false;
        faulty.failAt(call, after, state);
        try {
            operation.run().run();
            answered = true;
        } catch (StoreException e) {
            assertThat(faulty.failed()).as(what).isNotEmpty();
        } catch (RuntimeException e) {
            fail(what + " threw " + e, e);
        }
        String failed = faulty.failed();
        faulty.failNoMore();
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).as(what).isZero();
        operation.look().accept(answered);
        operation.run().run();
        operation.look().accept(true);
        try (Connection connection = pool.getConnection()) {
            assertThat(connection.getAutoCommit()).as(what).isTrue();
        }
        return !failed.isEmpty();
    }

    private static Token token(Commit filing) {
        return new Token(Token.Kind.PARTY, filing.next().id().toString());
    }

    private static Commit full(Commit filing) {
        return filing.withTokens(List.of(token(filing)), List.of())
                .withTallies(List.of(new TallyAdd("k-" + filing.next().id(), "w", 1, 1)))
                .withMessages(List.of(new OutboxMessage(
                        new OutboxKey(filing.next().id(), 1, 1), "lane", "kind", "{}", Samples.NOON)));
    }

    /** All of a commit, or nothing of it; all of it if that is what was answered. */
    private void whole(Commit filing, boolean done) {
        boolean there = right.find(TENANT, filing.next().id())
                .filter(found -> found.record().version() >= filing.next().version())
                .isPresent();
        assertThat(there || !done).as("what was acknowledged is there").isTrue();
        long entries = right.journal(TENANT, filing.next().id(), 0, 9).stream()
                .filter(filing.entries()::contains)
                .count();
        assertThat(entries).isEqualTo(there ? filing.entries().size() : 0);
        assertThat(right.sealed(TENANT, filing.next().id()).containsAll(filing.sealed()))
                .isEqualTo(there);
        if (!filing.tallies().isEmpty()) {
            assertThat(right.tallied(TENANT, filing.tallies().get(0).key(), "w"))
                    .isEqualTo(there ? 1 : 0);
            assertThat(right.findByToken(TENANT, token(filing), null, 9)).hasSize(there ? 1 : 0);
        }
    }

    private static void accepted(Object result) {
        assertThat(result).isInstanceOfAny(Committed.class, Repeated.class);
    }

    private Operation filing() {
        Commit filing = full(Samples.filing(Samples.command()));
        return new Operation("filing", () -> accepted(store.commit(filing)), done -> whole(filing, done));
    }

    private Operation change() {
        Commit filing = full(Samples.filing(Samples.command()));
        right.commit(filing);
        Commit change = Samples.change(filing, Samples.command());
        return new Operation("change", () -> accepted(store.commit(change)), done -> whole(change, done));
    }

    private Operation bulk() {
        Commit filing = full(Samples.filing(Samples.command()));
        right.commit(filing);
        List<Commit> all = List.of(
                Samples.change(filing, Samples.command()),
                full(Samples.filing(Samples.command())),
                full(Samples.filing(Samples.command())));
        return new Operation(
                "bulk",
                () -> store.commitAll(all).forEach(FaultTests::accepted),
                done -> all.forEach(each -> whole(each, done)));
    }

    private Operation erasing() {
        Commit filing = full(Samples.filing(Samples.command()));
        right.commit(filing);
        Commit erasing = Samples.change(filing, Samples.command()).withErased(List.of(1, 2));
        return new Operation("erasing", () -> accepted(store.commit(erasing)), done -> {
            boolean there = right.find(TENANT, filing.next().id())
                            .orElseThrow()
                            .record()
                            .version()
                    == 2;
            assertThat(there || !done).isTrue();
            assertThat(right.sealed(TENANT, filing.next().id()).stream().filter(filing.sealed()::contains))
                    .hasSize(there ? 0 : 2);
        });
    }

    private Operation publishing(int number) {
        String id = "p-" + UUID.randomUUID();
        Head before = right.publicationHead(TENANT);
        Definition definition = new Definition(
                TENANT,
                Definition.Kind.PROCEDURE,
                id,
                1,
                "{}",
                Samples.head(),
                Samples.NOON,
                "ana",
                before,
                Samples.head());
        return new Operation("publishing", () -> store.publish(definition), done -> {
            Optional<Definition> found = right.definition(TENANT, Definition.Kind.PROCEDURE, id, 1);
            assertThat(found.isPresent() || !done).isTrue();
            assertThat(right.publicationHead(TENANT)).isEqualTo(found.isPresent() ? definition.head() : before);
        });
    }

    private Operation checkpoint() {
        Commit filing = Samples.filing();
        right.commit(filing);
        Optional<Checkpoint> latest = right.latestCheckpoint(TENANT);
        List<HeadAt> heads = List.of(new HeadAt(
                filing.next().id(), filing.next().version(), filing.next().head()));
        Checkpoint next = new Checkpoint(
                TENANT,
                latest.map(Checkpoint::number).orElse(0L) + 1,
                Samples.NOON,
                1,
                latest.map(Checkpoint::digest).orElse(Head.GENESIS),
                Samples.head(),
                null,
                null);
        Runnable add = () -> {
            // A collision, which a transient failure may be, is an answer: try the next number.
            if (!store.addCheckpoint(next, heads)
                    && right.latestCheckpoint(TENANT).filter(next::equals).isEmpty()) {
                throw new StoreException("not written");
            }
        };
        return new Operation("checkpoint", add, done -> {
            boolean there = right.latestCheckpoint(TENANT).filter(next::equals).isPresent();
            assertThat(there || !done).isTrue();
            assertThat(right.checkpointed(TENANT, next.number())).isEqualTo(there ? heads : List.of());
        });
    }

    private Operation access(int number) {
        String chain = UUID.randomUUID().toString();
        AccessEntry entry = new AccessEntry(
                TENANT,
                new AccessKey(chain, 1),
                Samples.id(),
                Samples.NOON,
                "{}",
                Head.GENESIS,
                Samples.head(),
                Samples.sealed(1, 5));
        return new Operation("access", () -> store.addAccess(entry), done -> {
            List<AccessEntry> found = right.accessesOf(TENANT, entry.complaint(), null, 9);
            assertThat(found.equals(List.of(entry)) || (!done && found.isEmpty()))
                    .isTrue();
        });
    }

    private Operation tally() {
        String key = "t-" + UUID.randomUUID();
        return new Operation(
                "tally",
                () -> store.tally(TENANT, new TallyAdd(key, "w", 1, 9)),
                done -> assertThat(right.tallied(TENANT, key, "w")).isBetween(done ? 1L : 0L, 2L));
    }

    private Operation reading(String name, Function<Commit, Boolean> read) {
        Commit filing = full(Samples.filing(Samples.command()));
        right.commit(filing);
        return new Operation(name, () -> assertThat(read.apply(filing)).as(name).isTrue(), done -> whole(filing, true));
    }

    private boolean claims(Commit filing) {
        store.claimDue(TENANT, new Claim(Samples.NOON, 0, Samples.NOON.plusSeconds(1), 5));
        store.settle(
                TENANT,
                List.of(new Wake(
                        filing.next().id(),
                        filing.next().version(),
                        filing.next().head(),
                        Samples.NOON,
                        null,
                        1)));
        return true;
    }

    private boolean messages(Commit filing) {
        OutboxKey key = new OutboxKey(filing.next().id(), 1, 1);
        ComplaintStore outbox = store;
        outbox.claimMessages(TENANT, Samples.NOON.plusSeconds(1), Samples.NOON.plusSeconds(2), 1);
        outbox.postpone(TENANT, key, 1, Samples.NOON);
        outbox.deadLetters(TENANT, null, 5);
        outbox.delivered(TENANT, key);
        return true;
    }
}
