package dev.redress.console.replay;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Tells what became of a log. */
final class Report {

    private static final JsonFactory JSON = new JsonFactory();

    private Report() {}

    static String json(Tally tally) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeNumberProperty("cases", tally.cases());
            json.writeNumberProperty("events", tally.events());
            json.writeNumberProperty("applied", tally.applied());
            json.writeNumberProperty("notes", tally.notes());
            json.writeObjectPropertyStart("refused");
            tally.refused().forEach(json::writeNumberProperty);
            json.writeEndObject();
            json.writeArrayPropertyStart("first_refusals");
            tally.firstRefusals().forEach(refusal -> refusal(json, refusal));
            json.writeEndArray();
            json.writeNumberProperty("closed", tally.closed());
            json.writeNumberProperty("reopened", tally.reopened());
            json.writeNumberProperty("suspended_ms", tally.suspendedMillis());
            json.writeNumberProperty("events_per_second", tally.eventsPerSecond());
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void refusal(JsonGenerator json, Refusal refusal) {
        json.writeStartObject();
        property(json, "case", refusal.caseName());
        json.writeNumberProperty("row", refusal.row());
        property(json, "activity", refusal.activity());
        property(json, "at", refusal.at() == null ? null : refusal.at().toString());
        property(json, "stage", refusal.stage());
        property(json, "reason", refusal.reason());
        property(json, "detail", refusal.detail());
        json.writeEndObject();
    }

    private static void property(JsonGenerator json, String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }

    static void print(Tally tally, PrintWriter out) {
        out.printf("%,d cases with %,d events%n", tally.cases(), tally.events());
        out.printf(
                "  applied   %,10d  (%.2f %%), of them %,d notes (%.2f %%)%n",
                tally.applied(), percent(tally.applied(), tally), tally.notes(), percent(tally.notes(), tally));
        out.printf("  refused   %,10d%n", tally.refusals());
        tally.refused().forEach((reason, count) -> out.printf("            %,10d  %s%n", count, reason));
        out.printf("  closed    %,10d  cases at the end%n", tally.closed());
        out.printf("  reopened  %,10d  cases taken up again after they had been resolved or ended%n", tally.reopened());
        out.printf("  waited    %,10.1f  days, over all cases%n", tally.suspendedMillis() / 86_400_000.0);
        out.printf("  %,d events per second%n", tally.eventsPerSecond());
        tally.firstRefusals()
                .forEach(refusal -> out.printf(
                        "  refused: row %d, case %s: %s (%s)%n",
                        refusal.row(), refusal.caseName(), refusal.activity(), refusal.reason()));
    }

    private static double percent(long part, Tally tally) {
        return 100.0 * part / Math.max(1, tally.events());
    }
}
