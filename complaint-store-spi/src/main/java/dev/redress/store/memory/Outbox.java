package dev.redress.store.memory;

import dev.redress.store.OutboxEntry;
import dev.redress.store.OutboxKey;
import dev.redress.store.OutboxMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The messages of one tenant. Not thread-safe: the shelf has the lock. */
final class Outbox {

    private record Held(
            OutboxMessage message,
            int attempts,
            boolean dead,
            @Nullable Instant leaseUntil) {
        OutboxEntry entry() {
            return new OutboxEntry(message, attempts, dead);
        }
    }

    private record Lane(Object complaint, String name) {}

    private final NavigableMap<OutboxKey, Held> messages = new TreeMap<>();

    void add(List<OutboxMessage> added) {
        added.forEach(message -> messages.put(message.key(), new Held(message, 0, false, null)));
    }

    List<OutboxEntry> claim(Instant now, Instant leaseUntil, int limit) {
        Set<Lane> seen = new HashSet<>();
        List<Held> ready = new ArrayList<>();
        for (Held held : messages.values()) {
            OutboxMessage message = held.message();
            boolean first = seen.add(new Lane(message.key().complaint(), message.lane()));
            boolean free = held.leaseUntil() == null || !held.leaseUntil().isAfter(now);
            if (first && free && !held.dead() && !message.dueAt().isAfter(now)) {
                ready.add(held);
            }
        }
        ready.sort(Comparator.comparing((Held held) -> held.message().dueAt())
                .thenComparing(held -> held.message().key()));
        List<OutboxEntry> given = new ArrayList<>();
        for (Held held : ready.subList(0, Math.min(limit, ready.size()))) {
            Held leased = new Held(held.message(), held.attempts() + 1, false, leaseUntil);
            messages.put(held.message().key(), leased);
            given.add(leased.entry());
        }
        return given;
    }

    boolean remove(OutboxKey key) {
        return messages.remove(key) != null;
    }

    boolean postpone(OutboxKey key, int attempts, Instant dueAt) {
        return change(key, attempts, held -> new Held(at(held.message(), dueAt), attempts, false, null));
    }

    boolean bury(OutboxKey key, int attempts) {
        return change(key, attempts, held -> new Held(held.message(), attempts, true, null));
    }

    private boolean change(OutboxKey key, int attempts, UnaryOperator<Held> change) {
        Held held = messages.get(key);
        if (held == null || held.dead() || held.attempts() != attempts) {
            return false;
        }
        messages.put(key, change.apply(held));
        return true;
    }

    List<OutboxEntry> dead(@Nullable OutboxKey after, int limit) {
        NavigableMap<OutboxKey, Held> rest = after == null ? messages : messages.tailMap(after, false);
        return rest.values().stream()
                .filter(Held::dead)
                .limit(limit)
                .map(Held::entry)
                .toList();
    }

    boolean revive(OutboxKey key, Instant dueAt) {
        Held held = messages.get(key);
        if (held == null || !held.dead()) {
            return false;
        }
        messages.put(key, new Held(at(held.message(), dueAt), 0, false, null));
        return true;
    }

    private static OutboxMessage at(OutboxMessage message, Instant dueAt) {
        return new OutboxMessage(message.key(), message.lane(), message.kind(), message.body(), dueAt);
    }
}
