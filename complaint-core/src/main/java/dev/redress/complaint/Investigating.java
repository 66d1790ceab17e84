package dev.redress.complaint;

/**
 * Facts and evidence are being established. Immutable.
 *
 * @param round how many times an investigation was begun, from 1
 */
public record Investigating(int round) implements Investigable {

    @Override
    public StageKind kind() {
        return StageKind.INVESTIGATING;
    }
}
