package dev.redress.console.importing;

/**
 * A row that was refused. Immutable.
 *
 * @param row its number, 1 below the header
 * @param column the column to blame, empty if it is the row
 * @param reason why, without what the row says
 */
record Reject(long row, String column, String reason) {}
