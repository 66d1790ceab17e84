package dev.redress.procedure;

import dev.redress.json.Faults;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers what would not work about a procedure beside what could not be read of it. Not thread-safe. */
final class Findings {

    private final Faults faults = new Faults();
    private final Set<String> unread;

    /** Takes the faults of reading, each of which begins with its place. */
    Findings(Collection<String> readingFaults) {
        this.unread = readingFaults.stream()
                .map(fault -> fault.substring(0, Math.max(0, fault.indexOf(' '))))
                .collect(Collectors.toSet());
    }

    /** Notes a fault that stands whatever else is wrong at its place. */
    void add(String place, String what) {
        faults.add(place, what);
    }

    /** Notes a fault that only follows if what stands at its place could not be read. */
    void addIfRead(String place, String what) {
        if (isRead(place)) {
            faults.add(place, what);
        }
    }

    boolean isRead(String place) {
        return !unread.contains(place);
    }

    List<String> all() {
        return faults.all();
    }
}
