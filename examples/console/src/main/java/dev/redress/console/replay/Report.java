package dev.redress.console.replay;

import dev.redress.console.output.JsonOut;
import dev.redress.console.output.OutputOptions;
import java.io.PrintWriter;
import java.util.Locale;

/** Tells what became of a log. */
final class Report {

    private Report() {}

    static void json(Tally tally, OutputOptions output) {
        try (JsonOut json = output.document()) {
            json.field("cases", tally.cases())
                    .field("events", tally.events())
                    .field("applied", tally.applied())
                    .field("notes", tally.notes())
                    .field("refused", tally.refused())
                    .array(
                            "first_refusals",
                            () -> tally.firstRefusals().forEach(refusal -> json.element(() -> refusal(json, refusal))))
                    .field("closed", tally.closed())
                    .field("reopened", tally.reopened())
                    .field("suspended_ms", tally.suspendedMillis())
                    .field("events_per_second", tally.eventsPerSecond());
        }
    }

    private static void refusal(JsonOut json, Refusal refusal) {
        json.field("case", refusal.caseName())
                .field("row", refusal.row())
                .field("activity", refusal.activity())
                .field("at", refusal.at())
                .field("stage", refusal.stage())
                .field("reason", refusal.reason())
                .field("detail", refusal.detail());
    }

    static void print(Tally tally, PrintWriter out) {
        out.printf(Locale.ROOT, "%,d cases with %,d events%n", tally.cases(), tally.events());
        out.printf(
                Locale.ROOT,
                "  applied   %,10d  (%.2f %%), of them %,d notes (%.2f %%)%n",
                tally.applied(),
                percent(tally.applied(), tally),
                tally.notes(),
                percent(tally.notes(), tally));
        out.printf(Locale.ROOT, "  refused   %,10d%n", tally.refusals());
        tally.refused().forEach((reason, count) -> out.printf(Locale.ROOT, "            %,10d  %s%n", count, reason));
        out.printf(Locale.ROOT, "  closed    %,10d  cases at the end%n", tally.closed());
        out.printf(
                Locale.ROOT,
                "  reopened  %,10d  cases taken up again after they had been resolved or ended%n",
                tally.reopened());
        out.printf(Locale.ROOT, "  waited    %,10.1f  days, over all cases%n", tally.suspendedMillis() / 86_400_000.0);
        out.printf(Locale.ROOT, "  %,d events per second%n", tally.eventsPerSecond());
        tally.firstRefusals()
                .forEach(refusal -> out.printf(
                        Locale.ROOT,
                        "  refused: row %d, case %s: %s (%s)%n",
                        refusal.row(),
                        refusal.caseName(),
                        refusal.activity(),
                        refusal.reason()));
    }

    private static double percent(long part, Tally tally) {
        return 100.0 * part / Math.max(1, tally.events());
    }
}
