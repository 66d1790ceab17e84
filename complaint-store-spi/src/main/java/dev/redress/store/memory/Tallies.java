package dev.redress.store.memory;

import dev.redress.store.CommitResult;
import dev.redress.store.TallyAdd;
import dev.redress.store.TallyResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tallies of one tenant. Not thread-safe: the shelf has the lock. */
final class Tallies {

    private record Key(String key, String window) {}

    private final Map<Key, Long> tallies = new HashMap<>();

    long get(String key, String window) {
        return tallies.getOrDefault(new Key(key, window), 0L);
    }

    private long get(TallyAdd add) {
        return get(add.key(), add.window());
    }

    TallyResult add(TallyAdd add) {
        long current = get(add);
        if (current > add.ceiling()) {
            return new TallyResult.LimitReached(current, add.limit());
        }
        long now = Math.max(0, current + add.amount());
        tallies.put(new Key(add.key(), add.window()), now);
        return new TallyResult.Added(now);
    }

    /** The first of several, each of another tally, that cannot be added; null if all can. */
    CommitResult.@Nullable LimitReached refusal(List<TallyAdd> adds) {
        for (TallyAdd add : adds) {
            if (get(add) > add.ceiling()) {
                return new CommitResult.LimitReached(add.key(), add.window(), get(add), add.limit());
            }
        }
        return null;
    }
}
