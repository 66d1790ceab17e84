package dev.redress.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.desk.StaleComplaintException;
import dev.redress.procedure.Procedure;
import dev.redress.procedure.ShippedProcedures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs printed in the README are the ones compiled here, and print what the README says they print. */
class ReadmeTest {

    private static final Pattern BLOCK = Pattern.compile("```(java|text)\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    private static List<String> blocks(String language) throws IOException {
        Matcher matcher = BLOCK.matcher(Files.readString(Path.of("../../README.md")));
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            if (matcher.group(1).equals(language)) {
                found.add(matcher.group(2).strip());
            }
        }
        return found;
    }

    private static String program(String name) throws IOException {
        String source = Files.readString(Path.of("src/main/java/dev/redress/quickstart/" + name + ".java"));
        String body = source.substring(
                source.indexOf("// README begin\n") + "// README begin\n".length(),
                source.indexOf("        // README end"));
        return body.stripTrailing().stripIndent();
    }

    private static String printed(Runnable program) {
        PrintStream out = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            program.run();
        } finally {
            System.setOut(out);
        }
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    void theFirstProgramIsTheOneCompiledAndPrintsWhatTheReadmeSays() throws IOException {
        String program = program("Quickstart");
        assertThat(program.lines().count()).isLessThanOrEqualTo(15);
        assertThat(blocks("java").get(0)).isEqualTo(program);
        assertThat(printed(() -> Quickstart.main(new String[0])))
                .isEqualTo(blocks("text").get(0));
    }

    @Test
    void theProgramOnH2IsTheOneCompiledAndPrintsWhatTheReadmeSays() throws IOException {
        assertThat(blocks("java").get(1)).isEqualTo(program("QuickstartOnH2"));
        String[] url = {"jdbc:h2:file:" + folder.resolve("complaints") + ";WRITE_DELAY=0"};
        String first = printed(() -> QuickstartOnH2.main(url));
        assertThat(first).isEqualTo(blocks("text").get(1));
        // As the README says of a second run: the call is filed once, and the form is known to be stale.
        assertThatThrownBy(() -> QuickstartOnH2.main(url))
                .isInstanceOf(StaleComplaintException.class)
                .hasMessageContaining("it is at version 2");
    }

    @Test
    void theChineseReadmeShowsTheSameProgramAndNamesEveryProcedure() throws IOException {
        String chinese = Files.readString(Path.of("../../README.zh.md"));
        assertThat(chinese).contains("```java\n" + program("Quickstart") + "\n```");
        for (Procedure procedure : ShippedProcedures.all()) {
            assertThat(chinese).contains("`" + procedure.id() + "`");
        }
    }
}
