package dev.redress.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gathers what is wrong with a definition, so that its author sees all of it at once. Not thread-safe. */
public final class Faults {

    private final List<String> found = new ArrayList<>();
    private final Set<String> nulls = new HashSet<>();
    private boolean unreadable;

    /**
     * Notes a fault.
     *
     * @param place where it is, for example {@code steps[2].completedBy}; empty for the whole
     * @param what what is wrong there, and what was expected
     */
    public void add(String place, String what) {
        if (!unreadable && !nulls.contains(place)) {
            found.add(place.isEmpty() ? what : place + " " + what);
        }
    }

    /** Notes that there is a null, once; what else is found wrong there only follows from it. */
    void isNull(String place) {
        add(place, "must not be null; leave it out if nothing is meant");
        nulls.add(place);
    }

    /** Notes that the text cannot be read at all: what else is found wrong after that only follows from it, and is not noted. */
    void unreadable(String place, String what) {
        add(place, what);
        unreadable = true;
    }

    /**
     * What was found so far.
     *
     * @return in the order found; a copy
     */
    public List<String> all() {
        return List.copyOf(found);
    }

    /**
     * Whether nothing is wrong.
     *
     * @return true if no fault was noted
     */
    public boolean isEmpty() {
        return found.isEmpty();
    }
}
