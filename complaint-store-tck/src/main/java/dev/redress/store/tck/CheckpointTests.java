package dev.redress.store.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.redress.store.Checkpoint;
import dev.redress.store.Commit;
import dev.redress.store.ComplaintId;
import dev.redress.store.Head;
import dev.redress.store.HeadAt;
import dev.redress.store.Tenant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S-27 and S-28: checkpoints hold where complaints stand, and form one chain. */
abstract class CheckpointTests extends ErasureTests {

    private static final Instant MADE = Instant.parse("2026-03-02T12:00:00.123456Z");

    private static HeadAt head(Commit commit) {
        return new HeadAt(
                commit.next().id(), commit.next().version(), commit.next().head());
    }

    private Checkpoint checkpoint(long number, Head previous, int heads) {
        return new Checkpoint(
                tenant, number, MADE, heads, previous, Data.hash(tenant, number, heads), "key-1", "c2lnbmF0dXJl");
    }

    @Test
    @DisplayName("S-27 gives the complaints that stand where no checkpoint saw them, ascending, in pages")
    void newHeads() {
        List<HeadAt> heads = new ArrayList<>();
        List<Commit> commits = new ArrayList<>();
        for (String first : List.of("f", "8", "7", "0", "3")) {
            commits.add(committed(data.filing(
                    ComplaintId.parse(first + UUID.randomUUID().toString().substring(1)))));
        }
        commits.sort((a, b) -> a.next().id().compareTo(b.next().id()));
        commits.forEach(commit -> heads.add(head(commit)));
        assertThat(store.headsSinceCheckpoint(tenant, null, 100)).isEqualTo(heads);
        assertThat(store.headsSinceCheckpoint(tenant, heads.get(1).complaint(), 2))
                .isEqualTo(heads.subList(2, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> store.headsSinceCheckpoint(tenant, null, 0));

        Checkpoint first = checkpoint(1, Head.GENESIS, 3);
        assertThat(store.addCheckpoint(first, heads.subList(0, 3))).isTrue();
        assertThat(store.headsSinceCheckpoint(tenant, null, 100)).isEqualTo(heads.subList(3, 5));

        Commit changed = committed(data.change(commits.get(0)));
        assertThat(store.headsSinceCheckpoint(tenant, null, 100))
                .containsExactly(head(changed), heads.get(3), heads.get(4));
        assertThat(store.headsSinceCheckpoint(new Tenant("tck-" + UUID.randomUUID()), null, 9))
                .isEmpty();
    }

    @Test
    @DisplayName("S-28 a checkpoint comes back exactly, with its heads by complaint")
    void comesBackExactly() {
        HeadAt one = head(committed(data.filing()));
        HeadAt two = head(committed(data.filing()));
        assertThat(store.latestCheckpoint(tenant)).isEmpty();
        Checkpoint first = checkpoint(1, Head.GENESIS, 2);
        Checkpoint second =
                new Checkpoint(tenant, 2, MADE.plusNanos(1_000), 0, first.digest(), Data.hash("2"), null, null);
        assertThat(store.addCheckpoint(first, List.of(two, one))).isTrue();
        assertThat(store.latestCheckpoint(tenant)).contains(first);
        assertThat(store.addCheckpoint(second, List.of())).isTrue();

        assertThat(store.latestCheckpoint(tenant)).contains(second);
        assertThat(store.checkpoints(tenant, 0, 10)).containsExactly(first, second);
        assertThat(store.checkpoints(tenant, 1, 10)).containsExactly(second);
        assertThat(store.checkpoints(tenant, 0, 1)).containsExactly(first);
        assertThat(store.checkpointed(tenant, 1)).containsExactly(one, two);
        assertThat(store.checkpointed(tenant, 2)).isEmpty();
        assertThat(store.checkpointed(tenant, 3)).isEmpty();
        assertThat(store.checkpoints(new Tenant("tck-" + UUID.randomUUID()), 0, 10))
                .isEmpty();
    }

    @Test
    @DisplayName("S-28 one that does not follow the latest writes nothing")
    void onlyWhatFollows() {
        HeadAt one = head(committed(data.filing()));
        assertThat(store.addCheckpoint(checkpoint(2, Head.GENESIS, 1), List.of(one)))
                .isFalse();
        assertThat(store.addCheckpoint(checkpoint(1, Data.hash("x"), 1), List.of(one)))
                .isFalse();
        Checkpoint first = checkpoint(1, Head.GENESIS, 0);
        assertThat(store.addCheckpoint(first, List.of())).isTrue();
        assertThat(store.addCheckpoint(first, List.of())).isFalse();
        assertThat(store.addCheckpoint(checkpoint(2, Head.GENESIS, 1), List.of(one)))
                .isFalse();
        assertThat(store.addCheckpoint(checkpoint(3, first.digest(), 1), List.of(one)))
                .isFalse();
        assertThat(store.headsSinceCheckpoint(tenant, null, 9)).containsExactly(one);
        assertThat(store.checkpoints(tenant, 0, 9)).containsExactly(first);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.addCheckpoint(checkpoint(2, first.digest(), 2), List.of(one)));
    }

    @Test
    @DisplayName("S-28 of eight concurrent checkpoints of one number exactly one is written")
    void oneOfSeveral() throws Exception {
        HeadAt one = head(committed(data.filing()));
        List<Boolean> answers =
                Together.run(8, thread -> store.addCheckpoint(checkpoint(1, Head.GENESIS, 1), List.of(one)));
        assertThat(answers).containsOnlyOnce(true);
        assertThat(store.checkpointed(tenant, 1)).containsExactly(one);
    }
}
