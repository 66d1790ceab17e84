package dev.redress.complaint;

import org.jspecify.annotations.Nullable;

/**
 * Not taken up. Immutable.
 *
 * @param reason why, by kind
 * @param explanation why, in the words given to the complainant
 * @param furtherWays what the complainant can do instead, or null if nothing was said
 */
public record Declined(
        DeclineReason reason,
        SealedText explanation,
        @Nullable SealedText furtherWays) implements Reopenable, Appealable {

    @Override
    public StageKind kind() {
        return StageKind.DECLINED;
    }
}
