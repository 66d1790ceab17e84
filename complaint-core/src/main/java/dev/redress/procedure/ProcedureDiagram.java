package dev.redress.procedure;

import dev.redress.complaint.StageKind;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.Lifecycle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Draws the lifecycle under a procedure: stages, permitted moves, who may, which gates stand before. Stateless. */
public final class ProcedureDiagram {

    private ProcedureDiagram() {}

    private record Arrow(StageKind from, StageKind to, String label) {}

    /**
     * Draws it for Mermaid.
     *
     * @param procedure the procedure
     * @return a state diagram; the same for equal procedures
     */
    public static String mermaid(Procedure procedure) {
        StringBuilder text = new StringBuilder("stateDiagram-v2\n    [*] --> received\n");
        for (Arrow arrow : arrows(procedure)) {
            text.append("    ")
                    .append(arrow.from().persistedName())
                    .append(" --> ")
                    .append(arrow.to().persistedName())
                    .append(": ")
                    .append(arrow.label())
                    .append('\n');
        }
        for (StageKind stage : reached(procedure)) {
            if (!stage.isOpen()) {
                text.append("    ").append(stage.persistedName()).append(" --> [*]\n");
            }
        }
        return text.toString();
    }

    /**
     * Draws it for Graphviz.
     *
     * @param procedure the procedure
     * @return a directed graph in DOT; the same for equal procedures
     */
    public static String dot(Procedure procedure) {
        StringBuilder text = new StringBuilder("digraph \"" + procedure.id() + "\" {\n    node [shape=box];\n");
        for (StageKind stage : reached(procedure)) {
            text.append("    \"").append(stage.persistedName()).append("\"");
            text.append(stage.isOpen() ? ";\n" : " [peripheries=2];\n");
        }
        for (Arrow arrow : arrows(procedure)) {
            text.append("    \"")
                    .append(arrow.from().persistedName())
                    .append("\" -> \"")
                    .append(arrow.to().persistedName())
                    .append("\" [label=\"")
                    .append(arrow.label().replace("\"", "\\\""))
                    .append("\"];\n");
        }
        return text.append("}\n").toString();
    }

    private static Set<StageKind> reached(Procedure procedure) {
        return Producers.reached(procedure, StageKind.RECEIVED);
    }

    private static List<Arrow> arrows(Procedure procedure) {
        Set<StageKind> reached = reached(procedure);
        List<Arrow> arrows = new ArrayList<>();
        for (StageKind from : reached) {
            for (CommandKind move : CommandKind.values()) {
                if (move.to().isPresent() && Producers.permits(procedure, move) && Lifecycle.isPossible(from, move)) {
                    arrows.add(new Arrow(from, move.to().orElseThrow(), label(procedure, move)));
                }
            }
        }
        return arrows;
    }

    private static String label(Procedure procedure, CommandKind move) {
        StringBuilder label = new StringBuilder(move.persistedName().replace('-', ' '));
        Set<String> may = procedure.roles().get(move);
        if (may != null) {
            label.append(" by ").append(oneOf(may));
        }
        limits(procedure, move).ifPresent(limits -> label.append(within(limits)));
        List<String> gates = procedure.gates().stream()
                .filter(gate -> gate.before().contains(move))
                .map(gate -> gate.id().replace('-', ' '))
                .toList();
        if (!gates.isEmpty()) {
            label.append(" [").append(String.join(", ", gates)).append(']');
        }
        return label.toString();
    }

    private static Optional<Revisiting> limits(Procedure procedure, CommandKind move) {
        return switch (move) {
            case REOPEN -> procedure.reopening();
            case APPEAL -> procedure.appeals();
            case REMIT -> procedure.remittal();
            default -> Optional.empty();
        };
    }

    private static String within(Revisiting limits) {
        String by = limits.roles().isEmpty() ? "" : " by " + oneOf(limits.roles());
        String until = limits.within() == null ? "" : " within " + plain(limits.within());
        return by + until + " at most " + (limits.times() == 1 ? "once" : limits.times() + " times");
    }

    private static String plain(Duration time) {
        boolean ofDays = time.equals(Duration.ofDays(time.toDays()));
        return ofDays ? time.toDays() + (time.toDays() == 1 ? " day" : " days") : time.toString();
    }

    private static String oneOf(Set<String> roles) {
        return new TreeSet<>(roles).stream().map(ProcedureDiagram::plain).collect(Collectors.joining(" or "));
    }

    /** A role's name without what means something in either language. */
    private static String plain(String role) {
        return role.replaceAll("[^\\p{L}\\p{N} ._-]", "_");
    }
}
