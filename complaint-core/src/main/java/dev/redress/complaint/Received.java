package dev.redress.complaint;

/**
 * Registered; nothing decided yet. Immutable.
 */
public record Received() implements Assessable {

    @Override
    public StageKind kind() {
        return StageKind.RECEIVED;
    }
}
