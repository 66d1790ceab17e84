package dev.redress.console.output;

import java.io.Console;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say how a command prints, and where its output goes. */
public final class OutputOptions {

    @Option(names = "--json", description = "Print JSON on standard output and nothing else there.")
    private boolean json;

    @Option(names = "--progress", description = "Tell the progress on standard error even if it is no terminal.")
    private boolean progress;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    /** For picocli. */
    public OutputOptions() {}

    /**
     * Whether JSON is asked for.
     *
     * @return true with {@code --json}
     */
    public boolean json() {
        return json;
    }

    /**
     * Where results go.
     *
     * @return standard output
     */
    public PrintWriter out() {
        return spec().commandLine().getOut();
    }

    /**
     * Where everything else goes.
     *
     * @return standard error
     */
    public PrintWriter err() {
        return spec().commandLine().getErr();
    }

    /**
     * Begins a JSON document or line on standard output.
     *
     * @return the document, to be closed
     */
    public JsonOut document() {
        return JsonOut.to(out());
    }

    /**
     * Begins a JSON list on standard output.
     *
     * @return the list, to be closed
     */
    public JsonOut list() {
        return JsonOut.listTo(out());
    }

    /**
     * Begins to tell the progress: on standard error, if that is a terminal or {@code --progress} is given.
     *
     * @return the progress, to be closed
     */
    public Progress progress() {
        boolean terminal = isTerminal();
        return new Progress(err(), progress || terminal, terminal);
    }

    /** Up to Java 21 there is a console only on a terminal; from Java 22 on there always is, and it knows. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        try {
            return console != null
                    && (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("the options are mixed into no command");
        }
        return spec;
    }
}
