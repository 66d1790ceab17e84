package dev.redress.store.jdbc;

import dev.redress.store.Commit;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Removes sealed values for ever. Whoever does so has the complaint's row. Thread-safe. */
final class Erasures {

    private final String delete;

    Erasures(Tables tables) {
        delete = tables.in("DELETE FROM {sealed} WHERE tenant = ? AND complaint_id = ? AND slot = ?");
    }

    void erase(Session session, List<Commit> commits) throws SQLException {
        if (commits.stream().allMatch(commit -> commit.erasedSlots().isEmpty())) {
            return;
        }
        try (PreparedStatement statement = session.prepare(delete)) {
            for (Commit commit : commits) {
                for (int slot : commit.erasedSlots()) {
                    session.binder(statement)
                            .tenant(commit.next().tenant())
                            .id(commit.next().id())
                            .integer(slot);
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }
}
