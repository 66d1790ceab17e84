package dev.redress.store.tck;

import dev.redress.store.Tenant;
import dev.redress.store.memory.MemoryStore;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** All rules at once: whatever is asked in whatever order, the store answers as the memory store does. */
abstract class RandomWalkTests extends BulkReadTests {

    private static final int STEPS = 5_000;
    private static final long SEED = 20260302;

    @Test
    @DisplayName("S-01 to S-34 a random walk of 5,000 steps gives the answers of the memory store")
    void aRandomWalkGivesTheAnswersOfTheMemoryStore(TestReporter reporter) {
        long seed = Long.getLong("redress.tck.seed", SEED);
        reporter.publishEntry("redress.tck.seed", Long.toString(seed));
        Data other = data.forTenant(new Tenant("tck-" + UUID.randomUUID()));

        RandomWalk walk = new RandomWalk(store, new MemoryStore(), seed, data, other);
        for (int i = 0; i < STEPS; i++) {
            walk.step();
            if (i % 1_000 == 999) {
                walk.compareAll();
            }
        }
    }
}
