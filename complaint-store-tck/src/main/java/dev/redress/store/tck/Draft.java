package dev.redress.store.tck;

import dev.redress.store.CommandId;
import dev.redress.store.Commit;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Expect;
import dev.redress.store.Head;
import dev.redress.store.JournalEntry;
import dev.redress.store.OutboxKey;
import dev.redress.store.OutboxMessage;
import dev.redress.store.SealedValue;
import dev.redress.store.TallyAdd;
import dev.redress.store.Token;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A commit in the making: numbers and chains its entries. Not thread-safe. */
final class Draft {

    private final Data data;
    private final ComplaintId id;
    private final ComplaintRecord.Builder record;
    private final List<JournalEntry> entries = new ArrayList<>();
    private final List<SealedValue> sealed = new ArrayList<>();
    private final List<TallyAdd> tallies = new ArrayList<>();
    private final List<Token> tokensAdded = new ArrayList<>();
    private final List<Token> tokensRemoved = new ArrayList<>();
    private boolean textTokensErased;
    private final List<OutboxMessage> messages = new ArrayList<>();
    private final List<Integer> erased = new ArrayList<>();
    private Expect expect;
    private long version;
    private Head head;

    private Draft(Data data, ComplaintId id, ComplaintRecord.Builder record, Expect expect) {
        this.data = data;
        this.id = id;
        this.record = record;
        this.expect = expect;
        this.version = expect instanceof Expect.At at ? at.version() : 0;
        this.head = expect instanceof Expect.At at ? at.head() : Head.GENESIS;
    }

    static Draft filing(Data data, ComplaintId id) {
        ComplaintRecord.Builder record = ComplaintRecord.builder(data.tenant(), id)
                .reference(data.reference())
                .stage("received", true)
                .receivedAt(Data.NOON)
                .document(data.json());
        return new Draft(data, id, record, Expect.absent());
    }

    static Draft change(Data data, ComplaintRecord before) {
        ComplaintRecord.Builder record = ComplaintRecord.builder(before.tenant(), before.id())
                .reference(before.reference())
                .stage(before.stage(), before.open())
                .receivedAt(before.receivedAt())
                .category(before.category())
                .priority(before.priority())
                .channel(before.channel())
                .assignee(before.assignee())
                .wakeAt(before.wakeAt(), before.epoch())
                .dueAt(before.dueAt())
                .document(data.json());
        return new Draft(data, before.id(), record, Expect.at(before.version(), before.head()));
    }

    /** Expects another state than the one the draft was made from; to be called before any entry is added. */
    Draft expecting(Expect other) {
        expect = other;
        version = other instanceof Expect.At at ? at.version() : 0;
        head = other instanceof Expect.At at ? at.head() : Head.GENESIS;
        return this;
    }

    Draft with(Consumer<ComplaintRecord.Builder> columns) {
        columns.accept(record);
        return this;
    }

    Draft reference(String value) {
        return with(columns -> columns.reference(value));
    }

    Draft receivedAt(Instant value) {
        return with(columns -> columns.receivedAt(value));
    }

    Draft entries(int number) {
        for (int i = 0; i < number; i++) {
            entry(null, data.json());
        }
        return this;
    }

    Draft command(CommandId commandId) {
        return entry(commandId, data.json());
    }

    Draft entry(@Nullable CommandId commandId, String body) {
        return entry("noted", false, Data.NOON, Data.NOON, commandId, body);
    }

    Draft entry(
            String kind,
            boolean neutral,
            Instant occurredAt,
            Instant recordedAt,
            @Nullable CommandId commandId,
            String body) {
        version++;
        head = Data.hash(head, data.tenant(), id, version, body);
        entries.add(new JournalEntry(version, kind, neutral, occurredAt, recordedAt, commandId, body, head));
        return this;
    }

    Draft identity(int slot, String value) {
        return sealed(slot, SealedValue.Kind.IDENTITY, value.getBytes(StandardCharsets.UTF_8));
    }

    Draft text(int slot, String value) {
        return sealed(slot, SealedValue.Kind.TEXT, value.getBytes(StandardCharsets.UTF_8));
    }

    Draft sealed(int slot, SealedValue.Kind kind, byte[] value) {
        byte[] salt = Arrays.copyOf(Data.hash(id, slot).bytes(), SealedValue.SALT_LENGTH);
        sealed.add(SealedValue.of(slot, kind, salt, value));
        return this;
    }

    Draft tally(String key, long amount, long limit) {
        tallies.add(new TallyAdd(key, "w", amount, limit));
        return this;
    }

    Draft erasing(int slot) {
        erased.add(slot);
        return this;
    }

    Draft token(Token token) {
        tokensAdded.add(token);
        return this;
    }

    Draft withoutTextTokens() {
        textTokensErased = true;
        return this;
    }

    Draft withoutToken(Token token) {
        tokensRemoved.add(token);
        return this;
    }

    Draft dueAt(@Nullable Instant instant) {
        return with(columns -> columns.dueAt(instant));
    }

    Draft wakeAt(@Nullable Instant instant, long epoch) {
        return with(columns -> columns.wakeAt(instant, epoch));
    }

    /** A message of the last entry so far; an entry is added if there is none. */
    Draft message(String lane, Instant dueAt) {
        return message(lane, "notice", data.json(), dueAt);
    }

    Draft message(String lane, String kind, String body, Instant dueAt) {
        if (entries.isEmpty()) {
            entries(1);
        }
        long part = messages.stream()
                .filter(message -> message.key().sequence() == version)
                .count();
        OutboxKey key = new OutboxKey(id, version, Math.toIntExact(part) + 1);
        messages.add(new OutboxMessage(key, lane, kind, body, dueAt));
        return this;
    }

    /** The commit; with one entry if none was added. */
    Commit commit() {
        if (entries.isEmpty()) {
            entries(1);
        }
        Commit commit = new Commit(expect, record.at(version, head).build(), entries, sealed)
                .withTallies(tallies)
                .withTokens(tokensAdded, tokensRemoved)
                .withMessages(messages)
                .withErased(erased);
        return textTokensErased ? commit.withoutTextTokens() : commit;
    }
}
