package dev.redress.console.procedure;

import dev.redress.console.output.Columns;
import dev.redress.console.output.JsonOut;
import dev.redress.console.output.OutputOptions;
import dev.redress.procedure.Procedure;
import dev.redress.procedure.ShippedProcedures;
import dev.redress.procedure.Step;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the procedures that ship, with their steps. */
@Command(
        name = "procedures",
        mixinStandardHelpOptions = true,
        description = "Lists the procedures that ship, with their steps in English and Chinese.")
public final class ProceduresCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output = new OutputOptions();

    ProceduresCommand() {}

    @Override
    public Integer call() {
        if (output.json()) {
            try (JsonOut json = output.list()) {
                ShippedProcedures.all()
                        .forEach(procedure -> json.element(() -> json.field("id", procedure.id())
                                .field("title", procedure.title().en())
                                .array(
                                        "steps",
                                        () -> procedure
                                                .steps()
                                                .forEach(step -> json.element(() -> json.field("id", step.id())
                                                        .field(
                                                                "title_zh",
                                                                step.title().zh())
                                                        .field(
                                                                "title_en",
                                                                step.title().en()))))));
            }
        } else {
            ShippedProcedures.all().forEach(this::print);
            output.out().flush();
        }
        return 0;
    }

    private void print(Procedure procedure) {
        output.out()
                .println(procedure.id() + ": " + procedure.title().en() + " / "
                        + procedure.title().zh());
        for (Step step : procedure.steps()) {
            output.out()
                    .println("  " + Columns.pad(step.id(), 28) + " "
                            + Columns.pad(step.title().en(), 44) + " "
                            + step.title().zh());
        }
    }
}
