package dev.redress.fuzz;

import dev.redress.fuzz.Parsers.Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The same parsers for Jazzer, which watches what each input reaches and goes on from there; see the Maven profile {@code fuzz}. The
 * first byte of an input chooses the parser, the rest is its text.
 */
public final class CoverageLedFuzzing {

    private static final List<Parser> PARSERS = parsers();

    private CoverageLedFuzzing() {}

    private static List<Parser> parsers() {
        try {
            return Parsers.all();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Called by Jazzer for each input.
     *
     * @param input what it made
     */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        Parser parser = PARSERS.get(Byte.toUnsignedInt(input[0]) % PARSERS.size());
        try {
            parser.parse().accept(new String(input, 1, input.length - 1, StandardCharsets.UTF_8));
        } catch (Throwable e) {
            if (!parser.declares(e)) {
                throw new IllegalStateException(
                        parser.name() + " must not throw " + e.getClass().getName(), e);
            }
        }
    }

    /**
     * Writes the samples to begin from.
     *
     * @param arguments the directory, and one that is made for what Jazzer finds worth keeping
     * @throws IOException if it cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createDirectories(Path.of(arguments[0]));
        Files.createDirectories(Path.of(arguments[1]));
        for (int parser = 0; parser < PARSERS.size(); parser++) {
            int number = 0;
            for (String sample : PARSERS.get(parser).samples()) {
                byte[] text = sample.getBytes(StandardCharsets.UTF_8);
                byte[] input = new byte[text.length + 1];
                input[0] = (byte) parser;
                System.arraycopy(text, 0, input, 1, text.length);
                Files.write(directory.resolve(parser + "-" + number++), input);
            }
        }
    }
}
