package dev.redress.console.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event that was refused. Immutable.
 *
 * @param caseName which case
 * @param row row of the log, 1 for the first after the header
 * @param activity what the event says, or null if its row could not be read
 * @param at when it happened, or null if that could not be read
 * @param stage where the complaint stood, or null if there was none
 * @param reason why, as counted
 * @param detail the library's words
 */
record Refusal(
        String caseName,
        long row,
        @Nullable String activity,
        @Nullable Instant at,
        @Nullable String stage,
        String reason,
        @Nullable String detail) {

    /** The reason of a row that is no event: its fields do not fit the header, or it names no case. */
    static final String UNREADABLE_ROW = "unreadable-row";

    /** The reason of an event without a time that can be read. */
    static final String UNREADABLE_TIME = "unreadable-time";
}
