package dev.redress.desk;

import dev.redress.complaint.ProcedureRef;
import dev.redress.complaint.Snapshot;
import dev.redress.lifecycle.Refusal;
import dev.redress.party.Actor;
import dev.redress.procedure.ConflictOfInterest;
import dev.redress.procedure.Delegations;
import dev.redress.procedure.Gatekeeper;
import dev.redress.procedure.Procedure;
import dev.redress.record.ProcedureForm;
import dev.redress.store.ComplaintStore;
import dev.redress.store.Definition;
import dev.redress.store.StoreException;
import dev.redress.store.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What each version of a tenant's procedures asks for, read from the store when it is first needed: a published version never
 * changes. Thread-safe.
 */
final class Rulebook {

    private final ComplaintStore store;
    private final Tenant tenant;
    private final ConflictOfInterest host;
    private final Delegations delegations;
    private final Map<ProcedureRef, Gatekeeper> known = new ConcurrentHashMap<>();

    private final Clockwork clockwork;

    Rulebook(Office office, Tenant tenant) {
        this.store = office.store();
        this.tenant = tenant;
        this.host = office.conflicts();
        this.delegations = office.delegations();
        this.clockwork = new Clockwork(office.calculator(), new Terms(office, tenant, this::procedure));
    }

    Clockwork clockwork() {
        return clockwork;
    }

    Gatekeeper of(ProcedureRef ref) {
        Gatekeeper cached = known.get(ref);
        if (cached != null) {
            return cached;
        }
        return find(ref)
                .orElseThrow(
                        () -> new StoreException("tenant " + tenant + " has no procedure '" + ref.id() + "' version "
                                + ref.version() + ", under which a complaint is handled; restore the definition"));
    }

    Optional<Gatekeeper> find(ProcedureRef ref) {
        Gatekeeper cached = known.get(ref);
        if (cached != null) {
            return Optional.of(cached);
        }
        Optional<Gatekeeper> read = store.definition(tenant, Definition.Kind.PROCEDURE, ref.id(), ref.version())
                .map(Definitions::genuine)
                .map(definition -> new Gatekeeper(ProcedureForm.read(definition), host, delegations, clockwork));
        read.ifPresent(gatekeeper -> known.put(ref, gatekeeper));
        return read;
    }

    /** Whether somebody acts for themselves, or for somebody for whom they may. */
    boolean mayActAs(Actor actor, Instant at) {
        return actor.onBehalfOf() == null || delegations.mayActFor(actor, actor.onBehalfOf(), at);
    }

    Procedure procedure(ProcedureRef ref) {
        return of(ref).procedure();
    }

    /** Why a complaint cannot go on under another version; empty if it can. */
    List<Refusal> unfit(Snapshot complaint, ProcedureRef ref) {
        return find(ref)
                .map(gatekeeper -> gatekeeper.adopting(complaint))
                .orElseGet(() -> List.of(new Refusal(
                        "version",
                        "procedure " + ref.id() + " version " + ref.version() + " was not published; publish it first",
                        "流程 " + ref.id() + " 第 " + ref.version() + " 版尚未发布")));
    }
}
