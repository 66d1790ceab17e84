package dev.redress.spring;

import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.DeliveryDesk.Delivered;
import dev.redress.store.Claim;
import dev.redress.store.Tenant;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends every tenant's notices, round after round: {@code desk.deliveries().deliver(...)} until nothing is due. On as many nodes as the
 * host has. Starts and stops with the context. Thread-safe.
 */
public final class DeliveryWorker extends Worker {

    private final int limit;
    private final AtomicLong delivered = new AtomicLong();
    private final AtomicLong postponed = new AtomicLong();
    private final AtomicLong buried = new AtomicLong();
    private int counting;
    private volatile OptionalInt deadLetters = OptionalInt.empty();

    DeliveryWorker(ComplaintDesk desk, WorkedTenants tenants, int limit, Pace pace) {
        super("delivery", desk, tenants, pace);
        this.limit = limit;
    }

    @Override
    void roundBegins() {
        counting = 0;
    }

    @Override
    boolean batch(Tenant tenant, ComplaintDesk desk) {
        Delivered round = desk.deliveries().deliver(limit);
        delivered.addAndGet(round.delivered());
        postponed.addAndGet(round.postponed());
        buried.addAndGet(round.buried());
        // What went may have held up what is behind it in its lane.
        if (round.claimed() == limit || round.delivered() > 0) {
            return true;
        }
        counting += desk.deliveries().deadLetters(null, Claim.MAX_LIMIT).size();
        return false;
    }

    @Override
    void roundComplete() {
        deadLetters = OptionalInt.of(counting);
    }

    /**
     * How many notices this worker has handed over since the process began.
     *
     * @return 0 or more
     */
    public long delivered() {
        return delivered.get();
    }

    /**
     * How many attempts failed and are to be made again.
     *
     * @return 0 or more
     */
    public long postponed() {
        return postponed.get();
    }

    /**
     * How many notices this worker has given up.
     *
     * @return 0 or more
     */
    public long buried() {
        return buried.get();
    }

    /**
     * How many dead letters there were at the end of the last complete round, of each tenant at most {@link Claim#MAX_LIMIT}. Counted by
     * one query for each tenant and round.
     *
     * @return the number, or empty if there was no complete round yet
     */
    public OptionalInt deadLetters() {
        return deadLetters;
    }
}
