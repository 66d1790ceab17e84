package dev.redress.console.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.redress.desk.ComplaintDesk;
import dev.redress.procedure.Procedure;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The maps that ship, on the logs they are for; skipped where these are not at hand. */
class RealLogsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            log_helpdesk_italy         | concept:name                      | 10
            log_bpic13_incidents       | concept:name,lifecycle:transition | 10
            log_bpic13_closed_problems | concept:name,lifecycle:transition | 10
            log_wabo_receipt           | concept:name                      | 35
            """)
    void theLifecycleExpressesWhatTheLogMeans(String name, String activity, int percentNotes) throws IOException {
        Path log = find("shared/data/" + name + ".csv.gz");
        assumeTrue(log != null, name + " is not at hand: expected in shared/data beside the repository");
        Path shipped = find("maps/" + name + ".json");
        ReplayMap map = MapReader.read(shipped == null ? find("examples/console/maps/" + name + ".json") : shipped);
        EventLog events = EventLog.read(
                log,
                new EventLog.Columns("case:concept:name", Arrays.asList(activity.split(",")), "time:timestamp"),
                map);
        Tally tally = replay(events, map);
        assertThat(tally.applied() + tally.refusals()).isEqualTo(events.events());
        assertThat(tally.cases()).isEqualTo(events.cases().size());
        assertThat(tally.applied()).isGreaterThanOrEqualTo(Math.round(0.97 * events.events()));
        assertThat(tally.notes()).isLessThanOrEqualTo(events.events() * percentNotes / 100);
        assertThat(tally.refused().keySet()).allMatch(reason -> reason.startsWith("illegal-move: "));
    }

    private static Tally replay(EventLog events, ReplayMap map) {
        Tally tally = new Tally();
        SettableClock clock = SettableClock.at(Instant.EPOCH);
        ComplaintDesk desk = ComplaintDesk.using(new MemoryStore()).clock(clock).build();
        CaseReplay replay = new CaseReplay(desk, clock, map, Procedure.UNRESTRICTED, tally);
        events.cases().forEach(replay::replay);
        return tally;
    }

    private static @Nullable Path find(String relative) {
        Path directory = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        for (Path at = directory; at != null; at = at.getParent()) {
            Path file = at.resolve(relative);
            if (Files.exists(file)) {
                return file;
            }
        }
        return null;
    }
}
