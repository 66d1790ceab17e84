package dev.redress.store.jdbc;

class MySqlEngineTest extends EngineTests {

    @Override
    String newDatabase() {
        return MySqlServer.newDatabase();
    }
}
