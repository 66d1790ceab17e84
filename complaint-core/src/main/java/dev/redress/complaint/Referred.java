package dev.redress.complaint;

/**
 * With an outside body. Immutable.
 *
 * @param to what kind of body
 * @param body which body, and why
 */
public record Referred(ReferralKind to, SealedText body) implements Ended {

    @Override
    public StageKind kind() {
        return StageKind.REFERRED;
    }
}
