package dev.redress.lifecycle;

import dev.redress.complaint.HostIdentity;
import dev.redress.complaint.KnownParties;
import dev.redress.party.Actor;
import dev.redress.store.CommandId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a decision depends on beside the complaint and the command. Part of the engine: hosts need not use it, and it may change
 * in any version. Immutable, and to be shared between threads, if {@code knownParties}
 * is.
 */
public final class Circumstances {

    private static final int NOT_LOOKED_UP = -1;

    private final Actor actor;
    private final Instant occurredAt;
    private final Instant recordedAt;
    private final KnownParties knownParties;
    private final @Nullable CommandId commandId;
    private final Rules rules;
    /** Asked for with each command that might be possible; two threads that look it up at once find the same. */
    private int actorParty = NOT_LOOKED_UP;

    /**
     * Holds together what a decision depends on.
     *
     * @param actor who acts, as the host says
     * @param occurredAt when it happened, as the actor asserts; in whole microseconds
     * @param recordedAt now, by the desk's clock; in whole microseconds, not before the complaint's latest entry
     * @param knownParties which identities are parties of the complaint already
     * @param commandId the command's identifier, or null for a part of a larger command
     * @param rules what the complaint's procedure adds to the machine
     */
    public Circumstances(
            Actor actor,
            Instant occurredAt,
            Instant recordedAt,
            KnownParties knownParties,
            @Nullable CommandId commandId,
            Rules rules) {
        this.actor = actor;
        this.occurredAt = occurredAt;
        this.recordedAt = recordedAt;
        this.knownParties = knownParties;
        this.commandId = commandId;
        this.rules = rules;
    }

    /**
     * Who acts.
     *
     * @return as the host says
     */
    public Actor actor() {
        return actor;
    }

    /**
     * When it happened.
     *
     * @return as the actor asserts
     */
    public Instant occurredAt() {
        return occurredAt;
    }

    /**
     * Now.
     *
     * @return by the desk's clock
     */
    public Instant recordedAt() {
        return recordedAt;
    }

    /**
     * Which identities are parties of the complaint already.
     *
     * @return from identity to number
     */
    public KnownParties knownParties() {
        return knownParties;
    }

    /**
     * The command's identifier.
     *
     * @return null for a part of a larger command
     */
    public @Nullable CommandId commandId() {
        return commandId;
    }

    /**
     * What the complaint's procedure adds to the machine.
     *
     * @return the rules
     */
    public Rules rules() {
        return rules;
    }

    /**
     * Which party of the complaint acts.
     *
     * @return its number; 0 if they are none yet
     */
    public int actorParty() {
        int number = actorParty;
        if (number == NOT_LOOKED_UP) {
            number = party(actor.id());
            actorParty = number;
        }
        return number;
    }

    /**
     * For which party of the complaint somebody acts.
     *
     * @return its number; 0 if they act for themselves, or for somebody who is none yet
     */
    public int principalParty() {
        String principal = actor.onBehalfOf();
        return principal == null ? 0 : party(principal);
    }

    /** The same where more is known of who is who. */
    Circumstances knowing(KnownParties now) {
        return new Circumstances(actor, occurredAt, recordedAt, now, commandId, rules);
    }

    /** Whether a party is whoever acts, or whoever they act for. */
    boolean isOfWhoeverActs(int party) {
        return party != 0 && (party == actorParty() || party == principalParty());
    }

    private int party(String actorId) {
        return knownParties.numberOf(HostIdentity.ofActor(actorId));
    }
}
