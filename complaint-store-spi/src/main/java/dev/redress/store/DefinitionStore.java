package dev.redress.store;

import java.util.Optional;

/**
 * Where definitions live, so that every node judges by the same ones. Part of every {@link ComplaintStore}. Thread-safe.
 *
 * <ul>
 *   <li><b>S-20</b> A published definition never changes: publishing an existing (kind, id, version) writes nothing.
 *   <li><b>S-21</b> Publishing and raising the kind's epoch are one atomic step; an epoch rises by exactly one for each
 *       publication, and not at all for one that wrote nothing.
 *   <li><b>S-22</b> A publication is conditional on the tenant's publication head ({@link Definition#previousHead()}), so
 *       that concurrent publications form one chain without forks.
 * </ul>
 */
public interface DefinitionStore {

    /** How a publication ended. */
    enum Published {
        /** Written, and the epoch raised. */
        PUBLISHED,
        /** This kind, id and version exists already, with whatever content; nothing was written. */
        EXISTS,
        /** Another publication came first: read {@link #publicationHead} again and chain from it. Nothing was written. */
        HEAD_MOVED
    }

    /**
     * Publishes a definition.
     *
     * @param definition the definition, chained to the head the caller read
     * @return how it ended; {@link Published#EXISTS} goes before {@link Published#HEAD_MOVED}
     * @throws StoreException if the store fails; then nothing was written, or the answer was lost and publishing again
     *     tells which
     */
    Published publish(Definition definition);

    /**
     * Finds one version.
     *
     * @param tenant whose
     * @param kind what it defines
     * @param id its identifier within the kind
     * @param version 1 or more
     * @return the definition, or empty
     * @throws StoreException if the store fails
     */
    Optional<Definition> definition(Tenant tenant, Definition.Kind kind, String id, int version);

    /**
     * Finds the highest version.
     *
     * @param tenant whose
     * @param kind what it defines
     * @param id its identifier within the kind
     * @return the definition, or empty
     * @throws StoreException if the store fails
     */
    Optional<Definition> latestDefinition(Tenant tenant, Definition.Kind kind, String id);

    /**
     * The head of the tenant's chain of publications.
     *
     * @param tenant whose
     * @return {@link Head#GENESIS} before the first publication
     * @throws StoreException if the store fails
     */
    Head publicationHead(Tenant tenant);

    /**
     * Reads an epoch.
     *
     * @param tenant whose
     * @param epoch which; not {@link Definition.Epoch#NONE}
     * @return how many publications have raised it, 0 before the first
     * @throws StoreException if the store fails
     */
    long epoch(Tenant tenant, Definition.Epoch epoch);
}
