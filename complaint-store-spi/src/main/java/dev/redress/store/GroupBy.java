package dev.redress.store;

import org.jspecify.annotations.Nullable;

/** A column of a complaint by which complaints can be counted. */
public enum GroupBy {
    /** The stage, by its stable name. */
    STAGE,
    /** The category, by its code. */
    CATEGORY,
    /** The priority, by its stable name. */
    PRIORITY,
    /** The channel, by its stable name. */
    CHANNEL,
    /** Who handles it, by the host's identifier of the person. */
    ASSIGNEE;

    /**
     * The group of a complaint.
     *
     * @param complaint the complaint
     * @return the column's value, or null if it has none
     */
    public @Nullable String of(ComplaintRecord complaint) {
        return switch (this) {
            case STAGE -> complaint.stage();
            case CATEGORY -> complaint.category();
            case PRIORITY -> complaint.priority();
            case CHANNEL -> complaint.channel();
            case ASSIGNEE -> complaint.assignee();
        };
    }
}
