package dev.redress.vault;

import java.util.Optional;

/**
 * Keeps keys of 32 bytes by name, outside the database whose values they lock: a directory, a key management service. Thread-safe,
 * also between nodes.
 */
public interface KeyRing {

    /** The length of a key, in bytes. */
    int KEY_LENGTH = 32;

    /**
     * The key of a name, made at random if there was never one. Of several that ask at once for a new one, all get the same. It is
     * durable when the call returns.
     *
     * @param name 1 to 200 printable ASCII characters
     * @return the key, the caller's to keep; empty if it was destroyed
     * @throws VaultException if the ring fails
     */
    Optional<byte[]> key(String name);

    /**
     * The key of a name, if there is one.
     *
     * @param name as above
     * @return the key; empty if it was destroyed
     * @throws AlteredValueException if the ring never had a key of that name: what names it was not locked with this ring
     * @throws VaultException if the ring fails
     */
    Optional<byte[]> find(String name);

    /**
     * What there is of a key.
     *
     * @param name as above
     * @return the state
     * @throws VaultException if the ring fails
     */
    KeyState state(String name);

    /**
     * Destroys a key for ever, and remembers that it did. Durable when the call returns.
     *
     * @param name as above; if there is no key of that name, none will be made
     * @throws VaultException if the ring fails
     */
    void destroy(String name);
}
