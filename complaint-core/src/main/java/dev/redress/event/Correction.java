package dev.redress.event;

import dev.redress.complaint.Priority;
import dev.redress.party.Money;
import java.time.Instant;

/**
 * Which recorded fact is wrong, and what is right. Nothing is overwritten: the wrong entry stays, and what follows from the
 * correction is recorded beside it. All are immutable.
 */
public sealed interface Correction {

    /**
     * The complaint was received at another time.
     *
     * @param at when it was received
     */
    record ReceivedAt(Instant at) implements Correction {}

    /**
     * What an entry records happened at another time.
     *
     * @param sequence the entry
     * @param at when it happened
     */
    record OccurredAt(long sequence, Instant at) implements Correction {}

    /**
     * The category was wrong.
     *
     * @param category code of the right one
     */
    record CategoryIs(String category) implements Correction {}

    /**
     * The priority was wrong.
     *
     * @param priority the right one
     */
    record PriorityIs(Priority priority) implements Correction {}

    /**
     * The amount of a measure was wrong.
     *
     * @param measure number of the measure
     * @param amount the right amount
     */
    record AmountIs(int measure, Money amount) implements Correction {}

    /** There never was such a complaint: it was registered by mistake. The record stays and says so. */
    enum FiledByMistake implements Correction {
        /** The only value. */
        INSTANCE
    }
}
