package dev.redress.console.procedure;

import dev.redress.console.output.JsonOut;
import dev.redress.console.output.OutputOptions;
import dev.redress.procedure.Procedure;
import dev.redress.procedure.ProcedureDiagram;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws the lifecycle of a procedure. */
@Command(
        name = "diagram",
        mixinStandardHelpOptions = true,
        description = "Draws the lifecycle of a procedure: stages, moves, who may make them, which gates stand before.")
public final class DiagramCommand implements Callable<Integer> {

    /** What can draw it. */
    enum Format {
        MERMAID,
        DOT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--procedure",
            required = true,
            paramLabel = "ID",
            description = "Which one: ${COMPLETION-CANDIDATES}.",
            converter = ShippedProcedure.class,
            completionCandidates = ShippedProcedure.All.class)
    private Procedure procedure = Procedure.UNRESTRICTED;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "For which program: ${COMPLETION-CANDIDATES}.")
    private Format format = Format.MERMAID;

    @Mixin
    private OutputOptions output = new OutputOptions();

    DiagramCommand() {}

    @Override
    public Integer call() {
        String diagram = format == Format.DOT ? ProcedureDiagram.dot(procedure) : ProcedureDiagram.mermaid(procedure);
        if (output.json()) {
            try (JsonOut json = output.document()) {
                json.field("id", procedure.id())
                        .field("format", format.toString())
                        .field("diagram", diagram);
            }
        } else {
            output.out().print(diagram);
            output.out().flush();
        }
        return 0;
    }
}
