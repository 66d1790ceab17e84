package dev.redress.store.jdbc;

class PostgresFaultTest extends FaultTests {

    @Override
    String newDatabase() {
        return Databases.postgres();
    }
}
