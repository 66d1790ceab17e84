package dev.redress.console.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.console.Run;
import org.junit.jupiter.api.Test;

class BenchCommandTest {

    @Test
    void countsStatementsOfADatabase() {
        Run run = Run.console("bench", "--store", Run.newStore(), "--threads", "2", "--seconds", "1", "--json");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .matches("\\{\"lives_per_second\":[0-9.]+,\"commits_per_second\":[0-9.]+,\"p50_us\":[0-9]+,"
                        + "\"p99_us\":[0-9]+,\"statements_per_commit\":[0-9.]+}\\R");
    }

    @Test
    void hasNoStatementsToCountInMemory() {
        Run run = Run.console("bench", "--store", "memory:", "--threads", "1", "--seconds", "1", "--json");

        assertThat(run.out()).contains("\"lives_per_second\":").doesNotContain("statements_per_commit");
    }

    @Test
    void leavesWholeLivesInTheStore() {
        String store = Run.newStore();
        Run run = Run.console("bench", "--store", store, "--threads", "1", "--seconds", "1");

        assertThat(run.out()).contains("lives a second", "statements for a commit");
        assertThat(Run.console("list", "--store", store, "--limit", "1").out())
                .contains("closed")
                .contains("product-quality");
    }

    @Test
    void ranksLatencies() {
        Latencies some = new Latencies();
        for (int i = 1; i <= 20_000; i++) {
            some.add(i * 1_000L);
        }
        long[] sorted = Latencies.sorted(java.util.List.of(some, new Latencies()));

        assertThat(Latencies.micros(sorted, 50)).isEqualTo(10_000);
        assertThat(Latencies.micros(sorted, 99)).isEqualTo(19_800);
    }
}
