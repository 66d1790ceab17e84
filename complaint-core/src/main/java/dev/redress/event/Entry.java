package dev.redress.event;

import dev.redress.complaint.Party;
import dev.redress.store.CommandId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a complaint's journal. Immutable.
 *
 * @param sequence position in the journal, from 1, without gaps
 * @param event what happened
 * @param occurredAt when it happened, as the actor asserts
 * @param recordedAt when the desk recorded it; never earlier than in the entry before
 * @param by who acted
 * @param introduced parties that the complaint did not have before this entry
 * @param nextSlot the first slot not used after this entry
 * @param commandId the command whose first entry this is, or null
 */
public record Entry(
        long sequence,
        Event event,
        Instant occurredAt,
        Instant recordedAt,
        Attribution by,
        List<Party> introduced,
        int nextSlot,
        @Nullable CommandId commandId) {

    /** Copies the list, unless it is immutable already. */
    public Entry {
        introduced = List.copyOf(introduced);
    }
}
