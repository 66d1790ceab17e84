package dev.redress.vault;

import org.jspecify.annotations.Nullable;

/** A vault cannot do what it was asked for. The message names keys at most, never a value. */
public class VaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says why.
     *
     * @param message what was asked for and why it cannot be; no value and no key
     * @param cause what led to it, or null
     */
    public VaultException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /**
     * Says why.
     *
     * @param message what was asked for and why it cannot be; no value and no key
     */
    public VaultException(String message) {
        this(message, null);
    }
}
