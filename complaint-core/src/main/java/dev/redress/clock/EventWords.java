package dev.redress.clock;

import dev.redress.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What people read for the events of clocks. Stateless, thread-safe. */
final class EventWords {

    private static final Map<String, Words> ALL = read();

    private EventWords() {}

    /** The words for an event; null for one that only the host knows. */
    static @Nullable Words of(String event) {
        return ALL.get(event);
    }

    private static Map<String, Words> read() {
        Properties lines = new Properties();
        try (InputStream in = EventWords.class.getResourceAsStream("events.properties")) {
            if (in == null) {
                throw new IllegalStateException(
                        "resource events.properties is missing beside " + EventWords.class.getName());
            }
            lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Words> all = new HashMap<>();
        for (String event : lines.stringPropertyNames()) {
            String both = lines.getProperty(event);
            int between = both.indexOf(" | ");
            all.put(event, new Words(both.substring(0, between), both.substring(between + 3)));
        }
        return Map.copyOf(all);
    }
}
