package dev.redress.desk;

import dev.redress.intake.Intake;
import dev.redress.party.Actor;
import dev.redress.store.CommandId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who does something, when it happened, and under which command. Immutable.
 *
 * <pre>{@code
 * desk.perform(complaint, Acknowledge.by(Channel.EMAIL), By.by(ana));
 * desk.performUntyped(desk.get(complaint.id()), Note.that("called back"), By.by(ana).at(start).command("call-4711"));
 * }</pre>
 *
 * @param actor who acts, as the host says
 * @param occurredAt when it happened, in whole microseconds; null for now
 * @param commandId the host's key for this command, so that a repeated one writes nothing; null to let the desk draw one
 */
public record By(
        Actor actor, @Nullable Instant occurredAt, @Nullable CommandId commandId) {

    /** Cuts the instant to microseconds. */
    public By {
        Objects.requireNonNull(actor, "actor");
        occurredAt = occurredAt == null ? null : occurredAt.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Somebody, now.
     *
     * @param actor who acts
     * @return the attribution
     */
    public static By by(Actor actor) {
        return new By(Objects.requireNonNull(actor, "actor"), null, null);
    }

    /**
     * The same, at a stated time.
     *
     * @param when when it happened: not in the future, not before what made it possible
     * @return a copy
     */
    public By at(Instant when) {
        return new By(actor, when, commandId);
    }

    /**
     * The same, under the host's key.
     *
     * @param key the host's key for this command, unique within the tenant, without personal data
     * @return a copy
     */
    public By command(String key) {
        return new By(actor, occurredAt, new CommandId(key));
    }

    /** The intake with its time of receipt, as far as anybody stated one: the intake's own, else this attribution's. */
    Intake receiving(Intake intake) {
        return intake.receivedAt() == null && occurredAt != null
                ? intake.toBuilder().receivedAt(occurredAt).build()
                : intake;
    }
}
