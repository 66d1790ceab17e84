package dev.redress.desk;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.clock.RulePack;
import dev.redress.complaint.ProcedureRef;
import dev.redress.procedure.Procedure;
import dev.redress.record.Chain;
import dev.redress.record.ProcedureForm;
import dev.redress.store.ComplaintStore;
import dev.redress.store.Definition;
import dev.redress.store.DefinitionStore.Published;
import dev.redress.store.Head;
import dev.redress.store.StoreException;
import dev.redress.store.Tenant;
import java.time.Instant;
import java.util.Optional;

/** Publishes and reads definitions. */
final class Definitions {

    /** Who publishes what a desk ships with. */
    static final String SHIPPED_BY = "redress";

    private static final int ATTEMPTS = 20;

    private Definitions() {}

    /** Something to be published, in its persisted form. */
    record Draft(Definition.Kind kind, String id, int version, String body) {

        static Draft of(Procedure procedure) {
            return new Draft(
                    Definition.Kind.PROCEDURE, procedure.id(), procedure.version(), ProcedureForm.write(procedure));
        }

        static Draft of(BusinessCalendar calendar, int version) {
            return new Draft(Definition.Kind.CALENDAR, calendar.name(), version, calendar.toJson());
        }

        static Draft of(RulePack pack, int version) {
            return new Draft(Definition.Kind.RULE_PACK, pack.id(), version, pack.toJson());
        }
    }

    /** The procedure to file under: the tenant's latest of that identifier, published first if there is none. */
    static ProcedureRef ensure(ComplaintStore store, Tenant tenant, Procedure procedure, Instant now) {
        return new ProcedureRef(procedure.id(), ensure(store, tenant, Draft.of(procedure), now));
    }

    /** The tenant's latest version of that identifier; the draft is published first if there is none. */
    static int ensure(ComplaintStore store, Tenant tenant, Draft draft, Instant now) {
        Optional<Definition> latest = store.latestDefinition(tenant, draft.kind(), draft.id());
        if (latest.isEmpty()) {
            publish(store, tenant, draft, SHIPPED_BY, now);
            return draft.version();
        }
        store.definition(tenant, draft.kind(), draft.id(), draft.version()).ifPresent(same -> requireSame(same, draft));
        return latest.get().version();
    }

    static void publish(ComplaintStore store, Tenant tenant, Draft draft, String by, Instant now) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            requireHigher(store, tenant, draft);
            Published published = store.publish(definition(store.publicationHead(tenant), tenant, draft, by, now));
            if (published == Published.PUBLISHED) {
                return;
            } else if (published == Published.EXISTS) {
                store.definition(tenant, draft.kind(), draft.id(), draft.version())
                        .ifPresent(same -> requireSame(same, draft));
                return;
            }
        }
        throw new StoreException(draft.kind().persistedName() + " '" + draft.id() + "' version " + draft.version()
                + " could not be published: others published first " + ATTEMPTS + " times; try again");
    }

    private static Definition definition(Head previous, Tenant tenant, Draft draft, String by, Instant now) {
        Head digest = Chain.body(draft.body());
        Head head = Chain.publication(
                previous,
                digest,
                tenant.name(),
                draft.kind().persistedName(),
                draft.id(),
                Integer.toString(draft.version()),
                now.toString(),
                by);
        return new Definition(
                tenant, draft.kind(), draft.id(), draft.version(), draft.body(), digest, now, by, previous, head);
    }

    /** What was read, if it is what was published: whoever can write into the database could have changed it. */
    static Definition genuine(Definition read) {
        Definition right = definition(
                read.previousHead(),
                read.tenant(),
                new Draft(read.kind(), read.id(), read.version(), read.body()),
                read.publishedBy(),
                read.publishedAt());
        if (!right.digest().equals(read.digest()) || !right.head().equals(read.head())) {
            throw new StoreException(read.kind().persistedName() + " '" + read.id() + "' version " + read.version()
                    + " in the store is not what was published; restore it");
        }
        return read;
    }

    /** One below the latest would never be used: what is filed from now on takes the latest. */
    private static void requireHigher(ComplaintStore store, Tenant tenant, Draft draft) {
        int latest = store.latestDefinition(tenant, draft.kind(), draft.id())
                .map(Definition::version)
                .orElse(0);
        if (draft.version() < latest
                && store.definition(tenant, draft.kind(), draft.id(), draft.version())
                        .isEmpty()) {
            String what = draft.kind().persistedName();
            throw new DefinitionConflictException(what + " '" + draft.id() + "' version " + draft.version()
                    + " is below version " + latest
                    + ", which is published already and would go on being used; give it version "
                    + (latest + 1) + " or higher");
        }
    }

    private static void requireSame(Definition published, Draft draft) {
        if (!published.body().equals(draft.body())) {
            String what = draft.kind().persistedName();
            throw new DefinitionConflictException(what + " '" + published.id() + "' version " + published.version()
                    + " was published with other content at " + published.publishedAt() + "; give the changed " + what
                    + " a new version");
        }
    }
}
