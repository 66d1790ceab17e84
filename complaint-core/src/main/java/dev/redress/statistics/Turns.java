package dev.redress.statistics;

/**
 * Where complaints left the straight way. What happened counts, also if the complaint went on afterwards: where they stand
 * now, {@link Breakdown#stages} says. Immutable.
 *
 * @param dissatisfied the complainant was not satisfied with a solution carried out, and it was looked into again
 * @param reopened an end was left again
 * @param appealed the complainant appealed to a higher level
 * @param withdrawn the complainant took it back
 * @param declined it was not taken up
 * @param referred it went to an outside body
 */
public record Turns(
        Occurrences dissatisfied,
        Occurrences reopened,
        Occurrences appealed,
        Occurrences withdrawn,
        Occurrences declined,
        Occurrences referred) {}
