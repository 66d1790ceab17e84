package dev.redress.store.jdbc;

class H2FaultTest extends FaultTests {

    @Override
    String newDatabase() {
        return Databases.h2Memory();
    }
}
