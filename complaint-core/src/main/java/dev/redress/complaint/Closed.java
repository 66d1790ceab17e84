package dev.redress.complaint;

/**
 * Summed up and ended. Immutable.
 *
 * @param report the summing-up
 * @param outcome how it was resolved
 */
public record Closed(ClosingReport report, Outcome outcome) implements Reopenable, Concluded, Appealable {

    @Override
    public StageKind kind() {
        return StageKind.CLOSED;
    }
}
