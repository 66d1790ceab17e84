package dev.redress.intake;

import dev.redress.validation.StableNamed;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A field that a host adds to every intake. Immutable.
 *
 * @param key the name, see {@link #KEY}
 * @param type what its values are
 * @param choices the values allowed for {@link Type#CHOICE}, in the order to offer them; empty for every other type; copied
 * @param sensitivity whether its values are personal data
 * @param searchable whether complaints are to be found by it; declared now because it shapes what is stored, searched by from a
 *     later version on
 * @param required whether every intake must have it
 * @param maxLength the longest text in code points for {@link Type#TEXT}, 1 to 10,000; 0 for every other type
 */
public record CustomField(
        String key,
        Type type,
        List<String> choices,
        Sensitivity sensitivity,
        boolean searchable,
        boolean required,
        int maxLength) {

    /** What a key looks like. */
    public static final String KEY = "[a-z][a-zA-Z0-9]{0,49}";

    /** The longest text that can be allowed, and the length allowed where nothing is said, in code points. */
    public static final int MAX_LENGTH = 10_000;

    /** The most choices. */
    public static final int MAX_CHOICES = 500;

    private static final int MAX_CHOICE_LENGTH = 100;
    private static final Pattern KEY_PATTERN = Pattern.compile(KEY);

    /** What the values of a custom field are. */
    public enum Type implements StableNamed {
        /** A {@link String} of any number of lines. */
        TEXT("text"),
        /** A {@link java.math.BigDecimal}; whole numbers of Java's types are taken as well. */
        NUMBER("number"),
        /** A {@link Boolean}. */
        BOOLEAN("boolean"),
        /** A {@link java.time.LocalDate}. */
        DATE("date"),
        /** An {@link java.time.Instant}. */
        INSTANT("instant"),
        /** A {@link String} that is one of the choices. */
        CHOICE("choice");

        private final String persisted;

        Type(String persisted) {
            this.persisted = persisted;
        }

        @Override
        public String persistedName() {
            return persisted;
        }

        /**
         * Finds a type by its stable name.
         *
         * @param persistedName as in the store
         * @return the type
         * @throws IllegalArgumentException if none has that name
         */
        public static Type of(String persistedName) {
            return StableNamed.parse(Type.class, persistedName);
        }
    }

    /** Whether the values of a custom field are personal data. */
    public enum Sensitivity implements StableNamed {
        /** They say nothing about a person. */
        PLAIN("plain"),
        /** They are personal data: sealed in the store and erased with the person. */
        PERSONAL("personal");

        private final String persisted;

        Sensitivity(String persisted) {
            this.persisted = persisted;
        }

        @Override
        public String persistedName() {
            return persisted;
        }

        /**
         * Finds a sensitivity by its stable name.
         *
         * @param persistedName as in the store
         * @return the sensitivity
         * @throws IllegalArgumentException if none has that name
         */
        public static Sensitivity of(String persistedName) {
            return StableNamed.parse(Sensitivity.class, persistedName);
        }
    }

    /**
     * Checks the declaration and copies the choices.
     *
     * @throws IllegalArgumentException if the key has another form, choices are missing, repeated, too long or out of place,
     *     or the length is out of its range
     */
    public CustomField {
        if (!isKey(key)) {
            throw new IllegalArgumentException("custom field key must match " + KEY + ", was '" + key + "'");
        }
        choices = List.copyOf(choices);
        requireChoices(key, type, choices);
        boolean fits = type == Type.TEXT ? maxLength >= 1 && maxLength <= MAX_LENGTH : maxLength == 0;
        if (!fits) {
            throw new IllegalArgumentException("customField." + key + ".maxLength must be 1 to " + MAX_LENGTH
                    + " for texts and 0 for others, was " + maxLength);
        }
    }

    private static void requireChoices(String key, Type type, List<String> choices) {
        boolean needed = type == Type.CHOICE;
        if (choices.isEmpty() == needed || choices.size() > MAX_CHOICES) {
            throw new IllegalArgumentException("customField." + key + ".choices must be 1 to " + MAX_CHOICES
                    + " for a choice and none for others, were " + choices.size());
        }
        if (Set.copyOf(choices).size() != choices.size()) {
            throw new IllegalArgumentException("customField." + key + ".choices must not repeat");
        }
        for (String choice : choices) {
            if (choice.isBlank() || choice.length() > MAX_CHOICE_LENGTH) {
                throw new IllegalArgumentException("customField." + key + ".choices must have 1 to " + MAX_CHOICE_LENGTH
                        + " characters each and not be blank");
            }
        }
    }

    /** Whether a text is a key. Null is none. */
    static boolean isKey(String text) {
        return text != null && text.length() <= 50 && KEY_PATTERN.matcher(text).matches();
    }

    /**
     * A plain, optional field.
     *
     * @param key its name
     * @param type what its values are; for a choice use {@link #choice}
     * @return the declaration
     * @throws IllegalArgumentException if the key has another form or the type is {@link Type#CHOICE}
     */
    public static CustomField of(String key, Type type) {
        return new CustomField(
                key, type, List.of(), Sensitivity.PLAIN, false, false, type == Type.TEXT ? MAX_LENGTH : 0);
    }

    /**
     * A plain, optional field with a list of values.
     *
     * @param key its name
     * @param choices the values, in the order to offer them
     * @return the declaration
     * @throws IllegalArgumentException as the constructor does
     */
    public static CustomField choice(String key, String... choices) {
        return new CustomField(key, Type.CHOICE, List.of(choices), Sensitivity.PLAIN, false, false, 0);
    }

    /**
     * A copy that is required.
     *
     * @return the copy
     */
    public CustomField asRequired() {
        return new CustomField(key, type, choices, sensitivity, searchable, true, maxLength);
    }

    /**
     * A copy that complaints can be found by.
     *
     * @return the copy
     */
    public CustomField asSearchable() {
        return new CustomField(key, type, choices, sensitivity, true, required, maxLength);
    }

    /**
     * A copy whose values are personal data.
     *
     * @return the copy
     */
    public CustomField asPersonal() {
        return new CustomField(key, type, choices, Sensitivity.PERSONAL, searchable, required, maxLength);
    }

    /**
     * A copy with a limit of its own.
     *
     * @param codePoints the longest text, 1 to 10,000 code points
     * @return the copy
     * @throws IllegalArgumentException if the field is no text or the limit out of range
     */
    public CustomField withMaxLength(int codePoints) {
        return new CustomField(key, type, choices, sensitivity, searchable, required, codePoints);
    }
}
