package dev.redress.procedure;

import dev.redress.complaint.NoticeReader;
import dev.redress.event.EventKind;
import dev.redress.json.Faults;
import dev.redress.json.JsonObject;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.Notice;
import dev.redress.party.Money;
import dev.redress.words.Words;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the JSON form of a procedure. Stateless, thread-safe. */
final class ProcedureReader {

    private static final Map<String, CommandKind> COMMANDS = new HashMap<>();

    static {
        for (CommandKind kind : CommandKind.values()) {
            COMMANDS.put(kind.persistedName(), kind);
        }
    }

    /** Stands for a requirement that could not be read: nothing follows from it. */
    private static final Requirement HARMLESS = Requirement.that(RequirementKind.TAKEN_BY_ACTOR);

    private ProcedureReader() {}

    static Procedure read(String json, boolean checked) {
        Faults faults = new Faults();
        JsonObject in = JsonObject.parse(json, faults);
        if (!faults.isEmpty()) {
            throw new InvalidProcedureException("", faults.all());
        }
        in.allow(
                "form",
                "id",
                "version",
                "title",
                "steps",
                "forbids",
                "roles",
                "complainantsMay",
                "appealsDecidedBy",
                "gates",
                "fairness",
                "clocks",
                "calendar",
                "rules",
                "events",
                "notices",
                "channels",
                "material",
                "routes",
                "reopening",
                "appeals",
                "remittal",
                "satisfactionLoops",
                "silenceConfirms",
                "leastTimeToAnswer",
                "authority",
                "pursuesAfterWithdrawal",
                "readers");
        if (in.integer("form", 1) != 1) {
            in.wrong("form", "must be 1; a newer version of the library wrote this");
        }
        ProcedureBuilder builder = new ProcedureBuilder(in.text("id"), in.integer("version", 0));
        builder.title = words(in, "title");
        for (JsonObject step : in.objects("steps")) {
            step.allow("id", "title", "completedBy", "eachRound");
            builder.step(new Step(
                    step.text("id"),
                    words(step, "title"),
                    events(step, "completedBy"),
                    step.truth("eachRound", false)));
        }
        builder.forbidden.addAll(in.parsedAll("forbids", ProcedureReader::command));
        builder.complainantMay.addAll(in.parsedAll("complainantsMay", ProcedureReader::command));
        builder.appealDeciders.addAll(in.texts("appealsDecidedBy"));
        in.object("roles").ifPresent(roles -> roles(roles, builder));
        for (JsonObject gate : in.objects("gates")) {
            gate(gate, builder);
        }
        builder.fairness.addAll(in.parsedAll("fairness", FairnessRule::of));
        builder.clocks = Clocks.read(in);
        for (JsonObject notice : in.objects("notices")) {
            notice(notice, builder);
        }
        builder.channels.addAll(in.texts("channels"));
        for (JsonObject item : in.objects("material")) {
            item.allow("kind", "title", "channels", "categories", "required");
            builder.ask(new Material(
                    item.text("kind"),
                    words(item, "title"),
                    set(item, "channels"),
                    set(item, "categories"),
                    item.truth("required", false)));
        }
        in.object("routes").ifPresent(routes -> routes(routes, builder));
        builder.reopening = revisiting(in, "reopening");
        builder.appeals = revisiting(in, "appeals");
        builder.remittal = revisiting(in, "remittal");
        builder.silenceConfirms = in.duration("silenceConfirms");
        builder.leastTimeToAnswer = in.duration("leastTimeToAnswer");
        if (in.has("satisfactionLoops")) {
            satisfactionLoops(in, builder);
        }
        in.object("authority").ifPresent(authority -> builder.authority = authority(authority));
        builder.pursues = in.truth("pursuesAfterWithdrawal", false);
        in.object("readers").ifPresent(readers -> {
            readers.allow("needToKnow", "roles", "identityRoles", "unredactedRoles");
            builder.readers(new Readers(
                    readers.truth("needToKnow", false),
                    set(readers, "roles"),
                    set(readers, "identityRoles"),
                    set(readers, "unredactedRoles")));
        });
        return builder.build(faults.all(), checked);
    }

    private static void satisfactionLoops(JsonObject in, ProcedureBuilder builder) {
        int most = in.integer("satisfactionLoops", 1);
        if (most < 1) {
            in.wrong("satisfactionLoops", "must be 1 or more, or left out for no limit; was " + most);
        } else {
            builder.satisfactionLoops = most;
        }
    }

    private static CommandKind command(String name) {
        CommandKind kind = COMMANDS.get(name);
        if (kind == null) {
            throw new IllegalArgumentException("no command has that name");
        }
        return kind;
    }

    private static EventKind event(String name) {
        return EventKind.of(name).orElseThrow(() -> new IllegalArgumentException("no event has that name"));
    }

    static Set<EventKind> events(JsonObject in, String name) {
        return Set.copyOf(in.parsedAll(name, ProcedureReader::event));
    }

    static Set<String> set(JsonObject in, String name) {
        return Set.copyOf(new LinkedHashSet<>(in.texts(name)));
    }

    private static Words words(JsonObject in, String name) {
        if (in.object(name).isEmpty()) {
            in.wrong(name, "is missing; it must have en and zh");
            return new Words("-", "-");
        }
        JsonObject words = in.object(name).orElseThrow();
        words.allow("en", "zh");
        return new Words(
                words.optionalText("en").orElse(""), words.optionalText("zh").orElse(""));
    }

    private static void routes(JsonObject in, ProcedureBuilder builder) {
        for (String category : in.names()) {
            String department = in.text(category);
            if (in.has(category)) {
                builder.route(category, department);
            }
        }
    }

    private static void roles(JsonObject in, ProcedureBuilder builder) {
        for (String name : in.names()) {
            CommandKind command = COMMANDS.get(name);
            if (command == null) {
                in.wrong(name, "is no command");
            } else {
                builder.roles.put(command, set(in, name));
            }
        }
    }

    private static void gate(JsonObject in, ProcedureBuilder builder) {
        in.allow("id", "before", "needs", "unmet");
        Requirement needs = in.parsed("needs", Requirement::parse);
        if (!in.has("needs")) {
            in.wrong("needs", "is missing");
        }
        Set<CommandKind> before = Set.copyOf(in.parsedAll("before", ProcedureReader::command));
        builder.gate(new Gate(in.text("id"), before, needs == null ? HARMLESS : needs, words(in, "unmet")));
    }

    private static void notice(JsonObject in, ProcedureBuilder builder) {
        in.allow("on", "notice", "reader", "role");
        EventKind on = in.parsed("on", ProcedureReader::event);
        NoticeReader reader = in.parsed("reader", NoticeReader::of);
        if (!in.has("on")) {
            in.wrong("on", "is missing; it must name the event");
        }
        if (!in.has("reader")) {
            in.wrong("reader", "is missing; it must say who is told");
        }
        // One that could not be read keeps its place, so that the next ones are counted right.
        String role = in.optionalText("role").orElse(null);
        NoticeReader told = role == null ? NoticeReader.COMPLAINANT : NoticeReader.ROLE;
        builder.tell(
                on == null ? EventKind.FILED : on, new Notice(in.text("notice"), reader == null ? told : reader, role));
    }

    private static @Nullable Revisiting revisiting(JsonObject in, String name) {
        return in.object(name)
                .map(limits -> {
                    limits.allow("within", "times", "roles");
                    return new Revisiting(limits.duration("within"), limits.integer("times", 1), set(limits, "roles"));
                })
                .orElse(null);
    }

    private static Authority authority(JsonObject in) {
        in.allow("period", "limits");
        Authority.Period period = in.parsed("period", Authority.Period::of);
        List<Authority.Limit> limits = in.objects("limits").stream()
                .map(limit -> {
                    limit.allow("role", "amount", "currency");
                    String amount = limit.text("amount");
                    Money upTo = limit.parsed("currency", currency -> Money.of(amount, currency));
                    if (upTo == null) {
                        limit.wrong("currency", "is missing, or the amount does not fit it");
                    }
                    return new Authority.Limit(limit.text("role"), upTo == null ? Money.of("0", "EUR") : upTo);
                })
                .toList();
        return new Authority(period == null ? Authority.Period.YEAR : period, limits);
    }
}
