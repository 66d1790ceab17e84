package dev.redress.store.jdbc;

class PostgresRacesTest extends RaceTests {

    @Override
    String newDatabase() {
        return Databases.postgres();
    }

    @Override
    String waiting() {
        return "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
    }
}
