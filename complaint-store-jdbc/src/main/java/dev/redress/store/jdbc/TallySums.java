package dev.redress.store.jdbc;

import dev.redress.store.Commit;
import dev.redress.store.TallyAdd;
import dev.redress.store.Tenant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What several commits add to each tally, as one addition that is allowed exactly if theirs are, one after another. That holds for
 * additions of one direction: where some add and some take away, the end at 0 makes the order count. Not thread-safe.
 */
final class TallySums {

    /** Names a tally. */
    record Key(Tenant tenant, String key, String window) {

        static Key of(Commit commit, TallyAdd tally) {
            return new Key(commit.next().tenant(), tally.key(), tally.window());
        }
    }

    /**
     * One addition.
     *
     * @param amount how much
     * @param ceiling the highest tally to which it can be added
     */
    record Sum(Tenant tenant, String key, String window, long amount, long ceiling) {

        TallyAdd asAdd() {
            return new TallyAdd(key, window, amount, Long.MAX_VALUE);
        }
    }

    private static final Comparator<Sum> LOCK_ORDER = Comparator.comparing(
                    (Sum sum) -> sum.tenant().name())
            .thenComparing(Sum::key)
            .thenComparing(Sum::window);

    private final Map<Key, Long> held;
    private final Map<Key, Sum> sums = new HashMap<>();
    private final Set<Key> closed = new HashSet<>();

    /**
     * Begins with no additions.
     *
     * @param held what the tallies are believed to be; 0 where it says nothing
     */
    TallySums(Map<Key, Long> held) {
        this.held = held;
    }

    /** Takes in a commit if its additions can be made together with those taken in before. */
    boolean take(Commit commit) {
        boolean fits = commit.tallies().stream()
                .allMatch(tally -> !closed.contains(Key.of(commit, tally)) && canFollow(Key.of(commit, tally), tally));
        if (fits) {
            for (TallyAdd tally : commit.tallies()) {
                sums.compute(Key.of(commit, tally), (key, before) -> after(key, before, tally));
            }
        } else {
            leaveOut(commit);
        }
        return fits;
    }

    /** Lets no later commit come before this one at any of its tallies. */
    void leaveOut(Commit commit) {
        for (TallyAdd tally : commit.tallies()) {
            closed.add(Key.of(commit, tally));
        }
    }

    private boolean canFollow(Key key, TallyAdd tally) {
        Sum before = sums.get(key);
        long current = before == null ? 0 : before.amount();
        if (before != null && (current > 0) != (tally.amount() > 0)) {
            return false;
        }
        return tally.amount() > 0
                ? current <= tally.ceiling() && held.getOrDefault(key, 0L) <= tally.ceiling() - current
                : current >= Long.MIN_VALUE - tally.amount();
    }

    private static Sum after(Key key, @Nullable Sum before, TallyAdd tally) {
        long current = before == null ? 0 : before.amount();
        long ceiling = tally.amount() > 0 ? tally.ceiling() - current : Long.MAX_VALUE;
        return new Sum(
                key.tenant(),
                key.key(),
                key.window(),
                current + tally.amount(),
                before == null ? ceiling : Math.min(before.ceiling(), ceiling));
    }

    /** The additions, in the order in which all transactions take their locks. */
    List<Sum> sums() {
        List<Sum> sorted = new ArrayList<>(sums.values());
        sorted.sort(LOCK_ORDER);
        return sorted;
    }
}
