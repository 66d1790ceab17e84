package dev.redress.store.jdbc;

import dev.redress.store.AccessEntry;
import dev.redress.store.CommandId;
import dev.redress.store.Commit;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintStore;
import dev.redress.store.Definition;
import dev.redress.store.Order;
import dev.redress.store.OutboxKey;
import dev.redress.store.Query;
import dev.redress.store.Tenant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Every call that only reads, and is to fail somewhere, over one tenant that has something of everything. */
final class ReadingTrials {

    private ReadingTrials() {}

    /** By name; what is read is written at once. */
    static Map<String, Function<ComplaintStore, Trial>> over(ComplaintStore store) {
        Commit filing = CommitTrials.filed(store, CommitTrials.newTenant());
        Tenant tenant = filing.next().tenant();
        ComplaintId id = filing.next().id();
        CommandId command = Objects.requireNonNull(filing.entries().get(0).commandId());
        store.publish(SettlingTrials.definition(tenant));
        store.addCheckpoint(SettlingTrials.checkpoint(tenant), List.of(SettlingTrials.head(filing)));
        Commit unseen = CommitTrials.filed(store, tenant);
        OutboxKey dead = unseen.messages().get(0).key();
        store.claimMessages(tenant, Samples.NOON, Samples.NOON.plusSeconds(1), 10);
        store.bury(tenant, dead, 1);
        AccessEntry access = SettlingTrials.access(tenant, 1);
        store.addAccess(access);

        Map<String, Function<ComplaintStore, Object>> calls = new LinkedHashMap<>();
        calls.put("find", on -> on.find(tenant, id));
        calls.put(
                "findByReference",
                on -> on.findByReference(tenant, filing.next().reference()));
        calls.put("findCommand", on -> on.findCommand(tenant, command));
        calls.put("journal", on -> on.journal(tenant, id, 0, 10));
        calls.put("sealed", on -> on.sealed(tenant, id));
        calls.put("search", on -> on.search(new Query(tenant, List.of(), Order.OLDEST_FIRST, null, 1)));
        calls.put("tallied", on -> on.tallied(tenant, "open", "all"));
        calls.put("findByToken", on -> on.findByToken(tenant, CommitTrials.WORD, null, 10));
        calls.put("complaintsAfter", on -> on.complaintsAfter(tenant, null, 10));
        calls.put("entriesAfter", on -> on.entriesAfter(tenant, null, 0, 10));
        calls.put("sealedAfter", on -> on.sealedAfter(tenant, null, 0, 10));
        calls.put("deadLetters", on -> on.deadLetters(tenant, null, 10));
        calls.put("definition", on -> on.definition(tenant, Definition.Kind.PROCEDURE, "general", 1));
        calls.put("latestDefinition", on -> on.latestDefinition(tenant, Definition.Kind.PROCEDURE, "general"));
        calls.put("publicationHead", on -> on.publicationHead(tenant));
        calls.put("epoch", on -> on.epoch(tenant, Definition.Epoch.CLOCK));
        calls.put("headsSinceCheckpoint", on -> on.headsSinceCheckpoint(tenant, null, 10));
        calls.put("latestCheckpoint", on -> on.latestCheckpoint(tenant));
        calls.put("checkpoints", on -> on.checkpoints(tenant, 0, 10));
        calls.put("checkpointed", on -> on.checkpointed(tenant, 1));
        calls.put("accesses", on -> on.accesses(tenant, null, 10));
        calls.put("accessesOf", on -> on.accessesOf(tenant, access.complaint(), null, 10));

        Map<String, Function<ComplaintStore, Trial>> trials = new LinkedHashMap<>();
        calls.forEach((name, call) -> trials.put(name, on -> Trial.reading(tenant, on, call)));
        return trials;
    }
}
