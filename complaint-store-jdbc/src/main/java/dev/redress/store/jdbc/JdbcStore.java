package dev.redress.store.jdbc;

import dev.redress.store.CommandId;
import dev.redress.store.CommandRecord;
import dev.redress.store.Commit;
import dev.redress.store.CommitResult;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.Definition;
import dev.redress.store.Head;
import dev.redress.store.JournalEntry;
import dev.redress.store.OfComplaint;
import dev.redress.store.ProjectionStore;
import dev.redress.store.SealedValue;
import dev.redress.store.StoreException;
import dev.redress.store.StoredComplaint;
import dev.redress.store.TallyAdd;
import dev.redress.store.TallyResult;
import dev.redress.store.Tenant;
import dev.redress.store.Token;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps complaints in PostgreSQL, MariaDB, MySQL or H2. The tables must be there: {@link JdbcSchema} makes them.
 *
 * <p>Each call uses one connection and gives it back. In its own transactions, the store expects the isolation that is the engine's
 * default, READ COMMITTED or, on MariaDB and MySQL, REPEATABLE READ, and repeats a commit that the database could not let through
 * because of others, up to ten times. In the host's it repeats nothing.
 *
 * <p>A commit throws {@link IllegalArgumentException}, before any statement, for what the tables cannot keep exactly: a JSON
 * text of more than 1,000,000 characters, or with U+0000 or an unpaired surrogate; an instant before 2 January 4713 BC or after
 * 294275, on MariaDB and MySQL one before 1000 or after 9999. After one statement it does so for a change that carries another reference than the complaint has.
 *
 * <p>Thread-safe.
 *
 * <pre>{@code
 * JdbcSchema.on(dataSource).create();
 * ComplaintDesk kept = ComplaintDesk.using(JdbcStore.on(dataSource)).build();
 * }</pre>
 */
public final class JdbcStore extends JdbcQueries {

    private final Connections connections;
    private final Fitness fitness;
    private final Commits commits;
    private final Reads reads;
    private final @Nullable ProjectionStore projections;
    private final Definitions definitions;
    private final Tallies tallies;
    private final Tokens tokens;
    private final Scans scans;

    private JdbcStore(Connections connections, Dialect dialect, Tables tables, boolean hasProjections) {
        this(
                connections,
                new Fitness(dialect.instants()),
                dialect,
                tables,
                new Reads(dialect, tables),
                hasProjections ? new Projections(connections, dialect, tables) : null);
    }

    private JdbcStore(
            Connections connections,
            Fitness fitness,
            Dialect dialect,
            Tables tables,
            Reads reads,
            @Nullable ProjectionStore projections) {
        super(connections, fitness, dialect, tables, reads);
        this.connections = connections;
        this.fitness = fitness;
        this.reads = reads;
        this.projections = projections;
        this.tallies = new Tallies(dialect, tables);
        this.tokens = new Tokens(dialect, tables);
        this.commits = new Commits(dialect, tables, new Extras(tallies, tokens, new Erasures(tables)));
        this.definitions = new Definitions(dialect, tables);
        this.scans = new Scans(dialect, tables);
    }

    /**
     * Makes a store with the usual table names and transactions of its own.
     *
     * @param dataSource where connections come from
     * @return the store
     * @throws IllegalArgumentException if the database is none of PostgreSQL, MariaDB, MySQL and H2
     * @throws StoreException if there is no connection to ask
     */
    public static JdbcStore on(DataSource dataSource) {
        return using(dataSource).build();
    }

    /**
     * Starts a store.
     *
     * @param dataSource where connections come from; asked once, by {@link Builder#build}, if a scope is given
     * @return a builder
     */
    public static Builder using(DataSource dataSource) {
        return new Builder(dataSource);
    }

    @Override
    public CommitResult commit(Commit commit) {
        fitness.require(commit);
        return connections.use(
                () -> "complaint " + commit.next().id() + ": commit of version "
                        + commit.next().version(),
                session -> commits.one(session, commit));
    }

    @Override
    public List<CommitResult> commitAll(List<Commit> all) {
        List<Commit> copy = List.copyOf(all);
        Commits.requireSeparate(copy);
        copy.forEach(fitness::require);
        return copy.isEmpty()
                ? List.of()
                : connections.use(() -> "bulk of " + copy.size() + " commits", session -> commits.all(session, copy));
    }

    @Override
    public Optional<StoredComplaint> find(Tenant tenant, ComplaintId id) {
        return connections.use(
                () -> "complaint " + id + ": look-up by identifier", session -> reads.find(session, tenant, id));
    }

    @Override
    public Optional<StoredComplaint> findByReference(Tenant tenant, String reference) {
        return Texts.isKept(reference)
                ? connections.use(
                        () -> "look-up by reference", session -> reads.findByReference(session, tenant, reference))
                : Optional.empty();
    }

    @Override
    public Optional<CommandRecord> findCommand(Tenant tenant, CommandId commandId) {
        return connections.use(
                () -> "look-up of command " + commandId, session -> reads.findCommand(session, tenant, commandId));
    }

    @Override
    public List<JournalEntry> journal(Tenant tenant, ComplaintId id, long afterSequence, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("complaint " + id + ": journal limit must be 1 or more, was " + limit);
        }
        return connections.use(
                () -> "complaint " + id + ": reading the journal",
                session -> reads.journal(session, tenant, id, afterSequence, limit));
    }

    @Override
    public List<SealedValue> sealed(Tenant tenant, ComplaintId id) {
        return connections.use(
                () -> "complaint " + id + ": reading the sealed values", session -> reads.sealed(session, tenant, id));
    }

    /** Following journals takes what {@link JdbcSchema#createProjections} makes; whether that is there is asked when the store is built. */
    @Override
    public <T> Optional<T> capability(Class<T> type) {
        return type == ProjectionStore.class
                ? Optional.ofNullable(projections).map(type::cast)
                : super.capability(type);
    }

    @Override
    public TallyResult tally(Tenant tenant, TallyAdd add) {
        return connections.use(
                () -> "adding to a tally of tenant " + tenant, session -> tallies.add(session, tenant, add));
    }

    @Override
    public long tallied(Tenant tenant, String key, String window) {
        return Texts.isKept(key) && Texts.isKept(window)
                ? connections.use(
                        () -> "reading a tally of tenant " + tenant,
                        session -> tallies.read(session, tenant, key, window))
                : 0;
    }

    @Override
    public List<ComplaintId> findByToken(Tenant tenant, Token token, @Nullable ComplaintId after, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit of a search by token must be 1 or more, was " + limit);
        }
        return connections.use(
                () -> "search by token in tenant " + tenant,
                session -> tokens.find(session, tenant, token, after, limit));
    }

    @Override
    public List<ComplaintRecord> complaintsAfter(Tenant tenant, @Nullable ComplaintId after, int limit) {
        requirePositive(limit);
        return connections.use(
                () -> "scan of the complaints of tenant " + tenant,
                session -> scans.complaints(session, tenant, after, limit));
    }

    @Override
    public List<OfComplaint<JournalEntry>> entriesAfter(
            Tenant tenant, @Nullable ComplaintId after, long sequence, int limit) {
        requirePositive(limit);
        return connections.use(
                () -> "scan of the journals of tenant " + tenant,
                session -> scans.entries(session, tenant, after, sequence, limit));
    }

    @Override
    public List<OfComplaint<SealedValue>> sealedAfter(Tenant tenant, @Nullable ComplaintId after, int slot, int limit) {
        requirePositive(limit);
        return connections.use(
                () -> "scan of the sealed values of tenant " + tenant,
                session -> scans.sealed(session, tenant, after, slot, limit));
    }

    @Override
    public boolean rewrite(ComplaintRecord record) {
        fitness.require(record);
        return connections.use(
                () -> "complaint " + record.id() + ": rewriting what stands beside its journal",
                session -> scans.rewrite(session, record));
    }

    @Override
    public boolean inHostTransaction() {
        return connections.inHostTransaction();
    }

    @Override
    public Published publish(Definition definition) {
        fitness.require(definition);
        return connections.use(
                () -> "publication of " + definition.kind().persistedName() + " version " + definition.version(),
                session -> definitions.publish(session, definition));
    }

    @Override
    public Optional<Definition> definition(Tenant tenant, Definition.Kind kind, String id, int version) {
        return Texts.isKept(id)
                ? connections.use(
                        () -> "look-up of a " + kind.persistedName(),
                        session -> definitions.find(session, tenant, kind, id, version))
                : Optional.empty();
    }

    @Override
    public Optional<Definition> latestDefinition(Tenant tenant, Definition.Kind kind, String id) {
        return Texts.isKept(id)
                ? connections.use(
                        () -> "look-up of the latest " + kind.persistedName(),
                        session -> definitions.latest(session, tenant, kind, id))
                : Optional.empty();
    }

    @Override
    public Head publicationHead(Tenant tenant) {
        return connections.use(
                () -> "reading the publication head of tenant " + tenant, session -> definitions.head(session, tenant));
    }

    @Override
    public long epoch(Tenant tenant, Definition.Epoch epoch) {
        return connections.use(
                () -> "reading the " + epoch + " epoch of tenant " + tenant,
                session -> definitions.epoch(session, tenant, epoch));
    }

    /** Collects the settings of a {@link JdbcStore}. Not thread-safe. */
    public static final class Builder {

        private final DataSource dataSource;
        private Tables tables = new Tables(Tables.DEFAULT_PREFIX);
        private @Nullable TransactionScope scope;

        private Builder(DataSource dataSource) {
            this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
        }

        /**
         * Sets what the names of the tables begin with; {@code redress_} otherwise.
         *
         * @param prefix a lower-case letter, then up to 20 of {@code a-z 0-9 _}
         * @return this builder
         * @throws IllegalArgumentException if the prefix is anything else
         */
        public Builder tablePrefix(String prefix) {
            this.tables = new Tables(prefix);
            return this;
        }

        /**
         * Sets whose transactions the store's statements run in; its own otherwise.
         *
         * @param transactions the scope, over the same database as the data source
         * @return this builder
         */
        public Builder transactions(TransactionScope transactions) {
            this.scope = Objects.requireNonNull(transactions, "transactions");
            return this;
        }

        /**
         * Makes the store, after one look at what database it is.
         *
         * @return the store
         * @throws IllegalArgumentException if the database is none of PostgreSQL, MariaDB, MySQL and H2
         * @throws StoreException if there is no connection to ask
         */
        public JdbcStore build() {
            TransactionScope chosen = scope == null ? TransactionScope.own(dataSource) : scope;
            try (Connection connection = dataSource.getConnection()) {
                Dialect dialect = Dialect.of(connection);
                return new JdbcStore(
                        new Connections(chosen, dialect),
                        dialect,
                        tables.under(dialect),
                        JdbcSchema.hasProjections(connection, tables));
            } catch (SQLException e) {
                throw Connections.failure("JdbcStore: asking what database it is", e);
            }
        }
    }
}
