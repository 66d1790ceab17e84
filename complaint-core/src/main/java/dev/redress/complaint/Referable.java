package dev.redress.complaint;

/** The stages from which a complaint can go to an outside body: all but being there already. */
public sealed interface Referable extends Stage permits Open, Reopenable {}
