package dev.redress.store.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.redress.store.AccessEntry;
import dev.redress.store.AccessKey;
import dev.redress.store.AccessStore;
import dev.redress.store.Commit;
import dev.redress.store.ComplaintId;
import dev.redress.store.SealedValue;
import dev.redress.store.Tenant;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S-35 to S-37: who read what. */
abstract class AccessTests extends CheckpointTests {

    private static final Instant READ = Instant.parse("2026-03-02T12:00:00.123456Z");
    private static final String READER = "r\u00e9ader \u8bfb\u8005";

    private AccessEntry access(String chain, long sequence, ComplaintId complaint) {
        byte[] salt = new byte[SealedValue.SALT_LENGTH];
        salt[0] = (byte) sequence;
        return new AccessEntry(
                tenant,
                new AccessKey(chain, sequence),
                complaint,
                READ.plusNanos(1_000 * sequence),
                "{\"n\": " + sequence + ", \"what\": \"\u67e5\u9605\"}",
                Data.hash(chain, sequence - 1),
                Data.hash(chain, sequence),
                SealedValue.of(1, SealedValue.Kind.IDENTITY, salt, READER.getBytes(StandardCharsets.UTF_8)));
    }

    private static ComplaintId complaint() {
        return new ComplaintId(UUID.randomUUID());
    }

    @Test
    @DisplayName("S-35 an entry is written once under its key, whatever else it says, and touches no complaint")
    void onceUnderItsKey() {
        Commit filing = committed(data.filing());
        ComplaintId read = filing.next().id();
        AccessEntry first = access("node", 1, read);
        assertThat(store.addAccess(first)).isTrue();
        assertThat(store.addAccess(first)).isFalse();
        assertThat(store.addAccess(access("node", 1, complaint()))).isFalse();
        assertThat(store.addAccess(access("Node", 1, read))).isTrue();
        assertThat(store.accesses(tenant, null, 10)).containsExactly(access("Node", 1, read), first);
        assertWhole(read);
        committed(data.change(filing));
    }

    @Test
    @DisplayName("S-35 of eight concurrent entries of one key exactly one is written; of eight chains, all")
    void oneAccessOfSeveral() throws Exception {
        ComplaintId read = complaint();
        assertThat(Together.run(8, thread -> store.addAccess(access("same", 1, read))))
                .containsOnlyOnce(true);
        assertThat(Together.run(8, thread -> store.addAccess(access("chain-" + thread, 1, read))))
                .doesNotContain(false);
        assertThat(store.accesses(tenant, null, 100)).hasSize(9);
    }

    @Test
    @DisplayName("S-36 entries come back exactly, by chain and sequence, in pages")
    void exactlyInOrder() {
        ComplaintId one = complaint();
        ComplaintId two = complaint();
        List<AccessEntry> entries = new ArrayList<>();
        for (String chain : List.of("A", "a", "a-b", "a/b", "b")) {
            for (long sequence : List.of(1L, 2L, 10L)) {
                entries.add(access(chain, sequence, sequence == 2 ? two : one));
            }
        }
        AccessEntry nobody = entries.get(0).withoutReader();
        entries.set(0, nobody);
        List<AccessEntry> mixed = new ArrayList<>(entries);
        Collections.reverse(mixed);
        mixed.forEach(entry -> assertThat(store.addAccess(entry)).isTrue());

        assertThat(store.accesses(tenant, null, 100)).isEqualTo(entries);
        for (int i = 0; i < entries.size(); i++) {
            assertThat(store.accesses(tenant, entries.get(i).key(), 4))
                    .isEqualTo(entries.subList(i + 1, Math.min(i + 5, entries.size())));
        }
        assertThat(store.accesses(tenant, new AccessKey("a", 5), 1)).containsExactly(access("a", 10, one));
        List<AccessEntry> ofTwo =
                entries.stream().filter(entry -> entry.complaint().equals(two)).toList();
        assertThat(store.accessesOf(tenant, two, null, 100)).isEqualTo(ofTwo);
        assertThat(store.accessesOf(tenant, two, ofTwo.get(1).key(), 2)).isEqualTo(ofTwo.subList(2, 4));
        assertThat(store.accessesOf(tenant, complaint(), null, 9)).isEmpty();
        assertThat(store.accesses(new Tenant("tck-" + UUID.randomUUID()), null, 9))
                .isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> store.accesses(tenant, null, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> store.accessesOf(tenant, one, null, 0));
    }

    @Test
    @DisplayName("S-37 forgets the readers of the entries named, and nothing else")
    void forgetsReaders() {
        ComplaintId read = complaint();
        AccessEntry one = access("node", 1, read);
        AccessEntry two = access("node", 2, read);
        AccessEntry other = access("other", 1, read);
        List.of(one, two, other).forEach(store::addAccess);
        store.forgetReaders(tenant, List.of(one.key(), new AccessKey("node", 77), one.key()));
        store.forgetReaders(tenant, List.of());
        assertThat(store.accesses(tenant, null, 9)).containsExactly(one.withoutReader(), two, other);
        store.forgetReaders(tenant, List.of(one.key(), other.key()));
        assertThat(store.accessesOf(tenant, read, null, 9))
                .containsExactly(one.withoutReader(), two, other.withoutReader());
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        store.forgetReaders(tenant, Collections.nCopies(AccessStore.MAX_FORGOTTEN + 1, one.key())));
    }
}
