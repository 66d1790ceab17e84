package dev.redress.activity;

import dev.redress.complaint.Open;
import dev.redress.lifecycle.CommandKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks the complainant for material and waits for it. Kinds that were asked for before and did not come are still asked for, unless
 * this is {@link #insteadOfBefore}. Immutable.
 *
 * @param text what is needed, and what for; at most 2,000 characters
 * @param kinds stable names of kinds of evidence ({@link dev.redress.intake.EvidenceKind}); copied, may be empty
 * @param until when the waiting ends by itself, exclusive; or null
 * @param replacing whether what was asked for before is not needed any more
 */
public record RequestMaterial(
        String text, List<String> kinds, @Nullable Instant until, boolean replacing) implements Activity<Open> {

    /** Copies the list. */
    public RequestMaterial {
        kinds = List.copyOf(kinds);
    }

    /**
     * Asks.
     *
     * @param text what is needed
     * @param kinds codes of kinds of evidence
     * @return the activity
     */
    public static RequestMaterial of(String text, String... kinds) {
        return new RequestMaterial(text, List.of(kinds), null, false);
    }

    /**
     * The same, waiting no longer than that.
     *
     * @param end when, exclusive
     * @return a copy
     */
    public RequestMaterial until(Instant end) {
        return new RequestMaterial(text, kinds, end, replacing);
    }

    /**
     * The same, in place of what was asked for before.
     *
     * @return a copy
     */
    public RequestMaterial insteadOfBefore() {
        return new RequestMaterial(text, kinds, until, true);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.REQUEST_MATERIAL;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
