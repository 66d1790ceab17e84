package dev.redress.store.jdbc;

class PostgresEngineTest extends EngineTests {

    @Override
    String newDatabase() {
        return Databases.postgres();
    }
}
