package dev.redress.record;

import dev.redress.store.SealedValue;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sealed values that a vault could not open, and what to read instead. No text that a complaint keeps begins with U+0000, so what does is
 * a mark. Stateless.
 */
public final class Unreadable {

    private static final byte MARK = 0;
    private static final byte LOCKED = 1;
    private static final byte ALTERED = 2;

    private Unreadable() {}

    /**
     * A value whose key was destroyed: forgotten, though it is still there.
     *
     * @param value as stored
     * @return the value in the same slot, marked
     */
    public static SealedValue locked(SealedValue value) {
        return marked(value, LOCKED);
    }

    /**
     * A value that is not what was sealed there.
     *
     * @param value as stored
     * @return the value in the same slot, marked
     */
    public static SealedValue altered(SealedValue value) {
        return marked(value, ALTERED);
    }

    private static SealedValue marked(SealedValue value, byte how) {
        return SealedValue.of(value.slot(), value.kind(), value.salt(), new byte[] {MARK, how});
    }

    /**
     * Whether the key of a value was destroyed.
     *
     * @param value as a vault gave it
     * @return true if it is marked so
     */
    public static boolean isLocked(SealedValue value) {
        byte[] bytes = value.value();
        return bytes.length == 2 && bytes[0] == MARK && bytes[1] == LOCKED;
    }

    /**
     * Whether a value says what was sealed.
     *
     * @param value as a vault gave it
     * @return false if it is marked
     */
    public static boolean isNot(SealedValue value) {
        byte[] bytes = value.value();
        return bytes.length == 0 || bytes[0] != MARK;
    }

    /**
     * The texts that can be read.
     *
     * @param values sealed values
     * @param but slots to leave out
     * @return the texts by slot, mutable
     */
    public static Map<Integer, String> without(List<SealedValue> values, Set<Integer> but) {
        Map<Integer, String> texts = new HashMap<>();
        for (SealedValue value : values) {
            if (isNot(value) && !but.contains(value.slot())) {
                texts.put(value.slot(), new String(value.value(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }
}
