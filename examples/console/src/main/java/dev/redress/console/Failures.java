package dev.redress.console;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a user sees when a command cannot do its work: one line on standard error, and exit code 2. */
final class Failures {

    /** Set this system property to see the stack trace as well. */
    private static final String TRACE = "redress.trace";

    private Failures() {}

    static int badUsage(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        say(command, oneLine(message(e, command)) + " (see " + name + " --help)");
        return ExitCode.USAGE;
    }

    private static String message(ParameterException e, CommandLine command) {
        UnmatchedArgumentException unmatched = e instanceof UnmatchedArgumentException is ? is : null;
        if (command.getSubcommands().isEmpty() || (unmatched != null && unmatched.isUnknownOption())) {
            return String.valueOf(e.getMessage());
        }
        String known = "; known: " + String.join(", ", command.getSubcommands().keySet());
        if (unmatched != null) {
            return "unknown command '" + unmatched.getUnmatched().get(0) + "'" + known;
        }
        return e.getMessage() + known;
    }

    static int failed(Exception e, CommandLine command, ParseResult parsed) {
        say(command, oneLine(describe(e)));
        if (Boolean.getBoolean(TRACE)) {
            e.printStackTrace(command.getErr());
        }
        return ExitCode.USAGE;
    }

    private static void say(CommandLine command, String line) {
        command.getErr().println("redress-console: " + line);
        command.getErr().flush();
    }

    private static String describe(Exception e) {
        if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
            return "there is no file " + e.getMessage();
        } else if (e instanceof FileAlreadyExistsException) {
            return e.getMessage() + " exists already; remove it or name another";
        } else if (e instanceof AccessDeniedException) {
            return "cannot read " + e.getMessage();
        } else if (e instanceof IOException || e instanceof IllegalArgumentException) {
            return String.valueOf(e.getMessage());
        }
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return e.getMessage() + (root == e ? "" : ": " + root.getMessage());
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", "; ");
    }
}
