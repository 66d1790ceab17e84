package dev.redress.statistics;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * The figures of some complaints. Lists and maps name only what occurs; what cannot be computed is absent. Immutable.
 *
 * @param complaints how many there are; those registered by mistake are not among them
 * @param breakdown how many of which kind
 * @param outcomes how many were found right
 * @param pace how fast they got on
 * @param satisfaction what the complainants said
 * @param turns where they left the straight way
 * @param redress what is promised, by currency code; currencies in which nothing is promised are left out; copied
 * @param causes root causes, the most frequent first, equally frequent ones by code; copied
 * @param trend weeks in order; those in which nothing happened are left out; copied
 * @param waiting how long they waited
 * @param clocks how their clocks stand; none if clocks were not read
 */
public record Figures(
        long complaints,
        Breakdown breakdown,
        Outcomes outcomes,
        Pace pace,
        SatisfactionFigures satisfaction,
        Turns turns,
        List<Redress> redress,
        List<Cause> causes,
        List<WeekFigures> trend,
        Waiting waiting,
        ClockFigures clocks) {

    /** Copies the lists. */
    public Figures {
        redress = ImmutableList.copyOf(redress);
        causes = ImmutableList.copyOf(causes);
        trend = ImmutableList.copyOf(trend);
    }
}
