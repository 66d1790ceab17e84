package dev.redress.store.jdbc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DatabaseMetaData;
import java.util.List;
import org.junit.jupiter.api.Test;

class MariaDbStatementsTest extends InnoDbStatementTests {

    @Override
    String newDatabase() {
        return MariaDbServer.newDatabase();
    }

    @Override
    List<String> settings() {
        return List.of("useBulkStmts=true", "useAffectedRows=true", "useServerPrepStmts=true");
    }

    @Test
    void anOlderServerIsRefusedAndSaysWhichOneWouldDo() {
        DatabaseMetaData database = server("MySQL", "5.5.5-10.5.27-MariaDB", 10, 5);
        assertThatThrownBy(() -> MariaDbDialect.of(database))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("JdbcStore: MariaDB must be 10.6 or later, was 5.5.5-10.5.27-MariaDB");
    }
}
