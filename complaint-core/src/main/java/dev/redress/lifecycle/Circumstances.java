package dev.redress.lifecycle;

import dev.redress.complaint.KnownParties;
import dev.redress.party.Actor;
import dev.redress.store.CommandId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a decision depends on beside the complaint and the command. Immutable if {@code knownParties} is.
 *
 * @param actor who acts, as the host says
 * @param occurredAt when it happened, as the actor asserts; in whole microseconds
 * @param recordedAt now, by the desk's clock; in whole microseconds, not before the complaint's latest entry
 * @param knownParties which identities are parties of the complaint already
 * @param commandId the command's identifier, or null for a part of a larger command
 * @param rules what the complaint's procedure adds to the machine
 */
public record Circumstances(
        Actor actor,
        Instant occurredAt,
        Instant recordedAt,
        KnownParties knownParties,
        @Nullable CommandId commandId,
        Rules rules) {}
