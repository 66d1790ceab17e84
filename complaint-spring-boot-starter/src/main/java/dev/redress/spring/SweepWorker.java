package dev.redress.spring;

import dev.redress.desk.ComplaintDesk;
import dev.redress.desk.Swept;
import dev.redress.store.Tenant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sweeps the clocks of every tenant's complaints, round after round: {@code desk.clocks().sweep(...)} until nothing is due. On as many
 * nodes as the host has. Starts and stops with the context. Thread-safe.
 */
public final class SweepWorker extends Worker {

    private final int limit;
    private final AtomicLong milestones = new AtomicLong();
    private final AtomicLong breaches = new AtomicLong();
    private final AtomicLong left = new AtomicLong();

    SweepWorker(ComplaintDesk desk, WorkedTenants tenants, int limit, Pace pace) {
        super("sweep", desk, tenants, pace);
        this.limit = limit;
    }

    @Override
    boolean batch(Tenant tenant, ComplaintDesk desk) {
        Swept swept = desk.clocks().sweep(limit);
        milestones.addAndGet(swept.milestones());
        breaches.addAndGet(swept.breaches());
        left.addAndGet(swept.left());
        return swept.claimed() == limit || swept.recorded() > 0;
    }

    /**
     * How many milestones this worker has recorded since the process began.
     *
     * @return 0 or more
     */
    public long milestones() {
        return milestones.get();
    }

    /**
     * How many breaches are among them.
     *
     * @return 0 or more
     */
    public long breaches() {
        return breaches.get();
    }

    /**
     * How often a complaint was left for a later sweep, because somebody changed it meanwhile or it could not be read.
     *
     * @return 0 or more
     */
    public long left() {
        return left.get();
    }
}
