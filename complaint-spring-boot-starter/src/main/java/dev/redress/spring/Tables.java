package dev.redress.spring;

import dev.redress.spring.RedressProperties.Schema;
import dev.redress.store.StoreException;
import dev.redress.store.jdbc.JdbcSchema;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the store's tables or looks at them, as the host wants it. */
final class Tables {

    private static final Logger LOG = LoggerFactory.getLogger(Tables.class);

    private Tables() {}

    static void prepare(JdbcSchema schema, DataSource dataSource, Schema wanted) {
        if (wanted == Schema.NONE) {
            return;
        }
        if (wanted == Schema.CREATE || (wanted == Schema.EMBEDDED && isInMemory(dataSource))) {
            schema.create();
        }
        try {
            schema.check().forEach(warning -> LOG.warn("redress: {}", warning));
        } catch (StoreException e) {
            throw isCured(e) ? new TablesNotReadyException(e) : e;
        }
    }

    /** Whether making the tables helps: not where the database fails, nor where they are of a newer version. */
    private static boolean isCured(StoreException found) {
        return found.getCause() == null && !String.valueOf(found.getMessage()).contains("newer version");
    }

    private static boolean isInMemory(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getURL().startsWith("jdbc:h2:mem:");
        } catch (SQLException e) {
            throw new StoreException("redress: asking the data source what database it is failed", e);
        }
    }
}
