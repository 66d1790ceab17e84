package dev.redress.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where complaints are kept. An adapter implements this over plain records and never meets the rules of complaint handling:
 * those live in the core, so none can be got round here.
 *
 * <p>The rules, each tested under its number by {@code complaint-store-tck}:
 *
 * <ul>
 *   <li><b>S-01 Atomic.</b> A commit writes the complaint, all its entries and all its sealed values, its tallies and tokens,
 *       or nothing at all.
 *       A sealed value for a slot that an earlier commit filled is an error of its caller: the store throws
 *       {@link StoreException} and writes nothing.
 *   <li><b>S-02 Conditional.</b> A commit takes place only if the complaint is exactly what {@link Commit#expect()} says:
 *       absent, or at that version <em>and</em> that head. Of several concurrent commits that expect the same state, at most
 *       one takes place; the others answer {@link CommitResult.Stale} with what the store holds.
 *   <li><b>S-03 Once.</b> A command id occurs once per tenant. A commit that carries a recorded one answers
 *       {@link CommitResult.Repeated} with the place of the first, whatever else is true of it, and writes nothing. Check and
 *       write are one step.
 *   <li><b>S-04 References.</b> A reference occurs once per tenant. A new complaint with a taken one answers
 *       {@link CommitResult.ReferenceTaken}. A complaint's reference never changes afterwards: a
 *       later commit that carries another one is an error of its caller, and the store keeps the first.
 *   <li><b>S-05 No failing statement.</b> The outcomes of {@link CommitResult} are answers, not exceptions, and leave an
 *       enclosing transaction of the host usable.
 *   <li><b>S-06 Durable and visible.</b> What was answered {@code Committed} is seen by every later call of every thread, and
 *       survives whatever the store promises to survive. Nothing of an unfinished commit is ever seen.
 *   <li><b>S-07 Exact.</b> Texts come back to the last character, also outside the basic plane; instants to the microsecond;
 *       bytes as they were.
 *   <li><b>S-08 Journal.</b> Entries come in the order of their sequence, without gaps, from the one asked for.
 *   <li><b>S-09 Tenants.</b> No call sees or touches anything of another tenant. Two tenants may use the same identifiers,
 *       references and command ids.
 *   <li><b>S-10 Search.</b> A search returns exactly the complaints for which all filters hold, in the stated
 *       {@link Order}; one by due date leaves out those that have none.
 *   <li><b>S-11 Pages.</b> Pages follow the cursor: rows that were there throughout come once each, whatever is written
 *       between two pages. A page has a next cursor exactly if more rows follow it.
 *   <li><b>S-12 Filters.</b> A filter that is not supported throws {@link UnsupportedFilterException}.
 *   <li><b>S-13 Bulk.</b> {@link #commitAll} judges each commit by itself and answers for each in order; a refused one does
 *       not hinder the others. What it answers {@code Committed} is durable when it returns.
 *   <li><b>S-14 Identities.</b> {@link #find} and {@link #findByReference} bring the sealed values of kind
 *       {@code IDENTITY}, by slot, and no other.
 *   <li><b>S-15 Immutable.</b> What was handed in or out is never changed by either side afterwards.
 *   <li><b>S-16 Tallies.</b> A tally is a number kept for a tenant, a key and a window, compared character by character; 0 until
 *       something is added, and never less. {@link #tally} with a positive amount adds it if the sum is not above the limit of
 *       that call, and otherwise answers {@link TallyResult.LimitReached} with the tally and changes nothing; a sum above
 *       {@link Long#MAX_VALUE} is above every limit. An amount of 0 or less is always added, and what would be below 0 is 0.
 *       Check and addition are one step: of however many concurrent calls, exactly as much is granted as the limit allows.
 *   <li><b>S-17 Counted commits.</b> A commit's tallies are added with it, by the rule of S-16, each once or, if the commit is
 *       refused for whatever reason, none of them. If one would be above its limit, nothing is written and the answer is
 *       {@link CommitResult.LimitReached}, but only where neither {@code Repeated} nor {@code Stale} nor {@code ReferenceTaken}
 *       applies: a repeated command is neither refused for a limit nor counted twice. In a bulk call, a commit's tallies see
 *       those of the commits before it.
 *   <li><b>S-18 Tokens.</b> {@link #findByToken} returns exactly the complaints of the tenant that have a token of that kind and
 *       value, compared character by character, ascending by identifier, each once, from after the one asked for, up to the
 *       number asked for.
 *   <li><b>S-19 Tokens of a commit.</b> A commit's tokens are added and removed with it, or not at all. Adding one that the
 *       complaint has, and removing one that it has not, changes nothing. A token belongs to one complaint: that another one
 *       loses the same token does not touch it. A commit that erases text tokens leaves the complaint none that is made of its texts
 *       ({@link Token.Kind#isOfText}) but those that it adds.
 *   <li><b>S-29 Erasure.</b> The values and salts in the slots that a commit erases go with it, or none of them: no call gives
 *       them afterwards, and they are nowhere in the store's tables. A slot without a value stays so; every other value stays.
 * </ul>
 *
 * <p>Rules S-20 to S-22 are in {@link DefinitionStore}, S-23 and S-24 in {@link DueStore}, S-25 and S-26 in {@link
 * RecordStore}, S-27 and S-28 in {@link CheckpointStore}, S-30 to S-34 in {@link OutboxStore}, S-35 to S-37 in {@link AccessStore}. What
 * a store may be able to do beside all this, it is asked for by {@link #capability}: S-38 in {@link TextSearchStore}, S-39 in {@link
 * GroupingStore}, S-40 and S-41 in {@link ProjectionStore}, S-42 in {@link BulkReadStore}. Implementations are thread-safe.
 */
public interface ComplaintStore
        extends DefinitionStore, DueStore, OutboxStore, RecordStore, CheckpointStore, AccessStore {

    /** The most commits in one bulk call. */
    int MAX_BULK = 10_000;

    /**
     * Writes one commit if its condition holds.
     *
     * @param commit what to write
     * @return how it ended
     * @throws StoreException if the store fails; repeating the commit with the same command ids is safe and tells whether it
     *     took place
     */
    CommitResult commit(Commit commit);

    /**
     * Writes many commits, each judged by itself, as few round trips as the store can.
     *
     * @param commits at most {@link #MAX_BULK}, each of another complaint, of one tenant or several
     * @return the outcome of each, in the same order
     * @throws IllegalArgumentException if there are too many, or two are of one complaint
     * @throws StoreException if the store fails; some of the commits may have taken place, and repeating them all is safe
     */
    List<CommitResult> commitAll(List<Commit> commits);

    /**
     * Finds a complaint by its identifier.
     *
     * @param tenant whose
     * @param id which
     * @return the complaint with its identities, or empty
     * @throws StoreException if the store fails
     */
    Optional<StoredComplaint> find(Tenant tenant, ComplaintId id);

    /**
     * Finds a complaint by its reference.
     *
     * @param tenant whose
     * @param reference the reference, compared character by character
     * @return the complaint with its identities, or empty
     * @throws StoreException if the store fails
     */
    Optional<StoredComplaint> findByReference(Tenant tenant, String reference);

    /**
     * Finds where a command was recorded.
     *
     * @param tenant whose
     * @param commandId which
     * @return the place of its first entry, or empty
     * @throws StoreException if the store fails
     */
    Optional<CommandRecord> findCommand(Tenant tenant, CommandId commandId);

    /**
     * Reads a part of a complaint's journal.
     *
     * @param tenant whose
     * @param id which complaint
     * @param afterSequence entries after this one; 0 for the beginning, less for whatever somebody put before it,
     *     {@link Long#MIN_VALUE} for all there is
     * @param limit how many at most, 1 or more
     * @return the entries in order, empty if there are none
     * @throws StoreException if the store fails
     */
    List<JournalEntry> journal(Tenant tenant, ComplaintId id, long afterSequence, int limit);

    /**
     * Reads all sealed values of a complaint that were not erased.
     *
     * @param tenant whose
     * @param id which complaint
     * @return the values by slot, of every kind
     * @throws StoreException if the store fails
     */
    List<SealedValue> sealed(Tenant tenant, ComplaintId id);

    /**
     * Searches.
     *
     * @param query the conditions, the order, the page
     * @return one page
     * @throws UnsupportedFilterException if the store cannot search by one of the filters
     * @throws StoreException if the store fails
     */
    Page<ComplaintRecord> search(Query query);

    /**
     * Asks for an ability that not every store has. A store that implements the interface has it; one that forwards to another, or has it
     * only as it is set up, answers for itself.
     *
     * @param type one of {@link TextSearchStore}, {@link GroupingStore}, {@link ProjectionStore} and {@link BulkReadStore}, or an interface of the host's
     * @param <T> the interface
     * @return the store as that, the same at every call; empty if it cannot do it
     */
    default <T> Optional<T> capability(Class<T> type) {
        return type.isInstance(this) ? Optional.of(type.cast(this)) : Optional.empty();
    }

    /**
     * Whether calls made now take part in a transaction that the host has open. The core then never repeats a commit: the
     * transaction's snapshot may be older than what it collided with.
     *
     * @return true inside the host's transaction
     */
    boolean inHostTransaction();

    /**
     * Adds to a tally outside of any commit.
     *
     * @param tenant whose
     * @param add which tally, how much, and the limit
     * @return the tally afterwards, or that the limit was reached
     * @throws StoreException if the store fails; unlike a commit, the call does not tell when repeated whether it took place
     */
    TallyResult tally(Tenant tenant, TallyAdd add);

    /**
     * Reads a tally.
     *
     * @param tenant whose
     * @param key its key
     * @param window its window
     * @return the tally, 0 if nothing was added to it
     * @throws StoreException if the store fails
     */
    long tallied(Tenant tenant, String key, String window);

    /**
     * Finds the complaints that have a token.
     *
     * @param tenant whose
     * @param token which
     * @param after identifiers after this one, which need not exist; null for the beginning
     * @param limit how many at most, 1 or more
     * @return identifiers in ascending order
     * @throws IllegalArgumentException if the limit is less than 1
     * @throws StoreException if the store fails
     */
    List<ComplaintId> findByToken(Tenant tenant, Token token, @Nullable ComplaintId after, int limit);
}
