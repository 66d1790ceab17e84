package dev.redress.lifecycle;

import dev.redress.store.ComplaintId;

/**
 * The rules of complaint handling do not allow what was asked for. Nothing was written. The message says what was refused,
 * why, and what is possible instead; it holds identifiers only.
 */
public abstract class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ComplaintId complaintId;

    /**
     * Makes the exception.
     *
     * @param complaintId which complaint
     * @param message what was refused and why
     */
    protected RefusedException(ComplaintId complaintId, String message) {
        super(message);
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
