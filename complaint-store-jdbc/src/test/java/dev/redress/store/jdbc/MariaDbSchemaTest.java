package dev.redress.store.jdbc;

class MariaDbSchemaTest extends InnoDbSchemaTests {

    @Override
    String newDatabase() {
        return MariaDbServer.newDatabase();
    }
}
