package dev.redress.console.importing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The rows that were refused, and why, as CSV: row, column, reason; nothing of what the rows say. Not thread-safe. */
final class Rejects implements AutoCloseable {

    private final @Nullable BufferedWriter out;
    private long count;

    private Rejects(@Nullable BufferedWriter out) {
        this.out = out;
    }

    /** Begins the file, or only counts if there is none. */
    static Rejects to(@Nullable Path file) throws IOException {
        if (file == null) {
            return new Rejects(null);
        }
        BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        out.write("row,column,reason\r\n");
        return new Rejects(out);
    }

    void add(Reject reject) throws IOException {
        count++;
        if (out != null) {
            out.write(reject.row() + "," + quoted(reject.column()) + "," + quoted(reject.reason()) + "\r\n");
        }
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
