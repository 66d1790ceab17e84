package dev.redress.store.jdbc;

import dev.redress.store.TallyAdd;
import dev.redress.store.TallyResult;
import dev.redress.store.Tenant;
import java.sql.SQLException;
import java.util.List;

/** Adds to tallies up to their limits; looking and adding are one step. Thread-safe. */
interface TallyAdder {

    /** Adds, or says what stands against it: then it does so now, and not only when it was looked at. */
    TallyResult add(Session session, Tenant tenant, TallyAdd tally) throws SQLException;

    /**
     * Adds to many, in a transaction that is rolled back if one cannot be added.
     *
     * @param sums each of another tally, in the order in which all transactions take their locks; one or more
     * @return whether all were added
     */
    boolean addAll(Session session, List<TallySums.Sum> sums) throws SQLException;
}
