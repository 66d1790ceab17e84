package dev.redress.validation;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A constant with a name of its own for the store and for interfaces. The name never changes, whatever becomes of the Java
 * identifier. Implemented by enums; thread-safe.
 */
public interface StableNamed {

    /**
     * The stable name.
     *
     * @return lower-case letters, digits and hyphens, at most 40
     */
    String persistedName();

    /**
     * Finds a constant by its stable name.
     *
     * @param type the enum
     * @param persistedName as in the store
     * @param <E> the enum
     * @return the constant
     * @throws IllegalArgumentException if no constant has that name; the message lists those there are
     */
    static <E extends Enum<E> & StableNamed> E parse(Class<E> type, String persistedName) {
        for (E constant : type.getEnumConstants()) {
            if (constant.persistedName().equals(persistedName)) {
                return constant;
            }
        }
        String known = Arrays.stream(type.getEnumConstants())
                .map(StableNamed::persistedName)
                .collect(Collectors.joining(", "));
        throw new IllegalArgumentException("unknown " + type.getSimpleName() + "; known: " + known);
    }
}
