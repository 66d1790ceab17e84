package dev.redress.activity;

import dev.redress.complaint.Open;
import dev.redress.complaint.WaitingFor;
import dev.redress.lifecycle.CommandKind;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Begins to wait. The stage stays what it is; waiting ends when somebody says so, when its time runs out, or when the handling goes on. Immutable.
 *
 * @param waitingFor whose time it is
 * @param reason what is waited for; at most 2,000 characters
 * @param until when it ends by itself, exclusive and after it begins; or null
 * @param code the reason as clock definitions call it, 1 to 60 of a-z 0-9 _; or null: then no statutory clock pauses for it
 */
public record Suspend(
        WaitingFor waitingFor,
        String reason,
        @Nullable Instant until,
        @Nullable String code) implements Activity<Open> {

    /** Refuses null where something must be said. */
    public Suspend {
        Objects.requireNonNull(waitingFor, "waitingFor");
    }

    /**
     * Waits until somebody says it is over.
     *
     * @param waitingFor whose time it is
     * @param reason what is waited for
     * @return the activity
     */
    public static Suspend waitingFor(WaitingFor waitingFor, String reason) {
        return new Suspend(waitingFor, reason, null, null);
    }

    /**
     * The same, ending by itself.
     *
     * @param end when, exclusive
     * @return a copy
     */
    public Suspend until(Instant end) {
        return new Suspend(waitingFor, reason, end, code);
    }

    /**
     * The same, for a reason that clock definitions name.
     *
     * @param named the reason as they call it
     * @return a copy
     */
    public Suspend because(String named) {
        return new Suspend(waitingFor, reason, until, named);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.SUSPEND;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
