package dev.redress.desk;

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
    private static final String SHIPPED_BY = "redress";

    private static final int ATTEMPTS = 20;

    private Definitions() {}

    /** The procedure to file under: the tenant's latest of that identifier, published first if there is none. */
    static ProcedureRef ensure(ComplaintStore store, Tenant tenant, Procedure procedure, Instant now) {
        Optional<Definition> latest = store.latestDefinition(tenant, Definition.Kind.PROCEDURE, procedure.id());
        if (latest.isEmpty()) {
            publish(store, tenant, procedure, SHIPPED_BY, now);
            return new ProcedureRef(procedure.id(), procedure.version());
        }
        store.definition(tenant, Definition.Kind.PROCEDURE, procedure.id(), procedure.version())
                .ifPresent(same -> requireSame(same, ProcedureForm.write(procedure)));
        return new ProcedureRef(procedure.id(), latest.get().version());
    }

    static void publish(ComplaintStore store, Tenant tenant, Procedure procedure, String by, Instant now) {
        String body = ProcedureForm.write(procedure);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Definition definition = definition(store.publicationHead(tenant), tenant, procedure, body, by, now);
            Published published = store.publish(definition);
            if (published == Published.PUBLISHED) {
                return;
            } else if (published == Published.EXISTS) {
                store.definition(tenant, Definition.Kind.PROCEDURE, procedure.id(), procedure.version())
                        .ifPresent(same -> requireSame(same, body));
                return;
            }
        }
        throw new StoreException("procedure '" + procedure.id() + "' version " + procedure.version()
                + " could not be published: others published first " + ATTEMPTS + " times; try again");
    }

    private static Definition definition(
            Head previous, Tenant tenant, Procedure procedure, String body, String by, Instant now) {
        Head digest = Chain.body(body);
        Head head = Chain.publication(
                previous,
                digest,
                tenant.name(),
                Definition.Kind.PROCEDURE.persistedName(),
                procedure.id(),
                Integer.toString(procedure.version()),
                now.toString(),
                by);
        return new Definition(
                tenant,
                Definition.Kind.PROCEDURE,
                procedure.id(),
                procedure.version(),
                body,
                digest,
                now,
                by,
                previous,
                head);
    }

    private static void requireSame(Definition published, String body) {
        if (!published.body().equals(body)) {
            throw new DefinitionConflictException("procedure '" + published.id() + "' version " + published.version()
                    + " was published with other content at " + published.publishedAt()
                    + "; give the changed procedure a new version");
        }
    }
}
