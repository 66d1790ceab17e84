package dev.redress.store.jdbc;

/**
 * What a database makes of savepoints.
 *
 * @param confirm whether a transaction may be aborted and gone on with as a new one without a statement failing, so that it is to be
 *     asked before its commit for the savepoint it began with
 * @param lead whether going back to a savepoint undoes what was written since, everywhere
 */
record Savepoints(boolean confirm, boolean lead) {

    static final Savepoints USUAL = new Savepoints(false, true);
}
