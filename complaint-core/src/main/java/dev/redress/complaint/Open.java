package dev.redress.complaint;

/** The stages in which work is still to be done. */
public sealed interface Open extends Referable permits Assessable, Investigable, Proposed, Implementing, Resolved {}
