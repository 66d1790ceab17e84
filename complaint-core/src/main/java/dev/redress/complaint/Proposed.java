package dev.redress.complaint;

/**
 * A solution was offered; the complainant's answer is awaited. Immutable.
 *
 * @param proposal what was offered
 */
public record Proposed(Proposal proposal) implements Open {

    @Override
    public StageKind kind() {
        return StageKind.PROPOSED;
    }
}
