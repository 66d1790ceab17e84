package dev.redress.statistics;

/**
 * How often something happened. Immutable.
 *
 * @param complaints to how many complaints it happened at least once
 * @param times how often it happened in all
 */
public record Occurrences(long complaints, long times) {}
