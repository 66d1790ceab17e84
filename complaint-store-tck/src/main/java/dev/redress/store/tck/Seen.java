package dev.redress.store.tck;

import dev.redress.store.CommandRecord;
import dev.redress.store.Commit;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.ComplaintStore;
import dev.redress.store.JournalEntry;
import dev.redress.store.Order;
import dev.redress.store.Query;
import dev.redress.store.SealedValue;
import dev.redress.store.StoredComplaint;
import dev.redress.store.Tenant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that a store shows of what some commits would write, whether they took place or not: to be compared before and after.
 * Immutable.
 */
record Seen(
        List<Optional<StoredComplaint>> complaints,
        List<List<JournalEntry>> journals,
        List<List<SealedValue>> sealed,
        List<Optional<StoredComplaint>> byReference,
        List<Optional<CommandRecord>> commands,
        List<ComplaintRecord> search) {

    static Seen of(ComplaintStore store, Commit... commits) {
        Tenant tenant = commits[0].next().tenant();
        List<ComplaintId> ids =
                Stream.of(commits).map(commit -> commit.next().id()).toList();
        return new Seen(
                ids.stream().map(id -> store.find(tenant, id)).toList(),
                ids.stream()
                        .map(id -> store.journal(tenant, id, 0, Integer.MAX_VALUE))
                        .toList(),
                ids.stream().map(id -> store.sealed(tenant, id)).toList(),
                Stream.of(commits)
                        .map(commit ->
                                store.findByReference(tenant, commit.next().reference()))
                        .toList(),
                Stream.of(commits)
                        .flatMap(commit -> commit.entries().stream())
                        .map(JournalEntry::commandId)
                        .filter(Objects::nonNull)
                        .map(command -> store.findCommand(tenant, command))
                        .toList(),
                store.search(new Query(tenant, List.of(), Order.OLDEST_FIRST, null, Query.MAX_LIMIT))
                        .rows());
    }
}
