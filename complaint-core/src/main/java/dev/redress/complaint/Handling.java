package dev.redress.complaint;

import org.jspecify.annotations.Nullable;

/**
 * What was decided about the handling so far. Immutable.
 *
 * @param category code of the category, or null while unclassified
 * @param priority how soon, or null while unprioritised
 * @param assignee number of the party who handles it, 0 while nobody does
 * @param acknowledgement that the complainant was told it had arrived, or null while not
 * @param suspension what is waited for, or null while nothing is
 */
public record Handling(
        @Nullable String category,
        @Nullable Priority priority,
        int assignee,
        @Nullable Acknowledgement acknowledgement,
        @Nullable Suspension suspension) {

    /** Nothing decided. */
    public static final Handling NONE = new Handling(null, null, 0, null, null);

    /**
     * The same, in another category.
     *
     * @param code code of the category
     * @return a copy
     */
    public Handling classified(String code) {
        return new Handling(code, priority, assignee, acknowledgement, suspension);
    }

    /**
     * The same, with another priority.
     *
     * @param newPriority how soon
     * @return a copy
     */
    public Handling prioritised(Priority newPriority) {
        return new Handling(category, newPriority, assignee, acknowledgement, suspension);
    }

    /**
     * The same, handled by another party.
     *
     * @param party number of the party
     * @return a copy
     */
    public Handling assignedTo(int party) {
        return new Handling(category, priority, party, acknowledgement, suspension);
    }

    /**
     * The same, acknowledged.
     *
     * @param newAcknowledgement when and how
     * @return a copy
     */
    public Handling acknowledged(Acknowledgement newAcknowledgement) {
        return new Handling(category, priority, assignee, newAcknowledgement, suspension);
    }

    /**
     * The same, waiting or no longer waiting.
     *
     * @param newSuspension what is waited for, or null
     * @return a copy
     */
    public Handling suspended(@Nullable Suspension newSuspension) {
        return new Handling(category, priority, assignee, acknowledgement, newSuspension);
    }
}
