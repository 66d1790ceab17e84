package dev.redress.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to check all that is stored and to mend what can be made again. Part of every {@link ComplaintStore}.
 * Thread-safe.
 *
 * <ul>
 *   <li><b>S-25 Scans.</b> The scans give every row of the tenant once, in the order of complaint, and within one of sequence or
 *       slot, from after the place asked for up to the number asked for; also entries and values whose complaint is not there.
 *   <li><b>S-26 Rewriting.</b> {@link #rewrite} replaces document, reference and columns of a complaint that is at exactly
 *       that version <em>and</em> that head, and otherwise changes nothing and answers false. It touches neither journal nor
 *       sealed values nor tokens. Afterwards searches and look-ups go by what was written.
 * </ul>
 */
public interface RecordStore {

    /**
     * Scans the complaints.
     *
     * @param tenant whose
     * @param after those after this one, which need not exist; null for the beginning
     * @param limit how many at most, 1 or more
     * @return complaints in ascending order of their identifiers
     * @throws IllegalArgumentException if the limit is less than 1
     * @throws StoreException if the store fails
     */
    List<ComplaintRecord> complaintsAfter(Tenant tenant, @Nullable ComplaintId after, int limit);

    /**
     * Scans the journals of all complaints.
     *
     * @param tenant whose
     * @param after those of later complaints than this one, which need not exist; null for the beginning
     * @param sequence and those of that complaint after this sequence; {@link Long#MAX_VALUE} for none of it
     * @param limit how many at most, 1 or more
     * @return entries by complaint and sequence
     * @throws IllegalArgumentException if the limit is less than 1
     * @throws StoreException if the store fails
     */
    List<OfComplaint<JournalEntry>> entriesAfter(Tenant tenant, @Nullable ComplaintId after, long sequence, int limit);

    /**
     * Scans the sealed values of all complaints.
     *
     * @param tenant whose
     * @param after those of later complaints than this one, which need not exist; null for the beginning
     * @param slot and those of that complaint after this slot; {@link Integer#MAX_VALUE} for none of it
     * @param limit how many at most, 1 or more
     * @return values of every kind by complaint and slot
     * @throws IllegalArgumentException if the limit is less than 1
     * @throws StoreException if the store fails
     */
    List<OfComplaint<SealedValue>> sealedAfter(Tenant tenant, @Nullable ComplaintId after, int slot, int limit);

    /**
     * Replaces what stands beside a complaint's journal.
     *
     * @param record the complaint as it is to be
     * @return whether it was at that version and head, and so was replaced
     * @throws StoreException if the store fails, or another complaint has the reference; nothing was changed then
     */
    boolean rewrite(ComplaintRecord record);
}
