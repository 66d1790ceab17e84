package dev.redress.event;

import dev.redress.complaint.DefinitionRef;
import dev.redress.complaint.KeptClock;
import dev.redress.complaint.ReachedMilestone;
import dev.redress.complaint.SealedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events about clocks. All are immutable. */
public sealed interface TimeEvent extends Event {

    /**
     * It was laid down by which versions running clocks are judged.
     *
     * @param judgedBy the versions of calendar and rule packs; copied
     * @param kept clocks that had ended and stay judged by the versions before; copied
     * @param quietThrough milestones up to this instant are not recorded; or null
     */
    record ClocksBound(
            List<DefinitionRef> judgedBy,
            List<KeptClock> kept,
            @Nullable Instant quietThrough) implements TimeEvent {
        /** Copies the lists. */
        public ClocksBound {
            judgedBy = List.copyOf(judgedBy);
            kept = List.copyOf(kept);
        }

        @Override
        public EventKind kind() {
            return EventKind.CLOCKS_BOUND;
        }
    }

    /**
     * More time was granted for a clock.
     *
     * @param clock the clock
     * @param rule by which of its rules
     * @param until the last local date, inclusive; null for what the rule says
     * @param goodReason whether there was a good reason to go beyond what the rule allows without
     * @param reason why, in words
     */
    record ClockExtended(
            String clock, String rule, @Nullable LocalDate until, boolean goodReason, SealedText reason)
            implements TimeEvent {
        @Override
        public EventKind kind() {
            return EventKind.CLOCK_EXTENDED;
        }
    }

    /**
     * A milestone of a clock came.
     *
     * @param milestone which
     * @param milestoneKind {@code warning}, {@code breach} or {@code escalation}
     * @param calculator name and version of what reckoned it
     */
    record MilestoneReached(ReachedMilestone milestone, String milestoneKind, String calculator) implements TimeEvent {
        @Override
        public EventKind kind() {
            return EventKind.MILESTONE_REACHED;
        }
    }

    /**
     * A recorded milestone turned out not to have come.
     *
     * @param milestone which
     * @param because sequence of the latest entry known when that was found
     * @param earlier of a clock that comes again, the end of the latest turn before for which it did come; null if there is none
     */
    record MilestoneRescinded(
            ReachedMilestone milestone,
            long because,
            @Nullable Instant earlier) implements TimeEvent {
        @Override
        public EventKind kind() {
            return EventKind.MILESTONE_RESCINDED;
        }
    }

    /**
     * Something happened that only clocks ask for.
     *
     * @param name what, as clock definitions call it
     */
    record EventReported(String name) implements TimeEvent {
        @Override
        public EventKind kind() {
            return EventKind.EVENT_REPORTED;
        }
    }
}
