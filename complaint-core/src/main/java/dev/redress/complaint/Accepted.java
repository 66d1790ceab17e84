package dev.redress.complaint;

/**
 * Taken up: in scope, to be handled. Immutable.
 */
public record Accepted() implements Assessable, Investigable {

    @Override
    public StageKind kind() {
        return StageKind.ACCEPTED;
    }
}
