package dev.redress.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.event.EventKind;
import dev.redress.lifecycle.CommandKind;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/procedures.md promises tests, commands and journal kinds: each of them is there. */
class ProceduresDocTest {

    private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
    private static final Pattern COMMAND = Pattern.compile("`([A-Z]\\w+)`");
    private static final Pattern EVENT = Pattern.compile("`([a-z]+(?:-[a-z]+)*)`");

    private record Row(String line, String api, String journal, String test) {}

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(Path.of("..", "docs", "procedures.md")).stream()
                .map(line -> line.split(" \\| ", -1))
                .filter(cells -> cells.length == 4 && cells[0].startsWith("| ") && !cells[0].startsWith("| sentence"))
                .map(cells -> new Row(String.join(" | ", cells), cells[1], cells[2], cells[3]))
                .toList();
    }

    static Stream<Row> table() throws IOException {
        return rows().stream();
    }

    @Test
    void everyShippedProcedureHasItsTable() throws IOException {
        String text = Files.readString(Path.of("..", "docs", "procedures.md"));
        assertThat(ShippedProcedures.all())
                .allSatisfy(procedure -> assertThat(text).contains("(`" + procedure.id() + "`)"));
        assertThat(rows()).hasSizeGreaterThan(80);
    }

    @ParameterizedTest
    @MethodSource("table")
    void whatARowNamesIsThere(Row row) {
        COMMAND.matcher(row.api())
                .results()
                .forEach(found -> assertThat(CommandKind.values())
                        .as(row.line())
                        .anyMatch(kind -> kind.persistedName().equals(persisted(found.group(1)))));
        EVENT.matcher(row.journal())
                .results()
                .forEach(found ->
                        assertThat(EventKind.of(found.group(1))).as(row.line()).isPresent());
        TEST.matcher(row.test())
                .results()
                .forEach(found -> assertThat(methods(found.group(1)).map(Method::getName))
                        .as(row.line())
                        .contains(found.group(2)));
    }

    private static String persisted(String command) {
        return command.replaceAll("(?<!^)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static Stream<Method> methods(String test) {
        return Stream.of("walks", "desk", "procedure")
                .map(where -> find("dev.redress." + where + "." + test))
                .flatMap(Optional::stream)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()));
    }

    private static Optional<Class<?>> find(String name) {
        try {
            return Optional.of(Class.forName(name));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }
}
