package dev.redress.complaint;

import dev.redress.store.ComplaintId;
import dev.redress.store.Head;
import java.util.Objects;

/**
 * One state of one complaint, as a host keeps it in a form or a queue: {@link #toString()} gives one opaque text,
 * {@link #parse} reads it. Immutable.
 *
 * @param id the complaint
 * @param version the version seen, 1 or more
 * @param head the chain head seen: a version alone can come again after a rollback
 */
public record Handle(ComplaintId id, long version, Head head) {

    /**
     * Checks the version.
     *
     * @throws IllegalArgumentException if the version is less than 1
     */
    public Handle {
        if (version < 1) {
            throw new IllegalArgumentException("version must be 1 or more, was " + version);
        }
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @param text what {@link #toString()} of a complaint's handle gave, for example from a hidden field
     * @return the handle
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Handle parse(String text) {
        String[] parts = Objects.requireNonNull(text, "text").split("\\.", -1);
        try {
            if (parts.length == 3) {
                return new Handle(ComplaintId.parse(parts[0]), Long.parseLong(parts[1]), Head.parse(parts[2]));
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("handle is not one that a complaint gave out: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException(
                "handle is not one that a complaint gave out: it must have 3 parts between dots, had " + parts.length
                        + "; keep the text of complaint.handle() as it is");
    }

    @Override
    public String toString() {
        return id + "." + version + "." + head;
    }
}
