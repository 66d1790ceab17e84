package dev.redress.activity;

import dev.redress.complaint.InterestKind;
import dev.redress.complaint.Open;
import dev.redress.lifecycle.CommandKind;
import dev.redress.party.Actor;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Declares that somebody has an interest in the matter, so that they take no part in deciding it. Immutable.
 *
 * @param person who has it; null for whoever declares it
 * @param interest what it is
 * @param note in words; at most 2,000 characters, or null
 */
public record DeclareInterest(
        @Nullable Actor person,
        InterestKind interest,
        @Nullable String note) implements Activity<Open> {

    /** Refuses null where something must be said. */
    public DeclareInterest {
        Objects.requireNonNull(interest, "interest");
    }

    /**
     * Declares one's own.
     *
     * @param interest what it is
     * @return the activity
     */
    public static DeclareInterest own(InterestKind interest) {
        return new DeclareInterest(null, interest, null);
    }

    /**
     * Declares somebody's.
     *
     * @param person who has it
     * @param interest what it is
     * @return the activity
     */
    public static DeclareInterest of(Actor person, InterestKind interest) {
        return new DeclareInterest(person, interest, null);
    }

    /**
     * The same, in words.
     *
     * @param words what ties them
     * @return a copy
     */
    public DeclareInterest noting(String words) {
        return new DeclareInterest(person, interest, words);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.DECLARE_INTEREST;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
