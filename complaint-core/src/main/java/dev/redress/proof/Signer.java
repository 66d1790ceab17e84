package dev.redress.proof;

/**
 * Signs checkpoints, so that whoever holds the key can tell that one was made by somebody who has it. The default is
 * {@link HmacSigner}; a host may put a signature service or a time-stamping authority here. Implementations are thread-safe.
 */
public interface Signer {

    /**
     * The key that signs now.
     *
     * @return 1 to 100 visible ASCII characters
     */
    String keyId();

    /**
     * Signs.
     *
     * @param message what to sign
     * @return the signature, at most 700 bytes
     */
    byte[] sign(byte[] message);

    /**
     * Checks a signature.
     *
     * @param keyId the key that is said to have signed
     * @param message what is said to be signed
     * @param signature the signature
     * @return false also for a key that is not known
     */
    boolean verify(String keyId, byte[] message, byte[] signature);
}
