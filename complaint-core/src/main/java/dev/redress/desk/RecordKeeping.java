package dev.redress.desk;

import dev.redress.activity.Erase;
import dev.redress.complaint.Complaint;
import dev.redress.lifecycle.CommandKind;
import dev.redress.party.ExternalRef;
import dev.redress.proof.BrokenRecordException;
import dev.redress.proof.Flaw;
import dev.redress.proof.Verification;
import dev.redress.record.ExportForm;
import dev.redress.record.Receipts;
import dev.redress.record.Unreadable;
import dev.redress.store.Checkpoint;
import dev.redress.store.ComplaintId;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.ComplaintStore;
import dev.redress.store.Cursor;
import dev.redress.store.JournalEntry;
import dev.redress.store.Page;
import dev.redress.store.SealedValue;
import dev.redress.store.StoreException;
import dev.redress.store.StoredComplaint;
import dev.redress.store.Tenant;
import dev.redress.validation.InvalidInputException;
import dev.redress.validation.Violation;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The record as evidence: checks it and mends what can be made again. What a check proves, and to whom, is told in
 * {@code docs/security.md}. Thread-safe.
 */
public final class RecordKeeping {

    /** How many flaws a check lists unless told otherwise. */
    public static final int MOST_FLAWS = 10_000;

    private final Office office;
    private final Ledger ledger;
    private final ComplaintStore store;
    private final Tenant tenant;
    private final Logbook logbook;

    RecordKeeping(Office office, Ledger ledger, Logbook logbook) {
        this.logbook = logbook;
        this.office = office;
        this.ledger = ledger;
        this.store = office.store();
        this.tenant = ledger.tenant();
    }

    /**
     * Checks one complaint: its journal from the first entry on, its sealed values, its document and columns, and the definitions that it
     * is judged by.
     *
     * @param id which complaint
     * @return what was found
     * @throws ComplaintNotFoundException if the tenant has nothing of such a complaint
     * @throws dev.redress.store.StoreException if the store fails
     */
    public Verification verify(ComplaintId id) {
        return new Inspection(store, tenant, office.keys()).whole(id);
    }

    /**
     * Checks one complaint by what people call it. Finds it also where its row or its document cannot be read.
     *
     * @param reference the reference, also as dictated, like {@link ComplaintDesk#findByReference}
     * @return what was found
     * @throws ComplaintNotFoundException if no complaint has this reference
     * @throws dev.redress.store.StoreException if the store fails
     */
    public Verification verify(String reference) {
        CarefulReads reads = new CarefulReads(store, tenant);
        return reads.named(reference)
                .or(() -> References.canonical(reference).flatMap(reads::named))
                .map(this::verify)
                .orElseThrow(() ->
                        new ComplaintNotFoundException("tenant " + tenant + " has no complaint of this reference"));
    }

    /**
     * Checks all complaints of the tenant, in pages and in constant memory, while others go on working. Lists at most
     * {@link #MOST_FLAWS} flaws. The log of who read confidential complaints is checked too, and its flaws come last.
     *
     * @return what was found
     * @throws dev.redress.store.StoreException if the store fails
     */
    public Verification verifyAll() {
        return verifyAll(MOST_FLAWS);
    }

    /**
     * Checks all complaints of the tenant, in pages and in constant memory, while others go on working, and the access log.
     *
     * @param mostFlaws how many flaws to list at most, 0 or more; the others are counted
     * @return what was found
     * @throws dev.redress.store.StoreException if the store fails
     */
    public Verification verifyAll(int mostFlaws) {
        Verification complaints = new Inspection(store, tenant, office.keys()).all(mostFlaws);
        Verification accesses = accesses();
        List<Flaw> flaws = Stream.concat(complaints.broken().stream(), accesses.broken().stream())
                .limit(mostFlaws)
                .toList();
        long all = complaints.broken().size()
                + complaints.unlisted()
                + accesses.broken().size();
        return new Verification(complaints.checked(), complaints.entries(), flaws, all - flaws.size());
    }

    /** Of which complaint a row tells that cannot be read, nobody knows. */
    private static final ComplaintId NO_COMPLAINT = new ComplaintId(new UUID(0, 0));

    /** A row of the log that the store cannot even read hides nothing of what was found of complaints. */
    private Verification accesses() {
        try {
            return new AccessLog(store, tenant).verify();
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException e) {
            return new Verification(
                    0,
                    0,
                    List.of(new Flaw(
                            NO_COMPLAINT, "access log", 0, Flaw.Where.ACCESS, "a row cannot be read from the store")),
                    0);
        }
    }

    /**
     * Makes a complaint's document and columns again from its journal, and stores them if they were otherwise. The journal is
     * the truth only while it fits together and ends where the complaint says, so nothing else is ever mended. A row that cannot be read at
     * all is not mended either: nobody can tell then where the journal is to end.
     *
     * @param id which complaint
     * @return what was wrong and is right now; empty if nothing was
     * @throws ComplaintNotFoundException if the tenant has nothing of such a complaint
     * @throws BrokenRecordException if the journal does not fit together or does not end where the complaint says, or if another complaint has
     *     its reference
     * @throws dev.redress.store.StoreException if the store fails, or others changed the complaint all the time
     */
    public List<Flaw> rebuild(ComplaintId id) {
        return new Inspection(store, tenant, office.keys()).rebuild(id);
    }

    /**
     * Gives all complaints of the tenant their words anew ({@link DeskBuilder#indexWords}): for those filed before words were kept. Others go
     * on working meanwhile; doing it again is safe. Reads every text once.
     *
     * @return how many complaints were indexed
     * @throws IllegalStateException if the desk keeps no words
     * @throws dev.redress.store.StoreException if the store fails; some may have been indexed
     */
    public long indexWords() {
        WordIndex words = office.words();
        if (words == null) {
            throw new IllegalStateException(
                    "the desk keeps no words of tenant " + tenant + "; build it with DeskBuilder.indexWords()");
        }
        return words.all(store, tenant);
    }

    /**
     * States where all complaints stand that have gone on since the latest checkpoint, chained to that one. Print or mail it
     * ({@link dev.redress.proof.CheckpointText}) to somebody who does not have the database: only then it exposes an end that was cut off.
     * Not for use inside the host's transaction. A complaint whose row cannot be read, which {@link #verifyAll()} names, is left out with a
     * warning until it can be.
     *
     * @return the latest checkpoint, which is one of before if nothing has changed; empty if there is no complaint yet
     * @throws dev.redress.store.StoreException if the store fails, or others make checkpoints all the time
     * @throws dev.redress.store.UnreadableRowException if the latest checkpoint's own row cannot be read, which has to be put right before
     *     another can follow it
     */
    public Optional<Checkpoint> checkpoint() {
        return checkpoints().make(office.now());
    }

    /**
     * Holds what is stored against a checkpoint that was kept elsewhere, and against all before it.
     *
     * @param held the checkpoint
     * @return what was found; it counts the heads that were looked for
     * @throws IllegalArgumentException if the checkpoint is of another tenant
     * @throws dev.redress.store.StoreException if the store fails
     */
    public Verification verify(Checkpoint held) {
        return checkpoints().verify(held);
    }

    /**
     * Holds what is stored against the checkpoints that are stored beside it. Whoever has altered both is not found out by
     * this.
     *
     * @return what was found; it counts the heads that were looked for
     * @throws dev.redress.store.StoreException if the store fails
     */
    public Verification verifyCheckpoints() {
        return checkpoints().verify(null);
    }

    private Checkpoints checkpoints() {
        return new Checkpoints(store, tenant, office.signer());
    }

    /**
     * Erases values for ever, with their salts and with the tokens by which persons were found. The record says that they were
     * erased, by whom and why, and not what they were; it still fits together, and category, times and outcome stay.
     *
     * @param id which complaint
     * @param what what of it
     * @param reason why; at most 2,000 characters, and nothing of what is erased
     * @param by who erases
     * @return what was erased, or why it has to be kept
     * @throws InvalidInputException if the reason is blank or too long
     * @throws ComplaintNotFoundException if the tenant has no such complaint
     * @throws dev.redress.lifecycle.RefusedException if the complaint's procedure does not allow it
     * @throws StaleComplaintException if somebody else changed the complaint meanwhile
     * @throws dev.redress.vault.VaultException if a vault could not destroy the keys; the same erasure again finds nothing to erase and
     *     destroys them
     */
    public ErasureOutcome erase(ComplaintId id, Erasure what, String reason, By by) {
        requireReason(reason);
        return new Erasing(office, ledger).erase(id, what, reason, by);
    }

    /**
     * Erases somebody known to the host from every complaint in which they complain, speak for others or are complained of: the whole person where they are behind
     * it, else who they are; and where a party was taken for them until that was corrected, what was said of them. One commit for each. Users
     * of the host who only acted are not found: they are part of what has to be kept.
     *
     * @param person the host's key
     * @param reason why; at most 2,000 characters, and nothing of what is erased
     * @param by who erases; without a command id, as there is one command for each complaint
     * @return what was erased, or why it has to be kept or the procedure does not allow it, for each complaint
     * @throws InvalidInputException if the reason is blank or too long
     * @throws IllegalArgumentException if {@code by} states a command id
     * @throws StaleComplaintException if somebody else changed one of them meanwhile; calling it again goes on
     * @throws dev.redress.vault.VaultException if a vault could not destroy keys; calling it again goes on
     */
    public List<ErasureOutcome> erase(ExternalRef person, String reason, By by) {
        if (by.commandId() != null) {
            throw new IllegalArgumentException("erasing a person is a command for each complaint; state no command id");
        }
        requireReason(reason);
        return new PersonErasing(office, ledger).erase(person, reason, by);
    }

    /** Also where nothing is left to erase. */
    private static void requireReason(String reason) {
        List<Violation> wrong = Erase.REASON.check("reason", reason);
        if (!wrong.isEmpty()) {
            throw new InvalidInputException(CommandKind.ERASE.persistedName(), wrong);
        }
    }

    /**
     * Writes a complaint as one file that can be read by people and checked without the library, as told in
     * {@code docs/record-format.md}. It holds all that was not erased, and so personal data; of a confidential complaint, that it
     * is written is logged first.
     *
     * @param id which complaint
     * @param to where its lines go, each one JSON object; neither flushed nor closed
     * @throws ComplaintNotFoundException if the tenant has no such complaint
     * @throws BrokenRecordException if what is stored does not fit together; nothing was written then
     * @throws java.io.IOException if writing fails
     */
    public void export(ComplaintId id, Appendable to) throws IOException {
        Verification found =
                new Inspection(store, tenant, office.keys()).one(id).verification();
        if (!found.isSound()) {
            throw new BrokenRecordException("complaint " + id + " does not fit together, verify it", found.broken());
        }
        StoredComplaint stored = store.find(tenant, id)
                .orElseThrow(() -> new ComplaintNotFoundException("tenant " + tenant + " has no complaint " + id));
        logbook.reads(Ledger.loaded(stored), null, "export");
        ComplaintRecord record = stored.record();
        to.append(ExportForm.head(record, office.now())).append('\n');
        for (JournalEntry entry : Journals.all(store, tenant, id)) {
            if (entry.sequence() <= record.version()) {
                to.append(ExportForm.entry(entry)).append('\n');
            }
        }
        for (SealedValue value : store.sealed(tenant, id)) {
            to.append(ExportForm.sealed(value)).append('\n');
        }
    }

    /**
     * What the complainant keeps of their filing, to be handed out with the acknowledgement: the first entry, and what they
     * filed with its salts. It proves that exactly this was filed, also after the values were erased here. Who handled the
     * filing is not in it. Where several complain it is that of the first. Of a confidential complaint, that it is made is logged first.
     *
     * @param id which complaint
     * @return lines of JSON; it holds personal data
     * @throws ComplaintNotFoundException if the tenant has no such complaint
     * @throws dev.redress.store.StoreException if the store fails
     */
    public String receipt(ComplaintId id) {
        return receiptOf(id, null);
    }

    /**
     * What one of several complainants keeps: what they filed together, and of persons only who they and those are who speak for them. Of the
     * others it has the digests, so that it proves as much.
     *
     * @param id which complaint
     * @param complainant number of the party that it is for, from 1
     * @return lines of JSON; it holds personal data
     * @throws ComplaintNotFoundException if the tenant has no such complaint
     * @throws IllegalArgumentException if the party neither complains nor speaks for somebody who does
     * @throws dev.redress.store.StoreException if the store fails
     */
    public String receipt(ComplaintId id, int complainant) {
        return receiptOf(id, complainant);
    }

    private String receiptOf(ComplaintId id, @Nullable Integer complainant) {
        StoredComplaint stored = store.find(tenant, id)
                .orElseThrow(() -> new ComplaintNotFoundException("tenant " + tenant + " has no complaint " + id));
        Complaint<?> complaint = Ledger.loaded(stored);
        Set<Integer> theirs = new Belongings(ledger, complaint).placesOfReceipt(complainant);
        logbook.reads(complaint, null, "receipt");
        return Receipts.write(
                stored.record(),
                store.journal(tenant, id, 0, 1).get(0),
                readable(id).stream()
                        .filter(value -> theirs.contains(value.slot()))
                        .toList());
    }

    /**
     * What the retention rules would erase by a time: a dry run, which changes nothing. Looks through ended complaints, so a page
     * can be empty and yet have a next one.
     *
     * @param by the time, for example now
     * @param after where the page before ended; null for the first page
     * @param limit how many ended complaints to look at, 1 to 1,000
     * @return those due by then, by time of receipt; also those that have to be kept, with the reasons. What has nothing left to be
     *     erased is listed too
     * @throws dev.redress.store.StoreException if the store fails
     */
    public Page<RetentionDue> retentionDue(Instant by, @Nullable Cursor after, int limit) {
        return new RetentionRun(office, ledger).due(by, after, limit);
    }

    /**
     * Sets anew when the sweep looks at each ended complaint, after the rules of retention were changed. Reads all ended complaints;
     * calling it again, also after a failure, is safe.
     *
     * @return how many were set
     * @throws dev.redress.store.StoreException if the store fails
     */
    public int reschedule() {
        return new RetentionRun(office, ledger).reschedule();
    }

    private List<SealedValue> readable(ComplaintId id) {
        return store.sealed(tenant, id).stream().filter(Unreadable::isNot).toList();
    }

    /**
     * Holds a receipt against what is stored here.
     *
     * @param receipt as it was handed out
     * @return what was found; sound if exactly this was filed
     * @throws IllegalArgumentException if the text is no receipt of this tenant
     * @throws dev.redress.store.StoreException if the store fails
     */
    public Verification verifyReceipt(String receipt) {
        Objects.requireNonNull(receipt, "receipt");
        return new Verification(
                1,
                1,
                Receipts.check(
                        tenant,
                        receipt,
                        id -> store.journal(tenant, id, 0, 1).stream()
                                .findFirst()
                                .orElse(null)),
                0);
    }
}
