package dev.redress.store.jdbc;

import dev.redress.store.Claim;
import dev.redress.store.ComplaintStore;
import dev.redress.store.OutboxEntry;
import dev.redress.store.OutboxKey;
import dev.redress.store.StoredComplaint;
import dev.redress.store.Tenant;
import dev.redress.store.Wake;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of {@link JdbcStore} that gives out what is due: complaints and messages. Thread-safe. */
abstract class JdbcClaims implements ComplaintStore {

    private final Connections connections;
    private final Fitness fitness;
    private final DueComplaints due;
    private final WakeUps wakeUps;
    private final MessageClaims messages;
    private final Outbox outbox;

    JdbcClaims(Connections connections, Fitness fitness, Dialect dialect, Tables tables, Reads reads) {
        this.connections = connections;
        this.fitness = fitness;
        this.due = new DueComplaints(dialect, tables, reads);
        this.wakeUps = new WakeUps(dialect, tables);
        this.messages = new MessageClaims(dialect, tables);
        this.outbox = new Outbox(dialect, tables);
    }

    private <T> T claim(String what, Connections.Work<T> work) {
        if (connections.inHostTransaction()) {
            throw new IllegalStateException(what + ": must not be inside the host's transaction, as a lease that can be"
                    + " rolled back is none; claim before it begins");
        }
        return connections.use(() -> what, work);
    }

    @Override
    public List<StoredComplaint> claimDue(Tenant tenant, Claim claim) {
        return claim("claim of complaints of tenant " + tenant, session -> due.claim(session, tenant, claim));
    }

    @Override
    public int settle(Tenant tenant, List<Wake> wakes) {
        List<Wake> copy = List.copyOf(wakes);
        Wake.requireSeparate(copy);
        fitness.require(copy);
        return connections.use(
                () -> "setting " + copy.size() + " wake-ups of tenant " + tenant,
                session -> wakeUps.settle(session, tenant, copy));
    }

    @Override
    public List<OutboxEntry> claimMessages(Tenant tenant, Instant now, Instant leaseUntil, int limit) {
        Claim range = new Claim(now, 0, leaseUntil, limit);
        return claim("claim of messages of tenant " + tenant, session -> messages.claim(session, tenant, range));
    }

    @Override
    public boolean delivered(Tenant tenant, OutboxKey key) {
        return connections.use(
                () -> "message " + key + ": taking away", session -> outbox.delivered(session, tenant, key));
    }

    @Override
    public boolean postpone(Tenant tenant, OutboxKey key, int attempts, Instant dueAt) {
        fitness.require(key, dueAt);
        return connections.use(
                () -> "message " + key + ": postponing",
                session -> outbox.postpone(session, tenant, key, attempts, dueAt));
    }

    @Override
    public boolean bury(Tenant tenant, OutboxKey key, int attempts) {
        return connections.use(
                () -> "message " + key + ": giving up", session -> outbox.bury(session, tenant, key, attempts));
    }

    @Override
    public List<OutboxEntry> deadLetters(Tenant tenant, @Nullable OutboxKey after, int limit) {
        return connections.use(
                () -> "reading the dead letters of tenant " + tenant,
                session -> outbox.dead(session, tenant, after, limit));
    }

    @Override
    public boolean revive(Tenant tenant, OutboxKey key, Instant dueAt) {
        fitness.require(key, dueAt);
        return connections.use(
                () -> "message " + key + ": reviving", session -> outbox.revive(session, tenant, key, dueAt));
    }
}
