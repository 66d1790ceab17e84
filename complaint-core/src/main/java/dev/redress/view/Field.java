package dev.redress.view;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the table is about: a component of a record, or an entry of a kind as such. Immutable.
 *
 * @param holder the record that holds it
 * @param component name of the component; empty for the entry as such
 * @param about of whom or what it tells, where the decision hangs on that; else null
 */
public record Field(
        Class<?> holder, String component, @Nullable Subject about) {

    /** A component about nobody in particular. */
    static Field of(Class<?> holder, String component) {
        return new Field(holder, component, null);
    }

    /**
     * Of whom or what it tells.
     *
     * @return empty where the decision does not hang on it
     */
    public Optional<Subject> subject() {
        return Optional.ofNullable(about);
    }

    /**
     * The field as people write it.
     *
     * @return for example {@code Filing.facts}, {@code Party.name of a witness} or {@code FactEvent.Noted}
     */
    public String text() {
        String type =
                holder.getName().substring(holder.getPackageName().length() + 1).replace('$', '.');
        return type
                + (component.isEmpty() ? "" : "." + component)
                + (about == null ? "" : " [" + about.persistedName() + "]");
    }
}
