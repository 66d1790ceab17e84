package dev.redress.spring;

import dev.redress.store.Claim;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a host can set under {@code redress}. Immutable.
 *
 * @param enabled Whether the starter configures anything.
 * @param tenant Tenant that the desk works for: 1 to 64 of a-z A-Z 0-9 . _ -
 * @param procedure Identifier of the procedure that complaints are filed under: one of the host's procedure beans, else a shipped one. If
 *     not set, the host's only procedure bean, else no restrictions.
 * @param store Where complaints are kept.
 * @param sweep Recording of what time brings: warnings, breaches, escalations.
 * @param delivery Sending of notices; only where there is a NotificationSender bean.
 * @param figures Counting of open and overdue complaints for the metrics.
 * @param policies Asking of policies that classify, prioritise and route.
 * @param health Health indicator.
 */
@ConfigurationProperties("redress")
public record RedressProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("default") String tenant,
        @Nullable String procedure,
        @DefaultValue Store store,
        @DefaultValue Sweep sweep,
        @DefaultValue Delivery delivery,
        @DefaultValue Figures figures,
        @DefaultValue Policies policies,
        @DefaultValue Health health) {

    /**
     * Where complaints are kept. Immutable.
     *
     * @param dataSource Name of the data source bean; needed only where there are several and none is primary.
     * @param tablePrefix What the names of the tables begin with: a lower-case letter, then up to 20 of a-z 0-9 _
     * @param schema What is done about the tables when the store is made.
     * @param transactions Whose transactions the desk's commits run in.
     */
    public record Store(
            @Nullable String dataSource,
            @DefaultValue("redress_") String tablePrefix,
            @DefaultValue("embedded") Schema schema,
            @DefaultValue("join") Transactions transactions) {}

    /**
     * The worker that sweeps. Immutable.
     *
     * @param enabled Whether the worker runs here.
     * @param interval Time from the end of one round to the beginning of the next; more than zero.
     * @param batchSize How many complaints are claimed at once, 1 to 1,000.
     */
    public record Sweep(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("1m") Duration interval,
            @DefaultValue("100") int batchSize) {

        /**
         * Checks the ranges.
         *
         * @throws IllegalArgumentException if a value is out of its range
         */
        public Sweep {
            requirePositive("redress.sweep.interval", interval);
            requireBatch("redress.sweep.batch-size", batchSize);
        }
    }

    /**
     * The worker that delivers. Immutable.
     *
     * @param enabled Whether the worker runs here.
     * @param interval Time from the end of one round to the beginning of the next; more than zero.
     * @param batchSize How many notices are claimed at once, 1 to 1,000; the lease of five minutes must suffice to send them all.
     */
    public record Delivery(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("10s") Duration interval,
            @DefaultValue("20") int batchSize) {

        /**
         * Checks the ranges.
         *
         * @throws IllegalArgumentException if a value is out of its range
         */
        public Delivery {
            requirePositive("redress.delivery.interval", interval);
            requireBatch("redress.delivery.batch-size", batchSize);
        }
    }

    /**
     * The worker that counts. Immutable.
     *
     * @param enabled Whether open and overdue complaints are counted here; each round reads every open complaint and its clocks.
     * @param interval Time from the end of one round to the beginning of the next; more than zero.
     */
    public record Figures(
            @DefaultValue("false") boolean enabled,
            @DefaultValue("5m") Duration interval) {

        /**
         * Checks the range.
         *
         * @throws IllegalArgumentException if the interval is not more than zero
         */
        public Figures {
            requirePositive("redress.figures.interval", interval);
        }
    }

    /**
     * Asking of policies. Immutable.
     *
     * @param within How long a policy is waited for when a complaint is filed; a millisecond or more.
     * @param zone Where a day begins for the absences that routing knows of.
     */
    public record Policies(
            @DefaultValue("250ms") Duration within,
            @DefaultValue("UTC") ZoneId zone) {

        /**
         * Checks the range.
         *
         * @throws IllegalArgumentException if the time is not more than zero
         */
        public Policies {
            requirePositive("redress.policies.within", within);
        }
    }

    /**
     * When the health indicator says that something is down. Immutable.
     *
     * @param lagLimit How long ago the last complete round of a worker may lie; at least three intervals of that worker are allowed.
     */
    public record Health(@DefaultValue("15m") Duration lagLimit) {

        /**
         * Checks the range.
         *
         * @throws IllegalArgumentException if the limit is not more than zero
         */
        public Health {
            requirePositive("redress.health.lag-limit", lagLimit);
        }
    }

    /** What is done about the tables when the store is made. */
    public enum Schema {
        /** They are made if the database is an H2 in memory, else looked at. */
        EMBEDDED,
        /** What is missing is made. */
        CREATE,
        /** They are looked at; the start fails if they are missing or of another version. */
        CHECK,
        /** Nothing. */
        NONE
    }

    /** Whose transactions the desk's commits run in. */
    public enum Transactions {
        /** Spring's where one is open on the data source, else the store's own. */
        JOIN,
        /** Always the store's own. */
        OWN
    }

    private static void requirePositive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " must be more than zero, was " + value);
        }
    }

    private static void requireBatch(String name, int value) {
        if (value < 1 || value > Claim.MAX_LIMIT) {
            throw new IllegalArgumentException(name + " must be 1 to " + Claim.MAX_LIMIT + ", was " + value);
        }
    }
}
