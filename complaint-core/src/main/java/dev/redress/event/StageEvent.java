package dev.redress.event;

import dev.redress.complaint.ClosingReport;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.Evidence;
import dev.redress.complaint.Filing;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.ProcedureRef;
import dev.redress.complaint.ReferralKind;
import dev.redress.complaint.SealedText;
import dev.redress.party.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events by which a complaint comes to stand in another stage. All are immutable. */
public sealed interface StageEvent extends Event {

    /**
     * The complaint was registered. Its parties are those the entry introduces.
     *
     * @param reference what people call it by
     * @param procedure the procedure it is handled under
     * @param filing what was filed
     * @param evidence items handed in with it
     */
    record Filed(String reference, ProcedureRef procedure, Filing filing, List<Evidence> evidence)
            implements StageEvent {

        /** Copies the list. */
        public Filed {
            evidence = List.copyOf(evidence);
        }

        @Override
        public EventKind kind() {
            return EventKind.FILED;
        }
    }

    /**
     * It was taken up.
     */
    record Accepted() implements StageEvent {
        @Override
        public EventKind kind() {
            return EventKind.ACCEPTED;
        }
    }

    /**
     * It was not taken up.
     *
     * @param reason why, by kind
     * @param explanation why, in words
     * @param furtherWays what the complainant can do instead, or null
     */
    record Declined(
            DeclineReason reason,
            SealedText explanation,
            @Nullable SealedText furtherWays) implements StageEvent {
        @Override
        public EventKind kind() {
            return EventKind.DECLINED;
        }
    }

    /**
     * Its investigation began.
     */
    record InvestigationBegun() implements StageEvent {
        @Override
        public EventKind kind() {
            return EventKind.INVESTIGATION_BEGUN;
        }
    }

    /**
     * A solution was proposed.
     *
     * @param text what is offered
     * @param amount money offered, or null
     * @param answerBy by when an answer is awaited, exclusive; or null
     */
    record Proposed(
            SealedText text,
            @Nullable Money amount,
            @Nullable Instant answerBy) implements StageEvent {
        @Override
        public EventKind kind() {
            return EventKind.PROPOSED;
        }
    }

    /**
     * The complainant accepted the proposal.
     */
    record ProposalAccepted() implements StageEvent {
        @Override
        public EventKind kind() {
            return EventKind.PROPOSAL_ACCEPTED;
        }
    }

    /**
     * The complainant refused the proposal.
     *
     * @param reason why, or null
     */
    record ProposalRefused(@Nullable SealedText reason) implements StageEvent {
        @Override
        public EventKind kind() {
            return EventKind.PROPOSAL_REFUSED;
        }
    }

    /**
     * It was solved in the handler's view.
     *
     * @param outcome whether the complaint was found right
     * @param explanation what was done and why
     * @param direct whether without a proposal
     */
    record Resolved(Outcome outcome, SealedText explanation, boolean direct) implements StageEvent {
        @Override
        public EventKind kind() {
            return EventKind.RESOLVED;
        }
    }

    /**
     * The complainant was not satisfied.
     *
     * @param reason what was lacking, or null
     */
    record FoundUnsatisfactory(@Nullable SealedText reason) implements StageEvent {
        @Override
        public EventKind kind() {
            return EventKind.FOUND_UNSATISFACTORY;
        }
    }

    /**
     * It was summed up and ended.
     *
     * @param report the summing-up
     */
    record Closed(ClosingReport report) implements StageEvent {
        @Override
        public EventKind kind() {
            return EventKind.CLOSED;
        }
    }

    /**
     * The complainant took it back.
     *
     * @param reason why, or null
     */
    record Withdrawn(@Nullable SealedText reason) implements StageEvent {
        @Override
        public EventKind kind() {
            return EventKind.WITHDRAWN;
        }
    }

    /**
     * An end was left again.
     *
     * @param reason why
     */
    record Reopened(SealedText reason) implements StageEvent {
        @Override
        public EventKind kind() {
            return EventKind.REOPENED;
        }
    }

    /**
     * It went to an outside body.
     *
     * @param to what kind of body
     * @param body which body, and why
     * @param limit until when the complainant or the body has time, exclusive; or null
     */
    record Referred(
            ReferralKind to, SealedText body, @Nullable Instant limit) implements StageEvent {
        @Override
        public EventKind kind() {
            return EventKind.REFERRED;
        }
    }

    /**
     * The complainant answered the proposal with another one.
     *
     * @param text what the complainant asks for instead
     * @param amount money asked for, or null
     */
    record ProposalCountered(SealedText text, @Nullable Money amount) implements StageEvent {
        @Override
        public EventKind kind() {
            return EventKind.PROPOSAL_COUNTERED;
        }
    }

    /**
     * The complainant did not answer the proposal in time.
     *
     * @param outcome whether the complaint was found right
     * @param explanation what holds now
     */
    record ProposalLapsed(Outcome outcome, SealedText explanation) implements StageEvent {
        @Override
        public EventKind kind() {
            return EventKind.PROPOSAL_LAPSED;
        }
    }

    /**
     * The complainant appealed to a higher level.
     *
     * @param reason why
     */
    record Appealed(SealedText reason) implements StageEvent {
        @Override
        public EventKind kind() {
            return EventKind.APPEALED;
        }
    }

    /**
     * An outside body sent it back.
     *
     * @param reason what the outside body asks for
     */
    record Remitted(SealedText reason) implements StageEvent {
        @Override
        public EventKind kind() {
            return EventKind.REMITTED;
        }
    }
}
