package dev.redress.store;

/**
 * A row of a scan, with the complaint it belongs to. Immutable if the row is.
 *
 * @param <T> what the row holds
 * @param complaint which complaint
 * @param row the row
 */
public record OfComplaint<T>(ComplaintId complaint, T row) {}
