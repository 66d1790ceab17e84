package dev.redress.event;

import dev.redress.complaint.InterestKind;
import dev.redress.complaint.LinkKind;
import dev.redress.complaint.ProcedureRef;
import dev.redress.complaint.SealedText;
import dev.redress.intake.RespondentKind;
import dev.redress.store.ComplaintId;
import org.jspecify.annotations.Nullable;

/** The events about who and what else has to do with the complaint. All are immutable. */
public sealed interface TieEvent extends Event {

    /**
     * It was found out who is complained of.
     *
     * @param respondent what they are
     * @param party number of the party
     */
    record RespondentNamed(RespondentKind respondent, int party) implements TieEvent {
        @Override
        public EventKind kind() {
            return EventKind.RESPONDENT_NAMED;
        }
    }

    /**
     * Somebody was admitted to the circle that works on it.
     *
     * @param party number of the party
     */
    record PersonInvolved(int party) implements TieEvent {
        @Override
        public EventKind kind() {
            return EventKind.PERSON_INVOLVED;
        }
    }

    /**
     * An interest in the matter was declared.
     *
     * @param party number of the party who has it
     * @param interest what it is
     * @param note in words, or null
     */
    record InterestDeclared(
            int party, InterestKind interest, @Nullable SealedText note) implements TieEvent {
        @Override
        public EventKind kind() {
            return EventKind.INTEREST_DECLARED;
        }
    }

    /**
     * A declared interest turned out to be none.
     *
     * @param party number of the party who was said to have it
     * @param interest what it was
     * @param reason why it counts no more
     */
    record InterestLifted(int party, InterestKind interest, SealedText reason) implements TieEvent {
        @Override
        public EventKind kind() {
            return EventKind.INTEREST_LIFTED;
        }
    }

    /**
     * Somebody joined the complaint.
     *
     * @param party number of the party
     */
    record ComplainantJoined(int party) implements TieEvent {
        @Override
        public EventKind kind() {
            return EventKind.COMPLAINANT_JOINED;
        }
    }

    /**
     * One of the complainants takes no part any more.
     *
     * @param party number of the party
     * @param last whether nobody is left and the body pursues it nevertheless
     * @param reason why, or null
     */
    record ComplainantWithdrew(
            int party, boolean last, @Nullable SealedText reason) implements TieEvent {
        @Override
        public EventKind kind() {
            return EventKind.COMPLAINANT_WITHDREW;
        }
    }

    /**
     * It was linked to another complaint.
     *
     * @param number 1 for the first
     * @param how what the other one is to this one
     * @param other the other one
     * @param reason why, or null
     */
    record Linked(
            int number,
            LinkKind how,
            ComplaintId other,
            @Nullable SealedText reason) implements TieEvent {
        @Override
        public EventKind kind() {
            return EventKind.LINKED;
        }
    }

    /**
     * A link to another complaint was undone.
     *
     * @param number which link
     * @param reason why
     */
    record Unlinked(int number, SealedText reason) implements TieEvent {
        @Override
        public EventKind kind() {
            return EventKind.UNLINKED;
        }
    }

    /**
     * It was put into the archive.
     *
     * @param place where its papers lie, or null
     */
    record Archived(@Nullable SealedText place) implements TieEvent {
        @Override
        public EventKind kind() {
            return EventKind.ARCHIVED;
        }
    }

    /**
     * It goes on under another version of its procedure.
     *
     * @param procedure the version
     * @param reason why
     */
    record ProcedureAdopted(ProcedureRef procedure, SealedText reason) implements TieEvent {
        @Override
        public EventKind kind() {
            return EventKind.PROCEDURE_ADOPTED;
        }
    }
}
