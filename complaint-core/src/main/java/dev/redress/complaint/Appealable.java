package dev.redress.complaint;

/** The stages with a decision that the complainant can be told and can appeal against. */
public sealed interface Appealable extends Stage permits Resolved, Closed, Declined {}
