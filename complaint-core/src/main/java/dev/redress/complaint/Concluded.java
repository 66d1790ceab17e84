package dev.redress.complaint;

/** The stages in which a solution was reached, so that the complainant can judge it. */
public sealed interface Concluded extends Stage permits Resolved, Closed {}
