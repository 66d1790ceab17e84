package dev.redress.activity;

import dev.redress.complaint.LinkKind;
import dev.redress.complaint.Stage;
import dev.redress.lifecycle.CommandKind;
import dev.redress.store.ComplaintId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Links the complaint to another one of the same tenant. Numbered from 1. Immutable.
 *
 * @param how what the other one is to this one
 * @param other the other one
 * @param reason why; at most 2,000 characters, or null
 */
public record Link(
        LinkKind how, ComplaintId other, @Nullable String reason) implements Activity<Stage> {

    /** Refuses null where something must be said. */
    public Link {
        Objects.requireNonNull(how, "how");
        Objects.requireNonNull(other, "other");
    }

    /**
     * The same matter of the same complainant; the other one is handled.
     *
     * @param other the other one
     * @return the activity
     */
    public static Link duplicateOf(ComplaintId other) {
        return new Link(LinkKind.DUPLICATE_OF, other, null);
    }

    /**
     * Something worth knowing together.
     *
     * @param other the other one
     * @return the activity
     */
    public static Link relatedTo(ComplaintId other) {
        return new Link(LinkKind.RELATED_TO, other, null);
    }

    /**
     * One of the many behind a common problem; the other one is handled for all.
     *
     * @param problem the complaint that stands for the problem
     * @return the activity
     */
    public static Link childOf(ComplaintId problem) {
        return new Link(LinkKind.CHILD_OF, problem, null);
    }

    /**
     * The same, telling why.
     *
     * @param why the reason
     * @return a copy
     */
    public Link because(String why) {
        return new Link(how, other, why);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.LINK;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
