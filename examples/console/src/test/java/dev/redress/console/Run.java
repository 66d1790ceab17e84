package dev.redress.console;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import picocli.CommandLine;

/**
 * One run of a command in this process, with what it printed.
 *
 * @param exit the exit code
 * @param out standard output
 * @param err standard error
 */
public record Run(int exit, String out, String err) {

    private static final AtomicInteger STORES = new AtomicInteger();

    /**
     * Runs a command.
     *
     * @param args the command and its options
     * @return what came of it
     */
    public static Run console(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Console.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exit = line.execute(args);
        line.getOut().flush();
        line.getErr().flush();
        return new Run(exit, out.toString(), err.toString());
    }

    /**
     * A new database that outlives a command, as long as this process lives.
     *
     * @return its URL
     */
    public static String newStore() {
        return "jdbc:h2:mem:console" + STORES.incrementAndGet() + ";DB_CLOSE_DELAY=-1";
    }

    /**
     * A map that ships with the console.
     *
     * @param name the data file's name without its endings
     * @return the file
     */
    public static Path map(String name) {
        return Path.of(System.getProperty("user.dir"), "maps", name + ".json");
    }

    /**
     * A real data file. Where it is absent the test counts as skipped.
     *
     * @param name the file's name
     * @return the file
     */
    public static Path data(String name) {
        return shared("data/" + name);
    }

    /**
     * A file or folder of those that lie beside the repository. Where it is absent the test counts as skipped.
     *
     * @param name its path below {@code shared}
     * @return where it is
     */
    public static Path shared(String name) {
        for (Path at = Path.of(System.getProperty("user.dir")).toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolveSibling("shared").resolve(name);
            if (Files.exists(file)) {
                return file;
            }
        }
        Assumptions.abort("it lies beside the repository: shared/" + name);
        throw new AssertionError();
    }
}
