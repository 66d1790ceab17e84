package dev.redress.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Whose transaction the store's statements run in. Each call of the store takes one connection from its scope, never a second
 * one, and gives it back before it returns.
 *
 * <p>Use {@link #own} or {@link #joining}, or implement this where a framework keeps the connection: {@code acquire} and
 * {@code release} then ask the framework, and {@link #inHostTransaction} says for each call which of the two it is.
 *
 * <p>Implementations are thread-safe.
 */
public interface TransactionScope {

    /**
     * Gives a connection for one call of the store.
     *
     * @return an open connection; inside a host's transaction one with autocommit off
     * @throws SQLException if there is none
     */
    Connection acquire() throws SQLException;

    /**
     * Takes the connection back.
     *
     * @param connection what {@link #acquire} gave
     * @throws SQLException if giving back fails; the store ignores that, as its work is done by then
     */
    void release(Connection connection) throws SQLException;

    /**
     * Whether a call made now takes part in a transaction of the host. Then the store neither commits nor rolls back nor
     * changes the connection, and no expected outcome fails a statement: on PostgreSQL a failed one would end the
     * transaction.
     *
     * @return true inside the host's transaction
     */
    boolean inHostTransaction();

    /**
     * The store's own transactions: each call commits before it returns.
     *
     * @param dataSource where connections come from; with autocommit on or off
     * @return the scope
     */
    static TransactionScope own(DataSource dataSource) {
        return new OwnScope(Objects.requireNonNull(dataSource, "dataSource"));
    }

    /**
     * The host's transaction: the host commits, rolls back and closes.
     *
     * <p>The host's isolation should be READ COMMITTED. At REPEATABLE READ and above a collision is reported by the database
     * as a failed statement, because the transaction cannot see what it collided with.
     *
     * <p>MariaDB and MySQL begin with REPEATABLE READ. There the store still answers what is true at the time, but whoever reads
     * on in the same transaction may see what was there before. A deadlock, which those engines find where two transactions write
     * in opposite orders, ends the host's whole transaction: the store throws {@link dev.redress.store.StoreException} with it,
     * and the host must roll back.
     *
     * @param connection gives the connection of the transaction that the calling thread is in, with autocommit off
     * @return the scope
     */
    static TransactionScope joining(Supplier<Connection> connection) {
        return new JoiningScope(Objects.requireNonNull(connection, "connection"));
    }
}
