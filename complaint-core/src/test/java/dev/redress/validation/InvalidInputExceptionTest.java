package dev.redress.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InvalidInputExceptionTest {

    private static final Violation BLANK = Violation.of("complainants[0].name", Rule.NOT_BLANK);

    @Test
    void listsPathsAndRules() {
        Violation tooLong = Violation.of("facts", Rule.TOO_LONG, Map.of("max", "100000"));
        InvalidInputException thrown = new InvalidInputException("intake", List.of(BLANK, tooLong));
        assertThat(thrown)
                .hasMessage("intake has 2 violations: complainants[0].name must not be blank; "
                        + "facts must have at most 100000 characters");
        assertThat(thrown.violations()).containsExactly(BLANK, tooLong);
    }

    @Test
    void keepsTheMessageShort() {
        InvalidInputException thrown = new InvalidInputException("intake", Collections.nCopies(1000, BLANK));
        assertThat(thrown.getMessage())
                .startsWith("intake has 1000 violations: ")
                .endsWith("; and 980 more");
        assertThat(thrown.violations()).hasSize(1000);
    }
}
