package dev.redress.vault;

import org.jspecify.annotations.Nullable;

/** What is to be opened is not what the vault sealed there: somebody altered or moved it, or another vault sealed it. */
public final class AlteredValueException extends VaultException {

    private static final long serialVersionUID = 1L;

    /**
     * Says why.
     *
     * @param message what is wrong with the value; never the value
     * @param cause what led to it, or null
     */
    public AlteredValueException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
