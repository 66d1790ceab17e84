package dev.redress.store.jdbc;

import dev.redress.store.CommandId;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintStore;
import dev.redress.store.Expect;
import dev.redress.store.JournalEntry;
import dev.redress.store.SealedValue;
import dev.redress.store.StoreException;
import dev.redress.store.Tenant;
import dev.redress.store.Token;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes commits, and answers for those that were not written. Thread-safe. */
final class Commits {

    private static final int CHUNK = 500;
    private static final long CHUNK_SIZE = 8_000_000;
    private static final int ATTEMPTS = 10;

    /**
     * All bulk calls take their locks in one order, or two in opposite orders would wait for each other: rows that are there
     * by complaint, new ones by the command that rivals would share.
     */
    private static final Comparator<Commit> LOCK_ORDER = Comparator.<Commit, Boolean>comparing(
                    commit -> commit.expect() == Expect.absent())
            .thenComparing(commit -> commit.next().tenant().name())
            .thenComparing(commit -> commit.expect() == Expect.absent() ? firstCommand(commit) : "")
            .thenComparing(commit -> commit.next().id());

    private record Key(Tenant tenant, ComplaintId id) {}

    private final Dialect dialect;
    private final CommitWriter writer;
    private final BulkWriter bulk;
    private final Refusals refusals;
    private final Census census;
    private final Extras extras;

    Commits(Dialect dialect, Tables tables, Extras extras) {
        this.dialect = dialect;
        this.writer = dialect.commitWriter(tables);
        this.bulk = dialect.bulkWriter(tables);
        this.refusals = new Refusals(dialect, tables);
        this.census = new Census(dialect, tables);
        this.extras = extras;
    }

    CommitResult one(Session session, Commit commit) throws SQLException {
        @Nullable SQLException collision = null;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                CommitResult result = attempt(session, commit);
                if (result != null) {
                    return result;
                }
            } catch (SQLException e) {
                if (!goesOnAfter(e, session)) {
                    throw e;
                }
                collision = e;
                if (!session.inHost() && dialect.isTransient(e)) {
                    Repetition.pause(attempt);
                }
            }
            CommitResult refusal = refusals.find(session, commit);
            if (refusal != null) {
                return refusal;
            }
        }
        String message = "complaint " + commit.next().id() + ": nothing was written in " + ATTEMPTS
                + " attempts and no reason is left; a slot of a sealed value may be in use already, or others hold the row"
                + " for long";
        throw collision == null ? new StoreException(message) : new StoreException(message, collision);
    }

    /** Null if it was not written for a reason that is still to be found. */
    private @Nullable CommitResult attempt(Session session, Commit commit) throws SQLException {
        if (Extras.none(commit)) {
            return writer.write(session, commit) ? CommitResult.Committed.INSTANCE : null;
        }
        // Once the complaint is written, a limit is the only reason left: the others come before it.
        List<CommitResult> limits = new ArrayList<>(1);
        boolean written = session.atomically(step -> {
            if (!writer.write(step, commit)) {
                return false;
            }
            CommitResult limit = extras.write(step, commit);
            if (limit != null) {
                limits.add(limit);
            }
            return limit == null;
        });
        if (written) {
            return CommitResult.Committed.INSTANCE;
        }
        return limits.isEmpty() ? null : limits.get(0);
    }

    private boolean goesOnAfter(SQLException failure, Session session) {
        return session.inHost()
                ? dialect.isUniqueViolation(failure) && !dialect.failureEndsTransaction()
                : dialect.isUniqueViolation(failure) || dialect.isTransient(failure);
    }

    static void requireSeparate(List<Commit> commits) {
        if (commits.size() > ComplaintStore.MAX_BULK) {
            throw new IllegalArgumentException(
                    "at most " + ComplaintStore.MAX_BULK + " commits go in one call, were " + commits.size());
        }
        Set<Key> seen = new HashSet<>();
        for (Commit commit : commits) {
            if (!seen.add(new Key(commit.next().tenant(), commit.next().id()))) {
                throw new IllegalArgumentException(
                        "complaint " + commit.next().id() + " occurs twice; put its entries into one commit");
            }
        }
    }

    List<CommitResult> all(Session session, List<Commit> commits) throws SQLException {
        List<CommitResult> results = new ArrayList<>(commits.size());
        int from = 0;
        while (from < commits.size()) {
            int to = endOfChunk(commits, from);
            results.addAll(chunk(session, commits.subList(from, to)));
            from = to;
        }
        return List.copyOf(results);
    }

    /** A chunk is bounded by number and by size, as it stands in memory several times over. */
    private static int endOfChunk(List<Commit> commits, int from) {
        long size = 0;
        int to = from;
        while (to < commits.size() && to - from < CHUNK && size < CHUNK_SIZE) {
            Commit commit = commits.get(to++);
            size += commit.next().document().length();
            size += commit.entries().stream()
                    .mapToLong(entry -> entry.body().length())
                    .sum();
            size += commit.messages().stream()
                    .mapToLong(message -> message.body().length())
                    .sum();
            size += (long) commit.sealed().size() * SealedValue.SALT_LENGTH;
            size += (long) (commit.tokensAdded().size() + commit.tokensRemoved().size()) * Token.MAX_LENGTH;
        }
        return to;
    }

    private List<CommitResult> chunk(Session session, List<Commit> commits) throws SQLException {
        if (!canBeTriedUnseen(session, commits)) {
            return judged(session, commits);
        }
        BitSet done = writeTogether(session, commits, inLockOrder(commits, place -> true));
        List<Commit> left = new ArrayList<>();
        for (int i = done.nextClearBit(0); i < commits.size(); i = done.nextClearBit(i + 1)) {
            left.add(commits.get(i));
        }
        Iterator<CommitResult> rest = (left.isEmpty() ? List.<CommitResult>of() : judged(session, left)).iterator();
        List<CommitResult> results = new ArrayList<>(commits.size());
        for (int i = 0; i < commits.size(); i++) {
            results.add(done.get(i) ? CommitResult.Committed.INSTANCE : rest.next());
        }
        return results;
    }

    /**
     * Whether to write without a look at the database before: changes, of which those whose complaint has moved on write
     * nothing, and nothing that could fail a statement of the host's.
     */
    private boolean canBeTriedUnseen(Session session, List<Commit> commits) {
        return dialect.updatesReturnRows()
                && !session.inHost()
                && commits.stream().allMatch(each -> each.expect() instanceof Expect.At && Extras.none(each))
                && Census.nothingShared(commits);
    }

    private static List<Integer> inLockOrder(List<Commit> commits, IntPredicate wanted) {
        return IntStream.range(0, commits.size())
                .filter(wanted)
                .boxed()
                .sorted(Comparator.comparing(commits::get, LOCK_ORDER))
                .toList();
    }

    private List<CommitResult> judged(Session session, List<Commit> commits) throws SQLException {
        Census.Verdict[] verdicts = census.judge(session, commits);
        extras.separate(session, commits, verdicts);
        List<Integer> together = inLockOrder(commits, place -> verdicts[place].together());
        BitSet done = writeTogether(session, commits, together);
        List<CommitResult> results = new ArrayList<>(commits.size());
        for (int i = 0; i < verdicts.length; i++) {
            CommitResult refusal = verdicts[i].refusal();
            if (done.get(i)) {
                results.add(CommitResult.Committed.INSTANCE);
            } else if (refusal != null) {
                results.add(refusal);
            } else {
                results.add(one(session, commits.get(i)));
            }
        }
        return results;
    }

    private static String firstCommand(Commit commit) {
        return commit.entries().stream()
                .map(JournalEntry::commandId)
                .filter(Objects::nonNull)
                .map(CommandId::value)
                .findFirst()
                .orElse("");
    }

    /** Gives the places of those that were written. After a collision nothing of it is, and each goes by itself. */
    private BitSet writeTogether(Session session, List<Commit> commits, List<Integer> together) throws SQLException {
        List<Commit> ready = together.stream().map(commits::get).toList();
        BitSet done = new BitSet();
        if (ready.isEmpty()) {
            return done;
        }
        try {
            if (ready.stream().allMatch(Extras::none)) {
                return placed(bulk.write(session, ready), together);
            }
            boolean kept = session.atomically(step -> {
                done.clear();
                done.or(placed(bulk.write(step, ready), together));
                // Then the writer may have left something to be undone.
                if (done.isEmpty()) {
                    return false;
                }
                return extras.writeAll(
                        step, done.stream().mapToObj(commits::get).toList());
            });
            return kept ? done : new BitSet();
        } catch (SQLException e) {
            // Here also inside the host's transaction on PostgreSQL: the writer has gone back to its savepoint.
            if (dialect.isUniqueViolation(e) || (!session.inHost() && dialect.isTransient(e))) {
                return new BitSet();
            }
            throw e;
        }
    }

    private static BitSet placed(BitSet written, List<Integer> together) {
        BitSet done = new BitSet();
        written.stream().forEach(position -> done.set(together.get(position)));
        return done;
    }
}
