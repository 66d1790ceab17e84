/**
 * The JDBC store: {@link dev.redress.store.jdbc.JdbcStore} over any {@link javax.sql.DataSource} of PostgreSQL, MariaDB, MySQL
 * or H2, in a transaction of its own or of the host ({@link dev.redress.store.jdbc.TransactionScope}), in tables that
 * {@link dev.redress.store.jdbc.JdbcSchema} makes.
 */
@NullMarked
package dev.redress.store.jdbc;

import org.jspecify.annotations.NullMarked;
