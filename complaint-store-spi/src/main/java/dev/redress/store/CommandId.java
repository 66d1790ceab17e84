package dev.redress.store;

import java.util.Objects;

/**
 * Identifies one command within its tenant, so that a repeated one writes nothing: a double click, a message delivered
 * twice, a retry after a lost COMMIT answer, an import run again. Immutable.
 *
 * @param value 1 to 200 characters, none of them a control character; it is stored and shown, so it must hold no personal
 *     data
 */
public record CommandId(String value) {

    /** The longest identifier, in characters. */
    public static final int MAX_LENGTH = 200;

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if the text is empty, longer than 200 characters, or has a control character or an
     *     unpaired surrogate
     */
    public CommandId {
        Objects.requireNonNull(value, "command id");
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "command id must have 1 to " + MAX_LENGTH + " characters, had " + value.length());
        }
        if (value.codePoints().anyMatch(CommandId::isUnfit)) {
            throw new IllegalArgumentException("command id must have no control character and no unpaired surrogate");
        }
    }

    private static boolean isUnfit(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }

    @Override
    public String toString() {
        return value;
    }
}
