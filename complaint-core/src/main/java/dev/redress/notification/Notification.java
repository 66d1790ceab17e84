package dev.redress.notification;

import dev.redress.complaint.NoticeReader;
import dev.redress.party.Contact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice on its way, with the address and the text that were made for this attempt. Holds personal data: it is not to be logged. Immutable.
 *
 * @param idempotencyKey the same for every attempt
 * @param notice what kind of notice, a code of the procedure
 * @param reader for whom
 * @param to code of the department or role; null for a person
 * @param recipient the person; null for a department or role
 * @param reference what people call the complaint
 * @param attempt which attempt, from 1
 * @param text what it says
 */
public record Notification(
        String idempotencyKey,
        String notice,
        NoticeReader reader,
        @Nullable String to,
        @Nullable Recipient recipient,
        String reference,
        int attempt,
        NoticeText text) {

    /**
     * The person a notice is for. Immutable.
     *
     * @param party number of the party
     * @param hostId the host's key of the person, or null if the host does not know them
     * @param name their name, or null if it is not known or was erased
     * @param contacts how they can be reached; copied; empty if that was erased
     */
    public record Recipient(
            int party, @Nullable String hostId, @Nullable String name, List<Contact> contacts) {
        /** Copies the list. */
        public Recipient {
            contacts = List.copyOf(contacts);
        }

        /** The number only: names, keys and contacts never reach a log. */
        @Override
        public String toString() {
            return "Recipient[party " + party + "]";
        }
    }

    /** Notice and key only: names and contacts never reach a log. */
    @Override
    public String toString() {
        return "Notification[" + notice + ", " + idempotencyKey + "]";
    }
}
