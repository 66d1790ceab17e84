package dev.redress.complaint;

/**
 * How a complaint was solved. Immutable.
 *
 * @param outcome whether the complaint was found right
 * @param explanation what was done and why
 * @param direct whether it was solved without a proposal
 */
public record Resolution(Outcome outcome, SealedText explanation, boolean direct) {}
