package dev.redress.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A tally while complaints still come in. Mutable; for one thread. */
final class Counting {

    private final Map<String, Long> counts = new HashMap<>();
    private long without;

    void add(Optional<String> value) {
        if (value.isPresent()) {
            counts.merge(value.get(), 1L, Long::sum);
        } else {
            without++;
        }
    }

    Tally tally() {
        return new Tally(counts, without);
    }

    List<Cause> pareto() {
        List<Map.Entry<String, Long>> ordered = new ArrayList<>(counts.entrySet());
        ordered.sort(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        long all = ordered.stream().mapToLong(Map.Entry::getValue).sum();
        List<Cause> causes = new ArrayList<>(ordered.size());
        long sum = 0;
        for (Map.Entry<String, Long> cause : ordered) {
            sum += cause.getValue();
            causes.add(new Cause(cause.getKey(), cause.getValue(), (double) sum / all));
        }
        return causes;
    }
}
