package dev.redress.console.replay;

import dev.redress.desk.ComplaintDesk;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code replay}: drives each case of an event log through the lifecycle, on a store in memory. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Drives each case of an event log through the lifecycle, on a store in memory.",
            "",
            "The map says what the log's activities mean, depending on where the complaint stands; its format is described"
                    + " in maps/README.md. Activities that it does not name become notes, and so do those that change"
                    + " nothing. A case's first event also files the complaint, at its own time; the filing is not counted as"
                    + " a further event, and it stands even where what else the event means is refused. An event of several"
                    + " steps is applied in full or refused in full.",
            "",
            "closed: cases that stand closed at the end. reopened: cases taken up again after they had been resolved or had"
                    + " ended. suspended_ms: what was waited for, as recorded, over all cases; waits that have not ended at"
                    + " the end of the log are not in it. events_per_second: without the reading of the file."
        })
public final class ReplayCommand implements Callable<Integer> {

    private static final int OK = 0;
    private static final int BAD_INPUT = 2;
    private static final int CASES_PER_REPORT = 500;

    @Option(names = "--log", required = true, paramLabel = "CSV", description = "the event log; .gz is read directly")
    private Path log = Path.of("");

    @Option(names = "--case", required = true, paramLabel = "COL", description = "column of the case")
    private String caseColumn = "";

    @Option(
            names = "--activity",
            required = true,
            split = ",",
            paramLabel = "COL",
            description = "column of the activity; several are joined by a slash")
    private List<String> activityColumns = List.of();

    @Option(
            names = "--time",
            required = true,
            paramLabel = "COL",
            description = "column of the time, ISO 8601 with an offset or Z")
    private String timeColumn = "";

    @Option(names = "--map", required = true, paramLabel = "MAP.json", description = "what the activities mean")
    private Path map = Path.of("");

    @Option(names = "--json", description = "print one JSON document and nothing else")
    private boolean json;

    @Option(names = "--progress", description = "tell the progress on standard error, terminal or not")
    private boolean progress;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            ReplayMap meanings = MapReader.read(map);
            EventLog events =
                    EventLog.read(log, new EventLog.Columns(caseColumn, activityColumns, timeColumn), meanings);
            Tally tally = replay(events, meanings);
            if (json) {
                out.println(Report.json(tally));
            } else {
                Report.print(tally, out);
            }
            out.flush();
            return OK;
        } catch (NoSuchFileException e) {
            return unusable("there is no file " + e.getMessage());
        } catch (IOException e) {
            return unusable(String.valueOf(e.getMessage()));
        }
    }

    private int unusable(String why) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("replay: " + why);
        err.flush();
        return BAD_INPUT;
    }

    private Tally replay(EventLog log, ReplayMap meanings) {
        Tally tally = new Tally();
        log.unreadable().forEach(row -> tally.refused(new Refusal("", row, null, null, null, "unreadable-row", null)));
        SettableClock clock = SettableClock.at(Instant.EPOCH);
        ComplaintDesk desk = ComplaintDesk.using(new MemoryStore()).clock(clock).build();
        CaseReplay replay = new CaseReplay(desk, clock, meanings, tally);
        long start = System.nanoTime();
        log.cases().forEach((name, events) -> {
            replay.replay(name, events);
            if (tally.cases() % CASES_PER_REPORT == 0) {
                tell(tally, log, System.nanoTime() - start);
            }
        });
        tally.took(Duration.ofNanos(System.nanoTime() - start));
        return tally;
    }

    private void tell(Tally tally, EventLog log, long nanos) {
        if (progress || (System.console() != null && !json)) {
            double rate = tally.events() * 1e9 / Math.max(1, nanos);
            PrintWriter err = spec.commandLine().getErr();
            err.printf(
                    "%,d of %,d events, %,.0f per second, %.0f s left%n",
                    tally.events(), log.events(), rate, (log.events() - tally.events()) / rate);
            err.flush();
        }
    }
}
