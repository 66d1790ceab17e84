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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What each version of a tenant's procedures asks for, read from the store when it is first needed: a published version never
 * changes. Thread-safe.
 */
final class Rulebook {

    /** How long what was read of versions is new enough where buttons are drawn. */
    private static final Duration LATELY = Duration.ofMinutes(1);

    private final ComplaintStore store;
    private final Tenant tenant;
    private final ConflictOfInterest host;
    private final Delegations delegations;
    private final Map<ProcedureRef, Gatekeeper> known = new ConcurrentHashMap<>();

    private final Clockwork clockwork;

    private final Office office;
    private final Map<String, Newest> newest = new ConcurrentHashMap<>();

    private record Newest(int version, Instant readAt) {}

    Rulebook(Office office, Tenant tenant) {
        this.office = office;
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

    /**
     * What stands against going over to a newer version where none was published; null if one was. Where buttons are drawn, what was read a
     * moment ago is new enough.
     */
    @Nullable
    Refusal noneNewer(ProcedureRef now, boolean asOfLately) {
        Newest known = asOfLately ? newest.get(now.id()) : null;
        if (known == null || !office.now().isBefore(known.readAt().plus(LATELY))) {
            int version = store.latestDefinition(tenant, Definition.Kind.PROCEDURE, now.id())
                    .map(Definition::version)
                    .orElse(now.version());
            known = new Newest(version, office.now());
            newest.put(now.id(), known);
        }
        return known.version() > now.version()
                ? null
                : new Refusal(
                        "version",
                        "it is handled under version " + now.version() + ", and no newer one was published",
                        "现按第 " + now.version() + " 版流程办理,没有已发布的更新版本");
    }

    /** Something was published here: what was read before is not the newest any more. */
    void forgetNewest() {
        newest.clear();
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
