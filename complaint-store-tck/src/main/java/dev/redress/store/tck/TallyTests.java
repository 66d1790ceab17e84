package dev.redress.store.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.store.TallyAdd;
import dev.redress.store.TallyResult;
import dev.redress.store.TallyResult.Added;
import dev.redress.store.TallyResult.LimitReached;
import dev.redress.store.Tenant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S-16: a tally counts up to its limit, whoever counts at the same time. */
abstract class TallyTests extends DefinitionTests {

    static final long NO_LIMIT = Long.MAX_VALUE;

    private TallyResult add(String key, long amount, long limit) {
        return store.tally(tenant, new TallyAdd(key, "w", amount, limit));
    }

    final long tallied(String key) {
        return store.tallied(tenant, key, "w");
    }

    @Test
    @DisplayName("S-16 a tally begins at 0 and adds up")
    void aTallyBeginsAtZeroAndAddsUp() {
        assertThat(tallied("a")).isZero();
        assertThat(add("a", 3, NO_LIMIT)).isEqualTo(new Added(3));
        assertThat(add("a", 4, NO_LIMIT)).isEqualTo(new Added(7));
        assertThat(add("a", 0, NO_LIMIT)).isEqualTo(new Added(7));
        assertThat(add("a", -2, NO_LIMIT)).isEqualTo(new Added(5));
        assertThat(tallied("a")).isEqualTo(5);
    }

    @Test
    @DisplayName("S-16 the limit itself is granted, one more is not")
    void theLimitItselfIsGranted() {
        assertThat(add("a", 5, 5)).isEqualTo(new Added(5));
        assertThat(add("a", 1, 5)).isEqualTo(new LimitReached(5, 5));
        assertThat(add("a", 2, 6)).as("the limit is that of the call").isEqualTo(new LimitReached(5, 6));
        assertThat(add("a", 1, 6)).isEqualTo(new Added(6));
        assertThat(tallied("a")).isEqualTo(6);
    }

    @Test
    @DisplayName("S-16 what is above the limit by itself is refused, and begins no tally")
    void whatIsAboveTheLimitByItselfIsRefused() {
        assertThat(add("a", 1, 0)).isEqualTo(new LimitReached(0, 0));
        assertThat(add("a", NO_LIMIT, 3)).isEqualTo(new LimitReached(0, 3));
        assertThat(tallied("a")).isZero();
        assertThat(add("a", 2, NO_LIMIT)).isEqualTo(new Added(2));
        assertThat(add("a", 4, 3)).isEqualTo(new LimitReached(2, 3));
    }

    @Test
    @DisplayName("S-16 a tally never is below 0, and taking away asks for no limit")
    void aTallyNeverIsBelowZero() {
        assertThat(add("a", -1, 0)).isEqualTo(new Added(0));
        assertThat(add("a", 9, NO_LIMIT)).isEqualTo(new Added(9));
        assertThat(add("a", 0, 3)).isEqualTo(new Added(9));
        assertThat(add("a", -2, 3)).isEqualTo(new Added(7));
        assertThat(add("a", Long.MIN_VALUE, 0)).isEqualTo(new Added(0));
        assertThat(tallied("a")).isZero();
    }

    @Test
    @DisplayName("S-16 a sum that no number holds is above every limit")
    void aSumThatNoNumberHoldsIsAboveEveryLimit() {
        assertThat(add("a", Long.MAX_VALUE - 1, NO_LIMIT)).isEqualTo(new Added(Long.MAX_VALUE - 1));
        assertThat(add("a", 2, NO_LIMIT)).isEqualTo(new LimitReached(Long.MAX_VALUE - 1, NO_LIMIT));
        assertThat(add("a", 1, NO_LIMIT)).isEqualTo(new Added(Long.MAX_VALUE));
    }

    @Test
    @DisplayName("S-16 tenants, keys and windows are counted apart, to the last character")
    void tenantsKeysAndWindowsAreCountedApart() {
        Tenant other = new Tenant("tck-" + UUID.randomUUID());
        String long1 = "k".repeat(199) + "1";
        String long2 = "k".repeat(199) + "2";
        List<TallyAdd> adds = List.of(
                new TallyAdd("a", "w", 1, NO_LIMIT),
                new TallyAdd("A", "w", 2, NO_LIMIT),
                new TallyAdd("a ", "w", 3, NO_LIMIT),
                new TallyAdd("a", "W", 4, NO_LIMIT),
                new TallyAdd("a'%_\\", "w", 5, NO_LIMIT),
                new TallyAdd(long1, long2, 6, NO_LIMIT),
                new TallyAdd(long2, long1, 7, NO_LIMIT));
        adds.forEach(add -> assertThat(store.tally(tenant, add)).isEqualTo(new Added(add.amount())));

        for (TallyAdd add : adds) {
            assertThat(store.tallied(tenant, add.key(), add.window())).isEqualTo(add.amount());
            assertThat(store.tallied(other, add.key(), add.window())).isZero();
        }
    }

    @Test
    @DisplayName("S-16 of sixteen threads exactly as many are granted as the limit allows")
    void exactlyTheLimitIsGranted() throws InterruptedException {
        for (int round = 0; round < 5; round++) {
            String key = "round " + round;
            List<Integer> granted = Together.run(16, thread -> {
                int added = 0;
                for (int i = 0; i < 10; i++) {
                    added += add(key, 1, 100) instanceof Added ? 1 : 0;
                }
                return added;
            });

            assertThat(granted.stream().mapToInt(each -> each).sum()).isEqualTo(100);
            assertThat(tallied(key)).isEqualTo(100);
        }
    }

    @Test
    @DisplayName("S-16 sixteen threads that add and take away lose nothing")
    void addingAndTakingAwayLosesNothing() throws InterruptedException {
        add("a", 1_000, NO_LIMIT);
        List<Integer> done = Together.run(16, thread -> {
            for (int i = 0; i < 20; i++) {
                add("a", thread % 2 == 0 ? 3 : -2, NO_LIMIT);
            }
            return 20;
        });

        assertThat(done).isEqualTo(Collections.nCopies(16, 20));
        assertThat(tallied("a")).isEqualTo(1_000 + 8 * 20 * (3 - 2));
    }

    @Test
    @DisplayName("S-16 a limit leaves the host's transaction usable, and what the host rolls back was never counted")
    void tallyInTheHostTransaction() throws Exception {
        add("a", 2, NO_LIMIT);
        runInHostTransaction(true, inside -> {
            assertThat(inside.tally(tenant, new TallyAdd("a", "w", 2, 3))).isEqualTo(new LimitReached(2, 3));
            assertThat(inside.tally(tenant, new TallyAdd("b", "w", 2, 1))).isEqualTo(new LimitReached(0, 1));
            assertThat(inside.tally(tenant, new TallyAdd("a", "w", 1, 3))).isEqualTo(new Added(3));
            assertThat(inside.tally(tenant, new TallyAdd("b", "w", 1, 1))).isEqualTo(new Added(1));
        });
        runInHostTransaction(
                false,
                inside -> assertThat(inside.tally(tenant, new TallyAdd("a", "w", 7, 10)))
                        .isEqualTo(new Added(10)));

        assertThat(tallied("a")).isEqualTo(3);
        assertThat(tallied("b")).isEqualTo(1);
    }
}
