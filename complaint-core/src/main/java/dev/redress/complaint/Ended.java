package dev.redress.complaint;

/** The stages in which nothing is left to be done. An end can be left again. */
public sealed interface Ended extends Stage permits Reopenable, Referred {}
