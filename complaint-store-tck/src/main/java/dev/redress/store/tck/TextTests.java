package dev.redress.store.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.redress.store.Commit;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Filter;
import dev.redress.store.Head;
import dev.redress.store.HeadAt;
import dev.redress.store.Order;
import dev.redress.store.Page;
import dev.redress.store.Query;
import dev.redress.store.Tenant;
import dev.redress.store.TextSearchStore;
import dev.redress.store.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S-38: a store that searches by words. */
abstract class TextTests extends AccessTests {

    private static final Token KETTLE = word("kettle");
    private static final Token LEAKS = word("leaks");

    private static Token word(String value) {
        return new Token(Token.Kind.WORD, value);
    }

    private TextSearchStore texts() {
        return capability(TextSearchStore.class);
    }

    private List<ComplaintId> having(Token... words) {
        return ids(texts().searchText(query(Order.OLDEST_FIRST), List.of(words)));
    }

    private Query query(Order order, Filter... filters) {
        return new Query(tenant, List.of(filters), order, null, Query.MAX_LIMIT);
    }

    private static HeadAt at(Commit commit) {
        return new HeadAt(
                commit.next().id(), commit.next().version(), commit.next().head());
    }

    @Test
    @DisplayName("S-38 a search by words finds the complaints that have all of them, and no token of another kind")
    void findsThoseThatHaveAllWords() {
        ComplaintId both =
                committed(data.filing().token(KETTLE).token(LEAKS)).next().id();
        ComplaintId one = committed(data.filing().token(KETTLE)).next().id();
        committed(data.filing().token(LEAKS).token(new Token(Token.Kind.SIGNATURE, "kettle")));
        committed(data.filing().token(word("Kettle")).token(word("kettle ")));
        committed(
                data.forTenant(new Tenant("tck-" + UUID.randomUUID())).filing().token(KETTLE));

        assertThat(having(KETTLE)).containsExactlyInAnyOrder(both, one);
        assertThat(having(KETTLE, LEAKS)).containsExactly(both);
        assertThat(having(LEAKS, LEAKS, KETTLE)).containsExactly(both);
        assertThat(having(KETTLE, word("never"))).isEmpty();
    }

    @Test
    @DisplayName("S-38 a search by words keeps filters, orders and pages")
    void keepsFiltersOrdersAndPages() {
        TextSearchStore texts = texts();
        List<ComplaintRecord> rows = Rows.write(store, data);
        List<ComplaintRecord> worded = IntStream.range(0, rows.size())
                .filter(i -> i % 3 != 1)
                .mapToObj(rows::get)
                .toList();
        worded.forEach(row -> assertThat(
                        texts.index(tenant, new HeadAt(row.id(), row.version(), row.head()), List.of(KETTLE, LEAKS)))
                .isTrue());

        for (Rows.Meaning meaning : Rows.FILTERS) {
            assertThat(paged(texts, Order.OLDEST_FIRST, meaning.filter()))
                    .as("%s", meaning.filter())
                    .isEqualTo(worded.stream().filter(meaning.holds()).toList());
        }
        List<ComplaintRecord> latestFirst = new ArrayList<>(worded);
        latestFirst.sort(Rows.OLDEST_FIRST.reversed());
        assertThat(paged(texts, Order.NEWEST_FIRST)).isEqualTo(latestFirst);
        assertThat(paged(texts, Order.DUE_FIRST))
                .isEqualTo(worded.stream()
                        .filter(row -> row.dueAt() != null)
                        .sorted(Comparator.comparing((ComplaintRecord row) -> Objects.requireNonNull(row.dueAt()))
                                .thenComparing(ComplaintRecord::id))
                        .toList());
    }

    private List<ComplaintRecord> paged(TextSearchStore texts, Order order, Filter... filters) {
        List<ComplaintRecord> found = new ArrayList<>();
        Query query = new Query(tenant, List.of(filters), order, null, 7);
        Page<ComplaintRecord> page = texts.searchText(query, List.of(KETTLE, LEAKS));
        found.addAll(page.rows());
        while (page.next() != null) {
            query = new Query(tenant, List.of(filters), order, page.next(), 7);
            page = texts.searchText(query, List.of(KETTLE, LEAKS));
            assertThat(page.rows()).isNotEmpty();
            found.addAll(page.rows());
        }
        return found;
    }

    @Test
    @DisplayName("S-38 indexing replaces the words of a complaint that is as expected, and nothing else")
    void indexingReplacesWords() {
        TextSearchStore texts = texts();
        Token party = new Token(Token.Kind.PARTY, "kettle");
        Commit other = committed(data.filing().token(KETTLE));
        Commit filing = committed(data.filing().token(KETTLE).token(party));
        Commit current = committed(data.change(filing));
        ComplaintId id = filing.next().id();

        assertThat(texts.index(tenant, at(filing), List.of(LEAKS))).isFalse();
        assertThat(texts.index(tenant, new HeadAt(id, current.next().version(), Head.GENESIS), List.of(LEAKS)))
                .isFalse();
        assertThat(texts.index(tenant, new HeadAt(data.id(), 1, Head.GENESIS), List.of(LEAKS)))
                .isFalse();
        assertThat(having(LEAKS)).isEmpty();
        assertThat(having(KETTLE)).containsExactlyInAnyOrder(other.next().id(), id);

        assertThat(texts.index(tenant, at(current), List.of(LEAKS, word("new"), LEAKS)))
                .isTrue();
        assertThat(having(LEAKS, word("new"))).containsExactly(id);
        assertThat(having(KETTLE)).containsExactly(other.next().id());
        assertThat(store.findByToken(tenant, party, null, 9)).containsExactly(id);
        assertThat(found(id)).isEqualTo(current.next());
        assertThat(texts.index(tenant, at(current), List.of())).isTrue();
        assertThat(having(LEAKS)).isEmpty();
    }

    @Test
    @DisplayName("S-38 words go with the texts of a complaint")
    void wordsGoWithTheTexts() {
        Commit filing = committed(data.filing().token(KETTLE));
        assertThat(having(KETTLE)).containsExactly(filing.next().id());
        committed(data.change(filing).withoutTextTokens());
        assertThat(having(KETTLE)).isEmpty();
    }

    @Test
    @DisplayName("S-38 no word, too many words and words of another kind are refused")
    void badWordsAreRefused() {
        TextSearchStore texts = texts();
        Commit filing = committed(data.filing());
        List<Token> many = IntStream.rangeClosed(0, TextSearchStore.MAX_WORDS)
                .mapToObj(i -> word("w" + i))
                .toList();

        assertThatIllegalArgumentException().isThrownBy(() -> texts.searchText(query(Order.OLDEST_FIRST), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> texts.searchText(query(Order.OLDEST_FIRST), many));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> texts.index(tenant, at(filing), List.of(new Token(Token.Kind.PARTY, "kettle"))));
        assertThat(texts.index(tenant, at(filing), many)).isTrue();
        assertThat(texts.searchText(query(Order.OLDEST_FIRST), many.subList(0, TextSearchStore.MAX_WORDS))
                        .rows())
                .hasSize(1);
    }
}
