package dev.redress.store;

/**
 * A message as the outbox holds it. Immutable.
 *
 * @param message the message
 * @param attempts how often it was given out, 0 or more
 * @param dead whether it was given up, and holds up its lane until somebody decides
 */
public record OutboxEntry(OutboxMessage message, int attempts, boolean dead) {}
