package dev.redress.console.replay;

import dev.redress.desk.ComplaintDesk;
import dev.redress.procedure.Procedure;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Writes a small log and a small map, and replays the one by the other. */
final class LogScript {

    private static final EventLog.Columns COLUMNS = new EventLog.Columns("case", List.of("activity"), "time");

    private final Path directory;

    LogScript(Path directory) {
        this.directory = directory;
    }

    Path map(String json) {
        return write("map.json", json);
    }

    Path log(String... rows) {
        return write("log.csv", "case,no,activity,time,who,urgency\n" + String.join("\n", rows) + "\n");
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(directory.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The activities of a map that says nothing else of note. */
    static String activities(String json) {
        return "{\"order\": \"no\", \"by\": \"{who}\", \"facts\": \"case {case}\", \"priorities\": {\"column\": \"urgency\","
                + " \"values\": {\"1\": \"low\", \"2\": \"high\"}}, \"activities\": {" + json + "}}";
    }

    Tally replay(String activities, String... rows) throws IOException {
        return replay(Procedure.UNRESTRICTED, activities, rows);
    }

    Tally replay(Procedure procedure, String activities, String... rows) throws IOException {
        ReplayMap map = MapReader.read(map(activities(activities)));
        EventLog log = EventLog.read(log(rows), COLUMNS, map);
        Tally tally = new Tally();
        SettableClock clock = SettableClock.at(Instant.EPOCH);
        ComplaintDesk desk = ComplaintDesk.using(new MemoryStore())
                .clock(clock)
                .procedure(procedure)
                .build();
        CaseReplay replay = new CaseReplay(desk, clock, map, procedure, tally);
        log.cases().forEach(replay::replay);
        return tally;
    }
}
