package dev.redress.intake;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The custom fields a host has declared. Immutable and thread-safe.
 */
public final class CustomFields {

    /** The most fields. */
    public static final int MAX_FIELDS = Intake.MAX_CUSTOM_FIELDS;

    private static final CustomFields NONE = new CustomFields(Map.of());

    private final Map<String, CustomField> byKey;

    private CustomFields(Map<String, CustomField> byKey) {
        this.byKey = byKey;
    }

    /**
     * No fields: every custom field of an intake is then a violation.
     *
     * @return the empty set
     */
    public static CustomFields none() {
        return NONE;
    }

    /**
     * These fields.
     *
     * @param fields at most 100, in the order to show them
     * @return the set
     * @throws IllegalArgumentException if a key repeats or there are too many
     */
    public static CustomFields of(CustomField... fields) {
        return of(List.of(fields));
    }

    /**
     * These fields.
     *
     * @param fields at most 100, in the order to show them; copied
     * @return the set
     * @throws IllegalArgumentException if a key repeats or there are too many
     */
    public static CustomFields of(Collection<CustomField> fields) {
        if (fields.size() > MAX_FIELDS) {
            throw new IllegalArgumentException(
                    "custom fields must be at most " + MAX_FIELDS + ", were " + fields.size());
        }
        Map<String, CustomField> byKey = new LinkedHashMap<>();
        for (CustomField field : fields) {
            if (byKey.putIfAbsent(field.key(), field) != null) {
                throw new IllegalArgumentException("custom field '" + field.key() + "' is declared twice");
            }
        }
        return new CustomFields(byKey);
    }

    /**
     * All fields.
     *
     * @return in the order declared, unmodifiable
     */
    public List<CustomField> all() {
        return List.copyOf(byKey.values());
    }

    /**
     * Looks a field up.
     *
     * @param key its name
     * @return the declaration, or empty if there is none
     */
    public Optional<CustomField> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CustomFields that && all().equals(that.all());
    }

    @Override
    public int hashCode() {
        return byKey.hashCode();
    }

    /** The keys. */
    @Override
    public String toString() {
        return "CustomFields" + byKey.keySet();
    }
}
