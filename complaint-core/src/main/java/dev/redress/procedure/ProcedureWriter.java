package dev.redress.procedure;

import dev.redress.event.EventKind;
import dev.redress.json.JsonText;
import dev.redress.lifecycle.CommandKind;
import dev.redress.words.Words;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes the JSON form of a procedure: the same text for the same procedure. Stateless, thread-safe. */
final class ProcedureWriter {

    private ProcedureWriter() {}

    static String write(Procedure procedure, boolean pretty) {
        JsonText out = pretty ? JsonText.pretty() : JsonText.compact();
        out.put("form", 1)
                .put("id", procedure.id())
                .put("version", procedure.version())
                .object("title", procedure.title(), ProcedureWriter::write)
                .objects(
                        "steps",
                        procedure.steps(),
                        (nested, step) -> nested.put("id", step.id())
                                .object("title", step.title(), ProcedureWriter::write)
                                .texts("completedBy", events(step.completedBy()))
                                .flag("eachRound", step.eachRound()))
                .texts("forbids", commands(procedure.forbidden()))
                .object("roles", procedure.roles().isEmpty() ? null : procedure.roles(), ProcedureWriter::roles)
                .texts("complainantsMay", commands(procedure.complainantMay()))
                .texts(
                        "appealsDecidedBy",
                        procedure.appealDeciders().stream().sorted().toList())
                .objects(
                        "gates",
                        procedure.gates(),
                        (nested, gate) -> nested.put("id", gate.id())
                                .texts("before", commands(gate.before()))
                                .put("needs", gate.needs().toString())
                                .object("unmet", gate.unmet(), ProcedureWriter::write))
                .texts(
                        "fairness",
                        procedure.fairness().stream()
                                .map(FairnessRule::persistedName)
                                .sorted()
                                .toList());
        Clocks.write(out, procedure.timetable());
        out.objects(
                        "notices",
                        procedure.notices(),
                        (nested, rule) -> nested.put("on", rule.on().persistedName())
                                .put("notice", rule.notice().code())
                                .put("reader", rule.notice().reader().persistedName())
                                .put("role", rule.notice().role()))
                .texts("channels", procedure.channels())
                .objects(
                        "material",
                        procedure.material(),
                        (nested, item) -> nested.put("kind", item.kind())
                                .object("title", item.title(), ProcedureWriter::write)
                                .texts("channels", sorted(item.channels()))
                                .texts("categories", sorted(item.categories()))
                                .flag("required", item.required()));
        rest(out, procedure);
        return out.finish();
    }

    private static void rest(JsonText out, Procedure procedure) {
        out.object(
                        "routes",
                        procedure.routes().isEmpty() ? null : new TreeMap<>(procedure.routes()),
                        (nested, routes) -> routes.forEach(nested::put))
                .object("reopening", procedure.reopening().orElse(null), ProcedureWriter::write)
                .object("appeals", procedure.appeals().orElse(null), ProcedureWriter::write)
                .object("remittal", procedure.remittal().orElse(null), ProcedureWriter::write);
        procedure.satisfactionLoops().ifPresent(most -> out.put("satisfactionLoops", most));
        procedure.leastTimeToAnswer().ifPresent(least -> out.put("leastTimeToAnswer", least.toString()));
        procedure.silenceConfirms().ifPresent(within -> out.put("silenceConfirms", within.toString()));
        out.object(
                        "authority",
                        procedure.authority().isLimited() ? procedure.authority() : null,
                        ProcedureWriter::write)
                .flag("pursuesAfterWithdrawal", procedure.pursuesAfterWithdrawal())
                .object(
                        "readers",
                        readers(procedure),
                        (nested, readers) -> nested.flag("needToKnow", readers.needToKnow())
                                .texts("roles", sorted(readers.roles()))
                                .texts("identityRoles", sorted(readers.identityRoles()))
                                .texts("unredactedRoles", sorted(readers.unredactedRoles())));
    }

    private static @Nullable Readers readers(Procedure procedure) {
        return procedure.readers().equals(Readers.ALL) ? null : procedure.readers();
    }

    private static void write(JsonText out, Words words) {
        out.put("en", words.en()).put("zh", words.zh());
    }

    private static void write(JsonText out, Revisiting limits) {
        out.put("within", limits.within() == null ? null : limits.within().toString())
                .put("times", limits.times())
                .texts("roles", sorted(limits.roles()));
    }

    private static void write(JsonText out, Authority authority) {
        out.put("period", authority.period().persistedName())
                .objects(
                        "limits",
                        authority.limits(),
                        (nested, limit) -> nested.put("role", limit.role())
                                .put("amount", limit.upTo().amount().toPlainString())
                                .put("currency", limit.upTo().currency().getCurrencyCode()));
    }

    private static void roles(JsonText out, Map<CommandKind, Set<String>> roles) {
        new TreeMap<>(roles).forEach((command, may) -> out.texts(command.persistedName(), sorted(may)));
    }

    private static List<String> commands(Collection<CommandKind> commands) {
        return commands.stream().sorted().map(CommandKind::persistedName).toList();
    }

    static List<String> events(Collection<EventKind> events) {
        return events.stream().sorted().map(EventKind::persistedName).toList();
    }

    static List<String> sorted(Collection<String> texts) {
        return texts.stream().sorted().toList();
    }
}
