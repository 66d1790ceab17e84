package dev.redress.procedure;

import dev.redress.lifecycle.Refusal;
import dev.redress.party.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Who may act for whom, and when. Asked within every command of somebody who acts on behalf of another ({@link Actor#onBehalfOf()}), for
 * the time at which they say it happened and for now, and before they read; so it has to be quick and must not call the desk.
 * Implementations are thread-safe.
 */
@FunctionalInterface
public interface Delegations {

    /**
     * Whether somebody may act for another.
     *
     * @param actor who acts, and for whom
     * @param principal the host's identifier of whom they act for
     * @param at when they act
     * @return true if so
     */
    boolean mayActFor(Actor actor, String principal, Instant at);

    /** What somebody is told who says that they act for another, and may not. */
    Refusal NONE = new Refusal(
            "delegation",
            "whom this is done for has not handed it to whoever does it, or not for this time",
            "委托人未授权该人代为办理,或不在授权期内");

    /**
     * Leaves it to the host to say only what it has checked.
     *
     * @return everybody may
     */
    static Delegations checkedByTheHost() {
        return (actor, principal, at) -> true;
    }

    /**
     * Exactly what was handed to others.
     *
     * @param given what was handed over; copied
     * @return the rule
     */
    static Delegations of(List<Delegation> given) {
        List<Delegation> all = List.copyOf(given);
        return (actor, principal, at) -> all.stream().anyMatch(each -> each.covers(actor, principal, at));
    }

    /**
     * That somebody acts for another for a time: a delegation, or a substitution while they are absent. Immutable.
     *
     * @param actor the host's identifier of who acts
     * @param principal the host's identifier of whom they act for
     * @param from the first instant, inclusive
     * @param until the end, exclusive
     */
    record Delegation(String actor, String principal, Instant from, Instant until) {

        /**
         * Checks the order.
         *
         * @throws IllegalArgumentException if it ends before it begins
         */
        public Delegation {
            Objects.requireNonNull(principal, "principal");
            Objects.requireNonNull(actor, "actor");
            if (until.isBefore(from)) {
                throw new IllegalArgumentException(
                        "delegation must not end before it begins, was " + from + " to " + until);
            }
        }

        private boolean covers(Actor who, String whom, Instant at) {
            return actor.equals(who.id()) && principal.equals(whom) && !at.isBefore(from) && at.isBefore(until);
        }

        /** The time only. */
        @Override
        public String toString() {
            return "Delegation[" + from + " to " + until + "]";
        }
    }
}
