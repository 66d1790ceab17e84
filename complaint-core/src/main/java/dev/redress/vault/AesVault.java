package dev.redress.vault;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts with AES-256 in Galois/Counter Mode (NIST SP 800-38D) as the Java platform has it, with a random nonce of 96 bits for each
 * value, and keys from a {@link KeyRing}. Tokens are HMAC-SHA-256 under a key of the ring named {@code tokens}. Keys are
 * remembered for a minute, so another node can go on reading for that long after one was destroyed; what is sealed asks the ring each
 * time. Thread-safe.
 */
public final class AesVault implements Vault {

    private static final String TOKENS = "tokens";
    private static final byte FORM = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int MAX_NAME = 200;
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 10_000;

    private final KeyRing ring;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, SecretKey> remembered = CacheBuilder.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    private AesVault(KeyRing ring) {
        this.ring = ring;
    }

    /**
     * Takes keys from a ring.
     *
     * @param ring the ring
     * @return the vault
     */
    public static AesVault over(KeyRing ring) {
        return new AesVault(ring);
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.length() <= MAX_NAME && name.chars().allMatch(c -> c > ' ' && c <= '~');
    }

    /** The key as the ring has it now, made if there is none. */
    private Optional<SecretKey> current(String name) {
        if (!isName(name)) {
            throw new VaultException(
                    "name of a key must have 1 to " + MAX_NAME + " printable ASCII characters, had " + name.length());
        }
        return remembered(name, ring.key(name));
    }

    /** The key as it is or was within the last minute. */
    private Optional<SecretKey> recent(String name) {
        SecretKey known = remembered.getIfPresent(name);
        return known != null ? Optional.of(known) : remembered(name, ring.find(name));
    }

    private Optional<SecretKey> remembered(String name, Optional<byte[]> key) {
        Optional<SecretKey> secret = key.map(bytes -> new SecretKeySpec(bytes, "AES"));
        secret.ifPresentOrElse(each -> remembered.put(name, each), () -> remembered.invalidate(name));
        return secret;
    }

    @Override
    public Optional<byte[]> seal(String key, byte[] value, byte[] context) {
        SecretKey secret = current(key).orElse(null);
        if (secret == null) {
            return Optional.empty();
        }
        byte[] name = key.getBytes(StandardCharsets.US_ASCII);
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, secret, nonce, name, context);
            byte[] hidden = cipher.doFinal(value);
            return Optional.of(ByteBuffer.allocate(2 + name.length + NONCE + hidden.length)
                    .put(FORM)
                    .put((byte) name.length)
                    .put(name)
                    .put(nonce)
                    .put(hidden)
                    .array());
        } catch (GeneralSecurityException e) {
            throw new VaultException("a value cannot be encrypted under key '" + key + "'", e);
        }
    }

    @Override
    public Optional<byte[]> open(byte[] sealed, byte[] context) {
        int length = sealed.length < 2 ? 0 : sealed[1] & 0xff;
        if (length == 0 || sealed[0] != FORM || sealed.length < 2 + length + NONCE + TAG_BITS / 8) {
            throw new AlteredValueException("a value is not what this vault sealed: it has another form", null);
        }
        byte[] name = Arrays.copyOfRange(sealed, 2, 2 + length);
        String key = new String(name, StandardCharsets.US_ASCII);
        if (!isName(key)) {
            throw new AlteredValueException("a value is not what this vault sealed: it names no key", null);
        }
        Optional<SecretKey> secret = recent(key);
        if (secret.isEmpty()) {
            return Optional.empty();
        }
        int from = 2 + length;
        byte[] nonce = Arrays.copyOfRange(sealed, from, from + NONCE);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, secret.get(), nonce, name, context)
                    .doFinal(sealed, from + NONCE, sealed.length - from - NONCE));
        } catch (AEADBadTagException e) {
            throw new AlteredValueException("a value under key '" + key + "' was altered, or belongs elsewhere", e);
        } catch (GeneralSecurityException e) {
            throw new VaultException("a value cannot be decrypted under key '" + key + "'", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] name, byte[] context)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name);
        cipher.updateAAD(context);
        return cipher;
    }

    @Override
    public void destroy(String key) {
        ring.destroy(key);
        remembered.invalidate(key);
    }

    @Override
    public KeyState state(String key) {
        return ring.state(key);
    }

    @Override
    public String token(String text) {
        SecretKey known = remembered.getIfPresent(TOKENS);
        SecretKey secret = Optional.ofNullable(known)
                .or(() -> current(TOKENS))
                .orElseThrow(() -> new VaultException("key '" + TOKENS + "' was destroyed; nobody is found any more"));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getEncoded(), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new VaultException("a token cannot be made", e);
        }
    }
}
