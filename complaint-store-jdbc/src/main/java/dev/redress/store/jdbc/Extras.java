package dev.redress.store.jdbc;

import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes what only some commits carry: erasures, tokens and tallies, after all the rest. Tallies come last, as many may want the same one,
 * and always after the complaint, so that no two transactions wait for each other. Thread-safe.
 */
final class Extras {

    private final Tallies tallies;
    private final Tokens tokens;
    private final Erasures erasures;

    Extras(Tallies tallies, Tokens tokens, Erasures erasures) {
        this.erasures = erasures;
        this.tallies = tallies;
        this.tokens = tokens;
    }

    /** Whether the commit carries none, and so needs no statement for them and no transaction around them. */
    static boolean none(Commit commit) {
        return commit.tallies().isEmpty()
                && commit.tokensAdded().isEmpty()
                && commit.tokensRemoved().isEmpty()
                && commit.erasedSlots().isEmpty()
                && !commit.textTokensErased();
    }

    /**
     * Writes those of one commit, in a transaction that is rolled back if there is an answer.
     *
     * @return the limit that was reached, or null if all were written
     */
    CommitResult.@Nullable LimitReached write(Session session, Commit commit) throws SQLException {
        erasures.erase(session, List.of(commit));
        tokens.change(session, List.of(commit));
        return tallies.addAll(session, commit.next().tenant(), commit.tallies());
    }

    /**
     * Writes those of many commits, in a transaction that is rolled back if not all of them can be written.
     *
     * @param commits in the order in which they are answered
     * @return whether all were written
     */
    boolean writeAll(Session session, List<Commit> commits) throws SQLException {
        TallySums sums = new TallySums(Map.of());
        for (Commit commit : commits) {
            if (!sums.take(commit)) {
                return false;
            }
        }
        erasures.erase(session, commits);
        tokens.change(session, commits);
        return tallies.addSums(session, sums.sums());
    }

    /**
     * Takes out of those that are written together each one whose tallies depend on another that is not, or that may reach a
     * limit, and marks it to be tried by itself.
     */
    void separate(Session session, List<Commit> commits, Census.Verdict[] verdicts) throws SQLException {
        TallySums sums = tallies.sumsFor(session, commits);
        for (int i = 0; i < verdicts.length; i++) {
            Commit commit = commits.get(i);
            if (verdicts[i].refusal() != null) {
                continue;
            }
            if (!verdicts[i].together()) {
                sums.leaveOut(commit);
            } else if (!sums.take(commit)) {
                verdicts[i] = new Census.Verdict(false, null);
            }
        }
    }
}
