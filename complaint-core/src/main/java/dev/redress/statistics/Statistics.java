package dev.redress.statistics;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;

/**
 * Figures over the complaints that a query asks for. Immutable.
 *
 * @param query what was asked for
 * @param total the figures of all of them
 * @param groups the figures of each group, in the order of its values; empty if the query groups by nothing; copied
 * @param filedByMistake how many were corrected as registered by mistake; they are counted here and nowhere else
 */
public record Statistics(StatisticsQuery query, Figures total, List<Group> groups, long filedByMistake) {

    /** Copies the list. */
    public Statistics {
        groups = ImmutableList.copyOf(groups);
    }

    /**
     * The complaints that agree in every dimension the query groups by. Immutable.
     *
     * @param values the value in each dimension; a dimension in which they have none is left out; copied
     * @param figures their figures
     */
    public record Group(Map<Dimension, String> values, Figures figures) {

        /** Copies the map. */
        public Group {
            values = Sorted.byOrdinal(Dimension.class, values);
        }
    }
}
