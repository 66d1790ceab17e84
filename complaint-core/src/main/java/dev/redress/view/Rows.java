package dev.redress.view;

import dev.redress.view.Row.Style;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of the table, holder by holder. Not thread-safe. */
final class Rows {

    private final Map<Field, Row> rows = new LinkedHashMap<>();
    private Class<?> holder = Object.class;

    /** What follows is of another holder. */
    Rows in(Class<?> type) {
        holder = type;
        return this;
    }

    /** What follows is of an entry of a kind, which as such holds this. */
    Rows entry(Class<?> event, Matter matter) {
        return in(event).add("", null, matter, Style.PLAIN);
    }

    /** What follows is of an entry of a kind, which as such holds one thing or another. */
    Rows entry(Class<?> event, Matter matter, Subject about, Matter then) {
        return entry(event, matter).add("", about, then, Style.PLAIN);
    }

    /** Components that hold this. */
    Rows is(Matter matter, String... components) {
        for (String component : components) {
            add(component, null, matter, Style.PLAIN);
        }
        return this;
    }

    /** A component that holds this where it tells of that. */
    Rows of(Subject about, Matter matter, String... components) {
        for (String component : components) {
            Row base = rows.get(Field.of(holder, component));
            add(component, about, matter, base == null ? Style.PLAIN : base.style());
            if (base != null) {
                rows.computeIfPresent(new Field(holder, component, about), (field, row) -> row.named(base.name()));
            }
        }
        return this;
    }

    /** Components whose parts stand in the holder's place. */
    Rows inline(Matter matter, String... components) {
        for (String component : components) {
            add(component, null, matter, Style.INLINE);
        }
        return this;
    }

    /** Components that number parties. */
    Rows who(Matter matter, String... components) {
        for (String component : components) {
            add(component, null, matter, Style.WHO);
        }
        return this;
    }

    /** A component that is a key of the host, and what it is called in a view. */
    Rows hostKey(Matter matter, String component, String called) {
        return add(component, null, matter, Style.HOST_KEY).named(component, called);
    }

    /** What a component of the present holder is called in a view. */
    Rows named(String component, String called) {
        rows.computeIfPresent(Field.of(holder, component), (field, row) -> row.named(called));
        return this;
    }

    private Rows add(String component, @Nullable Subject about, Matter matter, Style style) {
        Field field = new Field(holder, component, about);
        Row row = new Row(field, matter, style, style == Style.INLINE ? "" : snake(component));
        if (rows.put(field, row) != null) {
            throw new IllegalStateException(field.text() + " is decided about twice");
        }
        return this;
    }

    /** A name as views write it. */
    static String snake(String camel) {
        return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    Map<Field, Row> all() {
        return rows;
    }
}
