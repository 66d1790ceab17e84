package dev.redress.lifecycle;

import dev.redress.complaint.Snapshot;
import java.time.Instant;
import java.util.List;

/**
 * The asserted time cannot be right: in the future, before the receipt, or before what made the event possible. A real
 * exception is recorded with a correction.
 */
public final class ImplausibleTimeException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final Instant asserted;
    private final Instant bound;

    ImplausibleTimeException(Snapshot complaint, String what, Instant asserted, String relation, Instant bound) {
        super(
                complaint.id(),
                "complaint " + complaint.key().reference() + ": " + what + " cannot have happened at " + asserted + ", "
                        + relation + " " + bound + "; assert another time, or correct the other one first",
                List.of(new Refusal(
                        "time",
                        what + " cannot have happened at " + asserted + ", " + relation + " " + bound,
                        "时间 " + asserted + " 不可能成立,界限为 " + bound)));
        this.asserted = asserted;
        this.bound = bound;
    }

    /**
     * The time asserted.
     *
     * @return the instant
     */
    public Instant asserted() {
        return asserted;
    }

    /**
     * The time it must not be before, or after.
     *
     * @return the instant
     */
    public Instant bound() {
        return bound;
    }
}
