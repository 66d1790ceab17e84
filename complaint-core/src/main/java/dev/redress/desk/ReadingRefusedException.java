package dev.redress.desk;

import dev.redress.store.ComplaintId;
import dev.redress.words.Words;

/**
 * Somebody may not read a complaint: it is confidential, and they do not work on it; or they asked for a view that is not
 * theirs; or that
 * they read could not be written into the access log.
 */
public final class ReadingRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Words CONFIDENTIAL = new Words(
            "it is confidential; only those who work on it, its complainants and the roles its procedure names read it."
                    + " Somebody in the circle can admit you",
            "投诉保密,仅限办理人员、投诉人及流程指定的角色查阅;可由知情范围内的人员将您加入");

    private final transient ComplaintId complaintId;
    private final transient Words why;

    ReadingRefusedException(ComplaintId complaintId, String reference) {
        this(complaintId, reference, CONFIDENTIAL);
    }

    /** What somebody asked for does not fit what they are to the complaint. */
    ReadingRefusedException(ComplaintId complaintId, String reference, Words why) {
        super("complaint " + reference + ": " + why.en());
        this.complaintId = complaintId;
        this.why = why;
    }

    /** That it is read could not be written down. */
    ReadingRefusedException(ComplaintId complaintId, String reference, Words why, Throwable cause) {
        super("complaint " + reference + ": " + why.en(), cause);
        this.complaintId = complaintId;
        this.why = why;
    }

    /**
     * Why not, for whoever wanted to read.
     *
     * @return the reason in both languages
     */
    public Words why() {
        return why;
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
