package dev.redress.procedure;

import dev.redress.complaint.Duty;
import dev.redress.complaint.Snapshot;

/**
 * Somebody who is to have a duty in a complaint. Its text form holds no identifier of a person. Immutable.
 *
 * @param hostId the host's identifier of the person; empty if it is not known to whoever asks
 * @param party number of the party they are in the complaint, 0 if they are none yet
 * @param duty which duty
 * @param complaint the complaint
 */
public record Candidacy(String hostId, int party, Duty duty, Snapshot complaint) {

    @Override
    public String toString() {
        return "Candidacy[" + complaint.key().reference() + ", party " + party + ", " + duty.persistedName() + "]";
    }
}
