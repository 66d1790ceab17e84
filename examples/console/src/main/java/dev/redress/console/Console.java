package dev.redress.console;

import dev.redress.console.bench.BenchCommand;
import dev.redress.console.businesstime.BusinessTimeCommand;
import dev.redress.console.demo.DemoCommand;
import dev.redress.console.importing.ImportCommand;
import dev.redress.console.list.ListCommand;
import dev.redress.console.policy.ClassifyCommand;
import dev.redress.console.policy.SimilarCommand;
import dev.redress.console.preview.PreviewCommand;
import dev.redress.console.procedure.DiagramCommand;
import dev.redress.console.procedure.ProceduresCommand;
import dev.redress.console.record.EraseCommand;
import dev.redress.console.record.VerifyCommand;
import dev.redress.console.replay.ReplayCommand;
import dev.redress.console.rules.DueCommand;
import dev.redress.console.rules.RulesCommand;
import dev.redress.console.show.ShowCommand;
import dev.redress.console.stats.StatsCommand;
import dev.redress.console.targets.SlaCommand;
import dev.redress.console.targets.TargetsCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The library on your own data, before you write code. */
@Command(
        name = "redress-console",
        mixinStandardHelpOptions = true,
        version = "0.1.0-SNAPSHOT",
        description = "The library on your own data, before you write code.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            ImportCommand.class,
            ListCommand.class,
            ShowCommand.class,
            VerifyCommand.class,
            EraseCommand.class,
            BenchCommand.class,
            ReplayCommand.class,
            StatsCommand.class,
            ProceduresCommand.class,
            DiagramCommand.class,
            BusinessTimeCommand.class,
            RulesCommand.class,
            DueCommand.class,
            TargetsCommand.class,
            SlaCommand.class,
            PreviewCommand.class,
            ClassifyCommand.class,
            SimilarCommand.class,
        })
public final class Console {

    Console() {}

    /**
     * The command line, ready to be executed; what it prints goes to its writers.
     *
     * @return a new one
     */
    public static CommandLine commandLine() {
        return new CommandLine(new Console())
                .setParameterExceptionHandler(Failures::badUsage)
                .setExecutionExceptionHandler(Failures::failed);
    }

    /**
     * Runs a command. What it prints is UTF-8, whatever the platform's own encoding.
     *
     * @param args the command and its options
     */
    public static void main(String[] args) {
        int exit = commandLine()
                .setOut(writer(FileDescriptor.out))
                .setErr(writer(FileDescriptor.err))
                .execute(args);
        System.exit(exit);
    }

    private static PrintWriter writer(FileDescriptor to) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(to), StandardCharsets.UTF_8), true);
    }
}
