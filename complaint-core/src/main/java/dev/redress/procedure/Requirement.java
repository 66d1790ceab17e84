package dev.redress.procedure;

import dev.redress.event.EventKind;
import org.jspecify.annotations.Nullable;

/**
 * What one gate asks for. As text: the kind, and for {@code step-done} and {@code happened} what it is about after a colon.
 * Immutable.
 *
 * @param kind what kind
 * @param of the step or the kind of event it is about; null for all other kinds
 */
public record Requirement(RequirementKind kind, @Nullable String of) {

    /**
     * A requirement that is about nothing in particular.
     *
     * @param kind what kind
     * @return the requirement
     */
    public static Requirement that(RequirementKind kind) {
        return new Requirement(kind, null);
    }

    /**
     * A step was done.
     *
     * @param step its identifier
     * @return the requirement
     */
    public static Requirement stepDone(String step) {
        return new Requirement(RequirementKind.STEP_DONE, step);
    }

    /**
     * Something happened, once for all rounds.
     *
     * @param event what
     * @return the requirement
     */
    public static Requirement happened(EventKind event) {
        return new Requirement(RequirementKind.HAPPENED, event.persistedName());
    }

    /**
     * Something happened since the complaint last came back: since it was reopened, appealed, remitted or found unsatisfactory.
     *
     * @param event what
     * @return the requirement
     */
    public static Requirement happenedThisRound(EventKind event) {
        return new Requirement(RequirementKind.HAPPENED_THIS_ROUND, event.persistedName());
    }

    /**
     * Reads the text form.
     *
     * @param text for example {@code step-done:verify}
     * @return the requirement
     * @throws IllegalArgumentException if it means nothing
     */
    public static Requirement parse(String text) {
        int colon = text.indexOf(':');
        RequirementKind kind = RequirementKind.of(colon < 0 ? text : text.substring(0, colon));
        boolean about = kind == RequirementKind.STEP_DONE || kind.isOfEvent();
        if (about != colon >= 0) {
            throw new IllegalArgumentException(
                    about ? "it must say what it is about, after a colon" : "it is about nothing in particular");
        }
        return new Requirement(kind, about ? text.substring(colon + 1) : null);
    }

    /** The text form. */
    @Override
    public String toString() {
        return of == null ? kind.persistedName() : kind.persistedName() + ":" + of;
    }
}
