package dev.redress.clock;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The names of constants in JSON: in lower case. */
final class Codes {

    private Codes() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E parse(Class<E> type, String code) {
        for (E each : type.getEnumConstants()) {
            if (of(each).equals(code)) {
                return each;
            }
        }
        throw new IllegalArgumentException("known are "
                + Arrays.stream(type.getEnumConstants()).map(Codes::of).collect(Collectors.joining(", ")));
    }
}
