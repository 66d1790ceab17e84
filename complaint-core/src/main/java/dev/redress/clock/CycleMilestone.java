package dev.redress.clock;

import java.time.Instant;

/**
 * A milestone with the cycle and the limit it belongs to. Immutable.
 *
 * @param run the cycle, from 1; one that was put away by a restart is counted
 * @param from when the turn begins of a clock that comes again: the end of the one before; otherwise the start
 * @param due when the limit ends by which it is reckoned
 * @param milestone the milestone
 * @param recurring whether the clock that judges the cycle comes again
 */
public record CycleMilestone(int run, Instant from, Instant due, Milestone milestone, boolean recurring) {

    /**
     * Whether a limit that was reckoned before is of the same turn: pauses and corrected facts move the end of a turn, and not which it is.
     *
     * @param reckoned when the turn was to end as it was reckoned before
     * @return true if that lies within the turn
     */
    public boolean isOfTurn(Instant reckoned) {
        return reckoned.isAfter(from) && !reckoned.isAfter(due);
    }
}
