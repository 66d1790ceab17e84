package dev.redress.complaint;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * More time that was granted for a clock. Immutable.
 *
 * @param sequence the journal entry
 * @param clock the clock
 * @param rule by which of its rules
 * @param at when it was granted and told, as corrected since
 * @param until the last local date, inclusive; null for what the rule says
 * @param goodReason whether there was a good reason to go beyond what the rule allows without
 */
public record GrantedExtension(
        long sequence,
        String clock,
        String rule,
        Instant at,
        @Nullable LocalDate until,
        boolean goodReason) {}
