package dev.redress.desk;

import dev.redress.complaint.Complaint;
import dev.redress.lifecycle.RefusedException;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Performs many commands: each is decided in memory, then all are committed together. For one call. */
final class Bulk {

    private final Ledger ledger;

    Bulk(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A command that waits for its commit, at its place in the answer. */
    private record Pending(int place, BulkCommand item, Ledger.Prepared prepared) {}

    List<BulkOutcome> perform(List<BulkCommand> items) {
        @Nullable BulkOutcome[] outcomes = new BulkOutcome[items.size()];
        List<Pending> pending = new ArrayList<>(items.size());
        for (int place = 0; place < outcomes.length; place++) {
            BulkCommand item = items.get(place);
            try {
                pending.add(new Pending(place, item, ledger.prepared(item.complaint(), item.command(), item.by())));
            } catch (RefusedException refused) {
                outcomes[place] = refusedNow(item, refused);
            } catch (IllegalArgumentException | ComplaintNotFoundException unfit) {
                outcomes[place] = new BulkOutcome.Refused(item, unfit);
            }
        }
        List<Commit> commits =
                pending.stream().map(each -> each.prepared().commit()).toList();
        List<CommitResult> results =
                commits.isEmpty() ? List.of() : ledger.store().commitAll(commits);
        for (int i = 0; i < pending.size(); i++) {
            outcomes[pending.get(i).place()] = outcome(pending.get(i), results.get(i));
        }
        List<BulkOutcome> answer = new ArrayList<>(outcomes.length);
        for (BulkOutcome outcome : outcomes) {
            answer.add(Objects.requireNonNull(outcome));
        }
        return List.copyOf(answer);
    }

    private BulkOutcome outcome(Pending pending, CommitResult result) {
        BulkCommand item = pending.item();
        try {
            Complaint<?> after = result instanceof CommitResult.Stale
                    ? ledger.perform(item.complaint().handle(), item.command(), item.by())
                    : ledger.settled(pending.prepared(), result);
            return new BulkOutcome.Performed(item, after);
        } catch (RefusedException | StaleComplaintException | CommandReusedException refused) {
            return new BulkOutcome.Refused(item, refused);
        }
    }

    /** Unless it was done before: then it is what came of it. */
    private BulkOutcome refusedNow(BulkCommand item, RefusedException refused) {
        try {
            return new BulkOutcome.Performed(
                    item, ledger.repeatedOr(refused, item.complaint().id(), item.command(), item.by()));
        } catch (RefusedException | CommandReusedException still) {
            return new BulkOutcome.Refused(item, still);
        }
    }
}
