package dev.redress.activity;

import dev.redress.complaint.Open;
import dev.redress.lifecycle.CommandKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks the complainant for material and waits for it. What was asked before and not given is replaced. Immutable.
 *
 * @param text what is needed, and what for; at most 2,000 characters
 * @param kinds codes of kinds of evidence, at most 20 of 1 to 40 of a-z 0-9 -; copied, may be empty
 * @param until when the waiting ends by itself, exclusive; or null
 */
public record RequestMaterial(
        String text, List<String> kinds, @Nullable Instant until) implements Activity<Open> {

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
        return new RequestMaterial(text, List.of(kinds), null);
    }

    /**
     * The same, waiting no longer than that.
     *
     * @param end when, exclusive
     * @return a copy
     */
    public RequestMaterial until(Instant end) {
        return new RequestMaterial(text, kinds, end);
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
