package dev.redress.logs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** That the check over all logs of the suite sees what it should. */
class LogCanaryTest {

    @Test
    void theTextsOfTheSuiteAreKnown() {
        assertThat(SuiteCanaries.texts())
                .hasSizeGreaterThan(60)
                .contains("Ana Lima", "The kettle leaks.", "同批次密封圈应抽检", "eva@example.org");
    }

    @Test
    void aLineThatRepeatsATextIsFound() {
        long before = SuiteCanaries.lines();
        LoggerFactory.getLogger("dev.redress.logs").debug("complaint {}: {}", 7, "Please do not repeat me.");
        assertThat(SuiteCanaries.untold()).isEmpty();
        LoggerFactory.getLogger("dev.redress.logs")
                .warn("complaint {}: failed", 7, new IllegalStateException(said("That was told in confidence.")));
        assertThat(SuiteCanaries.lines()).isEqualTo(before + 2);
        assertThat(SuiteCanaries.untold())
                .singleElement()
                .asString()
                .contains("dev.redress.logs repeats 'That was told in confidence.'");
    }

    private static String said(String text) {
        return saying(text);
    }

    /** Its name makes the text above one of those that are looked for: {@code saying("That was told in confidence.")}. */
    private static String saying(String text) {
        return text;
    }
}
