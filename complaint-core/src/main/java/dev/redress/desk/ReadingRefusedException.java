package dev.redress.desk;

import dev.redress.store.ComplaintId;

/**
 * Somebody may not read a complaint: it is confidential, and they do not work on it; or they asked for a view that is not
 * theirs; or that
 * they read could not be written into the access log.
 */
public final class ReadingRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ComplaintId complaintId;

    ReadingRefusedException(ComplaintId complaintId, String reference) {
        super("complaint " + reference
                + " is confidential; only those who work on it, its complainants and the roles its procedure names read it."
                + " Somebody in the circle can admit you");
        this.complaintId = complaintId;
    }

    /** What somebody asked for does not fit what they are to the complaint. */
    ReadingRefusedException(ComplaintId complaintId, String reference, String why) {
        super("complaint " + reference + ": " + why);
        this.complaintId = complaintId;
    }

    /** That it is read could not be written down. */
    ReadingRefusedException(ComplaintId complaintId, String reference, String why, Throwable cause) {
        super("complaint " + reference + ": " + why, cause);
        this.complaintId = complaintId;
    }

    /**
     * Which complaint.
     *
     * @return its identifier
     */
    public ComplaintId complaintId() {
        return complaintId;
    }
}
