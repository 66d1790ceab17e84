package dev.redress.store.jdbc;

import dev.redress.store.Commit;
import java.sql.SQLException;

/** Writes one commit. Thread-safe. */
interface CommitWriter {

    /**
     * Writes all of it if its condition holds, else nothing.
     *
     * @return whether it was written
     * @throws SQLException if a statement failed, a collision included; nothing was written then
     */
    boolean write(Session session, Commit commit) throws SQLException;
}
