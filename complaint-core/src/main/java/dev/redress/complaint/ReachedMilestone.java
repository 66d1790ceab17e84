package dev.redress.complaint;

import java.time.Instant;

/**
 * A milestone of a clock that was recorded. Of a clock that comes again only the latest occurrence is remembered, and how many there were. Immutable.
 *
 * @param clock the clock
 * @param run which of its cycles, from 1
 * @param key the milestone within the clock
 * @param due when the limit ended by which it was reckoned
 * @param times how often it was recorded and not taken back, from 1; more than once of a clock that comes again
 */
public record ReachedMilestone(String clock, int run, String key, Instant due, int times) {

    /**
     * Recorded once.
     *
     * @param clock the clock
     * @param run which of its cycles, from 1
     * @param key the milestone within the clock
     * @param due when the limit ended by which it was reckoned
     */
    public ReachedMilestone(String clock, int run, String key, Instant due) {
        this(clock, run, key, due, 1);
    }

    /**
     * Whether another one is the same milestone, perhaps of another occurrence or limit.
     *
     * @param other the other
     * @return true if clock, cycle and key are the same
     */
    public boolean isSame(ReachedMilestone other) {
        return clock.equals(other.clock) && run == other.run && key.equals(other.key);
    }
}
