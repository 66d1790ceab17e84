package dev.redress.clock;

/** From when a clock counts that an event outside opening hours has started. */
public enum OutOfHours {
    /** From the event, whenever it was. */
    COUNTS_AT_ONCE,
    /** From the next opening: what comes out of hours or on a closed day counts as come on the next open one. */
    COUNTS_FROM_NEXT_OPENING
}
