/**
 * Keeps complaints in PostgreSQL, MariaDB, MySQL or H2 over plain JDBC. Knows the storage SPI and nothing of complaint handling.
 */
module dev.redress.store.jdbc {
    requires transitive dev.redress.store;
    requires transitive java.sql;
    requires static transitive org.jspecify;

    exports dev.redress.store.jdbc;
}
