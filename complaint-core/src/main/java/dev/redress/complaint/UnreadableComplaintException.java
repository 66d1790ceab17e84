package dev.redress.complaint;

import dev.redress.store.ComplaintId;

/** A stored complaint cannot be read: written by a newer version of the library, or damaged. */
public class UnreadableComplaintException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ComplaintId complaintId;

    /**
     * Makes the exception.
     *
     * @param complaintId which complaint
     * @param message what is wrong with it and what to do
     */
    public UnreadableComplaintException(ComplaintId complaintId, String message) {
        super("complaint " + complaintId + " " + message);
        this.complaintId = complaintId;
    }

    /**
     * Makes the exception.
     *
     * @param complaintId which complaint
     * @param message what is wrong with it and what to do
     * @param cause the failure beneath
     */
    public UnreadableComplaintException(ComplaintId complaintId, String message, Throwable cause) {
        super("complaint " + complaintId + " " + message, cause);
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
