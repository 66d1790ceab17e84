package dev.redress.lifecycle;

import dev.redress.complaint.Snapshot;

/** The command is possible in this stage, but something it needs is missing; the message says what. */
public final class UnmetConditionException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final Condition condition;

    /** What is missing. */
    public enum Condition {
        /** Measures are still open. */
        MEASURES_COMPLETED,
        /** Nothing is waited for. */
        SUSPENDED,
        /** There is no such measure, party or entry. */
        EXISTS,
        /** It was done before. */
        NOT_DONE_BEFORE,
        /** It is something that can be corrected. */
        CORRECTABLE,
        /** The complaint has reached a limit that keeps its document small. */
        WITHIN_LIMITS
    }

    UnmetConditionException(Snapshot complaint, Condition condition, String message) {
        super(complaint.id(), "complaint " + complaint.key().reference() + ": " + message);
        this.condition = condition;
    }

    /**
     * What is missing.
     *
     * @return the condition
     */
    public Condition condition() {
        return condition;
    }
}
