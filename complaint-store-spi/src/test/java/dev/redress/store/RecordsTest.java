package dev.redress.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecordsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456Z");
    private static final ComplaintId ID = new ComplaintId(UUID.fromString("019cadc6-9a80-7556-8869-c30ba09c15af"));

    private static Head head(int fill) {
        byte[] bytes = new byte[Head.LENGTH];
        bytes[31] = (byte) fill;
        return Head.of(bytes);
    }

    private static JournalEntry entry(long sequence, String command) {
        return new JournalEntry(
                sequence, "noted", false, NOON, NOON, command == null ? null : new CommandId(command), "{}", head((int)
                        sequence));
    }

    private static ComplaintRecord.Builder record() {
        return ComplaintRecord.builder(Tenant.DEFAULT, ID)
                .reference("R-1")
                .at(2, head(2))
                .stage("received", true)
                .receivedAt(NOON)
                .document("{}");
    }

    @Test
    void headsAndCursorsAreReadAsTheyAreWritten() {
        assertThat(Head.parse(head(7).toString())).isEqualTo(head(7));
        assertThatThrownBy(() -> Head.of(new byte[31])).hasMessageContaining("32 bytes, had 31");
        Cursor cursor = new Cursor(NOON, ID);
        assertThat(Cursor.parse(cursor.toString())).isEqualTo(cursor);
        assertThatThrownBy(() -> Cursor.parse("page 2")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Cursor.parse("x~" + ID)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void identifiersOrderAsUnsignedBytes() {
        ComplaintId low = new ComplaintId(new UUID(1, 0));
        ComplaintId high = new ComplaintId(new UUID(-1, 0));
        assertThat(low).isLessThan(high);
        assertThat(new ComplaintId(new UUID(1, 1))).isLessThan(new ComplaintId(new UUID(1, -1)));
    }

    @Test
    void commandIdsAndTenantsAreOfTheirForm() {
        assertThatThrownBy(() -> new CommandId("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CommandId("a\nb")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CommandId("a\ud800")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CommandId("x".repeat(201))).hasMessageContaining("had 201");
        assertThatThrownBy(() -> new Tenant("a b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCommitIsNumberedFromWhatItExpects() {
        List<JournalEntry> entries = List.of(entry(1, "a"), entry(2, null));
        assertThat(new Commit(Expect.absent(), record().build(), entries, List.of()).entries())
                .hasSize(2);
        assertThatThrownBy(() -> new Commit(Expect.at(1, head(1)), record().build(), entries, List.of()))
                .hasMessageContaining("must have sequence 2, was 1");
        assertThatThrownBy(() ->
                        new Commit(Expect.absent(), record().at(2, head(3)).build(), entries, List.of()))
                .hasMessageContaining("version and head must be those of the last entry 2");
        assertThatThrownBy(() ->
                        new Commit(Expect.absent(), record().build(), List.of(entry(1, "a"), entry(2, "a")), List.of()))
                .hasMessageContaining("each command must occur once");
        SealedValue value = SealedValue.of(1, SealedValue.Kind.TEXT, new byte[16], new byte[0]);
        assertThatThrownBy(() -> new Commit(Expect.absent(), record().build(), entries, List.of(value, value)))
                .hasMessageContaining("each slot must occur once");
    }

    @Test
    void columnsAreShortAndStorable() {
        assertThatThrownBy(() -> record().category("x".repeat(101)).build()).hasMessageContaining("had 101");
        assertThatThrownBy(() -> record().assignee("a\0b").build()).hasMessageContaining("no NUL");
        assertThatThrownBy(() -> record().reference("").build()).hasMessageContaining("reference");
        assertThatThrownBy(() -> record().receivedAt(NOON.plusNanos(1)).build()).hasMessageContaining("microseconds");
        assertThatThrownBy(() -> ComplaintRecord.builder(Tenant.DEFAULT, ID).build())
                .hasMessageContaining("needs reference");
    }

    @Test
    void sealedValuesShowNothingOfThemselves() {
        SealedValue value =
                SealedValue.of(3, SealedValue.Kind.TEXT, new byte[16], "Ana Lima".getBytes(StandardCharsets.UTF_8));
        assertThat(value.toString()).contains("slot=3").doesNotContain("Ana");
        value.value()[0] = 'X';
        assertThat(new String(value.value(), StandardCharsets.UTF_8)).isEqualTo("Ana Lima");
    }

    @Test
    void talliesAndTokensAreChecked() {
        assertThat(new TallyAdd(" ", "~".repeat(200), Long.MIN_VALUE, 0).ceiling())
                .isEqualTo(Long.MAX_VALUE);
        assertThat(new TallyAdd("k", "w", Long.MAX_VALUE, 0).ceiling()).isEqualTo(-Long.MAX_VALUE);
        assertThat(new Token(Token.Kind.SIGNATURE, "x".repeat(100)).kind().persistedName())
                .isEqualTo("signature");
        for (String bad : List.of("", "x".repeat(201), "\u00e9", "a\n", "a\u007f")) {
            assertThatThrownBy(() -> new TallyAdd(bad, "w", 1, 1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new TallyAdd("k", bad, 1, 1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Token(Token.Kind.WORD, bad)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Token(Token.Kind.WORD, "x".repeat(101)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TallyAdd("k", "w", 1, -1)).hasMessageContaining("limit must be 0 or more, was -1");
    }

    @Test
    void aCommitHasEachTallyOnceAndNoTokenBothAddedAndRemoved() {
        Commit commit =
                new Commit(Expect.absent(), record().build(), List.of(entry(1, null), entry(2, null)), List.of());
        TallyAdd first = new TallyAdd("a", "v", 1, 1);
        TallyAdd second = new TallyAdd("a", "w", 1, 1);
        Token token = new Token(Token.Kind.LINK, "a");
        Commit full = commit.withTallies(List.of(second, first)).withTokens(List.of(token, token), List.of());

        assertThat(full.tallies()).containsExactly(first, second);
        assertThat(full.tokensAdded()).containsExactly(token);
        assertThat(full.withTallies(List.of()).withTokens(List.of(), List.of())).isEqualTo(commit);
        assertThatThrownBy(() -> commit.withTallies(List.of(first, new TallyAdd("a", "v", 2, 9))))
                .hasMessageContaining("each tally must occur once");
        assertThatThrownBy(() -> commit.withTokens(List.of(token), List.of(token)))
                .hasMessageContaining("must not be both added and removed");
    }

    @Test
    void aTallyIsAddedToUpToItsLimitAndTakenFromDownToZero() {
        assertThat(new TallyAdd("k", "w", 2, 5).to(3)).isEqualTo(new TallyResult.Added(5));
        assertThat(new TallyAdd("k", "w", 2, 5).to(4)).isEqualTo(new TallyResult.LimitReached(4, 5));
        assertThat(new TallyAdd("k", "w", 2, Long.MAX_VALUE).to(Long.MAX_VALUE))
                .isEqualTo(new TallyResult.LimitReached(Long.MAX_VALUE, Long.MAX_VALUE));
        assertThat(new TallyAdd("k", "w", -9, 0).to(4)).isEqualTo(new TallyResult.Added(0));
    }

    @Test
    void aCheckpointHasOneHeadOfEachOfItsComplaintsAndFollowsTheLatest() {
        Checkpoint first = new Checkpoint(Tenant.DEFAULT, 1, NOON, 1, Head.GENESIS, head(1), null, null);
        Checkpoint second = new Checkpoint(Tenant.DEFAULT, 2, NOON, 2, head(1), head(2), null, null);
        HeadAt at = record().build().headAt();
        first.requireHeads(List.of(at));
        assertThatThrownBy(() -> first.requireHeads(List.of())).hasMessageContaining("had 0");
        assertThatThrownBy(() -> second.requireHeads(List.of(at, at))).hasMessageContaining("of 2 complaints");
        assertThat(first.follows(Optional.empty())).isTrue();
        assertThat(second.follows(Optional.of(first))).isTrue();
        assertThat(second.follows(Optional.empty())).isFalse();
        assertThat(first.follows(Optional.of(first))).isFalse();
    }

    @Test
    void aPageTellsWhereTheNextOneBegins() {
        ComplaintRecord owed = record().dueAt(NOON.plusSeconds(1)).build();
        Query all = new Query(Tenant.DEFAULT, List.of(), Order.DUE_FIRST, null, 1);
        assertThat(all.asksFor(owed)).isTrue();
        assertThat(all.asksFor(record().build())).isFalse();
        assertThat(all.page(Stream.of(owed)).nextCursor()).isEmpty();
        assertThat(all.page(Stream.of(owed, owed)).nextCursor()).contains(new Cursor(NOON.plusSeconds(1), ID));
        Query rest = new Query(Tenant.DEFAULT, List.of(), Order.DUE_FIRST, Order.DUE_FIRST.place(owed), 1);
        assertThat(rest.asksFor(owed)).isFalse();
    }
}
