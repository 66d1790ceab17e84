package dev.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReferencesTest {

    @Test
    void theyAreDigitsAndLettersOnlyAndCarryTheirCheck() {
        References references = new References(new SecureRandom());
        assertThat(IntStream.range(0, 2_000).mapToObj(i -> references.draw())).allSatisfy(reference -> {
            assertThat(reference).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]");
            assertThat(References.isPlausible(reference)).isTrue();
        });
    }

    @Test
    void aCheckSignOfTheOtherFiveIsStillRead() {
        String ends = References.write(36);
        assertThat(ends).isEqualTo("0000-0014-U");
        assertThat(References.isPlausible(ends)).isTrue();
        assertThat(References.isPlausible("0000-0041-U")).isFalse();
    }
}
