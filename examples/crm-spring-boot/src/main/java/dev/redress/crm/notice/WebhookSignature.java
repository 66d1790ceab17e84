package dev.redress.crm.notice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves that a call comes from the CRM and was made just now: {@code t=SECONDS,v1=HEX}, where HEX is the HMAC-SHA-256 of {@code SECONDS.BODY}
 * under a secret that both sides know. A receiver in another language needs these two lines and a comparison in constant time.
 */
final class WebhookSignature {

    private static final int SHORTEST = 32;
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern FORM = Pattern.compile("t=(\\d{1,12}),v1=([0-9a-f]{64})");

    private final SecretKeySpec key;

    /** {@code secret} has at least 32 characters. */
    WebhookSignature(String secret) {
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException("crm.webhook.secret must have at least " + SHORTEST + " characters, had "
                    + secret.length() + "; set it beside crm.webhook.url");
        }
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    String of(String body, Instant now) {
        long seconds = now.getEpochSecond();
        return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(code(seconds, body));
    }

    /** Whether a receiver should believe a call. */
    boolean matches(String header, String body, Instant now) {
        Matcher form = FORM.matcher(header);
        if (!form.matches()) {
            return false;
        }
        long seconds = Long.parseLong(form.group(1));
        return Math.abs(now.getEpochSecond() - seconds) <= TOLERANCE.toSeconds()
                && MessageDigest.isEqual(HexFormat.of().parseHex(form.group(2)), code(seconds, body));
    }

    private byte[] code(long seconds, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no HmacSHA256", e);
        }
    }
}
