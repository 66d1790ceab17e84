package dev.redress.move;

import dev.redress.complaint.Closed;
import dev.redress.complaint.Resolved;
import dev.redress.lifecycle.CommandKind;
import dev.redress.party.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sums the complaint up and ends it. Immutable.
 *
 * @param summary what happened and how it ended; at most 10,000 characters
 * @param strengths what was good about the handling; at most 10,000 characters, or null
 * @param weaknesses what was not; at most 10,000 characters, or null
 * @param lessons what is to be learned; at most 10,000 characters, or null
 * @param improvements measures against recurrence, at most 20; copied
 * @param distribution whom the report goes to, at most 20; copied
 * @param departments codes of the departments it goes to, at most 20; copied
 */
public record Close(
        String summary,
        @Nullable String strengths,
        @Nullable String weaknesses,
        @Nullable String lessons,
        List<Plan> improvements,
        List<Actor> distribution,
        List<String> departments)
        implements Move<Resolved, Closed> {

    /**
     * One measure against recurrence.
     *
     * @param what what is to be done; at most 2,000 characters
     * @param owner who sees to it
     * @param due by when, exclusive
     */
    public record Plan(String what, Actor owner, Instant due) {

        /** The type only: what is planned never reaches a log. */
        @Override
        public String toString() {
            return "Plan";
        }
    }

    /** Copies the lists. */
    public Close {
        improvements = List.copyOf(improvements);
        distribution = List.copyOf(distribution);
        departments = List.copyOf(departments);
    }

    /**
     * Closes with a summary.
     *
     * @param summary what happened and how it ended
     * @return the move
     */
    public static Close with(String summary) {
        return new Close(summary, null, null, null, List.of(), List.of(), List.of());
    }

    /**
     * The same, judging the handling.
     *
     * @param good what was good about it
     * @param bad what was not
     * @return a copy
     */
    public Close judging(String good, String bad) {
        return new Close(summary, good, bad, lessons, improvements, distribution, departments);
    }

    /**
     * The same, with what is to be learned.
     *
     * @param lesson what is to be learned
     * @return a copy
     */
    public Close learning(String lesson) {
        return new Close(summary, strengths, weaknesses, lesson, improvements, distribution, departments);
    }

    /**
     * The same, with one more measure against recurrence.
     *
     * @param what what is to be done
     * @param owner who sees to it
     * @param due by when, exclusive
     * @return a copy
     */
    public Close improving(String what, Actor owner, Instant due) {
        List<Plan> more = new ArrayList<>(improvements);
        more.add(new Plan(what, owner, due));
        return new Close(summary, strengths, weaknesses, lessons, more, distribution, departments);
    }

    /**
     * The same, sent to those responsible.
     *
     * @param people whom the report goes to, instead of those named before
     * @return a copy
     */
    public Close distributedTo(Actor... people) {
        return new Close(summary, strengths, weaknesses, lessons, improvements, List.of(people), departments);
    }

    /**
     * The same, sent to departments.
     *
     * @param codes which departments, instead of those named before
     * @return a copy
     */
    public Close distributedToDepartments(String... codes) {
        return new Close(summary, strengths, weaknesses, lessons, improvements, distribution, List.of(codes));
    }

    @Override
    public CommandKind kind() {
        return CommandKind.CLOSE;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
