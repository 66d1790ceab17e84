package dev.redress.store.jdbc;

import com.zaxxer.hikari.HikariConfig;

/**
 * The MySQL server that tests run on: the one that {@code REDRESS_TEST_MYSQL} names, {@code jdbc:mysql://host:port/}; without it the
 * tests count as skipped.
 */
final class MySqlServer {

    private static final GivenServer SERVER = GivenServer.of("MySQL", "REDRESS_TEST_MYSQL", "");

    private MySqlServer() {}

    static String newDatabase() {
        return SERVER.newDatabase();
    }

    static void logIn(HikariConfig config) {
        SERVER.logIn(config);
    }
}
