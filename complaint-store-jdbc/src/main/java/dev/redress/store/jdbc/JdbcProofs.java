package dev.redress.store.jdbc;

import dev.redress.store.AccessEntry;
import dev.redress.store.AccessKey;
import dev.redress.store.AccessStore;
import dev.redress.store.Checkpoint;
import dev.redress.store.ComplaintId;
import dev.redress.store.HeadAt;
import dev.redress.store.Tenant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of {@link JdbcStore} that proves: checkpoints, and who read what. Thread-safe. */
abstract class JdbcProofs extends JdbcClaims {

    private final Connections connections;
    private final Fitness fitness;
    private final Checkpoints checkpoints;
    private final Accesses accesses;

    JdbcProofs(Connections connections, Fitness fitness, Dialect dialect, Tables tables, Reads reads) {
        super(connections, fitness, dialect, tables, reads);
        this.connections = connections;
        this.fitness = fitness;
        this.checkpoints = new Checkpoints(dialect, tables);
        this.accesses = new Accesses(dialect, tables);
    }

    static void requirePositive(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit of a scan must be 1 or more, was " + limit);
        }
    }

    @Override
    public boolean addAccess(AccessEntry entry) {
        fitness.require(entry);
        return connections.use(
                () -> "access " + entry.key() + " to complaint " + entry.complaint(),
                session -> accesses.add(session, entry));
    }

    @Override
    public List<AccessEntry> accesses(Tenant tenant, @Nullable AccessKey after, int limit) {
        requirePositive(limit);
        return connections.use(
                () -> "reading the access log of tenant " + tenant,
                session -> accesses.page(session, tenant, null, after, limit));
    }

    @Override
    public List<AccessEntry> accessesOf(Tenant tenant, ComplaintId complaint, @Nullable AccessKey after, int limit) {
        requirePositive(limit);
        return connections.use(
                () -> "complaint " + complaint + ": reading who read it",
                session -> accesses.page(session, tenant, complaint, after, limit));
    }

    @Override
    public void forgetReaders(Tenant tenant, List<AccessKey> keys) {
        AccessStore.requireFew(keys);
        List<AccessKey> copy = List.copyOf(keys);
        connections.use(() -> "forgetting readers in the access log of tenant " + tenant, session -> {
            accesses.forget(session, tenant, copy);
            return copy;
        });
    }

    @Override
    public List<HeadAt> headsSinceCheckpoint(Tenant tenant, @Nullable ComplaintId after, int limit) {
        requirePositive(limit);
        return connections.use(
                () -> "heads of tenant " + tenant + " since its latest checkpoint",
                session -> checkpoints.changed(session, tenant, after, limit));
    }

    @Override
    public boolean addCheckpoint(Checkpoint checkpoint, List<HeadAt> heads) {
        if (heads.size() != checkpoint.complaints()) {
            throw new IllegalArgumentException(
                    "checkpoint must have " + checkpoint.complaints() + " heads, had " + heads.size());
        }
        return connections.use(
                () -> "checkpoint " + checkpoint.number() + " of tenant " + checkpoint.tenant(),
                session -> checkpoints.add(session, checkpoint, heads));
    }

    @Override
    public Optional<Checkpoint> latestCheckpoint(Tenant tenant) {
        return connections.use(
                () -> "latest checkpoint of tenant " + tenant, session -> checkpoints.latest(session, tenant));
    }

    @Override
    public List<Checkpoint> checkpoints(Tenant tenant, long after, int limit) {
        requirePositive(limit);
        return connections.use(
                () -> "checkpoints of tenant " + tenant, session -> checkpoints.page(session, tenant, after, limit));
    }

    @Override
    public List<HeadAt> checkpointed(Tenant tenant, long number) {
        return connections.use(
                () -> "heads of checkpoint " + number + " of tenant " + tenant,
                session -> checkpoints.heads(session, tenant, number));
    }
}
