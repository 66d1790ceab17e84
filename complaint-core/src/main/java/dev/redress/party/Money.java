package dev.redress.party;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/**
 * An amount of money. Two are equal if currency and numeric value are: the scale is always that of the currency. Amounts may
 * be negative. Immutable.
 *
 * @param amount between -10<sup>15</sup> and 10<sup>15</sup>, both exclusive, with no more fraction digits than the currency
 *     has; trailing zeros do not count
 * @param currency a currency with a minor unit of zero or more digits
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    /** The most digits before the decimal point. */
    public static final int MAX_INTEGER_DIGITS = 15;

    private static final int MAX_TEXT = 40;

    /**
     * Brings the amount to the currency's scale.
     *
     * @throws IllegalArgumentException if the amount is out of range or finer than the currency's minor unit, or if the
     *     currency has no minor unit, as gold or {@code XXX}
     */
    public Money {
        Objects.requireNonNull(amount, "amount");
        int digits = Objects.requireNonNull(currency, "currency").getDefaultFractionDigits();
        if (digits < 0) {
            throw new IllegalArgumentException(
                    "currency " + currency + " has no minor unit, so no amount can be kept in it");
        }
        amount = scaled(amount, digits, currency);
    }

    private static BigDecimal scaled(BigDecimal amount, int digits, Currency currency) {
        if (amount.signum() == 0) {
            return BigDecimal.ZERO.setScale(digits);
        }
        // Before any change of scale: 1E+1000000000 is short as it stands and endless written out.
        long before = (long) amount.precision() - amount.scale();
        if (before > MAX_INTEGER_DIGITS) {
            throw new IllegalArgumentException("amount must have at most " + MAX_INTEGER_DIGITS
                    + " digits before the decimal point, had " + before);
        }
        BigDecimal shortest = amount.stripTrailingZeros();
        if (shortest.scale() > digits) {
            throw new IllegalArgumentException("amount in " + currency + " must have at most " + digits
                    + " fraction digits, had " + shortest.scale());
        }
        return shortest.setScale(digits);
    }

    /**
     * An amount from its decimal text.
     *
     * @param amount for example {@code 120.00}; a point, no grouping
     * @param currencyCode an ISO 4217 code, for example {@code EUR}
     * @return the amount
     * @throws IllegalArgumentException if the text is no decimal number, the code unknown, or the amount out of its limits
     */
    public static Money of(String amount, String currencyCode) {
        Objects.requireNonNull(currencyCode, "currencyCode");
        if (Objects.requireNonNull(amount, "amount").length() > MAX_TEXT) {
            throw new IllegalArgumentException(
                    "amount must have at most " + MAX_TEXT + " characters, had " + amount.length());
        }
        BigDecimal number;
        try {
            number = new BigDecimal(amount);
        } catch (NumberFormatException e) {
            throw wrong("amount must be a decimal number such as 120.00", amount);
        }
        Currency currency;
        try {
            currency = Currency.getInstance(currencyCode);
        } catch (IllegalArgumentException e) {
            throw wrong("currency must be an ISO 4217 code such as EUR", currencyCode);
        }
        return new Money(number, currency);
    }

    /** What was given, on one line; what a parser says of its own would tell less. */
    private static IllegalArgumentException wrong(String expected, String given) {
        String was = given.length() > MAX_TEXT
                ? given.length() + " characters"
                : "'" + given.replaceAll("\\p{Cntrl}", "?") + "'";
        return new IllegalArgumentException(expected + ", was " + was);
    }

    /**
     * The sum.
     *
     * @param other of the same currency
     * @return a new amount
     * @throws IllegalArgumentException if the currencies differ or the sum is out of range
     */
    public Money plus(Money other) {
        requireSame(other);
        return new Money(amount.add(other.amount), currency);
    }

    /**
     * The difference.
     *
     * @param other of the same currency
     * @return a new amount
     * @throws IllegalArgumentException if the currencies differ or the difference is out of range
     */
    public Money minus(Money other) {
        requireSame(other);
        return new Money(amount.subtract(other.amount), currency);
    }

    /**
     * Compares by value.
     *
     * @param other of the same currency
     * @return negative, zero or positive
     * @throws IllegalArgumentException if the currencies differ
     */
    @Override
    public int compareTo(Money other) {
        requireSame(other);
        return amount.compareTo(other.amount);
    }

    /**
     * Whether this is the greater amount.
     *
     * @param other of the same currency
     * @return true if it is
     * @throws IllegalArgumentException if the currencies differ
     */
    public boolean isMoreThan(Money other) {
        return compareTo(other) > 0;
    }

    /**
     * Whether this is less than nothing.
     *
     * @return true below zero
     */
    public boolean isNegative() {
        return amount.signum() < 0;
    }

    private void requireSame(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "amounts must be of one currency, were " + currency + " and " + other.currency);
        }
    }

    /** For example {@code 120.00 EUR}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
