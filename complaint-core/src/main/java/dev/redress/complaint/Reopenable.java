package dev.redress.complaint;

/** The ends from which the organisation itself can take a complaint up again. */
public sealed interface Reopenable extends Ended, Referable permits Closed, Declined, Withdrawn {}
