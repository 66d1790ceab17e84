package dev.redress.record;

import dev.redress.complaint.UnreadableComplaintException;
import dev.redress.store.ComplaintId;

/** The version of the persisted form. */
final class Form {

    /** The form this version of the library writes; it reads all up to it. */
    static final int CURRENT = 1;

    private Form() {}

    static void require(ComplaintId id, Fields in) {
        int form = in.integer("form");
        if (form < 1 || form > CURRENT) {
            throw new UnreadableComplaintException(
                    id,
                    "is stored in form " + form + ", this version of the library reads forms 1 to " + CURRENT
                            + "; upgrade it");
        }
    }
}
