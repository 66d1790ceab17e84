package dev.redress.store.jdbc;

/**
 * The text of the one statement that writes a commit on PostgreSQL. Steps feed each other: what a step did not return, the steps
 * after it do not write.
 *
 * <p>The strict form is for a transaction of its own. Complaint first, condition and all; then journal and sealed values. A
 * race for the complaint ends at its row: the loser waits, looks again, and finds its condition gone. A race for a new
 * complaint's id or reference ends at ON CONFLICT. A race for a command id fails the statement, and with it everything.
 *
 * <p>The tolerant form is for the host's transaction, where no statement may fail. It locks the complaint's row first, as the
 * strict form does by updating it, so that the two cannot block each other crosswise; then the journal, ON CONFLICT DO NOTHING;
 * then the rest, messages included, only if every entry went in. What remains after a lost race for a command id, {@link #undo} takes away.
 */
final class PostgresSql {

    /**
     * What the text depends on.
     *
     * @param isNew whether the complaint is to be absent
     * @param tolerant whether no statement may fail
     * @param commands how many commands the entries carry
     * @param entries how many entries
     * @param sealed how many sealed values
     * @param messages how many messages
     */
    record Shape(boolean isNew, boolean tolerant, int commands, int entries, int sealed, int messages) {}

    private static final String NEW_COMPLAINT = "INSERT INTO {complaint} (" + Parameters.COMPLAINT_COLUMNS + ")"
            + " SELECT ?::text, ?::uuid, ?::text, ?::int8, ?::bytea, ?::text, ?::bool, ?::timestamptz, ?::text, ?::text,"
            + " ?::text, ?::text, ?::timestamptz, ?::timestamptz, ?::int8, ?::text WHERE true";
    private static final String ENTRY =
            "(?::int8, ?::text, ?::bool, ?::timestamptz, ?::timestamptz, ?::text, ?::text, ?::bytea)";
    private static final String SEALED = "(?::int4, ?::text, ?::bytea, ?::bytea)";

    private static final String MESSAGE = "(?::int8, ?::int4, ?::text, ?::text, ?::text, ?::timestamptz)";

    private PostgresSql() {}

    static String of(Shape shape) {
        return shape.tolerant() && !shape.isNew() ? tolerantChange(shape) : straight(shape);
    }

    /** Complaint, then journal, then sealed values and messages. */
    private static String straight(Shape shape) {
        String none = Parameters.noneRecorded(shape.commands());
        String complaint = shape.isNew()
                ? NEW_COMPLAINT + none + " ON CONFLICT DO NOTHING"
                : "UPDATE {complaint} SET " + Parameters.STATE_SET + Parameters.AT + none;
        return "WITH target AS (" + complaint + " RETURNING tenant, id), " + entries(shape) + rest(shape)
                + " SELECT (SELECT count(*) FROM target), (SELECT count(*) FROM entry)";
    }

    /** Lock, then journal, then complaint, sealed values and messages. */
    private static String tolerantChange(Shape shape) {
        return "WITH target AS (SELECT tenant, id FROM {complaint}" + Parameters.AT
                + Parameters.noneRecorded(shape.commands())
                + " FOR NO KEY UPDATE), " + entries(shape) + ", changed AS (UPDATE {complaint} SET "
                + Parameters.STATE_SET + Parameters.AT + " AND " + complete(shape) + " RETURNING 1)" + rest(shape)
                + " SELECT (SELECT count(*) FROM changed), (SELECT count(*) FROM entry)";
    }

    private static String entries(Shape shape) {
        return "entry AS (INSERT INTO {journal} (" + Parameters.ENTRY_COLUMNS
                + ") SELECT t.tenant, t.id, v.* FROM target t CROSS JOIN (VALUES "
                + Parameters.repeated(ENTRY, shape.entries()) + ") v"
                + (shape.tolerant() ? " ON CONFLICT DO NOTHING" : "") + " RETURNING 1)";
    }

    private static String rest(Shape shape) {
        return step(shape, "kept", "{sealed}", Parameters.SEALED_COLUMNS, SEALED, shape.sealed())
                + step(shape, "told", "{outbox}", Parameters.MESSAGE_COLUMNS, MESSAGE, shape.messages());
    }

    private static String step(Shape shape, String name, String table, String columns, String row, int rows) {
        return rows == 0
                ? ""
                : ", " + name + " AS (INSERT INTO " + table + " (" + columns
                        + ") SELECT t.tenant, t.id, v.* FROM target t CROSS JOIN (VALUES "
                        + Parameters.repeated(row, rows) + ") v"
                        + (shape.tolerant() ? " WHERE " + complete(shape) : "") + ")";
    }

    private static String complete(Shape shape) {
        return "(SELECT count(*) FROM entry) = " + shape.entries();
    }

    /**
     * Takes away the entries after a version, and the complaint if it was new. Only for what this transaction wrote a moment
     * ago and nobody else has seen. Takes tenant, id and version, and for a new complaint tenant and id again.
     */
    static String undo(boolean isNew) {
        String entries = "DELETE FROM {journal} WHERE tenant = ? AND complaint_id = ? AND sequence > ?";
        return isNew ? "WITH entry AS (" + entries + ") DELETE FROM {complaint} WHERE tenant = ? AND id = ?" : entries;
    }
}
