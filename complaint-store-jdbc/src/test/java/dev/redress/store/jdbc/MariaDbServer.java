package dev.redress.store.jdbc;

import com.zaxxer.hikari.HikariConfig;

/**
 * The MariaDB server that tests run on: the one that {@code REDRESS_TEST_MARIADB} names, {@code jdbc:mariadb://host:port/}; else one
 * on this machine that lets root in without a password; else none, and the tests count as skipped.
 */
final class MariaDbServer {

    private static final GivenServer SERVER =
            GivenServer.of("MariaDB", "REDRESS_TEST_MARIADB", "jdbc:mariadb://127.0.0.1:3306/");

    private MariaDbServer() {}

    static String newDatabase() {
        return SERVER.newDatabase();
    }

    static void logIn(HikariConfig config) {
        SERVER.logIn(config);
    }
}
