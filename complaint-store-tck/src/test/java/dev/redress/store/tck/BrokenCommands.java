package dev.redress.store.tck;

import dev.redress.store.CommandId;
import dev.redress.store.CommandRecord;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.CommitResult.Committed;
import dev.redress.store.Expect;
import dev.redress.store.JournalEntry;
import dev.redress.store.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stores that go wrong with command ids. */
final class BrokenCommands {

    private BrokenCommands() {}

    /** Forgets command ids that were used before, or all but the first of a commit. */
    static final class IgnoresCommands extends BrokenCommits.BrokenCommit {
        private final boolean looksAtTheFirst;

        IgnoresCommands(boolean looksAtTheFirst) {
            this.looksAtTheFirst = looksAtTheFirst;
        }

        @Override
        public CommitResult commit(Commit commit) {
            List<JournalEntry> entries = new ArrayList<>();
            for (JournalEntry entry : commit.entries()) {
                boolean forget = entry.commandId() != null
                        && right.findCommand(commit.next().tenant(), entry.commandId())
                                .isPresent()
                        && !(looksAtTheFirst && entries.isEmpty());
                entries.add(forget ? withoutCommand(entry) : entry);
            }
            return right.commit(Copies.with(commit, commit.expect(), commit.next(), entries, commit.sealed()));
        }

        private static JournalEntry withoutCommand(JournalEntry entry) {
            return new JournalEntry(
                    entry.sequence(),
                    entry.kind(),
                    entry.neutral(),
                    entry.occurredAt(),
                    entry.recordedAt(),
                    null,
                    entry.body(),
                    entry.hash());
        }
    }

    /** Answers stale where the command is known as well. */
    static final class StaleBeforeRepeated extends BrokenCommits.BrokenCommit {
        @Override
        public CommitResult commit(Commit commit) {
            CommitResult answer = right.commit(commit);
            Expect current = held(commit)
                    .map(held -> Expect.at(held.version(), held.head()))
                    .orElse(Expect.absent());
            return answer instanceof CommitResult.Repeated && !current.equals(commit.expect())
                    ? held(commit)
                            .map(held -> new CommitResult.Stale(held.version(), held.head()))
                            .orElse(new CommitResult.Stale(0, null))
                    : answer;
        }
    }

    /** Records the commands of commits that it refuses. */
    static final class RecordsRefusedCommands extends BrokenCommits.BrokenCommit {
        private final Map<Set<Object>, CommandRecord> leaked = new ConcurrentHashMap<>();

        @Override
        public CommitResult commit(Commit commit) {
            CommitResult answer = right.commit(commit);
            if (answer instanceof CommitResult.Stale) {
                for (JournalEntry entry : commit.entries()) {
                    if (entry.commandId() != null) {
                        leaked.put(
                                Set.of(commit.next().tenant(), entry.commandId()),
                                new CommandRecord(
                                        entry.commandId(), commit.next().id(), entry.sequence()));
                    }
                }
            }
            return answer;
        }

        @Override
        public Optional<CommandRecord> findCommand(Tenant tenant, CommandId commandId) {
            return right.findCommand(tenant, commandId)
                    .or(() -> Optional.ofNullable(leaked.get(Set.of(tenant, commandId))));
        }
    }

    /** Keeps command ids of all tenants in one index. */
    static final class SharesCommandsBetweenTenants extends BrokenCommits.BrokenCommit {
        private final Map<CommandId, CommandRecord> all = new ConcurrentHashMap<>();

        @Override
        public CommitResult commit(Commit commit) {
            for (JournalEntry entry : commit.entries()) {
                CommandRecord first = entry.commandId() == null ? null : all.get(entry.commandId());
                if (first != null
                        && right.findCommand(commit.next().tenant(), first.commandId())
                                .isEmpty()) {
                    return new CommitResult.Repeated(first.commandId(), first.complaintId(), first.sequence());
                }
            }
            CommitResult answer = right.commit(commit);
            if (answer.equals(Committed.INSTANCE)) {
                for (JournalEntry entry : commit.entries()) {
                    if (entry.commandId() != null) {
                        all.putIfAbsent(
                                entry.commandId(),
                                new CommandRecord(
                                        entry.commandId(), commit.next().id(), entry.sequence()));
                    }
                }
            }
            return answer;
        }
    }
}
