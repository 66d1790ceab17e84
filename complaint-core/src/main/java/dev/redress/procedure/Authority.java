package dev.redress.procedure;

import dev.redress.party.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How much money who may promise alone: in all within one complaint, and to one complainant within a period. Immutable.
 *
 * @param period within which the amounts of one complainant are added up, by UTC
 * @param limits the limits; copied
 */
public record Authority(Period period, List<Limit> limits) {

    /** Nobody is limited. */
    public static final Authority UNLIMITED = new Authority(Period.YEAR, List.of());

    /** Within which time the amounts of one complainant are added up. */
    public enum Period {
        /** A calendar month. */
        MONTH(7),
        /** A calendar year. */
        YEAR(4);

        private final int length;

        Period(int length) {
            this.length = length;
        }

        /**
         * The period an instant lies in.
         *
         * @param at the instant
         * @return for example {@code 2026-03} or {@code 2026}
         */
        public String of(Instant at) {
            return at.atOffset(ZoneOffset.UTC).toLocalDate().toString().substring(0, length);
        }

        /**
         * Finds a period by its name in files.
         *
         * @param persistedName as in a file
         * @return the period
         * @throws IllegalArgumentException if none has that name
         */
        public static Period of(String persistedName) {
            for (Period period : values()) {
                if (period.persistedName().equals(persistedName)) {
                    return period;
                }
            }
            throw new IllegalArgumentException("must be month or year");
        }

        /**
         * The name in files.
         *
         * @return lower case
         */
        public String persistedName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One role's limit in one currency.
     *
     * @param role the role
     * @param upTo the most, inclusive
     */
    public record Limit(String role, Money upTo) {}

    /** Copies the list. */
    public Authority {
        limits = List.copyOf(limits);
    }

    /**
     * Whether anybody is limited.
     *
     * @return false if there is no limit
     */
    public boolean isLimited() {
        return !limits.isEmpty();
    }

    /**
     * The most that anybody may promise alone.
     *
     * @param currency in which currency
     * @return the greatest limit of all; 0 if there is none
     */
    public BigDecimal highest(Currency currency) {
        BigDecimal highest = BigDecimal.ZERO;
        for (Limit limit : limits) {
            if (limit.upTo().currency().equals(currency)) {
                highest = highest.max(limit.upTo().amount());
            }
        }
        return highest;
    }

    /**
     * The most that somebody may promise alone.
     *
     * @param roles their roles
     * @param currency in which currency
     * @return the greatest limit of their roles; empty if none of them has one, so that they may promise nothing if anybody is
     *     limited
     */
    public Optional<BigDecimal> of(Set<String> roles, Currency currency) {
        return limits.stream()
                .filter(limit ->
                        roles.contains(limit.role()) && limit.upTo().currency().equals(currency))
                .map(limit -> limit.upTo().amount())
                .max(BigDecimal::compareTo);
    }
}
