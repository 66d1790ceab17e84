package dev.redress.store.jdbc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DatabaseMetaData;
import java.util.List;
import org.junit.jupiter.api.Test;

class MySqlStatementsTest extends InnoDbStatementTests {

    @Override
    String newDatabase() {
        return MySqlServer.newDatabase();
    }

    @Override
    List<String> settings() {
        return List.of(
                "rewriteBatchedStatements=true",
                "useAffectedRows=true",
                "useServerPrepStmts=true",
                "useServerPrepStmts=true&rewriteBatchedStatements=true",
                "connectionTimeZone=%2B05:45&forceConnectionTimeZoneToSession=true",
                "databaseTerm=SCHEMA",
                "useConfigs=maxPerformance");
    }

    /** The collation of the tables came with 8.0.17. */
    @Test
    void anOlderServerIsRefusedAndSaysWhichOneWouldDo() {
        for (String old : List.of("5.7.44-log", "8.0.16")) {
            DatabaseMetaData database = server("MySQL", old, old.charAt(0) - '0', old.charAt(2) - '0');
            assertThatThrownBy(() -> MariaDbDialect.of(database))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("JdbcStore: MySQL must be 8.0.17 or later, was " + old);
        }
    }
}
