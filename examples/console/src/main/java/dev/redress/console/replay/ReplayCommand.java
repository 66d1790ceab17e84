package dev.redress.console.replay;

import dev.redress.console.output.OutputOptions;
import dev.redress.console.output.Progress;
import dev.redress.console.procedure.ShippedProcedure;
import dev.redress.desk.ComplaintDesk;
import dev.redress.procedure.Procedure;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code replay}: drives each case of an event log through the lifecycle, on a store in memory. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Drives each case of an event log through the lifecycle, on a store in memory.",
            "",
            "The map says what the log's activities mean, depending on where the complaint stands; its format is described"
                    + " in maps/replay.md. Activities that it does not name become notes, and so do those that change"
                    + " nothing. A case's first event also files the complaint, at its own time; the filing is not counted as"
                    + " a further event, and it stands even where what else the event means is refused. An event of several"
                    + " steps is applied in full or refused in full.",
            "",
            "closed: cases that stand closed at the end. reopened: cases taken up again after they had been resolved or had"
                    + " ended. suspended_ms: what was waited for, as recorded, over all cases; waits that have not ended at"
                    + " the end of the log are not in it. events_per_second: without the reading of the file.",
            "",
            "Exit 1 if rows could not be read as events; what the lifecycle refuses is part of the answer."
        })
public final class ReplayCommand implements Callable<Integer> {

    @Option(names = "--log", required = true, paramLabel = "CSV", description = "The event log; .gz is read directly")
    private Path log = Path.of("");

    @Option(names = "--case", required = true, paramLabel = "COL", description = "Column of the case")
    private String caseColumn = "";

    @Option(
            names = "--activity",
            required = true,
            split = ",",
            paramLabel = "COL",
            description = "Column of the activity; several are joined by a slash")
    private List<String> activityColumns = List.of();

    @Option(
            names = "--time",
            required = true,
            paramLabel = "COL",
            description = "Column of the time, ISO 8601 with an offset or Z")
    private String timeColumn = "";

    @Option(names = "--map", required = true, paramLabel = "MAP.json", description = "What the activities mean")
    private Path map = Path.of("");

    @Option(
            names = "--procedure",
            paramLabel = "ID",
            description = {
                "The procedure to file under: ${COMPLETION-CANDIDATES}. Without it only the lifecycle itself decides.",
                "Whoever acts has every role that the procedure asks for, since a log does not say who has which;",
                "complaints come by import, or by the first channel of a procedure that does not offer it."
            },
            converter = ShippedProcedure.class,
            completionCandidates = ShippedProcedure.All.class)
    private Procedure procedure = Procedure.UNRESTRICTED;

    @Mixin
    private OutputOptions output = new OutputOptions();

    /** For picocli. */
    public ReplayCommand() {}

    @Override
    public Integer call() throws IOException {
        ReplayMap meanings = MapReader.read(map);
        EventLog events = EventLog.read(log, new EventLog.Columns(caseColumn, activityColumns, timeColumn), meanings);
        Tally tally = replay(events, meanings);
        if (output.json()) {
            Report.json(tally, output);
        } else {
            Report.print(tally, output.out());
        }
        return tally.unreadable() == 0 ? 0 : 1;
    }

    private Tally replay(EventLog log, ReplayMap meanings) {
        Tally tally = new Tally();
        log.unreadable()
                .forEach(row -> tally.refused(new Refusal("", row, null, null, null, Refusal.UNREADABLE_ROW, null)));
        SettableClock clock = SettableClock.at(Instant.EPOCH);
        ComplaintDesk desk = ComplaintDesk.using(new MemoryStore())
                .clock(clock)
                .procedure(procedure)
                .build();
        CaseReplay replay = new CaseReplay(desk, clock, meanings, procedure, tally);
        double events = Math.max(1, log.events());
        long start = System.nanoTime();
        try (Progress progress = output.progress()) {
            log.cases().forEach((name, happened) -> {
                replay.replay(name, happened);
                progress.at(tally.events(), tally.events() / events);
            });
        }
        tally.took(Duration.ofNanos(System.nanoTime() - start));
        return tally;
    }
}
