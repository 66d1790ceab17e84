package dev.redress.event;

import dev.redress.complaint.SealedText;
import dev.redress.party.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events within the organisation: who has the complaint, who was asked, who has to agree. All are immutable. */
public sealed interface ConferralEvent extends Event {

    /**
     * It was sent to another department.
     *
     * @param department code of the department
     * @param reason why
     * @param withholdingIdentity whether the department is not to know who complains
     * @param knowing numbers of the parties who know it nevertheless, as they had to do with the complaint before; empty where nothing is
     *     withheld, and in entries of before this was told; copied
     */
    record HandedOver(String department, SealedText reason, boolean withholdingIdentity, List<Integer> knowing)
            implements ConferralEvent {

        /** Copies the list. */
        public HandedOver {
            knowing = List.copyOf(knowing);
        }

        @Override
        public EventKind kind() {
            return EventKind.HANDED_OVER;
        }
    }

    /**
     * The department took it.
     */
    record HandOverAccepted() implements ConferralEvent {
        @Override
        public EventKind kind() {
            return EventKind.HAND_OVER_ACCEPTED;
        }
    }

    /**
     * The department sent it back.
     *
     * @param reason why
     * @param keptFrom numbers of the parties who are still not to know who complains, as they came to it after it was handed over, and of
     *     whoever sent it back; copied
     */
    record HandOverSentBack(SealedText reason, List<Integer> keptFrom) implements ConferralEvent {

        /** Copies the list. */
        public HandOverSentBack {
            keptFrom = List.copyOf(keptFrom);
        }

        @Override
        public EventKind kind() {
            return EventKind.HAND_OVER_SENT_BACK;
        }
    }

    /**
     * Another department was asked.
     *
     * @param number 1 for the first
     * @param department code of the department
     * @param question what was asked
     */
    record Consulted(int number, String department, SealedText question) implements ConferralEvent {
        @Override
        public EventKind kind() {
            return EventKind.CONSULTED;
        }
    }

    /**
     * The department asked answered.
     *
     * @param number which consultation
     * @param text the answer
     */
    record OpinionGiven(int number, SealedText text) implements ConferralEvent {
        @Override
        public EventKind kind() {
            return EventKind.OPINION_GIVEN;
        }
    }

    /**
     * Approval of an amount was asked for.
     *
     * @param number 1 for the first
     * @param amount the total for this complaint
     * @param reason why
     */
    record ApprovalRequested(int number, Money amount, SealedText reason) implements ConferralEvent {
        @Override
        public EventKind kind() {
            return EventKind.APPROVAL_REQUESTED;
        }
    }

    /**
     * An amount was approved.
     *
     * @param number which request
     * @param note a remark, or null
     */
    record Approved(int number, @Nullable SealedText note) implements ConferralEvent {
        @Override
        public EventKind kind() {
            return EventKind.APPROVED;
        }
    }

    /**
     * An amount was not approved.
     *
     * @param number which request
     * @param reason why
     */
    record ApprovalRefused(int number, SealedText reason) implements ConferralEvent {
        @Override
        public EventKind kind() {
            return EventKind.APPROVAL_REFUSED;
        }
    }

    /**
     * A supervisor asked for more speed.
     *
     * @param text what is expected
     */
    record Chased(SealedText text) implements ConferralEvent {
        @Override
        public EventKind kind() {
            return EventKind.CHASED;
        }
    }

    /**
     * Somebody looked how a measure is getting on.
     *
     * @param number which measure
     * @param onTrack whether it is getting on as planned
     * @param text what was seen, or null
     */
    record MeasureMonitored(
            int number, boolean onTrack, @Nullable SealedText text) implements ConferralEvent {
        @Override
        public EventKind kind() {
            return EventKind.MEASURE_MONITORED;
        }
    }
}
