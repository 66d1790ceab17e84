package dev.redress.statistics;

import dev.redress.complaint.Satisfaction;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What complainants said. Of each complaint the last answer counts. Immutable.
 *
 * @param answers complaints by answer; answers that do not occur are left out; copied
 * @param unanswered complaints whose complainant was asked and never answered
 * @param rated complaints whose handling was given a score
 * @param scores sum of the scores, each 1 to 5
 */
public record SatisfactionFigures(Map<Satisfaction, Long> answers, long unanswered, long rated, long scores) {

    /** Copies the map. */
    public SatisfactionFigures {
        answers = Sorted.byOrdinal(Satisfaction.class, answers);
    }

    /**
     * The mean score of the handling.
     *
     * @return 1 to 5, or empty if no handling was rated
     */
    public OptionalDouble meanScore() {
        return rated == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) scores / rated);
    }
}
