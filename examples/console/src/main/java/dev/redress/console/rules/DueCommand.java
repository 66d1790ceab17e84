package dev.redress.console.rules;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.clock.ClockDefinition;
import dev.redress.clock.ClockFacts;
import dev.redress.clock.ClockPause;
import dev.redress.clock.ClockReading;
import dev.redress.clock.Explanation;
import dev.redress.clock.RulePack;
import dev.redress.clock.RulePacks;
import dev.redress.clock.Segment;
import dev.redress.clock.Side;
import dev.redress.console.output.JsonOut;
import dev.redress.console.output.OutputOptions;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says when the clocks of a rule pack are due, and why. */
@Command(
        name = "due",
        mixinStandardHelpOptions = true,
        description = "Says when each clock of a rule pack is due, and how that comes about.")
public final class DueCommand implements Callable<Integer> {

    private static final DateTimeFormatter INSTANT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("xxx")
            .toFormatter(Locale.ROOT);

    @Option(
            names = "--rules",
            paramLabel = "ID",
            required = true,
            description = "The rule pack, see the command rules.")
    private String rules = "";

    @Option(
            names = "--received",
            paramLabel = "INSTANT",
            required = true,
            description = "When the complaint was received, for example 2026-05-08T10:00:00+08:00.",
            converter = Times.InstantText.class)
    private Instant received = Instant.EPOCH;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            required = true,
            description = "Whose days and hours count, for example Asia/Shanghai.",
            converter = ZoneText.class)
    private ZoneId zone = ZoneOffset.UTC;

    @Option(
            names = "--calendar",
            paramLabel = "NAME|FILE",
            description = "Whose days and hours count: a shipped calendar's, or those of your own as JSON;"
                    + " docs/clocks.md has the form.")
    private @Nullable String calendar;

    @Option(
            names = "--holiday",
            paramLabel = "DATE",
            description = "A date on which nobody works; the dates given replace those of the calendar.")
    private List<LocalDate> holidays = new ArrayList<>();

    @Option(
            names = "--workday",
            paramLabel = "DATE",
            description = "A date that works to make up for another; so, too.")
    private List<LocalDate> workdays = new ArrayList<>();

    @Option(
            names = "--event",
            paramLabel = "NAME=INSTANT",
            description = "Something that happened, as the clocks call it.",
            converter = {KeyText.class, Times.InstantText.class})
    private Map<String, Instant> events = new LinkedHashMap<>();

    @Option(
            names = "--pause",
            paramLabel = "FROM/TO",
            description = "Two dates, half-open in local days, or two instants; for clocks whose rule can be paused.")
    private List<String> pauses = new ArrayList<>();

    @Option(
            names = "--repeat",
            paramLabel = "N",
            description = "How many instants of a recurring clock; 3 unless given.")
    private int repeat = 3;

    @Option(names = "--lang", paramLabel = "en|zh", description = "The language of the text; en unless given.")
    private String language = "en";

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DueCommand() {}

    @Override
    public Integer call() throws IOException {
        if (repeat < 1 || repeat > 10_000) {
            throw new IllegalArgumentException("--repeat must be 1 to 10000, was " + repeat);
        }
        RulePack pack = RulePacks.shipped().get(rules);
        BusinessCalendar days = CalendarChoice.build(zone, calendar, holidays, workdays);
        List<ClockReading> readings =
                pack.clocks().stream().map(clock -> read(clock, days)).toList();
        note(pack, readings);
        if (output.json()) {
            try (JsonOut document = output.document()) {
                readings.forEach(reading -> document.object(reading.definition().id(), () -> write(document, reading)));
            }
        } else {
            readings.forEach(reading -> output.out()
                    .println(reading.definition().id()
                            + System.lineSeparator()
                            + reading.explain().text().in(language).indent(2)));
            output.out().flush();
        }
        return 0;
    }

    /** What is likely a mistake is told beside the answer. */
    private void note(RulePack pack, List<ClockReading> readings) {
        Set<String> known = pack.clocks().stream()
                .flatMap(clock -> clock.eventNames().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        events.keySet().stream()
                .filter(event -> !known.contains(event))
                .forEach(event -> spec.commandLine()
                        .getErr()
                        .println("note: no clock of " + pack.id() + " asks for an event '" + event + "'; they know "
                                + String.join(", ", known)));
        if (calendar == null && holidays.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("note: counted Monday to Friday, without public holidays; give --calendar or --holiday");
        }
        if (readings.stream().noneMatch(reading -> reading.isCoveredBy(pack.effective()))) {
            spec.commandLine().getErr().println("note: " + pack.id() + " is not in force for this receipt");
        }
        spec.commandLine().getErr().flush();
    }

    /** What is asked is when a clock is due; a stop, and pauses that came after it, must not move that. */
    private ClockReading read(ClockDefinition clock, BusinessCalendar days) {
        ClockReading stopped = clock.read(facts(clock, true), days, lastKnown());
        ClockReading running = clock.read(facts(clock, false), days, lastKnown());
        return stopped.findDue().equals(running.findDue()) ? stopped : running;
    }

    private ClockFacts facts(ClockDefinition clock, boolean withStops) {
        ClockFacts.Builder facts = ClockFacts.receivedAt(received);
        events.forEach((name, at) -> {
            if (withStops || !clock.stopsOn().contains(name)) {
                facts.event(name, at);
            }
        });
        if (!clock.pauses().isEmpty()) {
            String reason = clock.pauses().get(0).reason();
            for (String pause : pauses) {
                Instant from = Times.half(pause, 0, zone);
                facts.pause(new ClockPause(reason, Side.THIRD_PARTY, from, Times.half(pause, 1, zone), from, null));
            }
        }
        return facts.build();
    }

    /** All that is given has happened when the clocks are read. */
    private Instant lastKnown() {
        Instant last = received;
        for (Instant event : events.values()) {
            last = event.isAfter(last) ? event : last;
        }
        for (String pause : pauses) {
            Instant end = Times.half(pause, 1, zone);
            last = end.isAfter(last) ? end : last;
        }
        return last;
    }

    private void write(JsonOut document, ClockReading reading) {
        List<String> due = reading.schedule(repeat).stream()
                .map(instant -> text(reading, instant))
                .toList();
        boolean recurring = reading.definition().findRecurrence().isPresent();
        document.fieldOrNull("due", due.isEmpty() ? null : recurring ? due : due.get(0));
        document.field("verified", reading.definition().basis().verified());
        document.field("provisional", reading.isProvisional());
        document.object("explanation", () -> explain(document, reading.explain()));
    }

    private void explain(JsonOut document, Explanation why) {
        document.field("en", why.text().en()).field("zh", why.text().zh());
        document.field("rule", why.basis().reference());
        document.field("sources", RulePacks.shipped().get(rules).sources());
        if (why.basis().interpretation() != null) {
            document.field("interpretation", why.basis().interpretation().en());
        }
        document.field("calendar", why.calendar())
                .field("calendar_version", why.calendarVersion())
                .field("time_zone_version", why.timeZoneVersion());
        document.array(
                "segments",
                () -> why.segments()
                        .forEach(segment -> document.element(() -> {
                            document.field("kind", segment.kind().name().toLowerCase(Locale.ROOT))
                                    .field("from", INSTANT.format(segment.from().atZone(zone)))
                                    .field("to", INSTANT.format(segment.to().atZone(zone)))
                                    .field("name", segment.name());
                            days(document, segment);
                        })));
    }

    private static void days(JsonOut document, Segment segment) {
        if (segment.days() > 0) {
            document.field("days", segment.days());
        }
        if (segment.waitingFor() != null) {
            document.field("waiting_for", segment.waitingFor().name().toLowerCase(Locale.ROOT));
        }
    }

    /** The end of a day is its last second. */
    private String text(ClockReading reading, Instant due) {
        boolean midnight =
                due.equals(LocalDate.ofInstant(due, zone).atStartOfDay(zone).toInstant());
        Instant shown = reading.isEndOfDay() && midnight ? due.minusSeconds(1) : due;
        return INSTANT.format(shown.atZone(zone));
    }

    /** A name as it is. */
    static final class KeyText implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            return value;
        }
    }
}
