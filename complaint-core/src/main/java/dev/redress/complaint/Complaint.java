package dev.redress.complaint;

import dev.redress.store.ComplaintId;
import dev.redress.store.Head;
import dev.redress.store.Tenant;
import java.time.Instant;
import java.util.Optional;

/**
 * A complaint as it stood after one commit, typed by its stage: a {@code Complaint<Accepted>} can be investigated, and the
 * compiler knows. Given out by the desk; performing something gives a new one and leaves this one as it is. Names, contacts
 * and free texts are not in it: the desk reads them when asked. Immutable.
 *
 * @param <S> the stage, or a family of stages
 */
public final class Complaint<S extends Stage> {

    private final Snapshot snapshot;
    private final Head head;
    private final KnownParties knownParties;

    private Complaint(Snapshot snapshot, Head head, KnownParties knownParties) {
        this.snapshot = snapshot;
        this.head = head;
        this.knownParties = knownParties;
    }

    /**
     * Wraps a snapshot. For the desk; from a complaint made up otherwise the desk takes only the handle, and decides on what
     * the store holds.
     *
     * @param snapshot the state
     * @param head hash of the latest journal entry
     * @param knownParties which identity is which party
     * @return the complaint
     */
    public static Complaint<?> of(Snapshot snapshot, Head head, KnownParties knownParties) {
        return new Complaint<>(snapshot, head, knownParties);
    }

    /**
     * Narrows to a stage or a family.
     *
     * @param <T> the stage or family
     * @param wanted its class
     * @return this complaint, typed; or empty if it stands elsewhere
     */
    @SuppressWarnings("unchecked") // the stage was just checked, and the complaint is immutable
    public <T extends Stage> Optional<Complaint<T>> in(Class<T> wanted) {
        return wanted.isInstance(snapshot.stage()) ? Optional.of((Complaint<T>) this) : Optional.empty();
    }

    /**
     * Where it stands.
     *
     * @return the stage, with what is known only there
     */
    @SuppressWarnings("unchecked") // S is only ever given by in(), by the desk for a move's target, or left open
    public S stage() {
        return (S) snapshot.stage();
    }

    /**
     * When it came to stand there.
     *
     * @return the instant, as corrected since
     */
    public Instant since() {
        return snapshot.since();
    }

    /**
     * Whose complaint it is.
     *
     * @return the tenant
     */
    public Tenant tenant() {
        return snapshot.tenant();
    }

    /**
     * Its identifier.
     *
     * @return the identifier
     */
    public ComplaintId id() {
        return snapshot.id();
    }

    /**
     * What people call it by.
     *
     * @return unique within the tenant; no secret
     */
    public String reference() {
        return snapshot.key().reference();
    }

    /**
     * This state of this complaint, for a form or a queue.
     *
     * @return the handle
     */
    public Handle handle() {
        return new Handle(id(), snapshot.version(), head);
    }

    /**
     * Sequence of the latest journal entry.
     *
     * @return 1 or more
     */
    public long version() {
        return snapshot.version();
    }

    /**
     * Hash of the latest journal entry.
     *
     * @return the head
     */
    public Head head() {
        return head;
    }

    /**
     * When it was received.
     *
     * @return the instant, as corrected since
     */
    public Instant receivedAt() {
        return snapshot.filing().receivedAt();
    }

    /**
     * Code of its category.
     *
     * @return empty while unclassified
     */
    public Optional<String> category() {
        return Optional.ofNullable(snapshot.handling().category());
    }

    /**
     * How soon it is to be handled.
     *
     * @return empty while unprioritised
     */
    public Optional<Priority> priority() {
        return Optional.ofNullable(snapshot.handling().priority());
    }

    /**
     * That the complainant was told it had arrived.
     *
     * @return empty while not
     */
    public Optional<Acknowledgement> acknowledgement() {
        return Optional.ofNullable(snapshot.handling().acknowledgement());
    }

    /**
     * Whether work is still to be done.
     *
     * @return false once it has ended
     */
    public boolean isOpen() {
        return snapshot.stage().kind().isOpen();
    }

    /**
     * What is waited for at an instant.
     *
     * @param now the instant
     * @return empty if nothing is, or its time has run out by then
     */
    public Optional<Suspension> suspensionAt(Instant now) {
        return suspension().filter(waiting -> waiting.until() == null || now.isBefore(waiting.until()));
    }

    /**
     * What was last waited for and not ended by an entry. Its own time may have run out since: see {@link #suspensionAt}.
     *
     * @return empty while nothing is
     */
    public Optional<Suspension> suspension() {
        return Optional.ofNullable(snapshot.handling().suspension());
    }

    /**
     * Who handles it.
     *
     * @return the party, or empty while nobody does
     */
    public Optional<Party> assignee() {
        return party(snapshot.handling().assignee());
    }

    /**
     * Finds a party.
     *
     * @param number as entries name it
     * @return the party, or empty if there is none of that number
     */
    public Optional<Party> party(int number) {
        return number >= 1 && number <= snapshot.parties().size()
                ? Optional.of(snapshot.parties().get(number - 1))
                : Optional.empty();
    }

    /**
     * What was filed.
     *
     * @return the filing, as corrected since
     */
    public Filing filing() {
        return snapshot.filing();
    }

    /**
     * How far the handling has come.
     *
     * @return counts, measures, recent evidence and reports, satisfaction
     */
    public Progress progress() {
        return snapshot.progress();
    }

    /**
     * Everything the document holds.
     *
     * @return the snapshot
     */
    public Snapshot snapshot() {
        return snapshot;
    }

    /**
     * Which identity of the host is which party.
     *
     * @return what is known of this complaint's parties
     */
    public KnownParties knownParties() {
        return knownParties;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Complaint<?> that && head.equals(that.head) && snapshot.equals(that.snapshot);
    }

    @Override
    public int hashCode() {
        return head.hashCode();
    }

    /** Identifiers and stage only. */
    @Override
    public String toString() {
        return "Complaint[" + reference() + ", " + snapshot.stage().kind().persistedName() + ", version="
                + snapshot.version() + "]";
    }
}
