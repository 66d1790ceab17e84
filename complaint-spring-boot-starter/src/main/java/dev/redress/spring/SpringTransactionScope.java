package dev.redress.spring;

import dev.redress.store.jdbc.TransactionScope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Spring's transactions: a call of the store takes part in the transaction that Spring has open on the data source in this thread, and
 * commits by itself where there is none. Works with every transaction manager that binds the connection to the thread, as those for
 * JDBC and JPA do; not with JTA.
 *
 * <p>A transaction on another data source is none here. Once a transaction has committed (in a listener that hears of the commit, for instance), Spring keeps
 * its connection bound for a while and nobody commits what is written then: begin a new one ({@code REQUIRES_NEW}) there.
 *
 * <p>Immutable and thread-safe.
 */
public final class SpringTransactionScope implements TransactionScope {

    private final DataSource dataSource;

    private SpringTransactionScope(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * The scope of a data source.
     *
     * @param dataSource the one that the transaction manager knows
     * @return the scope
     */
    public static SpringTransactionScope on(DataSource dataSource) {
        Objects.requireNonNull(dataSource, "dataSource");
        DataSource target =
                dataSource instanceof TransactionAwareDataSourceProxy proxy ? proxy.getTargetDataSource() : dataSource;
        return new SpringTransactionScope(Objects.requireNonNull(target, "target of the data source's proxy"));
    }

    @Override
    public Connection acquire() throws SQLException {
        // Never through DataSourceUtils outside of a transaction: inside one on another resource that would bind the
        // connection,
        // and later calls would take it for a transaction.
        return inHostTransaction() ? DataSourceUtils.doGetConnection(dataSource) : dataSource.getConnection();
    }

    @Override
    public void release(Connection connection) throws SQLException {
        // Closes what is not bound to the thread.
        DataSourceUtils.doReleaseConnection(connection, dataSource);
    }

    @Override
    public boolean inHostTransaction() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.getResource(dataSource) instanceof ConnectionHolder holder
                && isInTransaction(holder);
    }

    /**
     * Somebody else may have bound a connection for as long as a transaction on another resource lasts; that one commits by itself. The
     * holder's own flags do not tell: the manager for JPA sets none.
     */
    private static boolean isInTransaction(ConnectionHolder holder) {
        try {
            return !holder.getConnection().getAutoCommit();
        } catch (SQLException e) {
            throw new IllegalStateException("SpringTransactionScope: the transaction's connection does not answer", e);
        } catch (IllegalStateException e) {
            // Without a connection: one of those, given back while its transaction was suspended.
            return false;
        }
    }
}
