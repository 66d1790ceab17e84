package dev.redress.logs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the tests of this module tell complaints, names and texts, read from their own source; and whether a log line repeats any of
 * it. Thread-safe.
 */
public final class SuiteCanaries {

    private static final Pattern TOLD = Pattern.compile(
            "(?:named|email|phone|stating|demanding|that|saying|because|asking|solution|causedBy|noting|"
                    + "resulting|learning)\\(\\s*\"([^\"\\\\]{6,})\"");

    /** Words of our own that tests also use as texts would prove nothing. */
    private static final Pattern DISTINCT =
            Pattern.compile(".*[.@\\u0100-\\uffff].*|.*\\p{Lu}\\p{Ll}+ \\p{Lu}.*|.*\\S \\S.{5,}");

    private static final List<String> TEXTS = read();
    private static final Set<String> FOUND = new TreeSet<>();
    private static final ConcurrentLinkedQueue<String> UNTOLD = new ConcurrentLinkedQueue<>();
    private static final AtomicLong LINES = new AtomicLong();

    private SuiteCanaries() {}

    private static List<String> read() {
        Set<String> texts = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/test/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher told = TOLD.matcher(Files.readString(source));
                while (told.find()) {
                    if (DISTINCT.matcher(told.group(1)).matches()) {
                        texts.add(told.group(1));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(texts);
    }

    /**
     * The texts that are looked for.
     *
     * @return distinct texts
     */
    public static List<String> texts() {
        return TEXTS;
    }

    /**
     * Which of them a text repeats.
     *
     * @param text what a log or an exception says
     * @return the texts in it
     */
    public static List<String> in(String text) {
        return TEXTS.stream().filter(text::contains).toList();
    }

    static void line(String logger, String line) {
        LINES.incrementAndGet();
        for (String canary : in(line)) {
            synchronized (FOUND) {
                if (FOUND.add(canary)) {
                    UNTOLD.add(logger + " repeats '" + canary + "': " + line);
                }
            }
        }
    }

    /** What was found since this was asked last. */
    static List<String> untold() {
        List<String> found = new ArrayList<>();
        for (String each = UNTOLD.poll(); each != null; each = UNTOLD.poll()) {
            found.add(each);
        }
        return found;
    }

    static long lines() {
        return LINES.get();
    }
}
