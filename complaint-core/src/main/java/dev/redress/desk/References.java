package dev.redress.desk;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * Draws references: 40 random bits in Crockford's base 32 (no I, L, O, U) in two groups of four, and his check character
 * (modulo 37). Drawn again while the check character would be one of {@code *~$=U}, so that a reference is plain digits
 * and letters in an address, a search or a dictated line. Thread-safe.
 *
 * <p>Source: Douglas Crockford, "Base 32".
 */
public final class References {

    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";
    private static final int DIGITS = 8;

    private final SecureRandom random;

    References(SecureRandom random) {
        this.random = random;
    }

    String draw() {
        long bits = random.nextLong() >>> 24;
        while (bits % 37 > 31) {
            bits = random.nextLong() >>> 24;
        }
        return write(bits);
    }

    static String write(long bits) {
        StringBuilder text = new StringBuilder(DIGITS + 3);
        for (int digit = DIGITS - 1; digit >= 0; digit--) {
            text.append(SYMBOLS.charAt((int) (bits >>> (5 * digit)) & 31));
            if (digit == DIGITS / 2) {
                text.append('-');
            }
        }
        return text.append('-').append(SYMBOLS.charAt((int) (bits % 37))).toString();
    }

    /**
     * Whether a core can be one that was drawn: catches one wrong character and two swapped neighbours.
     *
     * @param core as printed; lower case and the look-alikes i, l, o are read as 1, 1, 0
     * @return whether the check character fits
     */
    public static boolean isPlausible(String core) {
        String text = folded(core);
        if (text.length() != DIGITS + 1) {
            return false;
        }
        long bits = 0;
        for (int i = 0; i < DIGITS; i++) {
            int symbol = SYMBOLS.indexOf(text.charAt(i));
            if (symbol < 0 || symbol > 31) {
                return false;
            }
            bits = (bits << 5) | symbol;
        }
        return SYMBOLS.indexOf(text.charAt(DIGITS)) == bits % 37;
    }

    private static String folded(String core) {
        return core.replace("-", "")
                .toUpperCase(Locale.ROOT)
                .replace('I', '1')
                .replace('L', '1')
                .replace('O', '0');
    }

    /** A core as it was drawn, from one that was dictated or typed. */
    static Optional<String> canonical(String typed) {
        if (!isPlausible(typed)) {
            return Optional.empty();
        }
        String text = folded(typed);
        return Optional.of(text.substring(0, 4) + "-" + text.substring(4, DIGITS) + "-" + text.substring(DIGITS));
    }
}
