package dev.redress.console.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An object of a JSON file, read by name; every complaint names the file and the place in it. Immutable. */
public final class JsonObject {

    private final String file;
    private final String path;
    private final Map<?, ?> values;

    JsonObject(String file, String path, Map<?, ?> values) {
        this.file = file;
        this.path = path;
        this.values = values;
    }

    /**
     * Refuses names that mean nothing, which are spelling mistakes more often than not.
     *
     * @param known the names that mean something
     * @throws IllegalArgumentException if there is another
     */
    public void allow(String... known) {
        Set<String> allowed = Set.of(known);
        for (Object name : values.keySet()) {
            if (!allowed.contains(String.valueOf(name))) {
                throw wrong(String.valueOf(name), "is not known here; known are " + String.join(", ", known));
            }
        }
    }

    /**
     * Whether there is a value.
     *
     * @param name its name
     * @return false also for null
     */
    public boolean has(String name) {
        return values.get(name) != null;
    }

    /**
     * A text.
     *
     * @param name its name
     * @return the text
     * @throws IllegalArgumentException if it is missing or no text
     */
    public String text(String name) {
        return optionalText(name).orElseThrow(() -> wrong(name, "is missing"));
    }

    /**
     * A text that may be missing.
     *
     * @param name its name
     * @return the text
     * @throws IllegalArgumentException if it is no text
     */
    public Optional<String> optionalText(String name) {
        Object value = values.get(name);
        if (value != null && !(value instanceof String)) {
            throw wrong(name, "must be a text");
        }
        return Optional.ofNullable((String) value);
    }

    /**
     * A truth.
     *
     * @param name its name
     * @param otherwise what holds if it is missing
     * @return the truth
     * @throws IllegalArgumentException if it is no truth
     */
    public boolean truth(String name, boolean otherwise) {
        Object value = values.get(name);
        if (value != null && !(value instanceof Boolean)) {
            throw wrong(name, "must be true or false");
        }
        return value == null ? otherwise : (Boolean) value;
    }

    /**
     * A text of a list of names.
     *
     * @param <T> what it is turned into
     * @param name its name
     * @param parse turns it
     * @return what it means
     * @throws IllegalArgumentException if it is missing or means nothing
     */
    public <T> T parsed(String name, Function<String, T> parse) {
        try {
            return parse.apply(text(name));
        } catch (RuntimeException e) {
            throw has(name) ? wrong(name, String.valueOf(e.getMessage())) : e;
        }
    }

    /**
     * One text or several.
     *
     * @param name its name
     * @return the texts; none if it is missing
     * @throws IllegalArgumentException if it is anything else
     */
    public List<String> texts(String name) {
        Object value = values.get(name);
        if (value instanceof String one) {
            return List.of(one);
        }
        List<String> texts = new ArrayList<>();
        for (Object each : list(name, value)) {
            if (!(each instanceof String text)) {
                throw wrong(name, "must be a text or a list of texts");
            }
            texts.add(text);
        }
        return texts;
    }

    /**
     * An object.
     *
     * @param name its name
     * @return the object; empty if it is missing
     * @throws IllegalArgumentException if it is anything else
     */
    public Optional<JsonObject> object(String name) {
        Object value = values.get(name);
        if (value != null && !(value instanceof Map)) {
            throw wrong(name, "must be an object");
        }
        return value == null ? Optional.empty() : Optional.of(new JsonObject(file, at(name), (Map<?, ?>) value));
    }

    /**
     * A list of objects.
     *
     * @param name its name
     * @return the objects; none if it is missing
     * @throws IllegalArgumentException if it is anything else
     */
    public List<JsonObject> objects(String name) {
        List<JsonObject> objects = new ArrayList<>();
        for (Object each : list(name, values.get(name))) {
            if (!(each instanceof Map<?, ?> map)) {
                throw wrong(name, "must be a list of objects");
            }
            objects.add(new JsonObject(file, at(name) + "[" + objects.size() + "]", map));
        }
        return objects;
    }

    private List<?> list(String name, @Nullable Object value) {
        if (value != null && !(value instanceof List)) {
            throw wrong(name, "must be a list");
        }
        return value == null ? List.of() : (List<?>) value;
    }

    /**
     * The names there are.
     *
     * @return in the file's order
     */
    public List<String> names() {
        return values.keySet().stream().map(String::valueOf).toList();
    }

    /**
     * Every name with its text or texts.
     *
     * @return in the file's order
     * @throws IllegalArgumentException if a value is anything else
     */
    public Map<String, List<String>> all() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        names().forEach(name -> all.put(name, texts(name)));
        return all;
    }

    /**
     * Says that a value is wrong.
     *
     * @param name its name
     * @param what what is wrong with it
     * @return the exception to throw
     */
    public IllegalArgumentException wrong(String name, String what) {
        return new IllegalArgumentException(file + ": " + at(name) + " " + what);
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
