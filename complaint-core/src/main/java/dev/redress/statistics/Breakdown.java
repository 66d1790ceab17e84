package dev.redress.statistics;

import dev.redress.complaint.StageKind;
import java.util.Map;

/**
 * How many complaints are of which kind. Immutable.
 *
 * @param stages complaints by the stage they stand in; stages without any are left out; copied
 * @param categories by category
 * @param rootCauses by root cause, according to the latest findings
 * @param channels by the channel they came by
 * @param departments by the department they lie with
 */
public record Breakdown(
        Map<StageKind, Long> stages, Tally categories, Tally rootCauses, Tally channels, Tally departments) {

    /** Copies the map. */
    public Breakdown {
        stages = Sorted.byOrdinal(StageKind.class, stages);
    }

    /**
     * How many are still open.
     *
     * @return 0 or more
     */
    public long open() {
        return stages.entrySet().stream()
                .filter(stage -> stage.getKey().isOpen())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
