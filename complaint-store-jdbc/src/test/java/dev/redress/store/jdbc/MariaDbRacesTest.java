package dev.redress.store.jdbc;

class MariaDbRacesTest extends InnoDbRaceTests {

    @Override
    String newDatabase() {
        return MariaDbServer.newDatabase();
    }
}
