package dev.redress.priority;

import java.util.List;

/** A priority policy that cannot be used, with everything that is wrong with it. */
public final class InvalidPriorityException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    InvalidPriorityException(List<String> faults) {
        super("priority: " + String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    /**
     * What is wrong.
     *
     * @return each fault with its place, in order
     */
    public List<String> faults() {
        return faults;
    }
}
