package dev.redress.proof;

import java.util.List;

/** What was asked for needs a record that fits together, and this one does not. */
public final class BrokenRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Flaw> flaws;

    /**
     * Makes the exception.
     *
     * @param message what failed and what can be done
     * @param flaws what does not fit, one or more; copied
     */
    public BrokenRecordException(String message, List<Flaw> flaws) {
        super(message);
        this.flaws = List.copyOf(flaws);
    }

    /**
     * What does not fit.
     *
     * @return one or more
     */
    public List<Flaw> flaws() {
        return flaws;
    }
}
