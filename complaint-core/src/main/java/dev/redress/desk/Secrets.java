package dev.redress.desk;

import dev.redress.store.ComplaintId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Secrets by which complainants look their complaints up: 80 random bits in Crockford's base 32, four groups of four. The
 * complaint keeps a digest bound to its identifier; guessing one from it takes 2^80 tries. Stateless, thread-safe.
 */
final class Secrets {

    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUPS = 4;
    private static final int LONGEST = 100;

    private Secrets() {}

    static String draw(SecureRandom random) {
        StringBuilder text = new StringBuilder(GROUPS * 5);
        for (int group = 0; group < GROUPS; group++) {
            if (group > 0) {
                text.append('-');
            }
            for (int symbol = 0; symbol < 4; symbol++) {
                text.append(SYMBOLS.charAt(random.nextInt(32)));
            }
        }
        return text.toString();
    }

    /** The digest of a secret as typed: lower case, spaces, hyphens and the look-alikes i, l, o do not matter. */
    static String digest(ComplaintId complaint, String secret) {
        return sha256("redress-secret/1\n" + complaint + "\n" + folded(secret));
    }

    static boolean matches(ComplaintId complaint, String secret, String digest) {
        return secret.length() <= LONGEST
                && MessageDigest.isEqual(
                        digest(complaint, secret).getBytes(StandardCharsets.US_ASCII),
                        digest.getBytes(StandardCharsets.US_ASCII));
    }

    private static String folded(String secret) {
        return secret.replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('I', '1')
                .replace('L', '1')
                .replace('O', '0');
    }

    /** A digest under which something is counted or found, without being readable itself. */
    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
