package dev.redress.console.importing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows that were refused, and why, as CSV: row, column, reason; nothing of what the rows say. Not thread-safe. */
final class Rejects implements AutoCloseable {

    private static final int SHOWN = 3;

    private final @Nullable BufferedWriter out;
    private final List<Reject> first = new ArrayList<>();
    private long count;

    private Rejects(@Nullable BufferedWriter out) {
        this.out = out;
    }

    /**
     * Refuses a file that is there: what is in it may be what is imported, or all that is left of an earlier import.
     *
     * @param file where rejects are to go
     * @param inputs what the import reads, with the options' names
     */
    static void requireNew(@Nullable Path file, Map<String, Path> inputs) throws IOException {
        if (file == null) {
            return;
        }
        for (Map.Entry<String, Path> input : inputs.entrySet()) {
            if (Files.exists(file) && Files.exists(input.getValue()) && Files.isSameFile(file, input.getValue())) {
                throw new IllegalArgumentException(
                        "--rejects " + file + " is the file that " + input.getKey() + " names; name another");
            }
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IllegalArgumentException("--rejects " + file + " exists already; remove it or name another");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new IllegalArgumentException("--rejects: folder " + folder + " does not exist");
        }
    }

    /** Begins the file, or only counts and keeps the first few if there is none. */
    static Rejects to(@Nullable Path file) throws IOException {
        if (file == null) {
            return new Rejects(null);
        }
        BufferedWriter out = Files.newBufferedWriter(
                file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        out.write("row,column,reason\r\n");
        return new Rejects(out);
    }

    void add(Reject reject) throws IOException {
        count++;
        if (out != null) {
            out.write(reject.row() + "," + quoted(reject.column()) + "," + quoted(reject.reason()) + "\r\n");
        } else if (first.size() < SHOWN) {
            first.add(reject);
        }
    }

    /** The first few, if there is no file to look them up in. */
    List<Reject> first() {
        return List.copyOf(first);
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    long count() {
        return count;
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }
}
