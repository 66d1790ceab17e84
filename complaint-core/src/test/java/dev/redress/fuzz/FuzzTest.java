package dev.redress.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.fuzz.Parsers.Parser;
import java.io.IOException;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever parses is given what is nearly right, and answers with the exceptions it declares. In the build a few hundred tries each;
 * in the long run {@code -Dredress.fuzz.tries=100000 -Dredress.fuzz.seed=7}.
 */
class FuzzTest {

    private static final int TRIES = Integer.getInteger("redress.fuzz.tries", 300);
    private static final long SEED = Long.getLong("redress.fuzz.seed", 20_261_126L);

    @TestFactory
    Stream<DynamicTest> onlyDeclaredExceptionsCome() throws IOException {
        return Parsers.all().stream().map(parser -> DynamicTest.dynamicTest(parser.name(), () -> fuzz(parser)));
    }

    private static void fuzz(Parser parser) {
        Random random = new Random(SEED);
        Mutator mutator = new Mutator(random);
        parser.samples().forEach(parser.parse());
        int refused = 0;
        for (int i = 0; i < TRIES; i++) {
            String text = mutator.mutated(
                    parser.samples().get(random.nextInt(parser.samples().size())));
            try {
                parser.parse().accept(text);
            } catch (Throwable e) {
                refused++;
                assertThat(parser.declares(e))
                        .as("try %d with seed %d threw %s for <%s>", i, SEED, trace(e), shortened(text))
                        .isTrue();
            }
        }
        assertThat(refused).as("how many were refused").isGreaterThan(TRIES / 20);
    }

    private static String trace(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        return e + " at " + Stream.of(trace).limit(6).toList();
    }

    private static String shortened(String text) {
        return text.length() > 500 ? text.substring(0, 500) + "..." : text;
    }
}
