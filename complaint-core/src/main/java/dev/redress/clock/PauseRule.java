package dev.redress.clock;

import dev.redress.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A named period that a clock does not count. A clock without any cannot be paused. Immutable.
 *
 * @param reason what facts call it
 * @param name what people call it
 * @param reference where the rule says so; null for an organisation's own service level
 */
public record PauseRule(String reason, Words name, @Nullable String reference) {}
