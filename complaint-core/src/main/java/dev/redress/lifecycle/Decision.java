package dev.redress.lifecycle;

import dev.redress.complaint.Snapshot;
import dev.redress.event.Entry;
import java.util.List;

/**
 * What a command comes to: the entries to record, the state after them, the values to seal. Immutable.
 *
 * @param entries one or more, in order
 * @param next the complaint after the last of them
 * @param drafts values for the slots that the entries name, possibly none
 */
public record Decision(List<Entry> entries, Snapshot next, List<SealedDraft> drafts) {

    /** Copies the lists, unless they are immutable already. */
    public Decision {
        entries = List.copyOf(entries);
        drafts = List.copyOf(drafts);
    }
}
