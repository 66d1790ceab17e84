package dev.redress.store.jdbc;

class MariaDbEngineTest extends EngineTests {

    @Override
    String newDatabase() {
        return MariaDbServer.newDatabase();
    }
}
