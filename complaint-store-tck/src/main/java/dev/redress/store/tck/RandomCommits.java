package dev.redress.store.tck;

import dev.redress.store.CommandId;
import dev.redress.store.Commit;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.ComplaintStore;
import dev.redress.store.Expect;
import dev.redress.store.OutboxKey;
import dev.redress.store.SealedValue;
import dev.redress.store.Token;
import dev.redress.store.Wake;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes up commits, right and wrong ones, from small sets of names so that they meet. Not thread-safe. */
final class RandomCommits {

    private static final List<String> TALLIES = List.of("a", "b", "B");
    private static final List<Token> TOKENS =
            List.of(new Token(Token.Kind.PARTY, "a"), new Token(Token.Kind.WORD, "a"), new Token(Token.Kind.WORD, "A"));

    private static final List<String> LANES = List.of("a", "A", "b");

    private final ComplaintStore model;
    private final Random random;
    private final List<ComplaintId> ids = new ArrayList<>();
    private final List<String> references = new ArrayList<>();
    private final List<CommandId> commands = new ArrayList<>();
    private final Map<ComplaintId, List<ComplaintRecord>> past = new HashMap<>();
    private int slot;

    RandomCommits(ComplaintStore model, Random random) {
        this.model = model;
        this.random = random;
        for (int i = 0; i < 12; i++) {
            ids.add(new ComplaintId(new UUID(random.nextLong(), random.nextLong())));
            references.add((i % 2 == 0 ? "r-" : "R-") + i / 2);
        }
        commands.add(new CommandId("first"));
    }

    List<ComplaintId> ids() {
        return ids;
    }

    List<String> references() {
        return references;
    }

    List<CommandId> commands() {
        return commands;
    }

    CommandId someCommand() {
        return commands.get(random.nextInt(commands.size()));
    }

    Instant someInstant() {
        return Data.NOON.plusSeconds(random.nextInt(8) * 10L).plusNanos(random.nextInt(2) * 1_000L);
    }

    /** At most one of its commands was recorded before, so that there is only one right answer. */
    Commit next(Data data, ComplaintId id) {
        ComplaintRecord current =
                model.find(data.tenant(), id).map(found -> found.record()).orElse(null);
        Draft draft = draft(data, id, current);
        draft.with(columns -> columns.stage(random.nextBoolean() ? "received" : "accepted", random.nextBoolean())
                .receivedAt(someInstant())
                .category(random.nextBoolean() ? "delivery" : "Delivery")
                .priority(random.nextBoolean() ? "high" : null)
                .channel(random.nextBoolean() ? "phone" : null)
                .assignee(random.nextBoolean() ? "u-1" : null)
                .wakeAt(random.nextBoolean() ? someInstant() : null, random.nextInt(3))
                .dueAt(random.nextBoolean() ? someInstant() : null));
        int entries = 1 + random.nextInt(4);
        int repeated = random.nextInt(5) == 0 ? random.nextInt(entries) : -1;
        for (int i = 0; i < entries; i++) {
            draft.entry(
                    "noted", random.nextBoolean(), someInstant(), Data.NOON, command(data, i == repeated), data.json());
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            byte[] value = new byte[random.nextInt(40)];
            random.nextBytes(value);
            draft.sealed(++slot, random.nextBoolean() ? SealedValue.Kind.IDENTITY : SealedValue.Kind.TEXT, value);
        }
        addExtras(draft);
        Commit commit = draft.commit();
        past.computeIfAbsent(id, unused -> new ArrayList<>()).add(commit.next());
        return commit;
    }

    static List<String> tallies() {
        return TALLIES;
    }

    static List<Token> tokens() {
        return TOKENS;
    }

    /** The state of the complaint, or another one that it had or never had. */
    Optional<Wake> wake(Data data, ComplaintId id) {
        return model.find(data.tenant(), id).map(found -> {
            ComplaintRecord record = found.record();
            Instant wakeAt = random.nextInt(3) == 0 ? null : someInstant();
            boolean right = random.nextInt(4) > 0;
            return new Wake(
                    id,
                    random.nextInt(8) > 0 ? record.version() : record.version() + 1,
                    right ? record.head() : Data.hash(random.nextInt()),
                    wakeAt,
                    random.nextBoolean() ? someInstant() : null,
                    random.nextInt(3));
        });
    }

    /** A key that may name a message. */
    OutboxKey someKey(ComplaintId id) {
        return new OutboxKey(id, 1 + random.nextInt(30), 1 + random.nextInt(2));
    }

    /** Tallies that soon reach their limits and fall again, tokens that come and go, and messages. */
    private void addExtras(Draft draft) {
        for (String tally : TALLIES) {
            if (random.nextInt(3) == 0) {
                draft.tally(tally, random.nextInt(9) - 3, 5 + random.nextInt(8));
            }
        }
        if (random.nextInt(8) == 0) {
            draft.withoutTextTokens();
        }
        for (Token token : TOKENS) {
            switch (random.nextInt(6)) {
                case 0, 1 -> draft.token(token);
                case 2 -> draft.withoutToken(token);
                default -> {}
            }
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            draft.message(LANES.get(random.nextInt(LANES.size())), someInstant());
        }
    }

    private Draft draft(Data data, ComplaintId id, @Nullable ComplaintRecord current) {
        if (current == null || random.nextInt(8) == 0) {
            Draft filing = data.filing(id).reference(references.get(random.nextInt(references.size())));
            return random.nextInt(8) > 0 || current != null
                    ? filing
                    : filing.expecting(Expect.at(1 + random.nextInt(3), Data.hash(random.nextInt())));
        }
        Draft change = data.change(current);
        List<ComplaintRecord> others = past.getOrDefault(id, List.of());
        return switch (random.nextInt(6)) {
            case 0 -> {
                ComplaintRecord other = others.get(random.nextInt(others.size()));
                yield change.expecting(Expect.at(other.version(), other.head()));
            }
            case 1 -> change.expecting(Expect.at(current.version(), Data.hash(random.nextInt())));
            default -> change;
        };
    }

    private @Nullable CommandId command(Data data, boolean repeated) {
        if (repeated) {
            return someCommand();
        }
        if (random.nextInt(3) > 0) {
            return null;
        }
        CommandId fresh = data.command();
        commands.add(fresh);
        return fresh;
    }
}
