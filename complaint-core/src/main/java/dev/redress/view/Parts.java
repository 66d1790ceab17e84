package dev.redress.view;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The components of records, by reflection: the one place in the core that uses it. A field that somebody adds is met by the
 * views without a line of code, and is withheld until somebody decides about it.
 */
final class Parts {

    private static final ClassValue<List<Part>> KNOWN = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents()).map(Part::of).toList();
        }
    };

    private Parts() {}

    /** One component. */
    record Part(String name, Method accessor) {

        static Part of(RecordComponent component) {
            return new Part(component.getName(), component.getAccessor());
        }

        @Nullable
        Object in(Object holder) {
            try {
                return accessor.invoke(holder);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(
                        "component " + name + " of " + holder.getClass() + " cannot be read", e);
            }
        }
    }

    static List<Part> of(Class<?> type) {
        return KNOWN.get(type);
    }
}
