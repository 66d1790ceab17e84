package dev.redress.lifecycle;

import dev.redress.store.ComplaintId;
import java.util.List;

/**
 * The rules of complaint handling do not allow what was asked for. Nothing was written. The message says what was refused,
 * why, and what is possible instead; it holds identifiers only.
 */
public abstract class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ComplaintId complaintId;
    private final transient List<Refusal> refusals;

    /**
     * Makes the exception.
     *
     * @param complaintId which complaint
     * @param message what was refused and why
     * @param refusals the reasons, one or more
     */
    protected RefusedException(ComplaintId complaintId, String message, List<Refusal> refusals) {
        super(message);
        this.complaintId = complaintId;
        this.refusals = List.copyOf(refusals);
    }

    /**
     * Why, for programs and for people: the same reasons as the desk gives when it is asked what is possible.
     *
     * @return the reasons; empty only after the exception was serialised
     */
    public List<Refusal> refusals() {
        return refusals == null ? List.of() : refusals;
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
