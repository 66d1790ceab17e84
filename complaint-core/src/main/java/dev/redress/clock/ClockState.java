package dev.redress.clock;

/** Where a clock stands. */
public enum ClockState {
    /** Its starting event has not happened. */
    NOT_STARTED,
    /** It runs within its limit. */
    RUNNING,
    /** It stands still, for a reason its definition names. */
    SUSPENDED,
    /** It runs within a limit that was extended. */
    EXTENDED,
    /** It was stopped in time. */
    MET,
    /** Its limit has passed: it was stopped or cancelled too late, or not yet. */
    BREACHED,
    /** It was cancelled within its limit, and is neither met nor breached. */
    CANCELLED
}
