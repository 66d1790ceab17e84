package dev.redress.store.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.store.Commit;
import dev.redress.store.CommitResult.Committed;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Cursor;
import dev.redress.store.Filter;
import dev.redress.store.Order;
import dev.redress.store.Page;
import dev.redress.store.Query;
import dev.redress.store.Wake;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S-11: pages follow the cursor, whatever is written between them. */
abstract class PageTests extends SearchTests {

    @Test
    @DisplayName("S-11 pages of any size give every row once, in both directions")
    void pagesOfAnySizeGiveEveryRowOnce() {
        List<ComplaintId> rows = Rows.ids(Rows.write(store, data));
        List<ComplaintId> reversed = new ArrayList<>(rows);
        Collections.reverse(reversed);

        for (int limit : new int[] {1, 2, 7, 31, 32, 95, 96, 97}) {
            assertThat(walk(List.of(), Order.OLDEST_FIRST, limit))
                    .as("pages of %d", limit)
                    .isEqualTo(rows);
            assertThat(walk(List.of(), Order.NEWEST_FIRST, limit))
                    .as("pages of %d", limit)
                    .isEqualTo(reversed);
        }
    }

    @Test
    @DisplayName("S-11 pages of a filtered search give every matching row once")
    void pagesOfAFilteredSearchGiveEveryMatchingRowOnce() {
        Rows.write(store, data);
        for (Rows.Meaning meaning : Rows.FILTERS) {
            List<ComplaintId> whole = matching(meaning.filter());
            assertThat(walk(List.of(meaning.filter()), Order.OLDEST_FIRST, 3)).isEqualTo(whole);
            List<ComplaintId> reversed = new ArrayList<>(whole);
            Collections.reverse(reversed);
            assertThat(walk(List.of(meaning.filter()), Order.NEWEST_FIRST, 3)).isEqualTo(reversed);
        }
    }

    @Test
    @DisplayName("S-11 pages by due date give every row that has one, once, also after changes and settlements")
    void pagesByDueDateGiveEveryRowThatHasOne() {
        List<ComplaintRecord> rows = new ArrayList<>(Rows.write(store, data));
        rows.removeIf(row -> row.dueAt() == null);
        rows.sort(Rows.DUE_FIRST);
        for (int limit : new int[] {1, 7, 64, 1_000}) {
            assertThat(walk(List.of(), Order.DUE_FIRST, limit))
                    .as("pages of %d", limit)
                    .isEqualTo(Rows.ids(rows));
        }
        ComplaintRecord changed = committed(data.change(rows.get(40)).dueAt(Data.NOON.minusSeconds(9)))
                .next();
        committed(data.change(rows.get(50)).dueAt(null));
        ComplaintRecord settled = rows.get(60);
        assertThat(store.settle(
                        tenant,
                        List.of(new Wake(
                                settled.id(), settled.version(), settled.head(), null, Data.NOON.minusSeconds(8), 0))))
                .isEqualTo(1);

        List<ComplaintId> read = walk(List.of(), Order.DUE_FIRST, 5);
        assertThat(read)
                .startsWith(changed.id(), settled.id())
                .doesNotContain(rows.get(50).id());
        assertThat(read).hasSize(rows.size() - 1).doesNotHaveDuplicates();
        assertThat(walk(List.of(new Filter.DueBy(Data.NOON.minusSeconds(8))), Order.DUE_FIRST, 5))
                .containsExactly(changed.id(), settled.id());
    }

    /** Reads all pages; gives up when more rows come than there can be. */
    private List<ComplaintId> walk(List<Filter> filters, Order order, int limit) {
        List<ComplaintId> read = new ArrayList<>();
        Cursor after = null;
        do {
            Page<ComplaintRecord> page = search(new Query(tenant, filters, order, after, limit));
            assertThat(page.rows()).hasSizeLessThanOrEqualTo(limit);
            read.addAll(ids(page));
            after = page.next();
            assertThat(after == null || page.rows().size() == limit)
                    .as("a page with a successor is full")
                    .isTrue();
        } while (after != null && read.size() < 2_000);
        return read;
    }

    @Test
    @DisplayName("S-11 there is a next cursor exactly if more rows follow, and it is the place of the last row")
    void thereIsANextCursorExactlyIfMoreRowsFollow() {
        List<ComplaintRecord> rows = rowsOneSecondApart(10);

        for (Order order : List.of(Order.OLDEST_FIRST, Order.NEWEST_FIRST)) {
            for (int limit = 1; limit <= 12; limit++) {
                Page<ComplaintRecord> page = search(new Query(tenant, List.of(), order, null, limit));
                ComplaintRecord last = limit >= 10 ? null : rows.get(order.isDescending() ? 10 - limit : limit - 1);
                assertThat(page.next()).as("page of %d", limit).isEqualTo(last == null ? null : place(last));
            }
        }
        assertThat(search(new Query(tenant, List.of(), Order.OLDEST_FIRST, place(rows.get(9)), 5)))
                .as("after the last row")
                .isEqualTo(new Page<ComplaintRecord>(List.of(), null));
    }

    @Test
    @DisplayName("S-11 rows that do not match make no next cursor")
    void rowsThatDoNotMatchMakeNoNextCursor() {
        for (int i = 0; i < 6; i++) {
            String category = i < 3 ? "a" : "b";
            committed(data.filing().receivedAt(Data.NOON.plusSeconds(i)).with(columns -> columns.category(category)));
        }
        List<Filter> filters = List.of(new Filter.CategoryIs("a"));

        assertThat(search(new Query(tenant, filters, Order.OLDEST_FIRST, null, 2))
                        .next())
                .isNotNull();
        assertThat(search(new Query(tenant, filters, Order.OLDEST_FIRST, null, 3))
                        .next())
                .isNull();
    }

    @Test
    @DisplayName("S-11 ties at a page's end neither repeat nor lose a row")
    void tiesAtAPagesEndNeitherRepeatNorLose() {
        for (int i = 0; i < 11; i++) {
            committed(data.filing());
        }

        assertThat(walk(List.of(), Order.OLDEST_FIRST, 3)).isEqualTo(matching()).hasSize(11);
        assertThat(walk(List.of(), Order.NEWEST_FIRST, 4)).hasSize(11).containsExactlyInAnyOrderElementsOf(matching());
    }

    @Test
    @DisplayName("S-11 rows filed between two pages neither repeat nor hide another, oldest first")
    void rowsFiledBetweenPagesOldestFirst() {
        assertRowsFiledBetweenPages(Order.OLDEST_FIRST);
    }

    @Test
    @DisplayName("S-11 rows filed between two pages neither repeat nor hide another, newest first")
    void rowsFiledBetweenPagesNewestFirst() {
        assertRowsFiledBetweenPages(Order.NEWEST_FIRST);
    }

    private void assertRowsFiledBetweenPages(Order order) {
        List<ComplaintId> throughout = new ArrayList<>(Rows.ids(rowsOneSecondApart(20)));
        if (order.isDescending()) {
            Collections.reverse(throughout);
        }
        List<ComplaintId> read = new ArrayList<>();
        Cursor after = null;
        int second = 0;
        do {
            Page<ComplaintRecord> page = search(new Query(tenant, List.of(), order, after, 3));
            read.addAll(ids(page));
            after = page.next();
            for (int i = 0; i < 4 && after != null && second < 20; i++, second++) {
                committed(data.filing().receivedAt(Data.NOON.plusSeconds(second).plusMillis(500)));
            }
        } while (after != null && read.size() < 200);

        assertThat(read).doesNotHaveDuplicates();
        assertThat(read.stream().filter(throughout::contains)).isEqualTo(throughout);
    }

    @Test
    @DisplayName("S-11 a row filed right before the cursor is left out, one right after it comes next")
    void aRowFiledAroundTheCursorComesOrNot() {
        rowsOneSecondApart(10);
        Page<ComplaintRecord> first = search(new Query(tenant, List.of(), Order.OLDEST_FIRST, null, 5));
        Cursor cursor = first.nextCursor().orElseThrow();
        committed(data.filing().receivedAt(cursor.at().minusNanos(1_000)));
        ComplaintId later = committed(data.filing().receivedAt(cursor.at().plusNanos(1_000)))
                .next()
                .id();

        assertThat(ids(search(new Query(tenant, List.of(), Order.OLDEST_FIRST, cursor, 100))))
                .hasSize(6)
                .startsWith(later);
    }

    @Test
    @DisplayName("S-11 changes between two pages neither repeat nor hide another row")
    void changesBetweenPagesNeitherRepeatNorHide() {
        List<ComplaintRecord> rows = new ArrayList<>();
        for (ComplaintRecord row : rowsOneSecondApart(12)) {
            rows.add(committed(data.change(row).with(columns -> columns.category("a")))
                    .next());
        }
        List<Filter> filters = List.of(new Filter.CategoryIs("a"));
        Page<ComplaintRecord> first = search(new Query(tenant, filters, Order.OLDEST_FIRST, null, 5));
        assertThat(ids(first)).isEqualTo(Rows.ids(rows.subList(0, 5)));

        committed(data.change(rows.get(1)).with(columns -> columns.category("left, before the cursor")));
        committed(data.change(rows.get(4)).with(columns -> columns.category("left, at the cursor")));
        committed(data.change(rows.get(7)).with(columns -> columns.category("left, after the cursor")));
        committed(data.change(rows.get(8)).with(columns -> columns.priority("changed, but still there")));
        committed(data.change(rows.get(2)).with(columns -> columns.priority("changed, and already read")));

        Page<ComplaintRecord> second = search(new Query(
                tenant, filters, Order.OLDEST_FIRST, first.nextCursor().orElseThrow(), 100));
        assertThat(ids(second))
                .containsExactly(
                        rows.get(5).id(),
                        rows.get(6).id(),
                        rows.get(8).id(),
                        rows.get(9).id(),
                        rows.get(10).id(),
                        rows.get(11).id());
    }

    @Test
    @DisplayName("S-11 a cursor is a place: its row may have moved, and it survives its text form")
    void aCursorIsAPlace() {
        List<ComplaintRecord> rows = rowsOneSecondApart(6);
        Cursor cursor = Cursor.parse(search(new Query(tenant, List.of(), Order.OLDEST_FIRST, null, 3))
                .nextCursor()
                .orElseThrow()
                .toString());
        committed(data.change(rows.get(2)).receivedAt(Data.NOON.plusSeconds(100)));

        assertThat(ids(search(new Query(tenant, List.of(), Order.OLDEST_FIRST, cursor, 100))))
                .containsExactly(
                        rows.get(3).id(),
                        rows.get(4).id(),
                        rows.get(5).id(),
                        rows.get(2).id());
        assertThat(ids(search(new Query(tenant, List.of(), Order.NEWEST_FIRST, cursor, 100))))
                .containsExactly(rows.get(1).id(), rows.get(0).id());
    }

    @Test
    @DisplayName("S-11 the largest page holds a thousand rows")
    void theLargestPageHoldsAThousandRows() {
        List<Commit> filings = IntStream.range(0, Query.MAX_LIMIT + 1)
                .mapToObj(
                        i -> data.filing().receivedAt(Data.NOON.plusSeconds(i)).commit())
                .toList();
        assertThat(store.commitAll(filings)).containsOnly(Committed.INSTANCE);

        Page<ComplaintRecord> page = search(new Query(tenant, List.of(), Order.OLDEST_FIRST, null, Query.MAX_LIMIT));
        assertThat(page.rows()).hasSize(Query.MAX_LIMIT);
        Page<ComplaintRecord> rest = search(new Query(
                tenant, List.of(), Order.OLDEST_FIRST, page.nextCursor().orElseThrow(), Query.MAX_LIMIT));
        assertThat(rest)
                .isEqualTo(new Page<>(List.of(filings.get(Query.MAX_LIMIT).next()), null));
    }

    private List<ComplaintRecord> rowsOneSecondApart(int number) {
        List<ComplaintRecord> rows = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            rows.add(committed(data.filing().receivedAt(Data.NOON.plusSeconds(i)))
                    .next());
        }
        return rows;
    }

    private static Cursor place(ComplaintRecord row) {
        return new Cursor(row.receivedAt(), row.id());
    }
}
