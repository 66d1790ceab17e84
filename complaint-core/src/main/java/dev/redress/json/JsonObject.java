package dev.redress.json;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An object of a definition, read by name. What is missing or of the wrong kind is noted in the faults, under its place, and
 * read as something harmless; who reads must look at the faults in the end. Not thread-safe.
 */
public final class JsonObject {

    private final String place;
    private final Map<?, ?> values;
    private final Faults faults;

    JsonObject(String place, Map<?, ?> values, Faults faults) {
        this.place = place;
        this.values = values;
        this.faults = faults;
    }

    /**
     * Reads a text.
     *
     * @param json the text; should be one JSON object
     * @param faults where to note what is wrong
     * @return the object; an empty one if the text is no JSON object
     */
    public static JsonObject parse(String json, Faults faults) {
        return new JsonObject("", JsonTree.parse(json, faults), faults);
    }

    /**
     * Where it stands in the whole.
     *
     * @return for example {@code steps[2]}; empty for the whole
     */
    public String place() {
        return place;
    }

    /**
     * The object as text, for a reader of its own.
     *
     * @return JSON on one line
     */
    public String text() {
        return JsonTree.write(values);
    }

    /**
     * The names there are.
     *
     * @return in the text's order
     */
    public List<String> names() {
        return values.keySet().stream().map(String::valueOf).toList();
    }

    /**
     * Notes names that mean nothing: spelling mistakes more often than not.
     *
     * @param known the names that mean something
     */
    public void allow(String... known) {
        Set<String> allowed = Set.of(known);
        for (String name : names()) {
            if (!allowed.contains(name)) {
                wrong(name, "is not known here; known are " + String.join(", ", known));
            }
        }
    }

    /**
     * Whether there is a value.
     *
     * @param name its name
     * @return false also for null, which is a fault
     */
    public boolean has(String name) {
        return value(name) != null;
    }

    /**
     * A text that has to be there.
     *
     * @param name its name
     * @return the text; empty if a fault was noted
     */
    public String text(String name) {
        if (!has(name)) {
            wrong(name, "is missing");
        }
        return optionalText(name).orElse("");
    }

    /**
     * A text that may be missing.
     *
     * @param name its name
     * @return the text
     */
    public Optional<String> optionalText(String name) {
        return optional(name, String.class, "a text");
    }

    /**
     * A whole number.
     *
     * @param name its name
     * @param absent what holds if it is missing
     * @return the number; {@code absent} if a fault was noted
     */
    public int integer(String name, int absent) {
        Optional<BigDecimal> number = optional(name, BigDecimal.class, "a whole number");
        try {
            return number.map(BigDecimal::intValueExact).orElse(absent);
        } catch (ArithmeticException e) {
            wrong(name, "must be a whole number, was " + number.orElseThrow());
            return absent;
        }
    }

    /**
     * A number that may be missing.
     *
     * @param name its name
     * @return the number
     */
    public Optional<BigDecimal> number(String name) {
        return optional(name, BigDecimal.class, "a number");
    }

    /**
     * A truth.
     *
     * @param name its name
     * @param absent what holds if it is missing
     * @return the truth; {@code absent} if a fault was noted
     */
    public boolean truth(String name, boolean absent) {
        return optional(name, Boolean.class, "true or false").orElse(absent);
    }

    /**
     * A text that stands for something.
     *
     * @param <T> for what
     * @param name its name
     * @param parse finds it; throws {@link RuntimeException} if the text stands for nothing
     * @return what it stands for; null if it is missing or a fault was noted
     */
    public <T> @Nullable T parsed(String name, Function<String, T> parse) {
        return optionalText(name).map(text -> parse(name, text, parse)).orElse(null);
    }

    /**
     * A date.
     *
     * @param name its name
     * @return the date, or null if it is missing or a fault was noted
     */
    public @Nullable LocalDate date(String name) {
        return parsed(name, LocalDate::parse, "a date such as 2026-03-31");
    }

    /**
     * A time of day.
     *
     * @param name its name
     * @return the time, or null if it is missing or a fault was noted
     */
    public @Nullable LocalTime time(String name) {
        return parsed(name, LocalTime::parse, "a time of day such as 17:30");
    }

    /**
     * A duration.
     *
     * @param name its name
     * @return the duration, or null if it is missing or a fault was noted
     */
    public @Nullable Duration duration(String name) {
        return parsed(name, Duration::parse, "a duration by ISO 8601 such as P14D or PT36H");
    }

    /**
     * A text that stands for something, where the reader's own words for a fault would help nobody.
     *
     * @param <T> for what
     * @param name its name
     * @param parse finds it
     * @param expected what it has to be, for the fault
     * @return what it stands for, or null if it is missing or a fault was noted
     */
    public <T> @Nullable T parsed(String name, Function<String, T> parse, String expected) {
        return optionalText(name)
                .map(text -> {
                    try {
                        return parse.apply(text);
                    } catch (RuntimeException e) {
                        wrong(name, "must be " + expected + ", was '" + text + "'");
                        return null;
                    }
                })
                .orElse(null);
    }

    /**
     * Texts that stand for something: one text or a list.
     *
     * @param <T> for what
     * @param name their name
     * @param parse finds one
     * @return what they stand for, without those for which a fault was noted; none if it is missing
     */
    public <T> List<T> parsedAll(String name, Function<String, T> parse) {
        List<T> all = new ArrayList<>();
        for (String text : texts(name)) {
            T value = parse(name, text, parse);
            if (value != null) {
                all.add(value);
            }
        }
        return all;
    }

    private <T> @Nullable T parse(String name, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (RuntimeException e) {
            wrong(name, "'" + text + "' means nothing here: " + e.getMessage());
            return null;
        }
    }

    /**
     * One text or several.
     *
     * @param name their name
     * @return the texts; none if it is missing or a fault was noted
     */
    public List<String> texts(String name) {
        Object value = value(name);
        if (value instanceof String one) {
            return List.of(one);
        }
        List<String> texts = new ArrayList<>();
        for (Object each : list(name)) {
            if (each instanceof String text) {
                texts.add(text);
            } else {
                wrong(name, "must be a text or a list of texts");
            }
        }
        return texts;
    }

    /**
     * An object that may be missing.
     *
     * @param name its name
     * @return the object
     */
    public Optional<JsonObject> object(String name) {
        return optional(name, Map.class, "an object").map(map -> new JsonObject(at(name), (Map<?, ?>) map, faults));
    }

    /**
     * A list of objects.
     *
     * @param name its name
     * @return the objects; none if it is missing
     */
    public List<JsonObject> objects(String name) {
        List<JsonObject> objects = new ArrayList<>();
        for (Object each : list(name)) {
            String where = at(name) + "[" + objects.size() + "]";
            if (each instanceof Map<?, ?> map) {
                objects.add(new JsonObject(where, map, faults));
            } else {
                faults.add(where, "must be an object");
            }
        }
        return objects;
    }

    @SuppressWarnings("ReferenceEquality") // one object stands for all nulls
    private @Nullable Object value(String name) {
        Object value = values.get(name);
        if (value == JsonTree.NULL) {
            faults.isNull(at(name));
            return null;
        }
        return value;
    }

    private Collection<?> list(String name) {
        return optional(name, List.class, "a list").orElse(List.of());
    }

    private <T> Optional<T> optional(String name, Class<T> type, String expected) {
        Object value = value(name);
        if (value != null && !type.isInstance(value)) {
            wrong(name, "must be " + expected);
            return Optional.empty();
        }
        return Optional.ofNullable(type.cast(value));
    }

    /**
     * Notes that a value is wrong.
     *
     * @param name its name
     * @param what what is wrong with it
     */
    public void wrong(String name, String what) {
        faults.add(at(name), what);
    }

    private String at(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }
}
