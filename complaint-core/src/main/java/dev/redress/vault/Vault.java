package dev.redress.vault;

import java.util.Optional;

/**
 * Encrypts what complaints keep sealed, each value under a key with a name, and forgets keys. The names tell nothing about anybody.
 * Implementations are thread-safe, keep keys where no backup of the database reaches, and never write a value or a key to a log.
 *
 * <p>{@link AesVault} ships.
 */
public interface Vault {

    /**
     * Encrypts a value, under a new key if there is none of that name. It asks for the key's state each time, so that nothing is
     * put under one that another node has destroyed.
     *
     * @param key the key's name, 1 to 200 printable ASCII characters
     * @param value the value
     * @param context what the value belongs to; it opens only with the same
     * @return the value, unreadable without the key, at most 100 bytes and the length of the name longer; never beginning with a byte
     *     0; empty if the key was destroyed
     * @throws VaultException if it cannot be encrypted
     */
    Optional<byte[]> seal(String key, byte[] value, byte[] context);

    /**
     * Decrypts a value.
     *
     * @param sealed what {@link #seal} gave
     * @param context what the value belongs to
     * @return the value; empty if its key was destroyed
     * @throws AlteredValueException if it was altered, moved, or sealed by another vault
     * @throws VaultException if the vault fails
     */
    Optional<byte[]> open(byte[] sealed, byte[] context);

    /**
     * Destroys a key for ever. What lies under it stays unreadable from then on, everywhere; other nodes may go on for as long as they
     * remember keys.
     *
     * @param key the key's name; one that is not there is kept from being made
     * @throws VaultException if it cannot be destroyed
     */
    void destroy(String key);

    /**
     * What there is of a key.
     *
     * @param key the key's name
     * @return the state, as the keys' place knows it now
     * @throws VaultException if the vault fails
     */
    KeyState state(String key);

    /**
     * A digest under which something is found, which nobody without the vault can compute.
     *
     * @param text the text
     * @return 1 to 100 printable ASCII characters, always the same for the same text
     * @throws VaultException if the vault fails
     */
    String token(String text);
}
