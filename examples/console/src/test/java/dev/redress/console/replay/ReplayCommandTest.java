package dev.redress.console.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.console.Console;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReplayCommandTest {

    private static final String MAP = LogScript.activities(
            "\"work\": [{\"in\": \"received\", \"do\": [\"accept\"]}], \"done\": [{\"do\": [\"resolve-directly\"]}]");

    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private LogScript script;

    @BeforeEach
    void setUp() {
        script = new LogScript(directory);
    }

    private int run(Path log, Path map, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "replay", "--log", log.toString(), "--case", "case", "--activity", "activity", "--time", "time"));
        args.addAll(List.of("--map", map.toString()));
        args.addAll(List.of(more));
        CommandLine console = Console.commandLine();
        return console.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(args.toArray(String[]::new));
    }

    private Path log() {
        return script.log(
                "a,1,work,2026-01-01T10:00:00Z,ann,1",
                "a,2,work,2026-01-01T10:30:00Z,ann,1",
                "a,3,done,2026-01-01T11:00:00+01:00,ann,1",
                "a,4,done,2026-01-01T12:00:00Z,ann,1",
                "a,5,done",
                "a,6,tea,2026-01-01T13:00:00Z,ann,1");
    }

    @Test
    void printsOneJsonDocumentAndNothingElse() {
        assertThat(run(log(), script.map(MAP), "--json")).isEqualTo(1);
        assertThat(out.toString())
                .startsWith("{\"cases\":1,\"events\":6,\"applied\":3,\"notes\":1,\"refused\":{"
                        + "\"illegal-move: resolve-directly in resolved\":1,\"no-rule: work in accepted\":1,\"unreadable-row\":1},"
                        + "\"first_refusals\":[{\"case\":\"\",\"row\":5,\"reason\":\"unreadable-row\"},"
                        + "{\"case\":\"a\",\"row\":2,\"activity\":\"work\",\"at\":\"2026-01-01T10:30:00Z\","
                        + "\"stage\":\"accepted\",\"reason\":\"no-rule: work in accepted\"")
                .contains("],\"closed\":0,\"reopened\":0,\"suspended_ms\":0,\"events_per_second\":")
                .endsWith("}" + System.lineSeparator());
        assertThat(out.toString().lines()).hasSize(1);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void printsTheSameForPeople() {
        assertThat(run(log(), script.map(MAP))).isEqualTo(1);
        assertThat(out.toString())
                .contains("1 cases with 6 events")
                .contains("1  no-rule: work in accepted")
                .contains("refused: row 2, case a: work (no-rule: work in accepted)");
    }

    @Test
    void exitsWithTwoAndOneLineWhereInputCannotBeUsed() {
        assertThat(run(directory.resolve("none.csv"), script.map(MAP))).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("there is no file");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void exitsWithZeroWhereOnlyTheLifecycleRefuses() {
        Path refused = script.log("a,1,work,2026-01-01T10:00:00Z,ann,1", "a,2,work,2026-01-01T10:30:00Z,ann,1");

        assertThat(run(refused, script.map(MAP))).isZero();
        assertThat(out.toString()).contains("no-rule: work in accepted");
    }

    @Test
    void exitsWithOneWhereATimeCannotBeRead() {
        Path log = script.log("a,1,work,2026-01-01T10:00:00Z,ann,1", "a,2,done,yesterday,ann,1");

        assertThat(run(log, script.map(MAP), "--json")).isEqualTo(1);
        assertThat(out.toString()).contains("\"refused\":{\"unreadable-time\":1}");
    }

    @Test
    void exitsWithTwoWhereNoEventCanBeRead() {
        Path times = script.log("a,1,work,01/02/2026 10:00,ann,1", "b,1,work,02/02/2026 10:00,ann,1");

        assertThat(run(times, script.map(MAP), "--json")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().strip())
                .isEqualTo("redress-console: log.csv: no event can be read: column 'time' has no time of the expected"
                        + " form, such as 2026-01-31T09:30:00Z or 2026-01-31T09:30:00+01:00");
    }

    @Test
    void exitsWithTwoWhereNoRowIsOfACase() {
        assertThat(run(script.log(",1,work,2026-01-01T10:00:00Z,ann,1", "a,2"), script.map(MAP)))
                .isEqualTo(2);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains("no row can be read", "nothing in column 'case', the case");
    }

    @Test
    void namesAColumnThatIsNotThere() {
        assertThat(run(log(), script.map(MAP), "--json", "--activity", "deed")).isEqualTo(2);
        assertThat(err.toString())
                .contains("the log has no column 'deed'; it has case, no, activity, time, who, urgency");
    }

    @Test
    void explainsItself() {
        assertThat(Console.commandLine().setOut(new PrintWriter(out)).execute("replay", "--help"))
                .isZero();
        assertThat(out.toString()).contains("--log", "also files the complaint");
    }
}
