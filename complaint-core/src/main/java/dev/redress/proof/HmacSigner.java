package dev.redress.proof;

import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs with HMAC-SHA-256. Whoever can check can also sign, so it proves something only to those who keep the key. Immutable,
 * thread-safe.
 */
public final class HmacSigner implements Signer {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 32;

    private final String keyId;
    private final Map<String, SecretKeySpec> keys;

    private HmacSigner(String keyId, Map<String, SecretKeySpec> keys) {
        this.keyId = keyId;
        this.keys = Map.copyOf(keys);
    }

    /**
     * Signs with a key.
     *
     * @param keyId what the key is called, 1 to 100 visible ASCII characters
     * @param key 32 bytes or more; copied
     * @return a signer
     * @throws IllegalArgumentException if the key is too short
     */
    public static HmacSigner of(String keyId, byte[] key) {
        return new HmacSigner(keyId, Map.of(keyId, key(keyId, key)));
    }

    /**
     * The same, which also knows an older key to check what that one signed.
     *
     * @param oldId what the older key is called
     * @param old the older key; copied
     * @return a signer
     * @throws IllegalArgumentException if the key is too short
     */
    public HmacSigner knowing(String oldId, byte[] old) {
        Map<String, SecretKeySpec> all = new HashMap<>(keys);
        all.put(oldId, key(oldId, old));
        return new HmacSigner(keyId, all);
    }

    private static SecretKeySpec key(String id, byte[] key) {
        if (key.length < SHORTEST) {
            throw new IllegalArgumentException(
                    "key '" + id + "' must have " + SHORTEST + " bytes or more, had " + key.length);
        }
        return new SecretKeySpec(key, ALGORITHM);
    }

    @Override
    public String keyId() {
        return keyId;
    }

    @Override
    public byte[] sign(byte[] message) {
        return mac(keyId, message);
    }

    @Override
    public boolean verify(String id, byte[] message, byte[] signature) {
        return keys.containsKey(id) && MessageDigest.isEqual(mac(id, message), signature);
    }

    private byte[] mac(String id, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(keys.get(id));
            return mac.doFinal(message);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new AssertionError("every Java platform has HMAC-SHA-256 and takes any key", e);
        }
    }
}
