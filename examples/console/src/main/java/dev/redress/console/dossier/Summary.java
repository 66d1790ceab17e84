package dev.redress.console.dossier;

import dev.redress.complaint.Complaint;
import dev.redress.console.output.JsonOut;

/** The few fields by which a complaint is listed. Stateless. */
public final class Summary {

    private Summary() {}

    /**
     * Writes the fields.
     *
     * @param json where to, inside an object
     * @param complaint what is written
     */
    public static void write(JsonOut json, Complaint<?> complaint) {
        json.field("reference", complaint.reference())
                .field("stage", complaint.stage().kind().persistedName())
                .field("since", complaint.since())
                .field("received_at", complaint.receivedAt())
                .field("channel", complaint.filing().channel())
                .field("category", complaint.category());
        complaint.priority().ifPresent(priority -> json.field("priority", priority.persistedName()));
    }
}
