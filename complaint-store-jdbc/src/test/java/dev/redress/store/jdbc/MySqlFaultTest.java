package dev.redress.store.jdbc;

class MySqlFaultTest extends FaultTests {

    @Override
    String newDatabase() {
        return MySqlServer.newDatabase();
    }
}
