package dev.redress.console.targets;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.clock.ClockDefinition;
import dev.redress.clock.ClockFacts;
import dev.redress.clock.ClockState;
import dev.redress.clock.TimeLimit;
import dev.redress.console.csv.CsvRow;
import dev.redress.console.output.JsonOut;
import dev.redress.console.output.OutputOptions;
import dev.redress.words.Words;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Judges the rows of a file with the library's clocks, beside the verdict that stands there. */
@Command(
        name = "sla",
        mixinStandardHelpOptions = true,
        description = "Judges each row that has a target and a verdict, and compares. Exit 1 if a verdict is another.")
public final class SlaCommand implements Callable<Integer> {

    private static final int SHOWN = 20;

    private static final ClockDefinition CLOCK = ClockDefinition.named("target", Words.of("Target", "目标"))
            .limit(TimeLimit.atEvent("target"))
            .stopsOn("closed")
            .build();

    @Mixin
    private RowOptions rows = new RowOptions();

    @Option(names = "--closed", paramLabel = "COL", required = true, description = "When a row was closed.")
    private String closed = "";

    @Option(
            names = "--verdict",
            paramLabel = "COL=MET_VALUE",
            required = true,
            description = "Where the verdict stands, and what it says if the target was met.")
    private String verdict = "";

    @Mixin
    private OutputOptions output = new OutputOptions();

    private final List<String> disagree = new ArrayList<>();
    private int all;
    private int agree;
    private int met;
    private int breached;
    private int open;

    SlaCommand() {}

    @Override
    public Integer call() throws IOException {
        int split = verdict.indexOf('=');
        if (split < 1) {
            throw new IllegalArgumentException("--verdict must be COL=MET_VALUE, was '" + verdict + "'");
        }
        String column = verdict.substring(0, split);
        String metValue = verdict.substring(split + 1);
        RowTimes times = rows.times();
        BusinessCalendar calendar = BusinessCalendar.in(rows.zone).build();
        Instant now = Clock.systemUTC().instant();
        rows.read(output, List.of(rows.opened, rows.target, closed, column), row -> {
            all++;
            judge(row, times, calendar, now, row.get(column), metValue);
        });
        print();
        return agree == met + breached + open ? 0 : 1;
    }

    private void judge(
            CsvRow row, RowTimes times, BusinessCalendar calendar, Instant now, String said, String metValue) {
        Optional<Instant> opened = times.find(row.get(rows.opened));
        Optional<Instant> target = times.find(row.get(rows.target));
        if (opened.isEmpty() || target.isEmpty() || said.isBlank()) {
            return;
        }
        Instant start = opened.get();
        ClockFacts.Builder facts = ClockFacts.receivedAt(start).event("target", target.get());
        Optional<Instant> end = times.find(row.get(closed)).map(at -> at.isBefore(start) ? start : at);
        end.ifPresent(at -> facts.event("closed", at));
        Instant asOf = end.filter(at -> at.isAfter(now)).orElse(now);
        ClockState state = CLOCK.read(facts.build(), calendar, later(asOf, target.get(), end))
                .state();
        met += state == ClockState.MET ? 1 : 0;
        breached += state == ClockState.BREACHED ? 1 : 0;
        open += state == ClockState.RUNNING ? 1 : 0;
        if ((state == ClockState.BREACHED) == said.strip().equals(metValue)) {
            disagree.add(row.fields().get(0));
        } else {
            agree++;
        }
    }

    /** A target beyond the present is read when it comes, if the row was closed before. */
    private static Instant later(Instant asOf, Instant target, Optional<Instant> end) {
        return end.isPresent() && target.isAfter(asOf) ? target : asOf;
    }

    private void print() {
        int judged = met + breached + open;
        List<String> few = disagree.subList(0, Math.min(SHOWN, disagree.size()));
        if (!output.json()) {
            output.out()
                    .println(judged + " of " + all + " rows judged: " + met + " met, " + breached + " breached, " + open
                            + " open; " + agree + " as the file says");
            few.forEach(id -> output.out().println("otherwise: " + id));
            output.out().flush();
            return;
        }
        try (JsonOut out = output.document()) {
            out.field("rows", all)
                    .field("judged", judged)
                    .field("agree", agree)
                    .field("disagree", few)
                    .field("met", met)
                    .field("breached", breached)
                    .field("open", open);
        }
    }
}
