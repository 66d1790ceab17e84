package dev.redress.store.jdbc;

class PostgresExactTest extends ExactTests {

    @Override
    String newDatabase() {
        return Databases.postgres();
    }
}
