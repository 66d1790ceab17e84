package dev.redress.store.jdbc;

class MySqlSchemaTest extends InnoDbSchemaTests {

    @Override
    String newDatabase() {
        return MySqlServer.newDatabase();
    }
}
