package dev.redress.store.tck;

import dev.redress.store.ComplaintStore;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assumptions;

/**
 * Tests a store against every rule of the SPI. The author of an adapter extends this class once for each engine and gives it
 * a store:
 *
 * <pre>{@code
 * class MyStoreTest extends ComplaintStoreTck {
 *     @Override
 *     protected ComplaintStore newStore() {
 *         return new MyStore(...);
 *     }
 * }
 * }</pre>
 *
 * <p>The name of each test begins with the number of its rule, {@code S-01} and up. No test can be overridden. What a
 * store cannot be asked for, because {@link #reopen} or {@link #inHostTransaction} was not overridden or because it throws
 * {@link dev.redress.store.UnsupportedFilterException}, is reported as skipped with the reason, never as passed.
 *
 * <p>One test walks at random; its seed is fixed, named in a failure, and can be set by the system property
 * {@code redress.tck.seed}.
 *
 * <p>Every test uses tenants of its own with random names, so a store may hold data of earlier tests, and all tests may share
 * one database. JUnit makes an instance for each test; instances are not shared between threads, but the store is.
 */
public abstract class ComplaintStoreTck extends RandomWalkTests {

    /** For subclasses. */
    protected ComplaintStoreTck() {}

    /**
     * Gives a store that is ready for use. Called once before each test, ahead of the subclass's own {@code @BeforeEach}
     * methods. At least 16 threads use the store at once; a pool of fewer connections must let them wait.
     *
     * @return a store, new or already in use
     * @throws Exception if there is none; the test then fails
     */
    protected abstract ComplaintStore newStore() throws Exception;

    /**
     * Ends a store as a process does, as hard as the store promises to survive, and opens another over the same data. Without
     * it the part of S-06 about durability is skipped.
     *
     * @param store what {@link #newStore} gave; not used afterwards
     * @return another store that holds what was committed in the first one
     * @throws Exception if it cannot be opened; the test then fails
     */
    protected ComplaintStore reopen(ComplaintStore store) throws Exception {
        return Assumptions.abort("reopen is not overridden, so it was not tested that a commit survives the process");
    }

    /**
     * Opens a transaction as a host does, has work done in it on the calling thread, then commits it or rolls it back.
     * Without it the part of S-05 about the host's transaction is skipped.
     *
     * @param store what {@link #newStore} gave
     * @param commit whether to commit; otherwise to roll back
     * @param work what to do, with the store to do it by, whose {@link ComplaintStore#inHostTransaction()} must be true
     * @throws Exception if the transaction fails; the test then fails
     */
    protected void inHostTransaction(ComplaintStore store, boolean commit, Consumer<ComplaintStore> work)
            throws Exception {
        Assumptions.abort(
                "inHostTransaction is not overridden, so refusals inside a host's transaction were not tested");
    }

    @Override
    final ComplaintStore makeStore() throws Exception {
        return newStore();
    }

    @Override
    final ComplaintStore makeReopened(ComplaintStore store) throws Exception {
        return reopen(store);
    }

    @Override
    final void runInHostTransaction(boolean commit, Consumer<ComplaintStore> work) throws Exception {
        inHostTransaction(store, commit, work);
    }
}
