package dev.redress.store.jdbc;

import dev.redress.store.ComplaintStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** What a host does that keeps its own transaction. */
final class HostTransactions {

    private HostTransactions() {}

    static void run(DataSource dataSource, boolean commit, Consumer<ComplaintStore> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                ComplaintStore store = JdbcStore.using(dataSource)
                        .transactions(TransactionScope.joining(() -> connection))
                        .build();
                work.accept(store);
                if (commit) {
                    connection.commit();
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
