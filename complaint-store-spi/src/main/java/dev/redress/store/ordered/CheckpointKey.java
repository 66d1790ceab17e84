package dev.redress.store.ordered;

import dev.redress.store.ComplaintId;
import java.util.Comparator;

/**
 * Names a head of a checkpoint. Immutable; ordered by checkpoint, then by complaint.
 *
 * @param number which checkpoint
 * @param complaint whose head
 */
public record CheckpointKey(long number, ComplaintId complaint) implements Comparable<CheckpointKey> {

    private static final Comparator<CheckpointKey> ORDER =
            Comparator.comparingLong(CheckpointKey::number).thenComparing(CheckpointKey::complaint);

    @Override
    public int compareTo(CheckpointKey other) {
        return ORDER.compare(this, other);
    }
}
