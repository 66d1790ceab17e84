package dev.redress.store.jdbc;

import java.sql.SQLException;
import java.util.Set;

/** What to do about a database's failure, by its codes alone: its words may hold rows. Pure. */
final class Hints {

    /** No such table or column: H2, PostgreSQL, MariaDB. */
    private static final Set<String> MISSING_TABLE = Set.of("42S02", "42S03", "42S04", "42S22", "42P01", "42703");

    /** No such database: H2's file and memory, MariaDB. */
    private static final Set<Integer> MISSING_DATABASE = Set.of(90146, 90149, 1049);

    /** A right is missing: H2's administrator and others, MariaDB's schema, statement and column. */
    private static final Set<Integer> MISSING_RIGHT = Set.of(90040, 90096, 1044, 1142, 1143);

    private Hints() {}

    /** What to do, in a few words; where nothing is known, where to look. */
    static String of(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        int code = failure.getErrorCode();
        if (MISSING_TABLE.contains(state)) {
            return "the tables are missing or of another version: JdbcSchema.on(dataSource).create() makes them";
        }
        if (state.equals("3D000") || MISSING_DATABASE.contains(code)) {
            return "there is no such database: create it, or check the URL";
        }
        if (state.equals("42501") || MISSING_RIGHT.contains(code)) {
            return "the user lacks a right: to make tables it needs CREATE on the schema, to use them SELECT, INSERT,"
                    + " UPDATE and DELETE";
        }
        if (state.startsWith("28")) {
            return "the database refuses the user: check name and password";
        }
        if (state.startsWith("08")) {
            return "the database is not reached: check the URL, and that it runs";
        }
        return "the database's answer is the cause of this exception";
    }
}
