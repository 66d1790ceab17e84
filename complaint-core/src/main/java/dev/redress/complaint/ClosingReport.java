package dev.redress.complaint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The summing-up of a complaint. Immutable.
 *
 * @param summary what happened and how it ended
 * @param strengths what was good about the handling, or null
 * @param weaknesses what was not, or null
 * @param lessons what is to be learned from it, or null
 * @param improvements measures against recurrence; copied
 * @param distribution numbers of the parties it is sent to; copied
 * @param departments codes of the departments it is sent to; copied
 */
public record ClosingReport(
        SealedText summary,
        @Nullable SealedText strengths,
        @Nullable SealedText weaknesses,
        @Nullable SealedText lessons,
        List<Improvement> improvements,
        List<Integer> distribution,
        List<String> departments) {

    /** Copies the lists, unless they are immutable already. */
    public ClosingReport {
        improvements = List.copyOf(improvements);
        distribution = List.copyOf(distribution);
        departments = List.copyOf(departments);
    }
}
