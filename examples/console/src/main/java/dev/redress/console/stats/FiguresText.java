package dev.redress.console.stats;

import dev.redress.console.output.Columns;
import dev.redress.statistics.Dimension;
import dev.redress.statistics.Durations;
import dev.redress.statistics.Figures;
import dev.redress.statistics.Occurrences;
import dev.redress.statistics.Statistics;
import dev.redress.statistics.Tally;
import dev.redress.statistics.Waiting;
import dev.redress.validation.StableNamed;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints figures for a reader; what does not occur is left out. For one thread. */
public final class FiguresText {

    /** The most values of one kind that are printed; JSON has all. */
    private static final int MOST = 15;

    private final PrintWriter out;

    /**
     * Makes a printer.
     *
     * @param out where to
     */
    public FiguresText(PrintWriter out) {
        this.out = out;
    }

    /**
     * Prints figures.
     *
     * @param statistics the figures
     */
    public void print(Statistics statistics) {
        figures(statistics.total());
        if (statistics.filedByMistake() > 0) {
            line("filed by mistake", Long.toString(statistics.filedByMistake()));
        }
        for (Statistics.Group group : statistics.groups()) {
            out.println();
            out.println(statistics.query().dimensions().stream()
                    .map(dimension -> name(group, dimension))
                    .collect(Collectors.joining(", ", "--- ", " ---")));
            figures(group.figures());
        }
        out.flush();
    }

    private static String name(Statistics.Group group, Dimension dimension) {
        return dimension.persistedName() + " " + group.values().getOrDefault(dimension, "(none)");
    }

    private void figures(Figures figures) {
        line(
                "complaints",
                figures.complaints() + ", open " + figures.breakdown().open());
        if (figures.complaints() == 0) {
            return;
        }
        line("stage", named(figures.breakdown().stages()));
        line("category", tally(figures.breakdown().categories()));
        line("root cause", tally(figures.breakdown().rootCauses()));
        line("channel", tally(figures.breakdown().channels()));
        line("department", tally(figures.breakdown().departments()));
        line("outcome", named(figures.outcomes().counts()));
        figures.outcomes().upholdRate().ifPresent(rate -> line("upheld", percent(rate)));
        line("acknowledged", durations(figures.pace().toAcknowledge()));
        line("resolved", durations(figures.pace().toResolve()));
        line("satisfaction", named(figures.satisfaction().answers()));
        if (figures.satisfaction().unanswered() > 0) {
            line("not answered", Long.toString(figures.satisfaction().unanswered()));
        }
        figures.satisfaction()
                .meanScore()
                .ifPresent(mean -> line("handling", String.format(Locale.ROOT, "%.2f of 5", mean)));
        occurrences("dissatisfied", figures.turns().dissatisfied());
        occurrences("reopened", figures.turns().reopened());
        occurrences("appealed", figures.turns().appealed());
        occurrences("withdrawn", figures.turns().withdrawn());
        occurrences("declined", figures.turns().declined());
        occurrences("referred", figures.turns().referred());
        figures.redress().forEach(redress -> line("redress", redress.total() + " " + redress.currency()));
        figures.causes().stream()
                .limit(MOST)
                .forEach(cause -> line(
                        "cause",
                        cause.code() + " " + cause.count() + ", up to here " + percent(cause.cumulativeShare())));
        waiting(figures.waiting());
        figures.clocks()
                .byClock()
                .forEach((clock, counts) -> line(
                        "clock " + clock,
                        "met " + counts.met() + ", breached " + counts.breached() + ", running " + counts.running()
                                + ", cancelled " + counts.cancelled()));
        figures.trend().stream()
                .skip(Math.max(0, figures.trend().size() - MOST))
                .forEach(week -> line(
                        week.week(),
                        "received " + week.received() + ", resolved " + week.resolved() + ", closed " + week.closed()));
    }

    private void waiting(Waiting waiting) {
        if (waiting.spans() > 0) {
            String known = waiting.attributed().entrySet().stream()
                    .map(party -> ", " + party.getKey().persistedName() + " " + days(party.getValue()))
                    .collect(Collectors.joining());
            line("waited", waiting.spans() + " times, " + days(waiting.total()) + known);
        }
        line("waiting now", named(waiting.now()));
    }

    /** A line of the figures, unless there is nothing to tell. */
    private void line(String what, String figure) {
        if (!figure.isEmpty()) {
            out.println(Columns.pad(what, 18) + figure);
        }
    }

    private void occurrences(String what, Occurrences occurrences) {
        if (occurrences.complaints() > 0) {
            line(what, occurrences.complaints() + ", in all " + occurrences.times() + " times");
        }
    }

    private static String named(Map<? extends StableNamed, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> count.getKey().persistedName() + " " + count.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String tally(Tally tally) {
        if (tally.counts().isEmpty()) {
            return "";
        }
        String most = tally.counts().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST)
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", "));
        int more = tally.counts().size() - MOST;
        return most
                + (more > 0 ? ", and " + more + " more" : "")
                + (tally.without() > 0 ? ", none " + tally.without() : "");
    }

    private static String durations(@Nullable Durations durations) {
        return durations == null
                ? ""
                : durations.count() + ", median " + days(durations.median()) + ", 90 % within " + days(durations.p90())
                        + ", 99 % within " + days(durations.p99());
    }

    private static String days(Duration duration) {
        return String.format(Locale.ROOT, "%.1f d", duration.toMillis() / 86_400_000.0);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
