package dev.redress.complaint;

/**
 * Solved in the handler's view; the complainant's judgement and the closing report are still to come. Immutable.
 *
 * @param resolution how it was solved
 */
public record Resolved(Resolution resolution) implements Open, Concluded, Appealable {

    @Override
    public StageKind kind() {
        return StageKind.RESOLVED;
    }
}
