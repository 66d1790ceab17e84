package dev.redress.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.redress.event.EventKind;
import dev.redress.lifecycle.CommandKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/procedures.md promises tests, commands and journal kinds: the tests named make those commands and assert those kinds. */
class ProceduresDocTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "procedures.md");
    /** The text the table follows. It lies beside the repository, where it lies anywhere. */
    private static final Path PROCEDURES = Path.of("..", "..", "shared", "PROCEDURES.md");

    private static final String[] PACKAGES = {"walks", "desk", "procedure"};
    private static final Set<String> WRITES_NOTHING = Set.of("none", "read only", "access log");

    private static final Pattern HEADING = Pattern.compile("##+ P(\\d+) .*");
    private static final Pattern PROCEDURE = Pattern.compile("\\(`([a-z-]+)`\\)$");
    private static final Pattern STEPS = Pattern.compile("\\| (\\d+(?:, \\d+)*|ours) · .+");
    private static final Pattern STEP = Pattern.compile("(?<!\\d)(\\d+)\\. \\*\\*");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
    private static final Pattern COMMAND = Pattern.compile("`([A-Z]\\w+)`");
    private static final Pattern CALL = Pattern.compile("`desk\\.(?:\\w+\\(\\)\\.)*(\\w+)(?:\\([^`]*\\))?`");
    private static final Pattern EVENT = Pattern.compile("`([a-z]+(?:-[a-z]+)*)`");

    /** A row of the table of one procedure. */
    private record Row(int procedure, String sentence, String api, String journal, String test) {

        boolean writesNothing() {
            return WRITES_NOTHING.contains(journal);
        }

        Set<EventKind> kinds() {
            Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);
            all(EVENT, journal)
                    .forEach(found -> kinds.add(EventKind.of(found.group(1)).orElseThrow()));
            return kinds;
        }

        List<String> commands() {
            return all(COMMAND, api).map(found -> found.group(1)).toList();
        }

        List<String> calls() {
            return all(CALL, api).map(found -> found.group(1)).toList();
        }

        boolean isWalk(String type) {
            return type.startsWith("P%02d".formatted(procedure));
        }

        @Override
        public String toString() {
            return "P" + procedure + " " + sentence.substring(2);
        }
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        int procedure = 0;
        for (String line : Files.readAllLines(DOCUMENT)) {
            Matcher heading = HEADING.matcher(line);
            if (line.startsWith("#")) {
                procedure = heading.matches() ? Integer.parseInt(heading.group(1)) : 0;
            }
            if (procedure > 0 && line.startsWith("| ") && !line.startsWith("| sentence |")) {
                String[] cells = line.split(" \\| ", -1);
                assertThat(cells).as(line).hasSize(4);
                rows.add(new Row(procedure, cells[0], cells[1], cells[2], cells[3]));
            }
        }
        return rows;
    }

    static Stream<Row> table() throws IOException {
        return rows().stream();
    }

    static Stream<Row> written() throws IOException {
        return rows().stream().filter(row -> !row.writesNothing());
    }

    /** Number → identifier, as the headings say. */
    private static Map<Integer, String> procedures() throws IOException {
        Map<Integer, String> found = new TreeMap<>();
        for (String line : Files.readAllLines(DOCUMENT)) {
            Matcher heading = HEADING.matcher(line);
            Matcher identifier = PROCEDURE.matcher(line);
            if (heading.matches() && identifier.find()) {
                found.put(Integer.parseInt(heading.group(1)), identifier.group(1));
            }
        }
        return found;
    }

    static Stream<Map.Entry<Integer, String>> walked() throws IOException {
        return procedures().entrySet().stream();
    }

    @Test
    void everyShippedProcedureHasItsTable() throws IOException {
        assertThat(procedures().values())
                .containsExactlyInAnyOrderElementsOf(
                        ShippedProcedures.all().stream().map(Procedure::id).toList());
        assertThat(rows()).extracting(Row::procedure).containsAll(procedures().keySet());
        assertThat(rows()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("table")
    void whatARowNamesIsThere(Row row) {
        assertThat(row.sentence()).matches(STEPS);
        assertThat(row.commands())
                .allSatisfy(command -> assertThat(CommandKind.values())
                        .anyMatch(kind -> kind.persistedName().equals(persisted(command))));
        all(EVENT, row.journal())
                .forEach(found -> assertThat(EventKind.of(found.group(1))).isPresent());
        assertThat(all(TEST, row.test())).isNotEmpty();
        all(TEST, row.test())
                .forEach(found -> assertThat(source(found).has(found.group(2)))
                        .as(found.group())
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("table")
    void theTestsNamedMakeTheCommandsOfTheRow(Row row) {
        assertThat(row.commands())
                .allMatch(command ->
                        all(TEST, row.test()).anyMatch(found -> source(found).makes(command, found.group(2))));
    }

    @ParameterizedTest
    @MethodSource("table")
    void theTestsNamedMakeTheCallsOfTheRow(Row row) {
        assertThat(row.commands().size() + row.calls().size()).isPositive();
        assertThat(row.calls())
                .allMatch(call ->
                        all(TEST, row.test()).anyMatch(found -> source(found).calls(call, found.group(2))));
    }

    @ParameterizedTest
    @MethodSource("written")
    void theWalksNamedAssertTheKindsOfTheRow(Row row) {
        Set<EventKind> asserted = EnumSet.noneOf(EventKind.class);
        all(TEST, row.test())
                .filter(found -> row.isWalk(found.group(1)))
                .forEach(found -> asserted.addAll(source(found).asserted(found.group(2))));
        assertThat(row.kinds()).isNotEmpty();
        assertThat(asserted).containsAll(row.kinds());
    }

    @ParameterizedTest
    @MethodSource("walked")
    void theWalkOfAProcedureAssertsTheRefusalOfEachGate(Map.Entry<Integer, String> walked) throws IOException {
        List<TestSource> walks = TestSource.walksOf(walked.getKey()).toList();
        assertThat(walks).anyMatch(walk -> walk.walks(walked.getValue()));
        Set<String> refused = new TreeSet<>();
        walks.forEach(walk -> refused.addAll(walk.refusedGates()));
        assertThat(refused)
                .containsAll(ShippedProcedures.get(walked.getValue()).gates().stream()
                        .map(Gate::id)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("walked")
    void theRowsOfAProcedureLeaveNoStepOut(Map.Entry<Integer, String> walked) throws IOException {
        Set<Integer> steps = stepsInTheTable(walked.getKey());
        assertThat(steps).containsExactlyElementsOf(upTo(steps.size()));
    }

    /** Only where the text is; steps, not the clauses of a step, which no program can count. */
    @ParameterizedTest
    @MethodSource("walked")
    void theStepsOfATableAreThoseOfTheText(Map.Entry<Integer, String> walked) throws IOException {
        assumeThat(PROCEDURES).exists();
        String text = Files.readString(PROCEDURES);
        int start = text.indexOf("## P" + walked.getKey() + " ");
        assertThat(start).isNotNegative();
        Set<Integer> steps = new TreeSet<>();
        all(STEP, text.substring(start, text.indexOf("\n## ", start)))
                .forEach(found -> steps.add(Integer.parseInt(found.group(1))));
        assertThat(steps).isNotEmpty().containsExactlyElementsOf(upTo(steps.size()));
        assertThat(stepsInTheTable(walked.getKey())).containsExactlyElementsOf(steps);
    }

    private static Set<Integer> stepsInTheTable(int procedure) throws IOException {
        Set<Integer> steps = new TreeSet<>();
        for (Row row : rows()) {
            Matcher stated = STEPS.matcher(row.sentence());
            if (row.procedure() == procedure
                    && stated.matches()
                    && !stated.group(1).equals("ours")) {
                Arrays.stream(stated.group(1).split(", ")).map(Integer::valueOf).forEach(steps::add);
            }
        }
        return steps;
    }

    private static List<Integer> upTo(int last) {
        return Stream.iterate(1, step -> step + 1).limit(last).toList();
    }

    private static Stream<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static TestSource source(MatchResult test) {
        return TestSource.find(test.group(1), PACKAGES).orElseThrow(() -> new AssertionError("no " + test.group(1)));
    }

    private static String persisted(String command) {
        return command.replaceAll("(?<!^)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
