package dev.redress.store;

import org.jspecify.annotations.Nullable;

/**
 * A row is there, but cannot be made into what it stands for: somebody altered it past this library. Names the row, so that a check can say
 * which it is and go on behind it. A store that cannot tell which row it is throws anything else; a check then names the complaint only.
 */
public final class UnreadableRowException extends StoreException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable ComplaintId complaint;
    private final long number;
    private final transient @Nullable AccessKey access;

    private UnreadableRowException(String what, @Nullable ComplaintId complaint, long number, Throwable cause) {
        this(what, complaint, number, null, cause);
    }

    private UnreadableRowException(
            String what, @Nullable ComplaintId complaint, long number, @Nullable AccessKey access, Throwable cause) {
        super(what + " cannot be read: it was altered in the database; verify the record to see what else was", cause);
        this.complaint = complaint;
        this.number = number;
        this.access = access;
    }

    /**
     * The complaint itself, with document and columns.
     *
     * @param id which complaint
     * @param cause why it cannot be read
     * @return to be thrown
     */
    public static UnreadableRowException ofComplaint(ComplaintId id, Throwable cause) {
        return new UnreadableRowException("the row of complaint " + id, id, 0, cause);
    }

    /**
     * An entry of its journal.
     *
     * @param id which complaint
     * @param sequence which entry, as its row says: any number
     * @param cause why it cannot be read
     * @return to be thrown
     */
    public static UnreadableRowException ofEntry(ComplaintId id, long sequence, Throwable cause) {
        return new UnreadableRowException("entry " + sequence + " of complaint " + id, id, sequence, cause);
    }

    /**
     * A sealed value.
     *
     * @param id which complaint
     * @param slot which slot, as its row says: any number
     * @param cause why it cannot be read
     * @return to be thrown
     */
    public static UnreadableRowException ofSealed(ComplaintId id, int slot, Throwable cause) {
        return new UnreadableRowException("the value in slot " + slot + " of complaint " + id, id, slot, cause);
    }

    /**
     * A checkpoint.
     *
     * @param number which, as its row says: any number
     * @param cause why it cannot be read
     * @return to be thrown
     */
    public static UnreadableRowException ofCheckpoint(long number, Throwable cause) {
        return new UnreadableRowException("checkpoint " + number, null, number, cause);
    }

    /**
     * An entry of the access log.
     *
     * @param complaint of which complaint, as its row says
     * @param key which entry, as its row says
     * @param cause why it cannot be read
     * @return to be thrown
     */
    public static UnreadableRowException ofAccess(ComplaintId complaint, AccessKey key, Throwable cause) {
        return new UnreadableRowException("access " + key, complaint, key.sequence(), key, cause);
    }

    /**
     * Which entry of the access log it is.
     *
     * @return null if it is none
     */
    public @Nullable AccessKey access() {
        return access;
    }

    /**
     * Whose row it is.
     *
     * @return the complaint, or null for a checkpoint
     */
    public @Nullable ComplaintId complaint() {
        return complaint;
    }

    /**
     * Which of its kind the row is.
     *
     * @return sequence, also of an entry of the access log in its chain, slot or number of the checkpoint, as the row says; 0 for the complaint itself
     */
    public long number() {
        return number;
    }
}
