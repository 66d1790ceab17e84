package dev.redress.store.jdbc;

import dev.redress.store.ComplaintId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A complaint that is due, in the order in which such are given out.
 *
 * @param id which
 * @param wakeAt when it wakes up, or null for never
 */
record DueRow(ComplaintId id, @Nullable Instant wakeAt) {

    static final Comparator<DueRow> ORDER = Comparator.comparing(
                    DueRow::wakeAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(DueRow::id);

    /** Reads rows of identifier and instant. */
    static List<DueRow> read(Session session, PreparedStatement statement) throws SQLException {
        List<DueRow> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                rows.add(new DueRow(session.types().id(row, 1), session.types().instant(row, 2)));
            }
        }
        return rows;
    }

    static List<ComplaintId> ids(List<DueRow> rows) {
        return rows.stream().map(DueRow::id).toList();
    }
}
