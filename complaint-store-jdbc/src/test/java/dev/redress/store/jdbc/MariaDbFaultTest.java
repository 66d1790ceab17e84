package dev.redress.store.jdbc;

class MariaDbFaultTest extends FaultTests {

    @Override
    String newDatabase() {
        return MariaDbServer.newDatabase();
    }
}
