package dev.redress.taxonomy;

import java.util.List;

/** A taxonomy that cannot be used, with everything that is wrong with it. */
public final class InvalidTaxonomyException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    InvalidTaxonomyException(String id, List<String> faults) {
        super((id.isBlank() ? "taxonomy" : "taxonomy " + id) + ": " + String.join("; ", faults));
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
