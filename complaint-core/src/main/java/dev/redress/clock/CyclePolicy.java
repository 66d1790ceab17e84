package dev.redress.clock;

/** What happens to a clock when a complaint is re-based (new priority, category or rule), reopened or appealed. */
public enum CyclePolicy {
    /** It keeps its start; one that has ended stays as it was judged. */
    KEEP,
    /** It starts again, and what it was before no longer counts. */
    RESTART,
    /**
     * It goes on. The time during which it was stopped is not counted; after a re-basing, what was used of the old limit is used
     * of the new one, in proportion.
     */
    CONTINUE,
    /** What has been stays judged, and a new cycle with the whole limit begins. */
    NEW_CYCLE
}
