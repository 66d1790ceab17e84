package dev.redress.store.jdbc;

import java.util.List;

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
}
