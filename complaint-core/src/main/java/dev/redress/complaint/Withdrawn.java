package dev.redress.complaint;

import org.jspecify.annotations.Nullable;

/**
 * Taken back by the complainant. Immutable.
 *
 * @param reason why, as far as it was told; or null
 */
public record Withdrawn(@Nullable SealedText reason) implements Reopenable {

    @Override
    public StageKind kind() {
        return StageKind.WITHDRAWN;
    }
}
