package dev.redress.complaint;

/** The stages in which facts are established and from which a solution can be proposed or reached directly. */
public sealed interface Investigable extends Open permits Accepted, Investigating {}
