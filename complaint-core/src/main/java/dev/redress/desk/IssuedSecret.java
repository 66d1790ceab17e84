package dev.redress.desk;

import dev.redress.complaint.Complaint;

/**
 * A secret just issued. It is shown to the complainant and kept nowhere: only its digest is recorded. Immutable.
 *
 * @param secret four groups of four letters and digits; to be handed to the complainant and to nobody else
 * @param complaint the complaint after it
 */
public record IssuedSecret(String secret, Complaint<?> complaint) {

    /** The reference only. */
    @Override
    public String toString() {
        return "IssuedSecret[" + complaint.reference() + "]";
    }
}
