package dev.redress.store.jdbc;

import static dev.redress.store.jdbc.CommitTrials.filed;
import static dev.redress.store.jdbc.CommitTrials.newTenant;
import static dev.redress.store.jdbc.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.store.AccessEntry;
import dev.redress.store.AccessKey;
import dev.redress.store.Checkpoint;
import dev.redress.store.Claim;
import dev.redress.store.Commit;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.ComplaintStore;
import dev.redress.store.Definition;
import dev.redress.store.DefinitionStore.Published;
import dev.redress.store.Head;
import dev.redress.store.HeadAt;
import dev.redress.store.OutboxEntry;
import dev.redress.store.OutboxKey;
import dev.redress.store.TallyAdd;
import dev.redress.store.TallyResult;
import dev.redress.store.Tenant;
import dev.redress.store.Wake;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What is written otherwise than by a commit, and is to fail somewhere. */
final class SettlingTrials {

    private static final Instant LEASED = NOON.plus(Duration.ofMinutes(1));
    private static final Instant LATER = NOON.plus(Duration.ofMinutes(2));

    private SettlingTrials() {}

    /** By name; each is made anew for each failure. */
    static Map<String, Function<ComplaintStore, Trial>> all() {
        Map<String, Function<ComplaintStore, Trial>> trials = new LinkedHashMap<>();
        trials.put("claimDue", SettlingTrials::claimDue);
        trials.put("settle", SettlingTrials::settle);
        trials.put("claimMessages", SettlingTrials::claimMessages);
        trials.put("delivered", SettlingTrials::delivered);
        trials.put("postpone", SettlingTrials::postpone);
        trials.put("bury", SettlingTrials::bury);
        trials.put("revive", SettlingTrials::revive);
        trials.put("publish", SettlingTrials::publish);
        trials.put("tally", SettlingTrials::tally);
        trials.put("addCheckpoint", SettlingTrials::addCheckpoint);
        trials.put("addAccess", SettlingTrials::addAccess);
        trials.put("forgetReaders", SettlingTrials::forgetReaders);
        trials.put("rewrite", SettlingTrials::rewrite);
        return trials;
    }

    private static Commit due(ComplaintStore store, Tenant tenant, Instant wakeAt) {
        Commit filing = Samples.filing(
                tenant, "R-" + wakeAt, record -> record.receivedAt(NOON).wakeAt(wakeAt, 1), Samples.command());
        store.commit(filing);
        return filing;
    }

    /** A claim that failed may have leased; what it leased is given out again when the lease has ended. */
    private static Trial claimDue(ComplaintStore store) {
        Tenant tenant = newTenant();
        List<ComplaintRecord> due = List.of(
                due(store, tenant, NOON.minusSeconds(3)).next(),
                due(store, tenant, NOON.minusSeconds(2)).next());
        Function<ComplaintStore, Object> call = on -> records(on, tenant, NOON, LEASED);
        return new Trial(
                List.of(tenant),
                call,
                due,
                on -> records(on, tenant, LEASED, LATER),
                was -> due,
                on -> assertThat(records(on, tenant, LEASED, LATER)).isEmpty(),
                true);
    }

    private static List<ComplaintRecord> records(ComplaintStore store, Tenant tenant, Instant now, Instant until) {
        return store.claimDue(tenant, new Claim(now, 0, until, 10)).stream()
                .map(each -> each.record())
                .toList();
    }

    private static Trial settle(ComplaintStore store) {
        Tenant tenant = newTenant();
        List<Wake> wakes = List.of(
                wake(due(store, tenant, NOON.minusSeconds(3))),
                wake(due(store, tenant, NOON.minusSeconds(2))),
                wake(due(store, tenant, NOON.minusSeconds(1))));
        return Trial.writing(
                        tenant,
                        on -> on.settle(tenant, wakes),
                        3,
                        3,
                        on -> assertThat(on.claimDue(tenant, new Claim(NOON, 0, LEASED, 10)))
                                .isEmpty())
                .inParts();
    }

    private static Wake wake(Commit commit) {
        ComplaintRecord at = commit.next();
        return new Wake(at.id(), at.version(), at.head(), LATER, LATER, 7);
    }

    private static Trial claimMessages(ComplaintStore store) {
        Commit filing = filed(store, newTenant());
        Tenant tenant = filing.next().tenant();
        return new Trial(
                List.of(tenant),
                on -> keys(on, tenant, NOON, LEASED),
                keysOf(filing),
                on -> keys(on, tenant, LEASED, LATER),
                was -> keysOf(filing),
                on -> assertThat(keys(on, tenant, LEASED, LATER)).isEmpty(),
                true);
    }

    private static List<OutboxKey> keysOf(Commit commit) {
        return commit.messages().stream().map(each -> each.key()).toList();
    }

    private static List<OutboxKey> keys(ComplaintStore store, Tenant tenant, Instant now, Instant until) {
        List<OutboxEntry> claimed = store.claimMessages(tenant, now, until, 10);
        assertThat(claimed).allMatch(each -> each.attempts() >= 1 && !each.dead());
        return claimed.stream().map(each -> each.message().key()).toList();
    }

    private static Commit claimed(ComplaintStore store) {
        Commit filing = filed(store, newTenant());
        keys(store, filing.next().tenant(), NOON, LEASED);
        return filing;
    }

    private static Trial delivered(ComplaintStore store) {
        Commit filing = claimed(store);
        Tenant tenant = filing.next().tenant();
        OutboxKey key = keysOf(filing).get(0);
        return Trial.writing(
                tenant,
                on -> on.delivered(tenant, key),
                true,
                false,
                on -> assertThat(keys(on, tenant, LATER, LATER.plusSeconds(1))).doesNotContain(key));
    }

    private static Trial postpone(ComplaintStore store) {
        Commit filing = claimed(store);
        Tenant tenant = filing.next().tenant();
        OutboxKey key = keysOf(filing).get(0);
        return Trial.writing(
                tenant,
                on -> on.postpone(tenant, key, 1, LATER),
                true,
                true,
                on -> assertThat(keys(on, tenant, LATER, LATER.plusSeconds(1))).contains(key));
    }

    private static Trial bury(ComplaintStore store) {
        Commit filing = claimed(store);
        Tenant tenant = filing.next().tenant();
        OutboxKey key = keysOf(filing).get(0);
        return Trial.writing(
                tenant,
                on -> on.bury(tenant, key, 1),
                true,
                false,
                on -> assertThat(on.deadLetters(tenant, null, 9)).hasSize(1));
    }

    private static Trial revive(ComplaintStore store) {
        Commit filing = claimed(store);
        Tenant tenant = filing.next().tenant();
        OutboxKey key = keysOf(filing).get(0);
        store.bury(tenant, key, 1);
        return Trial.writing(
                tenant,
                on -> on.revive(tenant, key, LATER),
                true,
                false,
                on -> assertThat(on.deadLetters(tenant, null, 9)).isEmpty());
    }

    static Definition definition(Tenant tenant) {
        return new Definition(
                tenant,
                Definition.Kind.PROCEDURE,
                "general",
                1,
                "{}",
                Samples.head(),
                NOON,
                "ann",
                Head.GENESIS,
                Samples.head());
    }

    private static Trial publish(ComplaintStore unused) {
        Tenant tenant = newTenant();
        Definition definition = definition(tenant);
        return Trial.writing(tenant, on -> on.publish(definition), Published.PUBLISHED, Published.EXISTS, on -> {
            assertThat(on.definition(tenant, Definition.Kind.PROCEDURE, "general", 1))
                    .contains(definition);
            assertThat(on.publicationHead(tenant)).isEqualTo(definition.head());
            assertThat(on.epoch(tenant, Definition.Epoch.CLOCK)).isEqualTo(1);
        });
    }

    /** Alone of all, it does not tell whether it was done; so it is not repeated but read. */
    private static Trial tally(ComplaintStore unused) {
        Tenant tenant = newTenant();
        return new Trial(
                List.of(tenant),
                on -> on.tally(tenant, new TallyAdd("key", "window", 3, 5)),
                new TallyResult.Added(3),
                on -> on.tallied(tenant, "key", "window"),
                was -> was.test(tenant) ? 3L : 0L,
                on -> {},
                false);
    }

    static Checkpoint checkpoint(Tenant tenant) {
        return new Checkpoint(tenant, 1, NOON, 1, Head.GENESIS, Samples.head(), null, null);
    }

    static HeadAt head(Commit commit) {
        return new HeadAt(
                commit.next().id(), commit.next().version(), commit.next().head());
    }

    private static Trial addCheckpoint(ComplaintStore store) {
        Commit filing = filed(store, newTenant());
        Tenant tenant = filing.next().tenant();
        Checkpoint checkpoint = checkpoint(tenant);
        return Trial.writing(tenant, on -> on.addCheckpoint(checkpoint, List.of(head(filing))), true, false, on -> {
            assertThat(on.latestCheckpoint(tenant)).contains(checkpoint);
            assertThat(on.checkpointed(tenant, 1)).containsExactly(head(filing));
        });
    }

    static AccessEntry access(Tenant tenant, long sequence) {
        return new AccessEntry(
                tenant,
                new AccessKey("node", sequence),
                Samples.id(),
                NOON,
                "{}",
                Samples.head(),
                Samples.head(),
                Samples.sealed(1, 20));
    }

    private static Trial addAccess(ComplaintStore unused) {
        Tenant tenant = newTenant();
        AccessEntry entry = access(tenant, 1);
        return Trial.writing(
                tenant,
                on -> on.addAccess(entry),
                true,
                false,
                on -> assertThat(on.accesses(tenant, null, 9)).containsExactly(entry));
    }

    private static Trial forgetReaders(ComplaintStore store) {
        Tenant tenant = newTenant();
        List<AccessEntry> entries = List.of(access(tenant, 1), access(tenant, 2));
        entries.forEach(store::addAccess);
        return Trial.writing(
                        tenant,
                        on -> {
                            on.forgetReaders(
                                    tenant,
                                    entries.stream().map(AccessEntry::key).toList());
                            return true;
                        },
                        true,
                        true,
                        on -> assertThat(on.accesses(tenant, null, 9)).allMatch(each -> each.reader() == null))
                .inParts();
    }

    private static Trial rewrite(ComplaintStore store) {
        Commit filing = filed(store, newTenant());
        Tenant tenant = filing.next().tenant();
        ComplaintRecord old = filing.next();
        ComplaintRecord other = ComplaintRecord.builder(tenant, old.id())
                .reference(old.reference())
                .stage("accepted", true)
                .receivedAt(NOON)
                .document("{\"rewritten\":true}")
                .at(old.version(), old.head())
                .build();
        return Trial.writing(
                tenant,
                on -> on.rewrite(other),
                true,
                true,
                on -> assertThat(on.find(tenant, old.id()).orElseThrow().record())
                        .isEqualTo(other));
    }
}
