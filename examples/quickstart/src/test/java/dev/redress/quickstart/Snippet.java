package dev.redress.quickstart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Java that stands in a document, compiled and run as it stands there. */
final class Snippet {

    private static final String IMPORTS = Stream.concat(
                    Stream.of(
                                    "activity",
                                    "calendar",
                                    "clock",
                                    "complaint",
                                    "desk",
                                    "event",
                                    "intake",
                                    "labels",
                                    "lifecycle",
                                    "move",
                                    "notification",
                                    "party",
                                    "procedure",
                                    "routing",
                                    "similarity",
                                    "statistics",
                                    "store",
                                    "store.memory",
                                    "store.jdbc",
                                    "view",
                                    "words")
                            .map(name -> "dev.redress." + name),
                    Stream.of("java.time", "java.util"))
            .map(name -> "import " + name + ".*;\n")
            .collect(Collectors.joining("", "", "import static dev.redress.desk.By.by;\n"));

    private Snippet() {}

    /** Statements, after others that make what they take for granted; {@code answer} is an expression over all of it. */
    static Object run(Path folder, String given, String statements, String answer) throws ReflectiveOperationException {
        String source = IMPORTS + "public class Shown {\n"
                + "static void mail(Notification notification) {}\n"
                + "public static Object run() throws Exception {\n" + given + "\n" + statements + "\nreturn " + answer
                + ";\n}\n}\n";
        compile(folder, "Shown", source);
        return loaded(folder, "Shown").getMethod("run").invoke(null);
    }

    /** A whole program; gives what it prints. */
    static String print(Path folder, String name, String program, String... arguments)
            throws ReflectiveOperationException {
        compile(folder, name, program);
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            loaded(folder, name).getMethod("main", String[].class).invoke(null, (Object) arguments);
        } finally {
            System.setOut(out);
        }
        return printed.toString(StandardCharsets.UTF_8).strip();
    }

    private static Class<?> loaded(Path folder, String name) throws ReflectiveOperationException {
        try {
            URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()});
            return loader.loadClass(name);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void compile(Path folder, String name, String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        boolean compiled = compiler.getTask(
                        complaints,
                        null,
                        null,
                        List.of("-d", folder.toString(), "-classpath", System.getProperty("java.class.path")),
                        null,
                        List.of(new Source(name, source)))
                .call();
        if (!compiled) {
            throw new AssertionError("does not compile:\n" + complaints + "\n" + source);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    static String read(String path) throws IOException {
        return Files.readString(Path.of("../..").resolve(path));
    }
}
