package dev.redress.console;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The library on your own data, before you write code. */
@Command(name = "redress-console", mixinStandardHelpOptions = true, version = "0.1.0-SNAPSHOT")
public final class Console {

    private Console() {}

    /**
     * Runs a command.
     *
     * @param args the command and its options
     */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Console()).execute(args));
    }
}
