package dev.redress.store.memory;

import dev.redress.store.AccessEntry;
import dev.redress.store.AccessKey;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The access log of one tenant. Not thread-safe: the shelf has the lock. */
final class Accesses {

    private final NavigableMap<AccessKey, AccessEntry> entries = new TreeMap<>();

    boolean add(AccessEntry entry) {
        return entries.putIfAbsent(entry.key(), entry) == null;
    }

    List<AccessEntry> after(@Nullable AccessKey after, Predicate<AccessEntry> which, int limit) {
        return (after == null ? entries : entries.tailMap(after, false))
                .values().stream().filter(which).limit(limit).toList();
    }

    void forget(List<AccessKey> keys) {
        keys.forEach(key -> entries.computeIfPresent(key, (same, entry) -> entry.withoutReader()));
    }
}
