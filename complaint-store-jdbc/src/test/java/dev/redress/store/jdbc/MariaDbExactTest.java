package dev.redress.store.jdbc;

class MariaDbExactTest extends ExactTests {

    @Override
    String newDatabase() {
        return MariaDbServer.newDatabase();
    }

    @Override
    InstantRange range() {
        return Instants.FOUR_DIGITS;
    }
}
