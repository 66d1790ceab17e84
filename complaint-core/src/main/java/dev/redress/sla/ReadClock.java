package dev.redress.sla;

import dev.redress.clock.ClockReading;

/**
 * A clock of a complaint, read. Immutable.
 *
 * @param id its identifier; of a clock of a rule pack the pack's, a slash, and its own
 * @param reading what it says
 */
public record ReadClock(String id, ClockReading reading) {}
