package dev.redress.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * When a deadline ends. Immutable.
 *
 * @param at the instant at which it ends
 * @param paused how much of the term's own kind of time was paused before: business time for terms in business time, and for
 *     business days under {@link DayTargetPause#BUSINESS_TIME}; real time for exact terms; whole days of 24 hours for terms
 *     moved by days
 * @param provisional whether it rests on days whose holidays the calendar does not know yet
 */
public record Due(Instant at, Duration paused, boolean provisional) {}
