package dev.redress.desk;

import dev.redress.lifecycle.Refusal;
import dev.redress.store.ComplaintId;
import java.time.Instant;
import java.util.List;

/**
 * What a retention rule will erase of a complaint, or has to leave. Immutable.
 *
 * @param complaint which complaint
 * @param reference what people call it
 * @param rule the rule's name
 * @param dueAt when it is to be erased
 * @param what what of it
 * @param kept why it has to be kept nevertheless; none if nothing stands against it; copied
 */
public record RetentionDue(
        ComplaintId complaint, String reference, String rule, Instant dueAt, Erasure what, List<Refusal> kept) {

    /** Copies the list. */
    public RetentionDue {
        kept = List.copyOf(kept);
    }
}
