package dev.redress.desk;

import dev.redress.store.ComplaintId;
import java.time.Instant;
import java.util.List;

/**
 * What a draft would change for open complaints. Immutable.
 *
 * @param looked open complaints that are judged by an earlier version of it
 * @param moved clocks of them whose end would move
 * @param intoBreach clocks that would be breached at once and are not
 * @param outOfBreach clocks that are breached and would not be
 * @param unread open complaints beside those looked at whose clocks could not be read, as they are or with the draft; the log names them
 * @param examples the first {@value #EXAMPLES} changes; copied
 */
public record ImpactPreview(int looked, int moved, int intoBreach, int outOfBreach, int unread, List<Change> examples) {

    /** How many examples there are at most. */
    public static final int EXAMPLES = 20;

    /** Copies the list. */
    public ImpactPreview {
        examples = List.copyOf(examples);
    }

    /**
     * A clock whose end would move.
     *
     * @param complaint which complaint
     * @param reference what people call it
     * @param clock which clock
     * @param before when its limit ends now
     * @param after when it would
     */
    public record Change(ComplaintId complaint, String reference, String clock, Instant before, Instant after) {}
}
