package dev.redress.store;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a commit ended. Everything but {@link Committed} means that nothing at all was written. Immutable.
 *
 * <p>Where several apply, the store answers with the first of: {@link Repeated}, {@link Stale}, {@link ReferenceTaken},
 * {@link LimitReached}.
 */
public sealed interface CommitResult {

    /**
     * How a commit is to end by what a store holds, in the order above; for stores that check and write under one lock, or in one
     * transaction that nothing comes between. It writes nothing.
     *
     * @param commit what is to be written
     * @param store the store, which must answer from what the commit will be written to
     * @return {@link Committed} if the commit is now to be written
     * @throws IllegalArgumentException if the commit carries another reference than the complaint has (S-04)
     * @throws StoreException if the store fails, or one of the slots to be sealed is filled (S-01)
     */
    static CommitResult judge(Commit commit, ComplaintStore store) {
        ComplaintRecord next = commit.next();
        Tenant tenant = next.tenant();
        for (JournalEntry entry : commit.entries()) {
            Optional<CommandRecord> first =
                    Optional.ofNullable(entry.commandId()).flatMap(command -> store.findCommand(tenant, command));
            if (first.isPresent()) {
                return new Repeated(
                        first.get().commandId(),
                        first.get().complaintId(),
                        first.get().sequence());
            }
        }
        Optional<ComplaintRecord> held = store.find(tenant, next.id()).map(StoredComplaint::record);
        Expect found = held.map(each -> Expect.at(each.version(), each.head())).orElse(Expect.absent());
        if (!found.equals(commit.expect())) {
            return found instanceof Expect.At at ? new Stale(at.version(), at.head()) : new Stale(0, null);
        }
        if (held.isEmpty() && store.findByReference(tenant, next.reference()).isPresent()) {
            return new ReferenceTaken(next.reference());
        }
        for (TallyAdd add : commit.tallies()) {
            long current = store.tallied(tenant, add.key(), add.window());
            if (add.to(current) instanceof TallyResult.LimitReached) {
                return new LimitReached(add.key(), add.window(), current, add.limit());
            }
        }
        held.ifPresent(each -> requireRight(commit, each, store));
        return Committed.INSTANCE;
    }

    private static void requireRight(Commit commit, ComplaintRecord held, ComplaintStore store) {
        if (!held.reference().equals(commit.next().reference())) {
            throw new IllegalArgumentException("complaint " + held.id() + ": reference must stay '" + held.reference()
                    + "', was '" + commit.next().reference() + "'");
        }
        if (commit.sealed().isEmpty()) {
            return;
        }
        Set<Integer> filled = store.sealed(held.tenant(), held.id()).stream()
                .map(SealedValue::slot)
                .collect(Collectors.toSet());
        for (SealedValue value : commit.sealed()) {
            if (filled.contains(value.slot())) {
                throw new StoreException("complaint " + held.id() + ": slot " + value.slot() + " is filled already");
            }
        }
    }

    /** Everything was written. */
    enum Committed implements CommitResult {
        /** The only value. */
        INSTANCE
    }

    /**
     * The complaint is not what the caller expected.
     *
     * @param version the version the store holds, or 0 if it holds no such complaint
     * @param head the head the store holds, or null if it holds no such complaint
     */
    record Stale(long version, @Nullable Head head) implements CommitResult {}

    /**
     * One of the commands was recorded before.
     *
     * @param commandId the command
     * @param complaintId the complaint it was recorded for, not always the one of this commit
     * @param sequence the journal entry that carries it
     */
    record Repeated(CommandId commandId, ComplaintId complaintId, long sequence) implements CommitResult {}

    /**
     * Another complaint of the tenant has this reference.
     *
     * @param reference the reference
     */
    record ReferenceTaken(String reference) implements CommitResult {}

    /**
     * One of the commit's tallies would have been above its limit: of several, the first in the order of
     * {@link Commit#tallies()}.
     *
     * @param key the tally's key
     * @param window the tally's window
     * @param current the tally, as it was and still is
     * @param limit the limit that was asked for
     */
    record LimitReached(String key, String window, long current, long limit) implements CommitResult {}
}
