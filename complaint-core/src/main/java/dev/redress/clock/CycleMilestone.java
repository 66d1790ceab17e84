package dev.redress.clock;

import java.time.Instant;

/**
 * A milestone with the cycle and the limit it belongs to. Immutable.
 *
 * @param run the cycle, from 1
 * @param due when the limit ends by which it is reckoned
 * @param milestone the milestone
 */
public record CycleMilestone(int run, Instant due, Milestone milestone) {}
