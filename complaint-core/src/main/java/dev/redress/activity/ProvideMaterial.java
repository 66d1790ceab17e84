package dev.redress.activity;

import dev.redress.complaint.Open;
import dev.redress.intake.EvidenceRef;
import dev.redress.lifecycle.CommandKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives what the complainant was asked for; the waiting ends. Immutable.
 *
 * @param text what is said with it; at most 2,000 characters, or null
 * @param evidence the items, at most 20; copied, may be empty if there is a text
 */
public record ProvideMaterial(@Nullable String text, List<EvidenceRef> evidence) implements Activity<Open> {

    /** Copies the list. */
    public ProvideMaterial {
        evidence = List.copyOf(evidence);
    }

    /**
     * Gives items.
     *
     * @param items the items
     * @return the activity
     */
    public static ProvideMaterial of(EvidenceRef... items) {
        return new ProvideMaterial(null, List.of(items));
    }

    /**
     * The same, with words.
     *
     * @param what what is said
     * @return a copy
     */
    public ProvideMaterial saying(String what) {
        return new ProvideMaterial(what, evidence);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.PROVIDE_MATERIAL;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
