package dev.redress.complaint;

/**
 * The stages with a decision that the complainant can be told and can appeal against. That it is referred elsewhere is one as well: else
 * whoever refers it would take the appeal away.
 */
public sealed interface Appealable extends Stage permits Resolved, Closed, Declined, Referred {}
