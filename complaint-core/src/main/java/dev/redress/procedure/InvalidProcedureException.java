package dev.redress.procedure;

import java.util.List;

/** A procedure cannot be built or read. Tells all that is wrong with it at once, each with its place. */
public final class InvalidProcedureException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    InvalidProcedureException(String id, List<String> faults) {
        super((id.isEmpty() ? "procedure has " : "procedure '" + id + "' has ")
                + faults.size()
                + (faults.size() == 1 ? " fault: " : " faults: ")
                + String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    /**
     * What is wrong.
     *
     * @return each fault with its place
     */
    public List<String> faults() {
        return faults == null ? List.of() : faults;
    }
}
