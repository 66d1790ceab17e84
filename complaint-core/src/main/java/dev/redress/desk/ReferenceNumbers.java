package dev.redress.desk;

import dev.redress.store.Tenant;
import java.time.Instant;

/**
 * How references are made, for hosts that want a prefix or a year. Thread-safe.
 */
@FunctionalInterface
public interface ReferenceNumbers {

    /** The core alone: {@code 7K2M-9QXD-4}. */
    ReferenceNumbers PLAIN = (tenant, receivedAt, core) -> core;

    /**
     * Makes a reference.
     *
     * @param tenant whose complaint
     * @param receivedAt when it was received
     * @param core eight random characters and a check character in three groups, as {@link References} draws them; must be part of the result
     * @return 1 to 40 visible ASCII characters
     */
    String reference(Tenant tenant, Instant receivedAt, String core);
}
