package dev.redress.store.jdbc;

class MySqlRacesTest extends InnoDbRaceTests {

    @Override
    String newDatabase() {
        return MySqlServer.newDatabase();
    }
}
