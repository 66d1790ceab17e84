package dev.redress.store.ordered;

import dev.redress.store.Claim;
import dev.redress.store.ComplaintId;
import dev.redress.store.OutboxEntry;
import dev.redress.store.OutboxKey;
import dev.redress.store.OutboxMessage;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A message of the outbox with its lease, and what becomes of it by S-31 to S-34; for stores that change rows in one
 * step. Immutable.
 *
 * @param entry the message, its attempts, and whether it is dead
 * @param leaseUntil until when it is given out, exclusive, or null if it is not
 */
public record QueuedMessage(OutboxEntry entry, @Nullable Instant leaseUntil) {

    private record Lane(ComplaintId complaint, String name) {}

    /**
     * A message that was just committed.
     *
     * @param message the message
     * @return without attempts, not dead, not given out
     */
    public static QueuedMessage of(OutboxMessage message) {
        return new QueuedMessage(new OutboxEntry(message, 0, false), null);
    }

    /**
     * Which message.
     *
     * @return its key
     */
    public OutboxKey key() {
        return entry.message().key();
    }

    /**
     * Chooses what is given out: of each lane the first message alone, if it is due, free and not dead; the earliest due first.
     *
     * @param all all messages of the tenant, in the order of their keys
     * @param claim by when, until when and how many; its epoch says nothing here
     * @return those given out as they are afterwards, leased and with one attempt more
     */
    public static List<QueuedMessage> claimed(Stream<QueuedMessage> all, Claim claim) {
        Set<Lane> passed = new HashSet<>();
        return all.filter(each -> passed.add(
                        new Lane(each.key().complaint(), each.entry.message().lane())))
                .filter(each -> HeldComplaint.isFree(each.leaseUntil, claim) && !each.entry.dead())
                .filter(each -> !each.entry.message().dueAt().isAfter(claim.now()))
                .sorted(Comparator.comparing(
                                (QueuedMessage each) -> each.entry.message().dueAt())
                        .thenComparing(QueuedMessage::key))
                .limit(claim.limit())
                .map(each -> new QueuedMessage(
                        new OutboxEntry(each.entry.message(), each.entry.attempts() + 1, false), claim.leaseUntil()))
                .toList();
    }

    /**
     * The message when it is to be tried again later.
     *
     * @param attempts its attempts as they were claimed
     * @param dueAt when, in whole microseconds
     * @return the message without a lease, or empty if it is dead or was given out again since
     */
    public Optional<QueuedMessage> postponed(int attempts, Instant dueAt) {
        return isStill(attempts) ? Optional.of(due(dueAt, attempts)) : Optional.empty();
    }

    /**
     * The message when it is given up.
     *
     * @param attempts its attempts as they were claimed
     * @return the message, dead and without a lease, or empty if it is dead or was given out again since
     */
    public Optional<QueuedMessage> buried(int attempts) {
        return isStill(attempts)
                ? Optional.of(new QueuedMessage(new OutboxEntry(entry.message(), attempts, true), null))
                : Optional.empty();
    }

    /**
     * The message when it is made due again.
     *
     * @param dueAt when, in whole microseconds
     * @return the message without attempts, or empty if it is not dead
     */
    public Optional<QueuedMessage> revived(Instant dueAt) {
        return entry.dead() ? Optional.of(due(dueAt, 0)) : Optional.empty();
    }

    private boolean isStill(int attempts) {
        return !entry.dead() && entry.attempts() == attempts;
    }

    private QueuedMessage due(Instant at, int attempts) {
        OutboxMessage from = entry.message();
        OutboxMessage message = new OutboxMessage(from.key(), from.lane(), from.kind(), from.body(), at);
        return new QueuedMessage(new OutboxEntry(message, attempts, false), null);
    }
}
