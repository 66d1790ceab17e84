package dev.redress.console.dossier;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One event in words. Immutable.
 *
 * @param words what happened, in one line
 * @param details what was said, by name, in order
 */
record Telling(String words, Map<String, String> details) {

    static Telling of(String words) {
        return new Telling(words, Map.of());
    }

    /** The same with something that was said; where nothing was, the same. */
    Telling with(String name, @Nullable Object value) {
        Object known = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        if (known == null) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(details);
        more.put(name, known.toString());
        return new Telling(words, more);
    }
}
