package dev.redress.store.jdbc;

import dev.redress.store.Commit;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;

/** Writes many commits in one transaction. Thread-safe. */
interface BulkWriter {

    /**
     * Writes those whose condition holds, each as a whole; after a collision possibly none.
     *
     * @param commits each of another complaint, no two with a command or a reference in common
     * @return the positions of those that were written
     * @throws SQLException if a statement failed, a collision included; nothing was written then
     */
    BitSet write(Session session, List<Commit> commits) throws SQLException;
}
