package dev.redress.store.jdbc;

class MySqlExactTest extends ExactTests {

    @Override
    String newDatabase() {
        return MySqlServer.newDatabase();
    }

    @Override
    InstantRange range() {
        return Instants.FOUR_DIGITS;
    }
}
