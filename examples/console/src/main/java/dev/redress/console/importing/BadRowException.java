package dev.redress.console.importing;

/** A row that cannot be imported, and the column that is to blame. The reason never holds what the cell says. */
final class BadRowException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String column;
    private final String reason;

    BadRowException(String column, String reason) {
        super(column + ": " + reason);
        this.column = column;
        this.reason = reason;
    }

    String column() {
        return column;
    }

    String reason() {
        return reason;
    }
}
