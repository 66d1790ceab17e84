package dev.redress.complaint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about the matter. Immutable.
 *
 * @param allegations what is alleged, by number; copied
 * @param assessment the latest initial assessment, or null
 * @param findings the latest findings, or null
 * @param outcomeCheck the latest check of the outcome, or null
 * @param evidenceKinds codes of the kinds of evidence there are, copied
 */
public record Inquiry(
        List<Allegation> allegations,
        @Nullable Assessment assessment,
        @Nullable Findings findings,
        @Nullable OutcomeCheck outcomeCheck,
        Set<String> evidenceKinds) {

    /** Nothing found out. */
    public static final Inquiry NONE = new Inquiry(List.of(), null, null, null, Set.of());

    /** Copies the list, unless it is immutable already. */
    public Inquiry {
        allegations = ImmutableList.copyOf(allegations);
        evidenceKinds = ImmutableSet.copyOf(evidenceKinds);
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
        return new Inquiry(
                Lists.put(allegations, changed.number(), changed), assessment, findings, outcomeCheck, evidenceKinds);
    }

    /**
     * The same, assessed.
     *
     * @param made the assessment
     * @return a copy
     */
    public Inquiry with(Assessment made) {
        return new Inquiry(allegations, made, findings, outcomeCheck, evidenceKinds);
    }

    /**
     * The same, with findings.
     *
     * @param made the findings
     * @return a copy
     */
    public Inquiry with(Findings made) {
        return new Inquiry(allegations, assessment, made, outcomeCheck, evidenceKinds);
    }

    /**
     * The same, with an outcome that was not checked as it is now.
     *
     * @return a copy
     */
    public Inquiry unchecked() {
        return outcomeCheck == null ? this : new Inquiry(allegations, assessment, findings, null, evidenceKinds);
    }

    /**
     * The same, with the outcome checked.
     *
     * @param made the check
     * @return a copy
     */
    public Inquiry with(OutcomeCheck made) {
        return new Inquiry(allegations, assessment, findings, made, evidenceKinds);
    }

    /**
     * The same, with a kind of evidence; itself if there is some already.
     *
     * @param kind code of the kind
     * @return a copy, or this
     */
    public Inquiry with(String kind) {
        return evidenceKinds.contains(kind)
                ? this
                : new Inquiry(
                        allegations,
                        assessment,
                        findings,
                        outcomeCheck,
                        ImmutableSet.<String>builder()
                                .addAll(evidenceKinds)
                                .add(kind)
                                .build());
    }
}
