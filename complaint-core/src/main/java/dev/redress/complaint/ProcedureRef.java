package dev.redress.complaint;

/**
 * The procedure a complaint is handled under, in the version it was filed under. Immutable.
 *
 * @param id identifier of the procedure
 * @param version 1 or more
 */
public record ProcedureRef(String id, int version) {}
