package dev.redress.desk;

import dev.redress.complaint.ProcedureRef;
import dev.redress.procedure.Procedure;
import dev.redress.store.Definition;
import dev.redress.store.Tenant;

/** What a tenant's new complaints are filed under, and the clock epoch to which what this node knows belongs. Thread-safe. */
final class Standing {

    private final Office office;
    private final Tenant tenant;
    private final Rulebook rulebook;
    private volatile Known known;

    private record Known(ProcedureRef procedure, long epoch) {}

    Standing(Office office, Tenant tenant, Rulebook rulebook, ProcedureRef first) {
        this.office = office;
        this.tenant = tenant;
        this.rulebook = rulebook;
        this.known = new Known(first, 0);
    }

    ProcedureRef procedureRef() {
        return known.procedure();
    }

    Procedure procedure() {
        return rulebook.procedure(known.procedure());
    }

    long epoch() {
        return known.epoch();
    }

    /** Files under another version from now on. What its clocks need is published before the epoch is read. */
    void adopt(ProcedureRef procedure) {
        long before = office.store().epoch(tenant, Definition.Epoch.CLOCK);
        rulebook.clockwork().terms().refresh();
        rulebook.clockwork().judgedBy(rulebook.procedure(procedure));
        known = new Known(procedure, Math.max(before, office.store().epoch(tenant, Definition.Epoch.CLOCK)));
    }

    /** Takes note of what others have published. */
    void refresh() {
        adopt(Definitions.ensure(office.store(), tenant, office.procedure(), office.now()));
    }

    /** The epoch that what this node knows belongs to; refreshed first if others have published since. */
    long currentEpoch() {
        if (office.store().epoch(tenant, Definition.Epoch.CLOCK) > known.epoch()) {
            refresh();
        }
        return known.epoch();
    }
}
