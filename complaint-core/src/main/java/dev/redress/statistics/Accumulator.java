package dev.redress.statistics;

import dev.redress.complaint.Snapshot;
import dev.redress.event.EventKind;
import dev.redress.sla.SlaReading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Computes {@link Statistics} from one complaint after the other, in any order. Part of the engine: hosts need not use it, and
 * it may change in any version. One more complaint costs the same however many
 * came before; two numbers are kept of each for the percentiles, and nothing else of it. The work for one complaint is
 * bounded as its document is. Mutable; for one thread at a time.
 */
public final class Accumulator {

    static final List<EventKind> TURNS = List.of(
            EventKind.FOUND_UNSATISFACTORY,
            EventKind.REOPENED,
            EventKind.APPEALED,
            EventKind.WITHDRAWN,
            EventKind.DECLINED,
            EventKind.REFERRED);

    private final StatisticsQuery query;
    private final Gathering total;
    private final Map<List<Optional<String>>, Gathering> groups = new HashMap<>();
    private long filedByMistake;

    private Accumulator(StatisticsQuery query) {
        this.query = query;
        this.total = new Gathering(query.zone());
    }

    /**
     * Starts with no complaints.
     *
     * @param query of which complaints figures are wanted
     * @return an accumulator
     */
    public static Accumulator of(StatisticsQuery query) {
        return new Accumulator(query);
    }

    /**
     * Takes one complaint. One that the query does not ask for changes nothing; one that comes twice is counted twice.
     *
     * @param complaint its state
     */
    public void add(Snapshot complaint) {
        add(complaint, null);
    }

    /**
     * Takes one complaint with its clocks.
     *
     * @param complaint its state
     * @param reading its clocks, read for the instant of the statistics; null if they are not asked for
     */
    public void add(Snapshot complaint, @Nullable SlaReading reading) {
        if (!query.matches(complaint)) {
            return;
        }
        if (complaint.filing().filedByMistake()) {
            filedByMistake++;
            return;
        }
        Course course = Course.of(complaint);
        total.add(complaint, course, reading);
        if (!query.dimensions().isEmpty()) {
            List<Optional<String>> values = query.dimensions().stream()
                    .map(dimension -> dimension.valueOf(complaint))
                    .toList();
            groups.computeIfAbsent(values, group -> new Gathering(query.zone())).add(complaint, course, reading);
        }
    }

    /**
     * The figures so far; more complaints may come afterwards.
     *
     * @return the statistics
     */
    public Statistics statistics() {
        List<Map.Entry<List<Optional<String>>, Gathering>> ordered = new ArrayList<>(groups.entrySet());
        ordered.sort(Map.Entry.comparingByKey(Accumulator::compare));
        List<Statistics.Group> all = new ArrayList<>(ordered.size());
        for (Map.Entry<List<Optional<String>>, Gathering> group : ordered) {
            all.add(new Statistics.Group(named(group.getKey()), group.getValue().figures()));
        }
        return new Statistics(query, total.figures(), all, filedByMistake);
    }

    private Map<Dimension, String> named(List<Optional<String>> values) {
        Map<Dimension, String> named = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            Dimension dimension = query.dimensions().get(i);
            values.get(i).ifPresent(value -> named.put(dimension, value));
        }
        return named;
    }

    /** By the first value that differs; those without one come last. */
    private static int compare(List<Optional<String>> one, List<Optional<String>> other) {
        Comparator<String> absentLast = Comparator.nullsLast(Comparator.naturalOrder());
        for (int i = 0; i < one.size(); i++) {
            int difference =
                    absentLast.compare(one.get(i).orElse(null), other.get(i).orElse(null));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }
}
