package dev.redress.event;

import dev.redress.complaint.Evidence;
import dev.redress.complaint.Party;
import dev.redress.complaint.Priority;
import dev.redress.complaint.Promise;
import dev.redress.complaint.RemedyKind;
import dev.redress.complaint.Satisfaction;
import dev.redress.complaint.SealedText;
import dev.redress.complaint.WaitingFor;
import dev.redress.intake.Channel;
import dev.redress.party.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events that leave the stage as it is. All are immutable. */
public sealed interface FactEvent extends Event {

    /**
     * The complainant was told it had arrived.
     *
     * @param channel by which way
     * @param promises what the complainant was told to expect; copied, may be empty
     */
    record Acknowledged(Channel channel, List<Promise> promises) implements FactEvent {
        /** Copies the list. */
        public Acknowledged {
            promises = List.copyOf(promises);
        }

        @Override
        public EventKind kind() {
            return EventKind.ACKNOWLEDGED;
        }
    }

    /**
     * It was put into a category.
     *
     * @param category code of the category
     * @param reason why, or null
     */
    record Classified(String category, @Nullable SealedText reason) implements FactEvent {
        @Override
        public EventKind kind() {
            return EventKind.CLASSIFIED;
        }
    }

    /**
     * It was given a priority.
     *
     * @param priority how soon
     * @param reason why, or null
     */
    record Prioritised(Priority priority, @Nullable SealedText reason) implements FactEvent {
        @Override
        public EventKind kind() {
            return EventKind.PRIORITISED;
        }
    }

    /**
     * Somebody was made its handler.
     *
     * @param party number of the party
     */
    record Assigned(int party) implements FactEvent {
        @Override
        public EventKind kind() {
            return EventKind.ASSIGNED;
        }
    }

    /**
     * An item of evidence was added.
     *
     * @param evidence the item
     */
    record EvidenceAdded(Evidence evidence) implements FactEvent {
        @Override
        public EventKind kind() {
            return EventKind.EVIDENCE_ADDED;
        }
    }

    /**
     * The complainant was told about the progress.
     *
     * @param text what was told
     * @param expectedBy by when further word was promised, exclusive; or null
     */
    record ProgressReported(SealedText text, @Nullable Instant expectedBy) implements FactEvent {
        @Override
        public EventKind kind() {
            return EventKind.PROGRESS_REPORTED;
        }
    }

    /**
     * An internal note was made.
     *
     * @param text the note
     */
    record Noted(SealedText text) implements FactEvent {
        @Override
        public EventKind kind() {
            return EventKind.NOTED;
        }
    }

    /**
     * A measure was set.
     *
     * @param number 1 for the first measure of this complaint
     * @param remedy what kind of remedy
     * @param what what is to be done
     * @param owner number of the party who sees to it
     * @param due by when, exclusive
     * @param amount money, or null
     * @param asProposed whether its amount is part of what an accepted proposal promised
     */
    record MeasureAgreed(
            int number,
            RemedyKind remedy,
            SealedText what,
            int owner,
            Instant due,
            @Nullable Money amount,
            boolean asProposed)
            implements FactEvent {
        @Override
        public EventKind kind() {
            return EventKind.MEASURE_AGREED;
        }
    }

    /**
     * A measure was given up.
     *
     * @param number number of the measure
     * @param reason why
     */
    record MeasureCancelled(int number, SealedText reason) implements FactEvent {
        @Override
        public EventKind kind() {
            return EventKind.MEASURE_CANCELLED;
        }
    }

    /**
     * A measure was carried out.
     *
     * @param number number of the measure
     * @param result what came of it, or null
     */
    record MeasureCompleted(int number, @Nullable SealedText result) implements FactEvent {
        @Override
        public EventKind kind() {
            return EventKind.MEASURE_COMPLETED;
        }
    }

    /**
     * The complainant judged the solution.
     *
     * @param satisfaction what the complainant says
     * @param comment in their words, or null
     */
    record SatisfactionRated(
            Satisfaction satisfaction, @Nullable SealedText comment) implements FactEvent {
        @Override
        public EventKind kind() {
            return EventKind.SATISFACTION_RATED;
        }
    }

    /**
     * Waiting began.
     *
     * @param waitingFor whose time it is
     * @param reason what is waited for
     * @param until when it ends by itself, exclusive; or null
     * @param code the reason as clock definitions call it; or null
     */
    record Suspended(
            WaitingFor waitingFor,
            SealedText reason,
            @Nullable Instant until,
            @Nullable String code) implements FactEvent {
        @Override
        public EventKind kind() {
            return EventKind.SUSPENDED;
        }
    }

    /**
     * Waiting ended.
     *
     * @param cause what ended it
     */
    record Resumed(ResumeCause cause) implements FactEvent {
        @Override
        public EventKind kind() {
            return EventKind.RESUMED;
        }
    }

    /**
     * A recorded fact was corrected. The entry corrected stays as it is.
     *
     * @param correction which fact, and what is right
     * @param reason why it was wrong
     */
    record Corrected(Correction correction, SealedText reason) implements FactEvent {
        @Override
        public EventKind kind() {
            return EventKind.CORRECTED;
        }
    }

    /**
     * Who a party is was corrected.
     *
     * @param party the party as it is right, under its number
     * @param another whether it is another person than it was taken for: what was said by and of that one is not theirs
     * @param carried whether name and contacts are still those that were told of the party, or of the person, before
     * @param reason why it was wrong
     */
    record PartyCorrected(Party party, boolean another, boolean carried, SealedText reason) implements FactEvent {
        @Override
        public EventKind kind() {
            return EventKind.PARTY_CORRECTED;
        }
    }

    /**
     * What became of a message to a party was recorded.
     *
     * @param party number of the party written to
     * @param notice what kind of message, a code of the host
     * @param channel by which way
     * @param delivered whether it arrived, as far as is known
     */
    record DeliveryRecorded(int party, String notice, Channel channel, boolean delivered) implements FactEvent {
        @Override
        public EventKind kind() {
            return EventKind.DELIVERY_RECORDED;
        }
    }

    /**
     * Values were erased for ever.
     *
     * @param slots the slots they were in; copied
     * @param reason why
     */
    record Erased(List<Integer> slots, SealedText reason) implements FactEvent {
        /** Copies the list. */
        public Erased {
            slots = List.copyOf(slots);
        }

        @Override
        public EventKind kind() {
            return EventKind.ERASED;
        }
    }
}
