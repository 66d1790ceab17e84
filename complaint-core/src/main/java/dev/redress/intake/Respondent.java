package dev.redress.intake;

import dev.redress.party.ExternalRef;
import dev.redress.validation.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Whom a complaint is against. {@link #toString()} leaves out the name. Making one checks nothing; the {@link Intake} is
 * checked as a whole. Immutable.
 *
 * @param kind what sort of respondent
 * @param name one line of 1 to 200 code points
 * @param ref the host's own key of the respondent, or null
 */
public record Respondent(
        @NotNull RespondentKind kind,
        @PlainText(max = MAX_NAME, required = true) String name,
        @Valid @Nullable ExternalRef ref) {

    /** The longest name, in code points. */
    public static final int MAX_NAME = 200;

    /**
     * A respondent of whom the host has no key.
     *
     * @param kind what sort of respondent
     * @param name as the complainant calls it
     * @return the respondent
     */
    public static Respondent of(RespondentKind kind, String name) {
        return new Respondent(kind, name, null);
    }

    /**
     * A copy with the host's key.
     *
     * @param key the key
     * @return the copy
     */
    public Respondent withRef(ExternalRef key) {
        return new Respondent(kind, name, key);
    }

    /** The class and the kind; never the name. */
    @Override
    public String toString() {
        return "Respondent[" + kind + "]";
    }
}
