package dev.redress.complaint;

import dev.redress.intake.Channel;
import java.time.Instant;

/**
 * That the complainant was told the complaint had arrived. Immutable.
 *
 * @param sequence the journal entry
 * @param at when the complainant was told that the complaint had arrived
 * @param channel by which way
 */
public record Acknowledgement(long sequence, Instant at, Channel channel) {}
