package dev.redress.console.dossier;

import dev.redress.clock.ClockReading;
import dev.redress.clock.CycleMilestone;
import dev.redress.clock.Explanation;
import dev.redress.console.output.Columns;
import dev.redress.console.output.JsonOut;
import dev.redress.sla.ReadClock;
import dev.redress.sla.SlaReading;
import dev.redress.words.Words;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Tells what the clocks of a complaint say, and why. Stateless. */
public final class ClocksTelling {

    private static final int WIDTH = 104;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private ClocksTelling() {}

    /**
     * Prints the clocks for a person.
     *
     * @param out where to
     * @param reading what the clocks say
     * @param zone whose local times are shown
     */
    public static void print(PrintWriter out, SlaReading reading, ZoneId zone) {
        print(out, reading, zone, "en");
    }

    /**
     * The same, explained in the language of whoever complained.
     *
     * @param out where to
     * @param reading what the clocks say
     * @param zone whose local times are shown
     * @param language BCP 47 tag; Chinese is told in Chinese, all else in English
     */
    public static void print(PrintWriter out, SlaReading reading, ZoneId zone, String language) {
        for (ReadClock clock : reading.clocks()) {
            String due = clock.reading()
                    .findDue()
                    .map(at -> ", due " + shown(clock.reading(), at, zone))
                    .orElse("");
            out.println("  " + Columns.pad(clock.id(), 16) + state(clock.reading()) + due);
            Words why = clock.reading().explain().text();
            String told = language.startsWith("zh")
                    ? why.zh().replaceAll("\\R", "")
                    : why.en().replaceAll("\\R", " ");
            for (String line : Columns.wrap(told, WIDTH - 18)) {
                out.println(" ".repeat(18) + line);
            }
        }
    }

    /** The end of a day is shown as its last minute. */
    private static String shown(ClockReading reading, Instant due, ZoneId zone) {
        return MINUTE.withZone(zone).format(reading.isEndOfDay() ? due.minusSeconds(1) : due);
    }

    private static String state(ClockReading reading) {
        return reading.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * Writes the clocks.
     *
     * @param json where to, inside an object
     * @param reading what the clocks say
     */
    public static void write(JsonOut json, SlaReading reading) {
        json.array("clocks", () -> reading.clocks().forEach(clock -> json.element(() -> write(json, clock))));
    }

    private static void write(JsonOut json, ReadClock clock) {
        ClockReading reading = clock.reading();
        json.field("id", clock.id())
                .field("state", reading.state().name().toLowerCase(Locale.ROOT))
                .field("start", reading.findStart())
                .field("due", reading.findDue())
                .field("ended", reading.findEnd())
                .field("business_ms_left", reading.findTimeLeft().map(Duration::toMillis))
                .field("verified", reading.definition().basis().verified())
                .field("provisional", reading.isProvisional());
        List<CycleMilestone> milestones = reading.history();
        json.array(
                "milestones",
                () -> milestones.forEach(each ->
                        json.element(() -> json.field("key", each.milestone().key())
                                .field("at", each.milestone().at())
                                .field("reached", each.milestone().reached()))));
        Explanation why = reading.explain();
        json.object(
                "explanation",
                () -> json.field("en", why.text().en())
                        .field("zh", why.text().zh())
                        .field("rule", why.basis().reference())
                        .field("calendar", why.calendar())
                        .field("calendar_version", why.calendarVersion()));
    }
}
