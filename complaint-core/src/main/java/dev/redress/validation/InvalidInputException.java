package dev.redress.validation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An input breaks rules; all of them are listed, not only the first. Nothing was stored. The message names paths and rules
 * and never a value of the input.
 */
public class InvalidInputException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int LISTED = 20;

    private final transient List<Violation> violations;

    /**
     * Makes the exception.
     *
     * @param what what was given, for example {@code intake}
     * @param violations one or more; copied
     */
    public InvalidInputException(String what, List<Violation> violations) {
        super(describe(what, violations));
        this.violations = List.copyOf(violations);
    }

    /**
     * The rules broken.
     *
     * @return one or more, in the order of the input's properties; empty only after Java serialisation
     */
    public List<Violation> violations() {
        return violations == null ? List.of() : violations;
    }

    private static String describe(String what, List<Violation> violations) {
        int count = violations.size();
        String listed = violations.stream()
                .limit(LISTED)
                .map(violation -> (violation.path() + " " + violation.message(Locale.ENGLISH)).strip())
                .collect(Collectors.joining("; "));
        String rest = count > LISTED ? "; and " + (count - LISTED) + " more" : "";
        return what + " has " + count + (count == 1 ? " violation: " : " violations: ") + listed + rest;
    }
}
