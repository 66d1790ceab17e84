package dev.redress.classification;

import java.util.List;

/** A classifier, or rules of one, that cannot be used, with everything that is wrong with it. */
public final class InvalidClassifierException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    InvalidClassifierException(String what, List<String> faults) {
        super(what + ": " + String.join("; ", faults));
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
