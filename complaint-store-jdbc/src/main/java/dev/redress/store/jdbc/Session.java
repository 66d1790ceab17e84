package dev.redress.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;

/**
 * The connection of one call. In the store's own scope autocommit is on, so that a statement by itself is a transaction; in the
 * host's transaction nothing is ever committed. Not thread-safe.
 */
final class Session {

    /** What is done in one go. */
    interface Step {
        /** Does it, and says whether to keep it. */
        boolean on(Session session) throws SQLException;
    }

    private final Connection connection;
    private final boolean inHost;
    private final ColumnTypes types;
    private boolean inStep;
    private boolean autoCommitIsOff;
    private boolean halfDone;

    Session(Connection connection, boolean inHost, ColumnTypes types) {
        this.connection = connection;
        this.inHost = inHost;
        this.types = types;
    }

    ColumnTypes types() {
        return types;
    }

    boolean inHost() {
        return inHost;
    }

    boolean isReadOnly() throws SQLException {
        return connection.isReadOnly();
    }

    /** Whether a statement by itself is a transaction now. */
    boolean isFree() {
        return !inHost && !inStep;
    }

    PreparedStatement prepare(String sql) throws SQLException {
        requireSound();
        // What is written now would be in a transaction that nobody commits.
        if (autoCommitIsOff && !inStep) {
            switchAutoCommitOn();
        }
        return connection.prepareStatement(sql);
    }

    /** Sets the parameters of a statement of this session. */
    Binder binder(PreparedStatement statement) {
        return new Binder(statement, types);
    }

    /**
     * Does several statements so that either all of them count or none: in a transaction, or after a savepoint of the host's.
     * Inside such a step, a further one is a part of it: if that says not to keep it, the outer one must say so too.
     *
     * @return what the step said
     * @throws SQLException if a statement failed; none of the step's counts then
     */
    boolean atomically(Step step) throws SQLException {
        if (inStep) {
            return step.on(this);
        }
        inStep = true;
        try {
            return inHost ? afterSavepoint(step) : inTransaction(step);
        } finally {
            inStep = false;
        }
    }

    private boolean inTransaction(Step step) throws SQLException {
        requireSound();
        boolean ended = false;
        try {
            connection.setAutoCommit(false);
            boolean keep = step.on(this);
            if (keep) {
                connection.commit();
            } else {
                connection.rollback();
            }
            ended = true;
            return keep;
        } finally {
            halfDone = !ended && !isUndone();
            autoCommitIsOff = true;
            leaveTransaction();
        }
    }

    private boolean isUndone() {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            return true;
        } catch (SQLException e) {
            // Whoever gets it next would commit what is left of this one.
            quietly(() -> connection.abort(Runnable::run));
            return false;
        }
    }

    /** Makes every statement a transaction again; not if that would commit what a failed rollback has left. */
    void leaveTransaction() {
        if (autoCommitIsOff && !halfDone) {
            quietly(this::switchAutoCommitOn);
        }
    }

    private void switchAutoCommitOn() throws SQLException {
        connection.setAutoCommit(true);
        autoCommitIsOff = false;
    }

    /** What half a transaction stands in front of must not go on, or it would commit that as well. */
    private void requireSound() throws SQLException {
        if (halfDone) {
            throw new SQLException("a transaction of this connection could not be rolled back", "25000");
        }
    }

    private boolean afterSavepoint(Step step) throws SQLException {
        Savepoint before = connection.setSavepoint();
        boolean ended = false;
        try {
            boolean keep = step.on(this);
            if (keep) {
                connection.releaseSavepoint(before);
            } else {
                connection.rollback(before);
            }
            ended = true;
            return keep;
        } finally {
            if (!ended) {
                quietly(() -> connection.rollback(before));
            }
        }
    }

    interface Cleanup {
        void run() throws SQLException;
    }

    /** A failure to tidy up must not hide what happened: a broken connection shows itself at its next use. */
    @SuppressWarnings("EmptyCatch")
    static void quietly(Cleanup cleanup) {
        try {
            cleanup.run();
        } catch (SQLException ignored) {
            // See above.
        }
    }
}
