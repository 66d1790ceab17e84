package dev.redress.console.csv;

/** A row has more or fewer fields than the header. The reader stands behind it: the next row can be read. */
public final class RaggedRowException extends MalformedCsvException {

    private static final long serialVersionUID = 1L;

    private final long row;
    private final int fields;
    private final int expected;

    RaggedRowException(String message, long row, int fields, int expected) {
        super(message);
        this.row = row;
        this.fields = fields;
        this.expected = expected;
    }

    /**
     * Which row.
     *
     * @return 1 for the first row after the header
     */
    public long row() {
        return row;
    }

    /**
     * How many fields it has.
     *
     * @return 1 or more
     */
    public int fields() {
        return fields;
    }

    /**
     * How many the header has.
     *
     * @return 1 or more
     */
    public int expected() {
        return expected;
    }
}
