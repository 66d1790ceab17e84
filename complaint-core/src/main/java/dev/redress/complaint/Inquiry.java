package dev.redress.complaint;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about the matter. Immutable.
 *
 * @param allegations what is alleged, by number; copied
 * @param assessment the latest initial assessment, or null
 * @param findings the latest findings, or null
 * @param outcomeCheck the latest check of the outcome, or null
 */
public record Inquiry(
        List<Allegation> allegations,
        @Nullable Assessment assessment,
        @Nullable Findings findings,
        @Nullable OutcomeCheck outcomeCheck) {

    /** Nothing found out. */
    public static final Inquiry NONE = new Inquiry(List.of(), null, null, null);

    /** Copies the list, unless it is immutable already. */
    public Inquiry {
        allegations = ImmutableList.copyOf(allegations);
    }

    /**
     * Finds an allegation.
     *
     * @param number 1 for the first
     * @return the allegation, or empty
     */
    public Optional<Allegation> allegation(int number) {
        return number >= 1 && number <= allegations.size()
                ? Optional.of(allegations.get(number - 1))
                : Optional.empty();
    }

    /**
     * The same, with an allegation added or replaced.
     *
     * @param changed the allegation
     * @return a copy
     */
    public Inquiry with(Allegation changed) {
        return new Inquiry(Lists.put(allegations, changed.number(), changed), assessment, findings, outcomeCheck);
    }

    /**
     * The same, assessed.
     *
     * @param made the assessment
     * @return a copy
     */
    public Inquiry with(Assessment made) {
        return new Inquiry(allegations, made, findings, outcomeCheck);
    }

    /**
     * The same, with findings.
     *
     * @param made the findings
     * @return a copy
     */
    public Inquiry with(Findings made) {
        return new Inquiry(allegations, assessment, made, outcomeCheck);
    }

    /**
     * The same, with the outcome checked.
     *
     * @param made the check
     * @return a copy
     */
    public Inquiry with(OutcomeCheck made) {
        return new Inquiry(allegations, assessment, findings, made);
    }
}
