package dev.redress.store.tck;

import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.ComplaintId;
import dev.redress.store.TallyAdd;
import dev.redress.store.TallyResult;
import dev.redress.store.Tenant;
import dev.redress.store.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Stores that go wrong with tallies and tokens. */
final class BrokenExtras {

    private BrokenExtras() {}

    private static TallyAdd withoutLimit(TallyAdd add) {
        return new TallyAdd(add.key(), add.window(), add.amount(), Long.MAX_VALUE);
    }

    /** Looks at the tally, lets others look, then adds. */
    static final class LooksBeforeItAdds extends PassThrough {
        @Override
        public TallyResult tally(Tenant tenant, TallyAdd add) {
            long current = right.tallied(tenant, add.key(), add.window());
            if (current > add.ceiling()) {
                return new TallyResult.LimitReached(current, add.limit());
            }
            if (Thread.currentThread().getName().equals(Together.THREAD_NAME)) {
                LockSupport.parkNanos(50_000);
            }
            return add.limit() == Long.MAX_VALUE ? right.tally(tenant, add) : right.tally(tenant, withoutLimit(add));
        }
    }

    /** Asks for less than the limit where the limit itself is allowed. */
    static final class GrantsOneTooFew extends PassThrough {
        @Override
        public TallyResult tally(Tenant tenant, TallyAdd add) {
            TallyResult answer = right.tally(tenant, add);
            if (answer instanceof TallyResult.Added added && add.amount() > 0 && added.now() == add.limit()) {
                right.tally(tenant, new TallyAdd(add.key(), add.window(), -add.amount(), add.limit()));
                return new TallyResult.LimitReached(added.now() - add.amount(), add.limit());
            }
            return answer;
        }
    }

    /** Counts first and commits afterwards, so that what is refused was counted. */
    static final class CountsWhatItRefuses extends BrokenCommits.BrokenCommit {
        @Override
        public CommitResult commit(Commit commit) {
            for (TallyAdd add : commit.tallies()) {
                if (right.tally(commit.next().tenant(), add) instanceof TallyResult.LimitReached reached) {
                    return new CommitResult.LimitReached(add.key(), add.window(), reached.current(), reached.limit());
                }
            }
            return right.commit(commit.withTallies(List.of()));
        }
    }

    /** Lets through what is above a limit, and counts it. */
    static final class CommitsAboveTheLimit extends BrokenCommits.BrokenCommit {
        @Override
        public CommitResult commit(Commit commit) {
            return right.commit(commit.withTallies(
                    commit.tallies().stream().map(BrokenExtras::withoutLimit).toList()));
        }
    }

    /** Orders identifiers as {@link java.util.UUID} does, by signed numbers. */
    static final class OrdersTokensBySignedIds extends PassThrough {
        @Override
        public List<ComplaintId> findByToken(Tenant tenant, Token token, @Nullable ComplaintId after, int limit) {
            List<ComplaintId> ids = new ArrayList<>(right.findByToken(tenant, token, after, limit));
            ids.sort(Comparator.comparing(ComplaintId::value));
            return ids;
        }
    }

    /** Takes kinds of tokens for one. */
    static final class MixesKindsOfTokens extends BrokenCommits.BrokenCommit {
        private static Token mixed(Token token) {
            return new Token(Token.Kind.WORD, token.value());
        }

        @Override
        public CommitResult commit(Commit commit) {
            List<Token> added =
                    commit.tokensAdded().stream().map(MixesKindsOfTokens::mixed).toList();
            List<Token> removed = commit.tokensRemoved().stream()
                    .map(MixesKindsOfTokens::mixed)
                    .filter(token -> !added.contains(token))
                    .toList();
            return right.commit(commit.withTokens(added, removed));
        }

        @Override
        public List<ComplaintId> findByToken(Tenant tenant, Token token, @Nullable ComplaintId after, int limit) {
            return right.findByToken(tenant, mixed(token), after, limit);
        }
    }

    /** Erases texts, and not what was made of them. */
    static final class KeepsTextTokens extends BrokenCommits.BrokenCommit {
        @Override
        public CommitResult commit(Commit commit) {
            return right.commit(
                    Copies.with(commit, commit.expect(), commit.next(), commit.entries(), commit.sealed(), false));
        }
    }

    /** Adds tokens and removes none. */
    static final class KeepsRemovedTokens extends BrokenCommits.BrokenCommit {
        @Override
        public CommitResult commit(Commit commit) {
            return right.commit(commit.withTokens(commit.tokensAdded(), List.of()));
        }
    }
}
