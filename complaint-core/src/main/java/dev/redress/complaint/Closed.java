package dev.redress.complaint;

/**
 * Summed up and ended. Immutable.
 *
 * @param report the summing-up
 */
public record Closed(ClosingReport report) implements Reopenable, Concluded, Appealable {

    @Override
    public StageKind kind() {
        return StageKind.CLOSED;
    }
}
