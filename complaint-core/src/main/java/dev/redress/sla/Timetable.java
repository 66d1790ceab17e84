package dev.redress.sla;

import dev.redress.event.EventKind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The clocks that a procedure lays over its complaints. Immutable.
 *
 * @param clocks its own; copied
 * @param calendar identifier of the calendar they count in; null for one that never closes, in UTC
 * @param rules identifiers of the rule packs whose clocks run beside its own, each from the date on which it is in force; copied
 * @param events names that clocks use for what happens: the kinds that stand for each, none for what the host reports; copied
 */
public record Timetable(
        List<ComplaintClock> clocks,
        @Nullable String calendar,
        List<String> rules,
        Map<String, Set<EventKind>> events) {

    /** No clocks. */
    public static final Timetable NONE = new Timetable(List.of(), null, List.of(), Map.of());

    /** Copies lists and map. */
    public Timetable {
        clocks = List.copyOf(clocks);
        rules = List.copyOf(rules);
        events = Map.copyOf(events);
    }

    /**
     * What clocks call a kind of event.
     *
     * @param kind the kind
     * @return its own name, and those that {@link #events} gives it
     */
    public Set<String> namesOf(EventKind kind) {
        Set<String> names = new HashSet<>();
        names.add(ComplaintFacts.name(kind));
        events.forEach((name, kinds) -> {
            if (kinds.contains(kind)) {
                names.add(name);
            }
        });
        return names;
    }

    /**
     * Whether any of its clocks can be extended.
     *
     * @return true if one has a rule for it, or if rule packs are named, which may
     */
    public boolean mayExtend() {
        return !rules.isEmpty()
                || clocks.stream()
                        .anyMatch(clock -> !clock.definition().extensions().isEmpty());
    }

    /**
     * Whether there are any clocks.
     *
     * @return true if there are none
     */
    public boolean isEmpty() {
        return clocks.isEmpty() && rules.isEmpty();
    }
}
