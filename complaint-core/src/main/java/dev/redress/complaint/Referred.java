package dev.redress.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * With an outside body. Immutable.
 *
 * @param to what kind of body
 * @param body which body, and why
 * @param limit until when the complainant or the body has time, exclusive; or null
 */
public record Referred(
        ReferralKind to, SealedText body, @Nullable Instant limit) implements Ended, Appealable {

    @Override
    public StageKind kind() {
        return StageKind.REFERRED;
    }
}
