package dev.redress.console.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.console.Run;
import dev.redress.console.json.JsonFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked examples that lie beside the repository, each through the command. */
class ExamplesTest {

    @TempDir
    private Path folder;

    @Test
    void everyExampleIsReproducedToTheSecond() throws IOException {
        List<Map<String, Object>> examples = JsonFile.readObjects(Run.shared("regulations/examples.json"));
        List<String> unequal = new ArrayList<>();
        int compared = 0;
        for (Map<String, Object> example : examples) {
            Map<String, Object> due = due(example);
            for (Map.Entry<?, ?> expected : map(example.get("expected")).entrySet()) {
                Object was = map(due.get(expected.getKey())).get("due");
                compared++;
                if (!Objects.equals(was, expected.getValue())) {
                    unequal.add(example.get("id") + " " + expected.getKey() + ": expected " + expected.getValue()
                            + ", was " + was);
                }
            }
        }
        assertThat(unequal).isEmpty();
        assertThat(examples).hasSizeGreaterThanOrEqualTo(38);
        assertThat(compared).isGreaterThan(100);
    }

    private static Map<?, ?> map(Object value) {
        return value == null ? Map.of() : (Map<?, ?>) value;
    }

    private Map<String, Object> due(Map<String, Object> example) throws IOException {
        List<String> args = new ArrayList<>(List.of("due", "--json"));
        args.addAll(List.of("--rules", (String) example.get("rules")));
        args.addAll(List.of("--received", (String) example.get("received")));
        args.addAll(List.of("--zone", (String) example.get("zone")));
        if (example.get("calendar") != null) {
            args.addAll(List.of("--calendar", (String) example.get("calendar")));
        }
        ((List<?>) example.get("holidays")).forEach(date -> args.addAll(List.of("--holiday", (String) date)));
        ((List<?>) example.get("makeup_workdays")).forEach(date -> args.addAll(List.of("--workday", (String) date)));
        map(example.get("events")).forEach((name, at) -> args.addAll(List.of("--event", name + "=" + at)));
        Run run = Run.console(args.toArray(String[]::new));
        assertThat(run.exit()).as(run.err()).isZero();
        Path file = Files.writeString(folder.resolve("due.json"), "[" + run.out() + "]");
        return JsonFile.readObjects(file).get(0);
    }
}
