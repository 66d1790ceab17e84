package dev.redress.complaint;

import java.time.Instant;

/**
 * One fact that clocks are computed from: a start, a stop, a suspension, its end. Immutable.
 *
 * @param sequence the journal entry
 * @param event the entry's kind
 * @param at when it happened, as corrected since
 */
public record ClockFact(long sequence, String event, Instant at) {}
