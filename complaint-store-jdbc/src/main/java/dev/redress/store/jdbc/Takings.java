package dev.redress.store.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one claim has taken so far. Looks for candidates without any lock, then tries to lease them, and looks again for as many as
 * others were quicker to take. Not thread-safe.
 *
 * @param <K> what names a row
 * @param <V> what is given out of a row
 */
final class Takings<K, V> {

    /** Looks. */
    interface Candidates<K> {
        /** The first so many that nobody has, in the order in which they are to be given out. */
        List<K> first(int limit) throws SQLException;
    }

    /** Leases. */
    interface Lease<K, V> {
        /** Leases those that are still to be had, and says which. */
        Map<K, V> of(List<K> candidates) throws SQLException;
    }

    private final int limit;
    private final List<V> taken = new ArrayList<>();

    Takings(int limit) {
        this.limit = limit;
    }

    /** How many are still wanted. */
    int wanted() {
        return limit - taken.size();
    }

    List<V> taken() {
        return taken;
    }

    /** Takes what was leased already. */
    void add(V value) {
        taken.add(value);
    }

    /** Takes until nothing is wanted or there are no more candidates. */
    void take(Candidates<K> candidates, Lease<K, V> lease) throws SQLException {
        Set<K> passed = new HashSet<>();
        while (wanted() > 0) {
            // Those that somebody holds a lock on may be found again, and are not waited for.
            int asked = wanted() + passed.size();
            List<K> found = candidates.first(asked);
            List<K> fresh = found.stream()
                    .filter(key -> !passed.contains(key))
                    .limit(wanted())
                    .toList();
            Map<K, V> leased = fresh.isEmpty() ? Map.of() : lease.of(fresh);
            for (K key : fresh) {
                V value = leased.get(key);
                if (value == null) {
                    passed.add(key);
                } else {
                    taken.add(value);
                }
            }
            if (found.size() < asked || fresh.isEmpty()) {
                return;
            }
        }
    }
}
