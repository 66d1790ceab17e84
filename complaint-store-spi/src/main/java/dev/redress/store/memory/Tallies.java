package dev.redress.store.memory;

import dev.redress.store.TallyAdd;
import dev.redress.store.TallyResult;
import java.util.HashMap;
import java.util.Map;

/** The tallies of one tenant. Not thread-safe: the shelf has the lock. */
final class Tallies {

    private record Key(String key, String window) {}

    private final Map<Key, Long> tallies = new HashMap<>();

    long get(String key, String window) {
        return tallies.getOrDefault(new Key(key, window), 0L);
    }

    TallyResult add(TallyAdd add) {
        TallyResult result = add.to(get(add.key(), add.window()));
        if (result instanceof TallyResult.Added added) {
            tallies.put(new Key(add.key(), add.window()), added.now());
        }
        return result;
    }
}
