package dev.redress.complaint;

import org.jspecify.annotations.Nullable;

/**
 * Taken back by the complainant. Immutable.
 *
 * @param reason why, as far as it was told; or null
 * @param own whether a complainant took it back themselves, and not the organisation recorded so
 */
public record Withdrawn(@Nullable SealedText reason, boolean own) implements Reopenable {

    @Override
    public StageKind kind() {
        return StageKind.WITHDRAWN;
    }
}
