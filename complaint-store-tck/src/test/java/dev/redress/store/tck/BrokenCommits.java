package dev.redress.store.tck;

import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.CommitResult.Committed;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Expect;
import dev.redress.store.JournalEntry;
import dev.redress.store.StoreException;
import dev.redress.store.StoredComplaint;
import dev.redress.store.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** Stores that go wrong in writing. */
final class BrokenCommits {

    private BrokenCommits() {}

    /** Bulk calls go through the broken single commit, one by one. */
    abstract static class BrokenCommit extends PassThrough {
        @Override
        public List<CommitResult> commitAll(List<Commit> commits) {
            if (commits.size() > 10_000
                    || commits.stream()
                                    .map(commit -> List.of(
                                            commit.next().tenant(),
                                            commit.next().id()))
                                    .distinct()
                                    .count()
                            < commits.size()) {
                return right.commitAll(commits);
            }
            return commits.stream().map(this::commit).toList();
        }

        final Optional<ComplaintRecord> held(Commit commit) {
            return right.find(commit.next().tenant(), commit.next().id()).map(StoredComplaint::record);
        }
    }

    /** Checks the version alone. */
    static final class IgnoresHead extends BrokenCommit {
        @Override
        public CommitResult commit(Commit commit) {
            Optional<ComplaintRecord> held = held(commit);
            return commit.expect() instanceof Expect.At at
                            && held.isPresent()
                            && held.get().version() == at.version()
                    ? right.commit(Copies.with(
                            commit,
                            Expect.at(at.version(), held.get().head()),
                            commit.next(),
                            commit.entries(),
                            commit.sealed()))
                    : right.commit(commit);
        }
    }

    /** Reads, lets others run, then writes without looking again at how many rows it changed. */
    static final class LosesUpdates extends BrokenCommit {
        private final Exchanger<Commit> writers = new Exchanger<>();

        /** Waits a little for a second writer, so that both have read before either writes. */
        private void meetAnotherWriter(Commit mine) {
            if (!Thread.currentThread().getName().equals(Together.THREAD_NAME)) {
                return;
            }
            try {
                writers.exchange(mine, 200, TimeUnit.MICROSECONDS);
            } catch (TimeoutException alone) {
                // Nobody else is writing.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public CommitResult commit(Commit commit) {
            boolean asExpected = held(commit)
                    .map(held -> commit.expect().equals(Expect.at(held.version(), held.head())))
                    .orElse(false);
            meetAnotherWriter(commit);
            CommitResult answer = right.commit(commit);
            return asExpected && answer instanceof CommitResult.Stale ? Committed.INSTANCE : answer;
        }
    }

    /** Loses the last of several sealed values. */
    static final class LosesLastSealedValue extends BrokenCommit {
        @Override
        public CommitResult commit(Commit commit) {
            int kept = Math.max(1, commit.sealed().size() - 1);
            return commit.sealed().isEmpty()
                    ? right.commit(commit)
                    : right.commit(Copies.with(
                            commit,
                            commit.expect(),
                            commit.next(),
                            commit.entries(),
                            commit.sealed().subList(0, kept)));
        }
    }

    /** Writes entry after entry, and lets others look in between. */
    static final class WritesEntryByEntry extends BrokenCommit {
        private final AtomicLong reads = new AtomicLong();

        @Override
        public List<JournalEntry> journal(Tenant tenant, ComplaintId id, long afterSequence, int limit) {
            reads.incrementAndGet();
            return right.journal(tenant, id, afterSequence, limit);
        }

        /** Waits a little for somebody to read a whole journal. */
        private void letOthersRead() {
            long seen = reads.get() + 2;
            long end = System.nanoTime() + 100_000;
            while (reads.get() < seen && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
        }

        @Override
        public CommitResult commit(Commit commit) {
            int half = commit.entries().size() / 2;
            if (!(commit.expect() instanceof Expect.At) || half == 0) {
                return right.commit(commit);
            }
            List<JournalEntry> entries = commit.entries();
            JournalEntry middle = entries.get(half - 1);
            ComplaintRecord before = held(commit).orElse(commit.next());
            CommitResult first = right.commit(new Commit(
                    commit.expect(),
                    Copies.at(before, middle.sequence(), middle.hash()),
                    entries.subList(0, half),
                    List.of()));
            if (!first.equals(Committed.INSTANCE)) {
                return first;
            }
            letOthersRead();
            return right.commit(Copies.with(
                    commit,
                    Expect.at(middle.sequence(), middle.hash()),
                    commit.next(),
                    entries.subList(half, entries.size()),
                    commit.sealed()));
        }
    }

    /** Throws where it ought to answer. */
    static final class ThrowsForATakenReference extends BrokenCommit {
        @Override
        public CommitResult commit(Commit commit) {
            CommitResult answer = right.commit(commit);
            if (answer instanceof CommitResult.ReferenceTaken) {
                throw new StoreException("unique constraint violated");
            }
            return answer;
        }
    }

    /** Takes references that differ in case for the same. */
    static final class IgnoresReferenceCase extends BrokenCommit {
        private final Map<Set<Object>, ComplaintId> folded = new ConcurrentHashMap<>();

        @Override
        public CommitResult commit(Commit commit) {
            ComplaintRecord next = commit.next();
            Set<Object> key = Set.of(next.tenant(), next.reference().toLowerCase(Locale.ROOT));
            CommitResult answer = right.commit(commit);
            if (answer.equals(Committed.INSTANCE)) {
                ComplaintId first = folded.putIfAbsent(key, next.id());
                return first == null || first.equals(next.id())
                        ? answer
                        : new CommitResult.ReferenceTaken(next.reference());
            }
            return answer;
        }
    }

    /** Leaves a category that is set to null as it was. */
    static final class KeepsOldCategory extends BrokenCommit {
        @Override
        public CommitResult commit(Commit commit) {
            String old = held(commit).map(ComplaintRecord::category).orElse(null);
            return commit.next().category() != null || old == null
                    ? right.commit(commit)
                    : right.commit(Copies.with(
                            commit,
                            commit.expect(),
                            Copies.with(commit.next(), columns -> columns.category(old)),
                            commit.entries(),
                            commit.sealed()));
        }
    }

    /** Stops at the first refusal, and answers so for the rest. */
    static final class BulkStopsAtARefusal extends PassThrough {
        @Override
        public List<CommitResult> commitAll(List<Commit> commits) {
            if (commits.size() > 100) {
                return right.commitAll(commits);
            }
            List<CommitResult> answers = new ArrayList<>();
            CommitResult refusal = null;
            for (Commit commit : commits) {
                CommitResult answer = refusal == null ? right.commit(commit) : refusal;
                answers.add(answer);
                refusal = answer.equals(Committed.INSTANCE) ? null : answer;
            }
            return answers;
        }
    }
}
