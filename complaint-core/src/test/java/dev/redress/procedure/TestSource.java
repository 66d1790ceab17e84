package dev.redress.procedure;

import dev.redress.event.EventKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the methods of one test class assert, read from its source: enough of Java for tests that the formatter wrote. A method counts
 * with the private methods of its class that it calls.
 */
final class TestSource {

    private static final Path TESTS = Path.of("src", "test", "java", "dev", "redress");
    private static final Pattern METHOD =
            Pattern.compile("(?m)^    (?! )(?:[\\w.<>?, \\[\\]]+ )(\\w+)\\([^;{}]*\\)[^;{}]*\\{$");
    private static final Pattern ASSERTION = Pattern.compile("\\.(records|contains\\w*)\\(");
    private static final Pattern REFUSAL = Pattern.compile("\\.(refuses|denies)\\(");
    private static final Pattern GATE = Pattern.compile("\"gate:([a-z0-9-]+)\"\\)$");
    private static final Pattern CONSTANT = Pattern.compile("(?<![\\w.])(EventKind\\.)?([A-Z][A-Z_]+)(?![\\w(.])");
    private static final Pattern CALL = Pattern.compile("(?<![\\w.])(\\w+)\\(");

    /** Without comments. */
    private final String text;
    /** The same with nothing between quotation marks, place by place. */
    private final String code;

    private final Map<String, String> methods = new LinkedHashMap<>();

    TestSource(String source) {
        text = withoutComments(source);
        code = withoutLiterals(text);
        Matcher method = METHOD.matcher(code);
        while (method.find()) {
            methods.merge(method.group(1), between(code, method.end() - 1, '{', '}'), String::concat);
        }
    }

    /** The source of a test class by its simple name, wherever it is of those packages. */
    static Optional<TestSource> find(String test, String... packages) {
        return Arrays.stream(packages)
                .map(where -> TESTS.resolve(where).resolve(test + ".java"))
                .filter(Files::exists)
                .findFirst()
                .map(TestSource::read);
    }

    /** The walks of a procedure: the classes whose names begin with its number. */
    static Stream<TestSource> walksOf(int procedure) throws IOException {
        String prefix = "P%02d".formatted(procedure);
        try (Stream<Path> files = Files.list(TESTS.resolve("walks"))) {
            return files
                    .filter(file -> file.getFileName().toString().matches(prefix + "[A-Z]\\w+Test\\.java"))
                    .map(TestSource::read)
                    .toList()
                    .stream();
        }
    }

    private static TestSource read(Path file) {
        try {
            return new TestSource(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a walk of this class goes through that procedure. */
    boolean walks(String procedure) {
        return Pattern.compile("Walk\\.through\\(\\s*\"" + procedure + "\"")
                .matcher(text)
                .find();
    }

    boolean has(String method) {
        return methods.containsKey(method);
    }

    /** A method and what it calls of its own class. */
    String body(String method) {
        StringBuilder all = new StringBuilder();
        collect(method, new HashSet<>(), all);
        return all.toString();
    }

    private void collect(String method, Set<String> seen, StringBuilder into) {
        String body = methods.get(method);
        if (body == null || !seen.add(method)) {
            return;
        }
        into.append(body).append('\n');
        CALL.matcher(body).results().forEach(call -> collect(call.group(1), seen, into));
    }

    /** The kinds of entries that the method asserts: arguments of {@code records}, or of {@code contains...} on {@code assertThat}. */
    Set<EventKind> asserted(String method) {
        Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);
        String body = body(method);
        Matcher assertion = ASSERTION.matcher(body);
        while (assertion.find()) {
            String statement = body.substring(body.lastIndexOf(';', assertion.start()) + 1, assertion.start());
            if (assertion.group(1).equals("records") || statement.contains("assertThat(")) {
                constants(between(body, assertion.end() - 1, '(', ')'), kinds);
            }
        }
        return kinds;
    }

    private void constants(String arguments, Set<EventKind> into) {
        CONSTANT.matcher(arguments).results().forEach(found -> {
            boolean imported = text.contains("import static dev.redress.event.EventKind." + found.group(2) + ";");
            if (found.group(1) != null || imported) {
                into.add(EventKind.valueOf(found.group(2)));
            }
        });
    }

    /** The gates whose refusal a walk of this class asserts: the last argument of {@code refuses} or {@code denies}. */
    Set<String> refusedGates() {
        Set<String> gates = new TreeSet<>();
        Matcher refusal = REFUSAL.matcher(code);
        while (refusal.find()) {
            int open = refusal.end() - 1;
            int end = open + between(code, open, '(', ')').length();
            Matcher gate = GATE.matcher(text.substring(open, end));
            if (gate.find()) {
                gates.add(gate.group(1));
            }
        }
        return gates;
    }

    /** Whether the method makes that command. */
    boolean makes(String command, String method) {
        return Pattern.compile("(?<!\\w)(?:new " + command + "\\(|" + command + "\\.\\w+\\()")
                .matcher(body(method))
                .find();
    }

    /** Whether the method calls the desk so; a walk begins by filing. */
    boolean calls(String operation, String method) {
        String body = body(method);
        return body.contains("." + operation + "(") || (operation.equals("file") && body.contains("Walk.through("));
    }

    /** From an opening bracket to the one that closes it. */
    private static String between(String source, int open, char opening, char closing) {
        int depth = 0;
        for (int at = open; at < source.length(); at++) {
            char c = source.charAt(at);
            if (c == opening) {
                depth++;
            } else if (c == closing && --depth == 0) {
                return source.substring(open, at + 1);
            }
        }
        throw new IllegalArgumentException("no end of " + source.substring(open, Math.min(open + 40, source.length())));
    }

    private static int endOfLiteral(String source, int start) {
        int at = start + 1;
        while (source.charAt(at) != source.charAt(start)) {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    private static String withoutLiterals(String source) {
        StringBuilder kept = new StringBuilder(source);
        for (int at = 0; at < source.length(); at++) {
            if (source.charAt(at) == '"' || source.charAt(at) == '\'') {
                int end = endOfLiteral(source, at);
                kept.replace(at + 1, end, " ".repeat(end - at - 1));
                at = end;
            }
        }
        return kept.toString();
    }

    private static String withoutComments(String source) {
        StringBuilder kept = new StringBuilder();
        for (int at = 0; at < source.length(); at++) {
            char c = source.charAt(at);
            if (c == '"' || c == '\'') {
                int end = endOfLiteral(source, at);
                kept.append(source, at, end + 1);
                at = end;
            } else if (source.startsWith("//", at)) {
                at = source.indexOf('\n', at) - 1;
            } else if (source.startsWith("/*", at)) {
                at = source.indexOf("*/", at) + 1;
            } else {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}
