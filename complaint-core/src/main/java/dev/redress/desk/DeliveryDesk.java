package dev.redress.desk;

import dev.redress.notification.NotificationSender;
import dev.redress.store.Claim;
import dev.redress.store.OutboxEntry;
import dev.redress.store.OutboxKey;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notices on their way. A view of the desk: immutable, thread-safe, starts no threads. The host's scheduler calls {@link #deliver}, on
 * as many nodes as it likes. Notices to one reader of one complaint arrive in their order: one that cannot be delivered holds
 * up those behind it, and is tried again at growing distances; after ten attempts it is a dead letter, which waits for a person.
 */
public final class DeliveryDesk {

    private static final int BATCH = 100;

    private final Office office;
    private final Ledger ledger;
    private final ComplaintDesk desk;

    DeliveryDesk(Office office, Ledger ledger, ComplaintDesk desk) {
        this.office = office;
        this.ledger = ledger;
        this.desk = desk;
    }

    /**
     * What became of notices that were due.
     *
     * @param claimed how many were taken; those that nobody is left to be told of, as they were erased or ended their part since, are dropped
     *     and in none of the others
     * @param delivered handed over, or not wanted by the host
     * @param postponed to be tried again
     * @param buried given up
     */
    public record Delivered(int claimed, int delivered, int postponed, int buried) {}

    /**
     * Sends notices that are due, each through the sender the desk was built with.
     *
     * @param limit how many at most, 1 to 1,000
     * @return what became of them
     * @throws IllegalStateException inside the host's transaction, or if the desk has no sender
     * @throws dev.redress.store.StoreException if the store fails; what was sent and not recorded is sent again
     */
    public Delivered deliver(int limit) {
        return new Delivery(office, ledger, desk, sender()).run(limit);
    }

    private NotificationSender sender() {
        NotificationSender sender = office.notices().sender();
        if (sender == null) {
            throw new IllegalStateException("the desk has no sender; give it one: DeskBuilder.sender(...)");
        }
        return sender;
    }

    /**
     * Delivers in a thread of its own until it is closed, for hosts without a scheduler: 100 notices at a time, without a pause
     * while more are due.
     *
     * @param pause between looks when nothing is due, 1 millisecond or more; some seconds are usual
     * @return the worker; close it before the store
     * @throws IllegalArgumentException if the pause is shorter
     * @throws IllegalStateException if the desk has no sender
     */
    public Worker worker(Duration pause) {
        sender();
        return Worker.start(
                "redress-delivery-" + ledger.tenant(),
                pause,
                () -> deliver(BATCH).claimed() == BATCH);
    }

    /**
     * Lists notices that were given up.
     *
     * @param after keys after this one, or null for the beginning
     * @param limit how many at most, 1 to {@link Claim#MAX_LIMIT}
     * @return by key
     * @throws IllegalArgumentException if the limit is out of range
     */
    public List<OutboxEntry> deadLetters(@Nullable OutboxKey after, int limit) {
        if (limit < 1 || limit > Claim.MAX_LIMIT) {
            throw new IllegalArgumentException(
                    "limit of dead letters must be 1 to " + Claim.MAX_LIMIT + ", was " + limit);
        }
        return ledger.store().deadLetters(ledger.tenant(), after, limit);
    }

    /**
     * Tries a dead letter again.
     *
     * @param key which
     * @return whether there was such a dead letter
     */
    public boolean retry(OutboxKey key) {
        return ledger.store().revive(ledger.tenant(), key, office.now().truncatedTo(ChronoUnit.MICROS));
    }

    /**
     * Drops a message, so that what waits behind it goes on; meant for dead letters, and one that is still on its way is taken away
     * as well.
     *
     * @param key which
     * @return whether there was such a message
     */
    public boolean skip(OutboxKey key) {
        return ledger.store().delivered(ledger.tenant(), key);
    }
}
