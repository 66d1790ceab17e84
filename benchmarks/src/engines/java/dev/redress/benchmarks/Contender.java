package dev.redress.benchmarks;

import java.sql.SQLException;

/** Something that leads lives on PostgreSQL, in a schema of its own. Lives are led by many threads at once. */
interface Contender extends AutoCloseable {

    /** What it is called in what is printed. */
    String name();

    /** Where its tables are. */
    OwnSchema schema();

    /**
     * Leads one life: ten commits.
     *
     * @param number another one for each life
     */
    void live(int number) throws Exception;

    /** How many lives are recorded as led to their end; fails if one is not. */
    long ended() throws Exception;

    @Override
    void close() throws SQLException;
}
