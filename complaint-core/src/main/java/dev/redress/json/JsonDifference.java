package dev.redress.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What differs between two definitions, down to the smallest part that has a name. Members of a list that name themselves are compared by that name. */
public final class JsonDifference {

    /** How the members of a list name themselves. */
    private static final String NAME = "id";

    private final List<Part> found = new ArrayList<>();

    private JsonDifference() {}

    /**
     * A part that differs.
     *
     * @param place where, for example {@code gates[told].unmet.en}
     * @param before what it was, as JSON; null if it was not there
     * @param after what it is; null if it is gone
     */
    public record Part(
            String place, @Nullable String before, @Nullable String after) {}

    /**
     * Compares.
     *
     * @param before one JSON object
     * @param after the other
     * @return what differs, in the order of the first and then of the second
     * @throws IllegalArgumentException if one of them is no JSON object
     */
    public static List<Part> between(String before, String after) {
        JsonDifference difference = new JsonDifference();
        difference.compare("", read(before), read(after));
        return List.copyOf(difference.found);
    }

    private static Map<String, Object> read(String json) {
        Faults faults = new Faults();
        Map<String, Object> tree = JsonTree.parse(json, faults);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("cannot be compared: " + String.join("; ", faults.all()));
        }
        return tree;
    }

    private void compare(String place, Map<?, ?> before, Map<?, ?> after) {
        members(before, after, name -> place.isEmpty() ? name : place + "." + name);
    }

    private void members(Map<?, ?> before, Map<?, ?> after, Function<String, String> place) {
        Set<Object> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (Object name : names) {
            values(place.apply(String.valueOf(name)), before.get(name), after.get(name));
        }
    }

    private void values(String place, @Nullable Object before, @Nullable Object after) {
        if (before instanceof Map<?, ?> one && after instanceof Map<?, ?> other) {
            compare(place, one, other);
        } else if (before instanceof List<?> one
                && after instanceof List<?> other
                && areNamed(one)
                && areNamed(other)) {
            members(named(one), named(other), name -> place + "[" + name + "]");
        } else if (!Objects.equals(before, after)) {
            found.add(new Part(place, text(before), text(after)));
        }
    }

    private static boolean areNamed(List<?> list) {
        return named(list).size() == list.size();
    }

    private static Map<String, Object> named(List<?> list) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (Object each : list) {
            if (each instanceof Map<?, ?> map && map.get(NAME) instanceof String name) {
                named.put(name, each);
            }
        }
        return named;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : JsonTree.text(value);
    }
}
