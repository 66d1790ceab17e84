package dev.redress.complaint;

/** The stages of initial assessment, from which a complaint can be declined. */
public sealed interface Assessable extends Open permits Received, Accepted {}
