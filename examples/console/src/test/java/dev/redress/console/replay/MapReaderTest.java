package dev.redress.console.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.complaint.Priority;
import dev.redress.complaint.StageKind;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapReaderTest {

    @TempDir
    Path directory;

    private LogScript script;

    @BeforeEach
    void setUp() {
        script = new LogScript(directory);
    }

    private ReplayMap read(String activities) throws IOException {
        return MapReader.read(script.map(LogScript.activities(activities)));
    }

    @Test
    void readsRulesInTheirOrder() throws IOException {
        ReplayMap map = read("\"work\": [{\"in\": [\"received\", \"accepted\"], \"when\": \"unassigned\","
                + " \"do\": [\"accept\", \"assign? queue of {who}\"]}, {\"do\": [\"prioritise\"]}]");
        assertThat(map.name()).isEqualTo("map.json");
        assertThat(map.order()).isEqualTo("no");
        assertThat(map.rules()).containsOnlyKeys("work");
        Rule first = map.rules().get("work").get(0);
        assertThat(first.in()).containsExactlyInAnyOrder(StageKind.RECEIVED, StageKind.ACCEPTED);
        assertThat(first.when()).containsExactly(Rule.Condition.UNASSIGNED);
        assertThat(first.steps()).extracting(Step::verb).containsExactly(Verb.ACCEPT, Verb.ASSIGN);
        assertThat(first.steps()).extracting(Step::unlessIdle).containsExactly(false, true);
        assertThat(map.priorities()).isNotNull();
        assertThat(map.priorities().values()).containsEntry("2", Priority.HIGH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [{"do": ["shut"]}]                            | map.json: activities.a[0].do 'shut': no step is called 'shut'; known: file, accept
            [{"do": ["close"]}, {"do": ["close?"]}]       | map.json: activities.a[1].do 'close?': close always changes something; expected no question mark
            [{"do": ["suspend"]}]                         | map.json: activities.a[0].do 'suspend': expected more, as in 'suspend complainant'
            [{"do": ["suspend nobody"]}]                  | map.json: activities.a[0].do 'suspend nobody': unknown WaitingFor; known: complainant
            [{"do": ["close now"]}]                       | map.json: activities.a[0].do 'close now': expected 'close' and nothing more
            [{"do": ["assign {who"]}]                     | map.json: activities.a[0].do 'assign {who': opens a brace for a column and does not close it
            [{"in": "recieved", "do": ["close"]}]         | map.json: activities.a[0].in 'recieved': unknown StageKind; known: received
            [{"when": "hungry", "do": ["close"]}]         | map.json: activities.a[0].when 'hungry': no such condition; known: unassigned, assigned, waiting, not-waiting, consulting, not-consulting
            [{"if": "received", "do": ["close"]}]         | map.json: activities.a[0].if is not known here; known are about, in, when, do
            [{"in": "received"}]                          | map.json: activities.a[0].do is missing or empty; expected at least one step
            []                                            | map.json: activities.a has no rules; leave it out if it is to become a note
            """)
    void saysWhatIsWrongWhereAndWhatIsExpected(String rules, String message) {
        assertThatThrownBy(() -> read("\"a\": " + rules))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void needsPrioritiesWhereAStepPrioritises() {
        Path map =
                script.map("{\"by\": \"x\", \"facts\": \"y\", \"activities\": {\"a\": [{\"do\": [\"prioritise\"]}]}}");
        assertThatThrownBy(() -> MapReader.read(map))
                .hasMessage("map.json: priorities is missing, but a step prioritises;"
                        + " expected an object of column and values");
    }

    @Test
    void needsToKnowWhoActs() {
        Path map = script.map("{\"facts\": \"y\", \"activities\": {\"a\": [{\"do\": [\"close\"]}]}}");
        assertThatThrownBy(() -> MapReader.read(map)).hasMessage("map.json: by is missing");
    }

    @Test
    void namesAColumnThatTheLogDoesNotHave() throws IOException {
        ReplayMap map = MapReader.read(script.map(
                "{\"by\": \"{whoever}\", \"facts\": \"y\", \"activities\": {\"a\": [{\"do\": [\"close\"]}]}}"));
        Path log = script.log("c1,1,a,2026-01-01T00:00:00Z,ann,1");
        EventLog.Columns columns = new EventLog.Columns("case", java.util.List.of("activity"), "time");
        assertThatThrownBy(() -> EventLog.read(log, columns, map))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("map.json names column 'whoever', which the log does not have; it has case, no, activity,"
                        + " time, who, urgency");
    }
}
