package dev.redress.store.jdbc;

class H2EngineTest extends EngineTests {

    @Override
    String newDatabase() {
        return Databases.h2Memory();
    }
}
