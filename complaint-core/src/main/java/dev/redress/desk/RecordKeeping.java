package dev.redress.desk;

import dev.redress.proof.BrokenRecordException;
import dev.redress.proof.Flaw;
import dev.redress.proof.Verification;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.ComplaintStore;
import dev.redress.store.StoredComplaint;
import dev.redress.store.Tenant;
import java.util.List;

/**
 * The record as evidence: checks it and mends what can be made again. What a check proves, and to whom, is told in
 * {@code docs/security.md}. Thread-safe.
 */
public final class RecordKeeping {

    /** How many flaws a check lists unless told otherwise. */
    public static final int MOST_FLAWS = 10_000;

    private final ComplaintStore store;
    private final Tenant tenant;

    RecordKeeping(ComplaintStore store, Tenant tenant) {
        this.store = store;
        this.tenant = tenant;
    }

    /**
     * Checks one complaint: its journal from the first entry on, its sealed values, its document and columns.
     *
     * @param id which complaint
     * @return what was found
     * @throws ComplaintNotFoundException if the tenant has nothing of such a complaint
     * @throws dev.redress.store.StoreException if the store fails
     */
    public Verification verify(ComplaintId id) {
        return new Inspection(store, tenant).one(id).verification();
    }

    /**
     * Checks one complaint by what people call it. Finds it also where its document cannot be read.
     *
     * @param reference the reference, also as dictated, like {@link ComplaintDesk#findByReference}
     * @return what was found
     * @throws ComplaintNotFoundException if no complaint has this reference
     * @throws dev.redress.store.StoreException if the store fails
     */
    public Verification verify(String reference) {
        return store.findByReference(tenant, reference)
                .or(() -> References.canonical(reference).flatMap(core -> store.findByReference(tenant, core)))
                .map(StoredComplaint::record)
                .map(ComplaintRecord::id)
                .map(this::verify)
                .orElseThrow(() ->
                        new ComplaintNotFoundException("tenant " + tenant + " has no complaint of this reference"));
    }

    /**
     * Checks all complaints of the tenant, in pages and in constant memory, while others go on working. Lists at most
     * {@link #MOST_FLAWS} flaws.
     *
     * @return what was found
     * @throws dev.redress.store.StoreException if the store fails
     */
    public Verification verifyAll() {
        return verifyAll(MOST_FLAWS);
    }

    /**
     * Checks all complaints of the tenant, in pages and in constant memory, while others go on working.
     *
     * @param mostFlaws how many flaws to list at most, 0 or more; the others are counted
     * @return what was found
     * @throws dev.redress.store.StoreException if the store fails
     */
    public Verification verifyAll(int mostFlaws) {
        return new Inspection(store, tenant).all(mostFlaws);
    }

    /**
     * Makes a complaint's document and columns again from its journal, and stores them if they were otherwise. The journal is
     * the truth only while it fits together and ends where the complaint says, so nothing else is ever mended.
     *
     * @param id which complaint
     * @return what was wrong and is right now; empty if nothing was
     * @throws ComplaintNotFoundException if the tenant has nothing of such a complaint
     * @throws BrokenRecordException if the journal does not fit together or does not end where the complaint says
     * @throws dev.redress.store.StoreException if the store fails, or others changed the complaint all the time
     */
    public List<Flaw> rebuild(ComplaintId id) {
        return new Inspection(store, tenant).rebuild(id);
    }
}
