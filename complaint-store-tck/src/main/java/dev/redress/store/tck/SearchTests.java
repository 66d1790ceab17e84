package dev.redress.store.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.store.Commit;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Filter;
import dev.redress.store.Order;
import dev.redress.store.Query;
import dev.redress.store.UnsupportedFilterException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S-10 and S-12: a search gives exactly what its filters say, in the stated order, or says that it cannot. */
abstract class SearchTests extends TenantTests {

    @Test
    @DisplayName("S-10 without filters all complaints come, oldest or newest first")
    void withoutFiltersAllComplaintsCome() {
        List<ComplaintRecord> rows = Rows.write(store, data);

        assertThat(search(new Query(tenant, List.of(), Order.OLDEST_FIRST, null, 1_000))
                        .rows())
                .isEqualTo(rows);
        Collections.reverse(rows);
        assertThat(search(new Query(tenant, List.of(), Order.NEWEST_FIRST, null, 1_000))
                        .rows())
                .isEqualTo(rows);
    }

    @Test
    @DisplayName("S-10 a search by stage gives exactly those in one of the stages")
    void searchesByStage() {
        assertFilters(0);
    }

    @Test
    @DisplayName("S-10 a search by open or ended gives exactly those")
    void searchesByOpen() {
        assertFilters(1);
        assertThat(matching(new Filter.OpenIs(false))).hasSize(32);
    }

    @Test
    @DisplayName("S-10 a search by category gives exactly those of the category")
    void searchesByCategory() {
        assertFilters(2);
    }

    @Test
    @DisplayName("S-10 a search by priority gives exactly those of the priority")
    void searchesByPriority() {
        assertFilters(3);
    }

    @Test
    @DisplayName("S-10 a search by channel gives exactly those of the channel")
    void searchesByChannel() {
        assertFilters(4);
    }

    @Test
    @DisplayName("S-10 a search by assignee gives exactly those of the person")
    void searchesByAssignee() {
        assertFilters(5);
    }

    @Test
    @DisplayName("S-10 a search by time of receipt includes the beginning and excludes the end")
    void searchesByTimeOfReceipt() {
        assertFilters(6);
    }

    private void assertFilters(int... filters) {
        List<ComplaintRecord> rows = Rows.write(store, data);
        assertAnswer(rows, filters);
    }

    private void assertAnswer(List<ComplaintRecord> rows, int... filters) {
        List<Filter> conditions = new ArrayList<>();
        List<ComplaintRecord> expected = new ArrayList<>(rows);
        for (int filter : filters) {
            conditions.add(Rows.FILTERS.get(filter).filter());
            expected.removeIf(Rows.FILTERS.get(filter).holds().negate());
        }
        assertThat(search(new Query(tenant, conditions, Order.OLDEST_FIRST, null, 1_000))
                        .rows())
                .as("%s, oldest first", conditions)
                .isEqualTo(expected);
        Collections.reverse(expected);
        assertThat(search(new Query(tenant, conditions, Order.NEWEST_FIRST, null, 1_000))
                        .rows())
                .as("%s, newest first", conditions)
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("S-10 filters of all combinations must all hold")
    void allFiltersMustHold() {
        List<ComplaintRecord> rows = Rows.write(store, data);
        for (int combination = 0; combination < 1 << Rows.FILTERS.size(); combination++) {
            int bits = combination;
            assertAnswer(
                    rows,
                    IntStream.range(0, Rows.FILTERS.size())
                            .filter(i -> (bits >> i & 1) == 1)
                            .toArray());
        }
    }

    @Test
    @DisplayName("S-10 two filters of one kind must both hold")
    void twoFiltersOfOneKindMustBothHold() {
        Rows.write(store, data);

        assertThat(matching(new Filter.CategoryIs("delivery"), new Filter.CategoryIs("billing")))
                .isEmpty();
        assertThat(matching(new Filter.OpenIs(true), new Filter.OpenIs(false))).isEmpty();
        assertThat(matching(
                        new Filter.StageIn(Set.of("received", "closed")),
                        new Filter.StageIn(Set.of("closed", "accepted"))))
                .isEqualTo(matching(new Filter.StageIn(Set.of("closed"))))
                .hasSize(32);
    }

    @Test
    @DisplayName("S-10 a search for what nobody has gives an empty page")
    void aSearchForWhatNobodyHasGivesAnEmptyPage() {
        assertThat(search(new Query(tenant, List.of(), Order.NEWEST_FIRST, null, 10))
                        .rows())
                .isEmpty();
        Rows.write(store, data);

        for (Filter filter : List.of(
                new Filter.StageIn(Set.of("referred")),
                new Filter.CategoryIs("null"),
                new Filter.PriorityIs(""),
                new Filter.ChannelIs("%"),
                new Filter.AssigneeIs("u-_"),
                new Filter.ReceivedBetween(Data.NOON.plusSeconds(1_000), Data.NOON.plusSeconds(2_000)))) {
            assertThat(matching(filter)).as("%s", filter).isEmpty();
        }
    }

    @Test
    @DisplayName("S-10 texts are compared character by character")
    void comparesTextsCharacterByCharacter() {
        List<String> alike =
                List.of("a", "A", "a ", " a", "a  ", "", " ", "\u00e4", "a\u0308", "\uff41", "%", "_", "'");
        List<ComplaintId> ids = new ArrayList<>();
        for (String text : alike) {
            ids.add(committed(data.filing()
                            .with(columns -> columns.category(text)
                                    .priority(text)
                                    .channel(text)
                                    .assignee(text)))
                    .next()
                    .id());
        }
        for (int i = 0; i < alike.size(); i++) {
            String text = alike.get(i);
            List<Function<String, Filter>> kinds = List.of(
                    Filter.CategoryIs::new, Filter.PriorityIs::new, Filter.ChannelIs::new, Filter.AssigneeIs::new);
            for (Function<String, Filter> kind : kinds) {
                assertThat(matching(kind.apply(text)))
                        .as("%s", kind.apply(text))
                        .containsExactly(ids.get(i));
            }
        }
    }

    @Test
    @DisplayName("S-10 stages are compared character by character, and there may be hundreds of them")
    void comparesStagesCharacterByCharacter() {
        Commit lower = committed(data.filing().with(columns -> columns.stage("closed", false)));
        Commit upper = committed(data.filing().with(columns -> columns.stage("CLOSED", false)));
        Set<String> many = new HashSet<>(Set.of("closed"));
        for (int i = 0; i < 500; i++) {
            many.add("stage-" + i);
        }

        assertThat(matching(new Filter.StageIn(many)))
                .containsExactly(lower.next().id());
        assertThat(matching(new Filter.StageIn(Set.of("CLOSED"))))
                .containsExactly(upper.next().id());
    }

    @Test
    @DisplayName("S-10 complaints received at one instant come by the unsigned bytes of their identifier")
    void tiesAreBrokenByUnsignedBytes() {
        List<ComplaintId> ordered = Stream.of(
                        "00000000-0000-0000-0000-000000000000",
                        "00000000-0000-0000-7fff-ffffffffffff",
                        "00000000-0000-0000-8000-000000000000",
                        "00000000-0000-0000-ffff-ffffffffffff",
                        "00000000-0000-0001-0000-000000000000",
                        "00000000-8000-0000-0000-000000000000",
                        "7fffffff-ffff-ffff-ffff-ffffffffffff",
                        "80000000-0000-0000-0000-000000000000",
                        "80000000-0000-0000-8000-000000000000",
                        "a0000000-0000-0000-0000-000000000000",
                        "ff000000-0000-0000-7000-000000000000",
                        "ffffffff-ffff-ffff-ffff-ffffffffffff")
                .map(text -> new ComplaintId(UUID.fromString(text)))
                .toList();
        List<ComplaintId> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(11));
        shuffled.forEach(id -> committed(data.filing(id)));

        assertThat(ids(search(new Query(tenant, List.of(), Order.OLDEST_FIRST, null, 100))))
                .isEqualTo(ordered);
        List<ComplaintId> reversed = new ArrayList<>(ordered);
        Collections.reverse(reversed);
        assertThat(ids(search(new Query(tenant, List.of(), Order.NEWEST_FIRST, null, 100))))
                .isEqualTo(reversed);
    }

    @Test
    @DisplayName("S-10 the bounds of a span are exact, also between two microseconds")
    void theBoundsOfASpanAreExact() {
        Instant at = Instant.parse("2026-03-02T12:00:00.123456Z");
        ComplaintId id = committed(data.filing().receivedAt(at)).next().id();

        assertThat(matching(between(at, at.plusNanos(1_000)))).containsExactly(id);
        assertThat(matching(between(at, at.plusNanos(1)))).containsExactly(id);
        assertThat(matching(between(at.minusNanos(1), at.plusNanos(1)))).containsExactly(id);
        assertThat(matching(between(at.minusNanos(1_000), at))).isEmpty();
        assertThat(matching(between(at.plusNanos(1), at.plusSeconds(1)))).isEmpty();
        assertThat(matching(between(at.plusNanos(1_000), at.plusSeconds(1)))).isEmpty();
        assertThat(matching(between(at, at))).isEmpty();
        assertThat(matching(between(at.plusSeconds(1), at.minusSeconds(1)))).isEmpty();
    }

    private static Filter between(Instant from, Instant to) {
        return new Filter.ReceivedBetween(from, to);
    }

    @Test
    @DisplayName("S-10 a search goes by the current state and gives it whole")
    void aSearchGoesByTheCurrentState() {
        Commit filing = committed(data.filing().with(columns -> columns.category("old")));
        Commit change = committed(data.change(filing)
                .receivedAt(Data.NOON.minusSeconds(3_600))
                .with(columns -> columns.stage("closed", false)
                        .category("new")
                        .priority("p")
                        .channel("ch")
                        .assignee("who")
                        .wakeAt(Data.NOON, 4)));

        assertThat(matching(new Filter.CategoryIs("old"))).isEmpty();
        assertThat(matching(new Filter.OpenIs(true))).isEmpty();
        assertThat(search(new Query(tenant, List.of(new Filter.CategoryIs("new")), Order.NEWEST_FIRST, null, 10))
                        .rows())
                .containsExactly(change.next());
        assertThat(matching(between(Data.NOON, Data.NOON.plusSeconds(1)))).isEmpty();
    }

    @Test
    @DisplayName("S-12 each filter is obeyed or refused, never ignored")
    void eachFilterIsObeyedOrRefused() {
        List<ComplaintRecord> rows = Rows.write(store, data);
        for (Rows.Meaning meaning : Rows.FILTERS) {
            try {
                assertThat(store.search(new Query(tenant, List.of(meaning.filter()), Order.OLDEST_FIRST, null, 1_000))
                                .rows())
                        .as("%s", meaning.filter())
                        .isEqualTo(rows.stream().filter(meaning.holds()).toList());
            } catch (UnsupportedFilterException e) {
                assertThat(e.filter()).isEqualTo(meaning.filter());
            }
        }
    }
}
