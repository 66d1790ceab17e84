package dev.redress.store;

/**
 * The store could not do what was asked: no connection, a full disk, a time-out. Never thrown for an outcome that
 * {@link CommitResult} names. After it, the caller cannot know whether a commit took place; repeating the same commit with the
 * same command id is safe and tells.
 */
public class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what failed and what can be done; identifiers only
     * @param cause the failure beneath
     */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * Makes the exception where nothing lies beneath.
     *
     * @param message what failed and what can be done; identifiers only
     */
    public StoreException(String message) {
        super(message);
    }
}
