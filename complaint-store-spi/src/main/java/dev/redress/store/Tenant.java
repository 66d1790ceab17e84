package dev.redress.store;

import java.util.regex.Pattern;

/**
 * The organisation whose complaints these are. Every key of the store begins with it. Immutable.
 *
 * @param name 1 to 64 of the characters {@code a-z A-Z 0-9 . _ -}
 */
public record Tenant(String name) {

    // Ahead of DEFAULT, whose constructor needs it.
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** The tenant of a host that has only one. */
    public static final Tenant DEFAULT = new Tenant("default");

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if the name is empty, longer than 64 or has other characters
     */
    public Tenant {
        if (!ALLOWED.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "tenant name must be 1 to 64 of a-z A-Z 0-9 . _ -, was a text of " + name.length() + " characters");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
