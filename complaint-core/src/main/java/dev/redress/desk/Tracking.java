package dev.redress.desk;

import dev.redress.complaint.StageKind;
import dev.redress.lifecycle.CommandKind;
import dev.redress.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a complaint is getting on, for its complainant: no name, no internal word. Immutable.
 *
 * @param reference what the complaint is called
 * @param stage where it stands
 * @param standing the same in plain words
 * @param since since when
 * @param steps the procedure's steps in order, and which are done
 * @param next the next step, or null if none is left
 * @param nextBy by when the next step has to be done by a clock that it stops, exclusive; or null if none says so
 * @param promised by when word was promised, or else the next thing that is owed, exclusive; in the past if it is late; or null
 * @param waitingForYou whether the complainant is waited for: for material, or for an answer to a proposal
 * @param answerBy by when they are waited for, exclusive; null if they are not, or if no time was stated
 * @param materialMissing codes of the kinds of evidence that were asked for and not given
 * @param possible what the complainant can do now
 */
public record Tracking(
        String reference,
        StageKind stage,
        Words standing,
        Instant since,
        List<Step> steps,
        @Nullable Words next,
        @Nullable Instant nextBy,
        @Nullable Instant promised,
        boolean waitingForYou,
        @Nullable Instant answerBy,
        List<String> materialMissing,
        List<CommandKind> possible) {

    /**
     * One step.
     *
     * @param title what it is called
     * @param done whether it was done
     */
    public record Step(Words title, boolean done) {}

    /** Copies the lists. */
    public Tracking {
        steps = List.copyOf(steps);
        materialMissing = List.copyOf(materialMissing);
        possible = List.copyOf(possible);
    }

    /**
     * By when the complainant was promised word, or else the next thing that is owed; not necessarily the next step.
     *
     * @return the instant, exclusive; or empty
     */
    public Optional<Instant> promisedBy() {
        return Optional.ofNullable(promised);
    }
}
