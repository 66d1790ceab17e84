package dev.redress.clock;

import java.time.Instant;

/**
 * A due date that another system has set. Immutable.
 *
 * @param opened the instant it was counted from
 * @param target the due date
 */
public record ObservedTarget(Instant opened, Instant target) {}
