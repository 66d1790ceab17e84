package dev.redress.console.rules;

import dev.redress.clock.ClockDefinition;
import dev.redress.clock.RulePack;
import dev.redress.clock.RulePacks;
import dev.redress.console.output.Columns;
import dev.redress.console.output.JsonOut;
import dev.redress.console.output.OutputOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the rule packs that ship. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Lists the rule packs that ship, with their clocks. Facts with citations, not legal advice.")
public final class RulesCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output = new OutputOptions();

    RulesCommand() {}

    @Override
    public Integer call() {
        if (output.json()) {
            try (JsonOut list = output.list()) {
                RulePacks.shipped().all().forEach(pack -> list.element(() -> write(list, pack)));
            }
        } else {
            RulePacks.shipped().all().forEach(this::print);
            output.out().flush();
        }
        return 0;
    }

    private static void write(JsonOut list, RulePack pack) {
        list.field("id", pack.id())
                .field("jurisdiction", pack.jurisdiction())
                .field("title", pack.title().en())
                .field("title_zh", pack.title().zh())
                .field("effective_from", pack.effective().from())
                .field("effective_to", pack.effective().to())
                .field("verified", pack.verified())
                .field("sources", pack.sources())
                .array(
                        "clocks",
                        () -> pack.clocks()
                                .forEach(clock -> list.element(() -> list.field("id", clock.id())
                                        .field("title", clock.name().en())
                                        .field("title_zh", clock.name().zh())
                                        .field("starts_on", clock.startsOn())
                                        .field("verified", clock.basis().verified())
                                        .field("reference", clock.basis().reference())
                                        .raw("definition", clock.toJson()))));
    }

    private void print(RulePack pack) {
        output.out()
                .println(pack.id() + "  [" + pack.jurisdiction() + "]  "
                        + pack.title().en() + (pack.verified() ? "" : "  (not all verified)"));
        for (ClockDefinition clock : pack.clocks()) {
            output.out()
                    .println("  " + Columns.pad(clock.id(), 40)
                            + (clock.basis().verified() ? "" : "(not verified) ")
                            + clock.name().en());
        }
    }
}
