package dev.redress.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.sql.Savepoint;
import org.jspecify.annotations.Nullable;

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

    /** MariaDB's and MySQL's. */
    private static final int NO_SUCH_SAVEPOINT = 1305;

    private final Connection connection;
    private final boolean inHost;
    private final ColumnTypes types;
    private final Savepoints savepoints;
    private boolean inStep;
    private boolean autoCommitIsOff;
    private @Nullable SQLException halfDone;

    /**
     * Makes the session of a call.
     *
     * @param savepoints what the database makes of them
     */
    Session(Connection connection, boolean inHost, ColumnTypes types, Savepoints savepoints) {
        this.connection = connection;
        this.inHost = inHost;
        this.types = types;
        this.savepoints = savepoints;
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
            Savepoint begun = savepoints.confirm() ? connection.setSavepoint() : null;
            boolean keep = step.on(this);
            if (keep) {
                if (begun != null) {
                    requireStill(begun);
                }
                connection.commit();
            } else {
                connection.rollback();
            }
            ended = true;
            return keep;
        } finally {
            halfDone = ended ? null : undo();
            autoCommitIsOff = true;
            leaveTransaction();
        }
    }

    /** A transaction that was aborted unnoticed has lost its savepoints; what came after is in another, and must not count. */
    private void requireStill(Savepoint begun) throws SQLException {
        try {
            connection.releaseSavepoint(begun);
        } catch (SQLException e) {
            if (e.getErrorCode() != NO_SUCH_SAVEPOINT) {
                throw e;
            }
            throw new SQLTransactionRollbackException(
                    "the database has aborted the transaction without saying so", "40001", e.getErrorCode(), e);
        }
    }

    /** Gives why it was not undone, or null if it was. */
    private @Nullable SQLException undo() {
        try {
            try {
                rollBack();
            } catch (SQLException e) {
                if (!isAbort(e)) {
                    throw e;
                }
                // The database was quicker, and the next statement is the first of a new transaction.
                rollBack();
            }
            return null;
        } catch (SQLException e) {
            breakOff();
            return e;
        }
    }

    private void rollBack() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
    }

    private static boolean isAbort(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && state.startsWith("40");
    }

    /** Makes every statement a transaction again; not if that would commit what a failed rollback has left. */
    void leaveTransaction() {
        if (autoCommitIsOff && halfDone == null) {
            quietly(this::switchAutoCommitOn);
        }
    }

    private void switchAutoCommitOn() throws SQLException {
        connection.setAutoCommit(true);
        autoCommitIsOff = false;
    }

    /** What half a transaction stands in front of must not go on, or it would commit that as well. */
    private void requireSound() throws SQLException {
        if (halfDone != null) {
            throw new SQLException("a transaction of this connection could not be rolled back", "25000", halfDone);
        }
    }

    private boolean afterSavepoint(Step step) throws SQLException {
        Savepoint before = connection.setSavepoint();
        boolean ended = false;
        boolean keep;
        try {
            keep = step.on(this);
            if (keep) {
                connection.releaseSavepoint(before);
            }
            ended = true;
        } catch (SQLException e) {
            ended = true;
            goBack(before, e);
            throw e;
        } finally {
            if (!ended) {
                quietly(() -> goBack(before));
            }
        }
        if (!keep) {
            goBack(before);
        }
        return keep;
    }

    /** If there is no way back, the host's transaction may be gone, and nobody must go on in what has taken its place. */
    private void goBack(Savepoint before, SQLException failure) throws SQLException {
        try {
            goBack(before);
        } catch (SQLException e) {
            e.addSuppressed(failure);
            throw e;
        }
    }

    private void goBack(Savepoint before) throws SQLException {
        if (!savepoints.lead()) {
            breakOff();
            throw new SQLException(
                    "on a Galera node with log_bin off, what is undone by a savepoint is done on the other nodes all the"
                            + " same, so the connection is broken off; set log_bin, and repeat the transaction",
                    "25000");
        }
        try {
            connection.rollback(before);
        } catch (SQLException e) {
            breakOff();
            throw e;
        }
    }

    /** Whoever uses it next must not commit what is left of a transaction. */
    private void breakOff() {
        quietly(() -> connection.abort(Runnable::run));
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
