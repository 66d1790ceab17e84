package dev.redress.clock;

import java.util.List;

/** A definition that cannot be used, with everything that is wrong with it. */
public final class InvalidDefinitionException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    InvalidDefinitionException(String what, List<String> faults) {
        super(what.strip() + ": " + String.join("; ", faults));
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
