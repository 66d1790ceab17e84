package dev.redress.complaint;

/**
 * What was agreed is being carried out; the measures stand in {@link Progress#measures()}. Immutable.
 *
 * @param proposal what was agreed
 */
public record Implementing(Proposal proposal) implements Open {

    @Override
    public StageKind kind() {
        return StageKind.IMPLEMENTING;
    }
}
