package dev.redress.event;

import dev.redress.complaint.Complexity;
import dev.redress.complaint.Fault;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.SealedText;
import dev.redress.complaint.Severity;
import dev.redress.complaint.StatementKind;
import dev.redress.complaint.Verdict;
import org.jspecify.annotations.Nullable;

/** The events of finding out about the matter. All are immutable. */
public sealed interface InquiryEvent extends Event {

    /**
     * One thing that is alleged was taken out of the complaint.
     *
     * @param number 1 for the first
     * @param text what is alleged
     */
    record AllegationStated(int number, SealedText text) implements InquiryEvent {
        @Override
        public EventKind kind() {
            return EventKind.ALLEGATION_STATED;
        }
    }

    /**
     * Preliminary verification found something of an allegation.
     *
     * @param number which one
     * @param verdict what was found
     * @param reason why, or null
     */
    record AllegationVerified(
            int number, Verdict verdict, @Nullable SealedText reason) implements InquiryEvent {
        @Override
        public EventKind kind() {
            return EventKind.ALLEGATION_VERIFIED;
        }
    }

    /**
     * It was assessed initially.
     *
     * @param severity how grave it is
     * @param complexity how much has to be done
     * @param text in words, or null
     */
    record Assessed(
            Severity severity,
            Complexity complexity,
            @Nullable SealedText text) implements InquiryEvent {
        @Override
        public EventKind kind() {
            return EventKind.ASSESSED;
        }
    }

    /**
     * Somebody was heard.
     *
     * @param number 1 for the first
     * @param how how they were heard
     * @param party number of the party
     * @param text what they said
     */
    record StatementTaken(int number, StatementKind how, int party, SealedText text) implements InquiryEvent {
        @Override
        public EventKind kind() {
            return EventKind.STATEMENT_TAKEN;
        }
    }

    /**
     * The investigation found something.
     *
     * @param outcome whether the complaint is right
     * @param fault whose fault it is, or null
     * @param rootCause code of the root cause, or null
     * @param text what was found
     */
    record FindingsRecorded(
            Outcome outcome,
            @Nullable Fault fault,
            @Nullable String rootCause,
            SealedText text) implements InquiryEvent {
        @Override
        public EventKind kind() {
            return EventKind.FINDINGS_RECORDED;
        }
    }

    /**
     * Somebody checked the outcome.
     *
     * @param passed whether it is reasonable and effective
     * @param text what was looked at
     */
    record OutcomeChecked(boolean passed, SealedText text) implements InquiryEvent {
        @Override
        public EventKind kind() {
            return EventKind.OUTCOME_CHECKED;
        }
    }
}
