package dev.redress.move;

import dev.redress.complaint.Referable;
import dev.redress.complaint.ReferralKind;
import dev.redress.complaint.Referred;
import dev.redress.lifecycle.CommandKind;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Records that the complaint is now with an outside body. Immutable.
 *
 * @param to what kind of body
 * @param body which body, and why; at most 10,000 characters
 * @param limit until when the complainant or the body has time, exclusive; or null
 */
public record Refer(ReferralKind to, String body, @Nullable Instant limit) implements Move<Referable, Referred> {

    /** Refuses null where something must be said. */
    public Refer {
        Objects.requireNonNull(to, "to");
    }

    /**
     * Refers.
     *
     * @param to what kind of body
     * @param body which body, and why
     * @return the move
     */
    public static Refer to(ReferralKind to, String body) {
        return new Refer(to, body, null);
    }

    /**
     * The same, with its time limit.
     *
     * @param when until when, exclusive
     * @return a copy
     */
    public Refer until(Instant when) {
        return new Refer(to, body, when);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.REFER;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
