package dev.redress.store.jdbc;

import static dev.redress.store.jdbc.Samples.TENANT;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult.Committed;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Cursor;
import dev.redress.store.Filter;
import dev.redress.store.Order;
import dev.redress.store.Page;
import dev.redress.store.Query;
import dev.redress.store.SealedValue;
import dev.redress.store.StoredComplaint;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is kept and found exactly, and what cannot be, on each engine. */
@Timeout(120)
abstract class ExactTests {

    private static final Query ALL = new Query(TENANT, List.of(), Order.OLDEST_FIRST, null, Query.MAX_LIMIT);

    private HikariDataSource pool;
    private JdbcStore store;

    abstract String newDatabase();

    /** The instants that the engine keeps. */
    InstantRange range() {
        return Instants.WIDE;
    }

    @BeforeEach
    void open() {
        pool = Databases.pool(newDatabase(), 1);
        JdbcSchema.on(pool).create();
        store = JdbcStore.on(pool);
    }

    @AfterEach
    void close() {
        if (pool != null) {
            pool.close();
        }
    }

    @Test
    void whatNoRowCanHoldIsFoundNowhereAndFailsNothing() {
        store.commit(Samples.filing());
        for (String text : List.of("a\0b", "a\ud800", "\udc00", "\ud800\ud800")) {
            assertThat(store.search(query(new Filter.CategoryIs(text))).rows()).isEmpty();
            assertThat(store.search(query(new Filter.StageIn(Set.of(text)))).rows())
                    .isEmpty();
            assertThat(store.search(query(new Filter.StageIn(Set.of(text, "received"))))
                            .rows())
                    .hasSize(1);
            assertThat(store.findByReference(TENANT, text)).isEqualTo(Optional.empty());
            assertThatThrownBy(() -> store.commit(Samples.filing("R-1", record -> record.document(text))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("document must have no U+0000 and no unpaired surrogate");
        }
    }

    @Test
    void instantsAreExactInAnyTimeZoneAndYear() {
        TimeZone before = TimeZone.getDefault();
        List<Instant> instants = Stream.of(
                        range().min(),
                        Instant.parse("0000-06-01T12:00:00.000001Z"),
                        Instant.parse("1582-10-10T00:00:00.123456Z"),
                        Instant.parse("1883-11-18T12:03:58.999999Z"),
                        Instant.parse("2026-10-25T00:30:00.000001Z"),
                        Instant.parse("2026-10-25T01:30:00.000001Z"),
                        Instant.parse("+10000-01-01T00:00:00.000001Z"),
                        range().max())
                .filter(range()::isKept)
                .toList();
        List<Commit> commits = new ArrayList<>();
        try {
            for (Instant instant : instants) {
                TimeZone.setDefault(TimeZone.getTimeZone(commits.size() % 2 == 0 ? "Europe/Berlin" : "Asia/Kathmandu"));
                commits.add(Samples.filing(
                        "T-" + commits.size(),
                        record -> record.receivedAt(instant).wakeAt(instant, 3)));
                Commit latest = commits.get(commits.size() - 1);
                assertThat(
                                commits.size() % 2 == 0
                                        ? store.commit(latest)
                                        : store.commitAll(List.of(latest)).get(0))
                        .isEqualTo(Committed.INSTANCE);
                TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            }
            assertThat(store.search(ALL).rows())
                    .containsExactlyElementsOf(
                            commits.stream().map(Commit::next).toList());
        } finally {
            TimeZone.setDefault(before);
        }
        assertThatThrownBy(() -> store.commit(Samples.filing(
                        "T", record -> record.receivedAt(range().max().plusSeconds(1)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("receivedAt must be from " + range().min() + " to");
    }

    @Test
    void spansAndCursorsMayNameAnyInstant() {
        Commit first = Samples.filing("S-1", record -> record.receivedAt(Samples.NOON));
        Commit second = Samples.filing("S-2", record -> record.receivedAt(Samples.NOON.plus(1, ChronoUnit.MICROS)));
        store.commitAll(List.of(first, second));
        Instant between = Samples.NOON.plusNanos(1);

        assertThat(references(new Filter.ReceivedBetween(Instant.MIN, Instant.MAX)))
                .containsExactly("S-1", "S-2");
        assertThat(references(new Filter.ReceivedBetween(between, Instant.MAX))).containsExactly("S-2");
        assertThat(references(new Filter.ReceivedBetween(Instant.MIN, between))).containsExactly("S-1");
        assertThat(references(new Filter.ReceivedBetween(Instant.MAX, Instant.MIN)))
                .isEmpty();
        assertThat(references(new Filter.ReceivedBetween(Instant.MAX, Instant.MAX)))
                .isEmpty();
        for (UUID id : List.of(new UUID(0, 0), new UUID(-1, -1))) {
            assertThat(after(between, id, false)).containsExactly("S-2");
            assertThat(after(between, id, true)).containsExactly("S-1");
            assertThat(after(Instant.MIN, id, false)).containsExactly("S-1", "S-2");
            assertThat(after(Instant.MIN, id, true)).isEmpty();
            assertThat(after(Instant.MAX, id, true)).containsExactly("S-2", "S-1");
            assertThat(after(Instant.MAX, id, false)).isEmpty();
        }
    }

    private List<String> references(Filter filter) {
        return references(store.search(query(filter)));
    }

    private List<String> after(Instant instant, UUID id, boolean newestFirst) {
        Cursor cursor = new Cursor(instant, new ComplaintId(id));
        return references(store.search(
                new Query(TENANT, List.of(), newestFirst ? Order.NEWEST_FIRST : Order.OLDEST_FIRST, cursor, 10)));
    }

    private static List<String> references(Page<ComplaintRecord> page) {
        return page.rows().stream().map(ComplaintRecord::reference).toList();
    }

    private static Query query(Filter filter) {
        return new Query(TENANT, List.of(filter), Order.OLDEST_FIRST, null, 100);
    }

    @Test
    void identitiesComeWithTheComplaintHoweverManyThereAre() {
        for (int number : List.of(0, 1, 40)) {
            List<SealedValue> sealed = new ArrayList<>();
            for (int slot = 2 * number; slot > 0; slot--) {
                sealed.add(Samples.sealed(slot, slot));
            }
            Commit filing = Samples.filing();
            store.commit(new Commit(filing.expect(), filing.next(), filing.entries(), sealed));

            List<StoredComplaint> found = List.of(
                    store.find(TENANT, filing.next().id()).orElseThrow(),
                    store.findByReference(TENANT, filing.next().reference()).orElseThrow());
            assertThat(found).allSatisfy(each -> {
                assertThat(each.record()).isEqualTo(filing.next());
                assertThat(each.identities()).hasSize(number).isSortedAccordingTo(comparing(SealedValue::slot));
                assertThat(each.identities()).allMatch(value -> value.kind() == SealedValue.Kind.IDENTITY);
            });
            assertThat(store.sealed(TENANT, filing.next().id())).hasSize(2 * number);
        }
    }
}
