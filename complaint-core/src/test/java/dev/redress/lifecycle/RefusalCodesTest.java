package dev.redress.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Programs go by the codes of refusals, so the document lists all that there are. */
class RefusalCodesTest {

    private static final Pattern CODE = Pattern.compile("new Refusal\\(\\s*\"([a-z:-]+)\"");

    @Test
    void everyCodeIsInTheDocument() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            sources.filter(path -> path.toString().endsWith(".java")).forEach(path -> codes.addAll(codes(path)));
        }
        String document = Files.readString(Path.of("../docs/procedures.md"));
        assertThat(codes).contains("role", "gate:", "version", "link-target").hasSizeGreaterThan(30);
        assertThat(codes)
                .allSatisfy(code ->
                        assertThat(document).as(code).contains(code.endsWith(":") ? "`" + code : "`" + code + "`"));
    }

    private static Set<String> codes(Path source) {
        try {
            Set<String> found = new TreeSet<>();
            Matcher matcher = CODE.matcher(Files.readString(source));
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
