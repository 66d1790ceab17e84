package dev.redress.proof;

import dev.redress.store.Checkpoint;
import dev.redress.store.Head;
import dev.redress.store.Tenant;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A checkpoint as a few lines of text, to be printed, mailed or deposited with somebody outside: what is held there, nobody who
 * has the database can change. Stateless, thread-safe.
 */
public final class CheckpointText {

    private static final String TITLE = "redress checkpoint 1";

    private CheckpointText() {}

    /**
     * Writes a checkpoint.
     *
     * @param checkpoint the checkpoint
     * @return lines of ASCII, each {@code name: value} but the first
     */
    public static String write(Checkpoint checkpoint) {
        StringBuilder text = new StringBuilder(TITLE).append('\n');
        line(text, "tenant", checkpoint.tenant().name());
        line(text, "number", Long.toString(checkpoint.number()));
        line(text, "made", checkpoint.madeAt().toString());
        line(text, "complaints", Integer.toString(checkpoint.complaints()));
        line(text, "previous", checkpoint.previous().toString());
        line(text, "digest", checkpoint.digest().toString());
        line(text, "key", checkpoint.keyId());
        line(text, "signature", checkpoint.signature());
        return text.toString();
    }

    private static void line(StringBuilder text, String name, @Nullable String value) {
        if (value != null) {
            text.append(name).append(": ").append(value).append('\n');
        }
    }

    /**
     * Reads a checkpoint.
     *
     * @param text as written; space around lines and empty lines are passed over
     * @return the checkpoint
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Checkpoint read(String text) {
        Map<String, String> lines = new LinkedHashMap<>();
        boolean titled = false;
        for (String line : text.lines().map(String::strip).toList()) {
            int colon = line.indexOf(':');
            titled = titled || line.equals(TITLE);
            if (titled && colon > 0) {
                lines.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }
        if (!titled) {
            throw new IllegalArgumentException("a checkpoint must begin with '" + TITLE + "'");
        }
        try {
            return new Checkpoint(
                    new Tenant(required(lines, "tenant")),
                    Long.parseLong(required(lines, "number")),
                    Instant.parse(required(lines, "made")),
                    Integer.parseInt(required(lines, "complaints")),
                    digest(lines, "previous"),
                    digest(lines, "digest"),
                    lines.get("key"),
                    lines.get("signature"));
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException("checkpoint cannot be read: " + e.getMessage(), e);
        }
    }

    private static Head digest(Map<String, String> lines, String name) {
        String value = required(lines, name);
        try {
            return Head.parse(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "checkpoint has no digest in line '" + name + "': expected 64 hex digits, was " + value.length()
                            + " characters; copy the line again",
                    e);
        }
    }

    private static String required(Map<String, String> lines, String name) {
        String value = lines.get(name);
        if (value == null) {
            throw new IllegalArgumentException("checkpoint has no line '" + name + "'");
        }
        return value;
    }
}
