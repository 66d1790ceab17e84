package dev.redress.lifecycle;

import dev.redress.complaint.Accepted;
import dev.redress.complaint.Appealable;
import dev.redress.complaint.Assessable;
import dev.redress.complaint.Concluded;
import dev.redress.complaint.Ended;
import dev.redress.complaint.Implementing;
import dev.redress.complaint.Investigable;
import dev.redress.complaint.Open;
import dev.redress.complaint.Proposed;
import dev.redress.complaint.Received;
import dev.redress.complaint.Referable;
import dev.redress.complaint.Referred;
import dev.redress.complaint.Reopenable;
import dev.redress.complaint.Resolved;
import dev.redress.complaint.Stage;
import dev.redress.complaint.StageKind;
import dev.redress.validation.StableNamed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The commands by name, with where they are possible and where they lead. The persisted names are stable; the set may grow. */
public enum CommandKind implements StableNamed {
    /** Accept: from Received to Accepted. */
    ACCEPT("accept", Received.class, StageKind.ACCEPTED),
    /** Decline: from Assessable to Declined. */
    DECLINE("decline", Assessable.class, StageKind.DECLINED),
    /** Investigate: from Accepted to Investigating. */
    INVESTIGATE("investigate", Accepted.class, StageKind.INVESTIGATING),
    /** Propose: from Investigable to Proposed. */
    PROPOSE("propose", Investigable.class, StageKind.PROPOSED),
    /** AcceptProposal: from Proposed to Implementing. */
    ACCEPT_PROPOSAL("accept-proposal", Proposed.class, StageKind.IMPLEMENTING),
    /** RefuseProposal: from Proposed to Investigating. */
    REFUSE_PROPOSAL("refuse-proposal", Proposed.class, StageKind.INVESTIGATING),
    /** Resolve: from Implementing to Resolved. */
    RESOLVE("resolve", Implementing.class, StageKind.RESOLVED),
    /** ResolveDirectly: from Investigable to Resolved. */
    RESOLVE_DIRECTLY("resolve-directly", Investigable.class, StageKind.RESOLVED),
    /** Reconsider: from Resolved to Investigating. */
    RECONSIDER("reconsider", Resolved.class, StageKind.INVESTIGATING),
    /** Close: from Resolved to Closed. */
    CLOSE("close", Resolved.class, StageKind.CLOSED),
    /** Withdraw: from Open to Withdrawn. */
    WITHDRAW("withdraw", Open.class, StageKind.WITHDRAWN),
    /** Reopen: from Reopenable to Investigating. */
    REOPEN("reopen", Reopenable.class, StageKind.INVESTIGATING),
    /** Refer: from Referable to Referred. */
    REFER("refer", Referable.class, StageKind.REFERRED),
    /** Remit: from Referred to Investigating. */
    REMIT("remit", Referred.class, StageKind.INVESTIGATING),
    /** CounterPropose: from Proposed to Investigating. */
    COUNTER_PROPOSE("counter-propose", Proposed.class, StageKind.INVESTIGATING),
    /** LapseProposal: from Proposed to Resolved. */
    LAPSE_PROPOSAL("lapse-proposal", Proposed.class, StageKind.RESOLVED),
    /** Appeal: from Appealable to Investigating. */
    APPEAL("appeal", Appealable.class, StageKind.INVESTIGATING),
    /** Acknowledge: in Open. */
    ACKNOWLEDGE("acknowledge", Open.class, null),
    /** Classify: in Open. */
    CLASSIFY("classify", Open.class, null),
    /** Prioritise: in Open. */
    PRIORITISE("prioritise", Open.class, null),
    /** Assign: in Open. */
    ASSIGN("assign", Open.class, null),
    /** AddEvidence: in Stage. */
    ADD_EVIDENCE("add-evidence", Stage.class, null),
    /** ReportProgress: in Open. */
    REPORT_PROGRESS("report-progress", Open.class, null),
    /** Note: in Stage. */
    NOTE("note", Stage.class, null),
    /** AgreeMeasure: in Open. */
    AGREE_MEASURE("agree-measure", Open.class, null),
    /** CompleteMeasure: in Open. */
    COMPLETE_MEASURE("complete-measure", Open.class, null),
    /** CancelMeasure: in Open. */
    CANCEL_MEASURE("cancel-measure", Open.class, null),
    /** RateSatisfaction: in Concluded. */
    RATE_SATISFACTION("rate-satisfaction", Concluded.class, null),
    /** Suspend: in Open. */
    SUSPEND("suspend", Open.class, null),
    /** Resume: in Open. */
    RESUME("resume", Open.class, null),
    /** Correct: in Stage. */
    CORRECT("correct", Stage.class, null),
    /** CorrectParty: in Stage. */
    CORRECT_PARTY("correct-party", Stage.class, null),
    /** RecordDelivery: in Stage. */
    RECORD_DELIVERY("record-delivery", Stage.class, null),
    /** StateAllegation: in Open. */
    STATE_ALLEGATION("state-allegation", Open.class, null),
    /** VerifyAllegation: in Open. */
    VERIFY_ALLEGATION("verify-allegation", Open.class, null),
    /** Assess: in Open. */
    ASSESS("assess", Open.class, null),
    /** RecordStatement: in Open. */
    RECORD_STATEMENT("record-statement", Open.class, null),
    /** RecordFindings: in Open. */
    RECORD_FINDINGS("record-findings", Open.class, null),
    /** CheckOutcome: in Resolved. */
    CHECK_OUTCOME("check-outcome", Resolved.class, null),
    /** HandOver: in Open. */
    HAND_OVER("hand-over", Open.class, null),
    /** AcceptHandOver: in Open. */
    ACCEPT_HAND_OVER("accept-hand-over", Open.class, null),
    /** SendBack: in Open. */
    SEND_BACK("send-back", Open.class, null),
    /** Consult: in Open. */
    CONSULT("consult", Open.class, null),
    /** GiveOpinion: in Open. */
    GIVE_OPINION("give-opinion", Open.class, null),
    /** RequestApproval: in Open. */
    REQUEST_APPROVAL("request-approval", Open.class, null),
    /** Approve: in Open. */
    APPROVE("approve", Open.class, null),
    /** RefuseApproval: in Open. */
    REFUSE_APPROVAL("refuse-approval", Open.class, null),
    /** Chase: in Open. */
    CHASE("chase", Open.class, null),
    /** MonitorMeasure: in Open. */
    MONITOR_MEASURE("monitor-measure", Open.class, null),
    /** SendMessage: in Stage. */
    SEND_MESSAGE("send-message", Stage.class, null),
    /** ReceiveMessage: in Stage. */
    RECEIVE_MESSAGE("receive-message", Stage.class, null),
    /** ConfirmRecord: in Open. */
    CONFIRM_RECORD("confirm-record", Open.class, null),
    /** RequestMaterial: in Open. */
    REQUEST_MATERIAL("request-material", Open.class, null),
    /** ProvideMaterial: in Open. */
    PROVIDE_MATERIAL("provide-material", Open.class, null),
    /** Remind: in Open. */
    REMIND("remind", Open.class, null),
    /** AskSatisfaction: in Concluded. */
    ASK_SATISFACTION("ask-satisfaction", Concluded.class, null),
    /** RateHandling: in Concluded. */
    RATE_HANDLING("rate-handling", Concluded.class, null),
    /** TellOutcome: in Appealable. */
    TELL_OUTCOME("tell-outcome", Appealable.class, null),
    /** FollowUp: in Concluded. */
    FOLLOW_UP("follow-up", Concluded.class, null),
    /** Suggest: in Stage. */
    SUGGEST("suggest", Stage.class, null),
    /** IssueSecret: in Stage. */
    ISSUE_SECRET("issue-secret", Stage.class, null),
    /** NameRespondent: in Open. */
    NAME_RESPONDENT("name-respondent", Open.class, null),
    /** Involve: in Open. */
    INVOLVE("involve", Open.class, null),
    /** DeclareInterest: in Open. */
    DECLARE_INTEREST("declare-interest", Open.class, null),
    /** LiftInterest: in Open. */
    LIFT_INTEREST("lift-interest", Open.class, null),
    /** JoinComplainant: in Open. */
    JOIN_COMPLAINANT("join-complainant", Open.class, null),
    /** WithdrawComplainant: in Open. */
    WITHDRAW_COMPLAINANT("withdraw-complainant", Open.class, null),
    /** Link: in Stage. */
    LINK("link", Stage.class, null),
    /** Unlink: in Stage. */
    UNLINK("unlink", Stage.class, null),
    /** Archive: in Ended. */
    ARCHIVE("archive", Ended.class, null),
    /** AdoptProcedure: in Open. */
    ADOPT_PROCEDURE("adopt-procedure", Open.class, null),
    /** ExtendClock: in Open. */
    EXTEND_CLOCK("extend-clock", Open.class, null),
    /** ReportEvent: in Stage. */
    REPORT_EVENT("report-event", Stage.class, null),
    /** RequestReveal: in Stage. */
    REQUEST_REVEAL("request-reveal", Stage.class, null),
    /** RevealIdentity: in Stage. */
    REVEAL_IDENTITY("reveal-identity", Stage.class, null),
    /** RefuseReveal: in Stage. */
    REFUSE_REVEAL("refuse-reveal", Stage.class, null),
    /** Redact: in Stage. */
    REDACT("redact", Stage.class, null),
    /** Erase: in Stage. */
    ERASE("erase", Stage.class, null);

    private final String persisted;
    private final Class<? extends Stage> from;
    private final @Nullable StageKind to;

    CommandKind(String persisted, Class<? extends Stage> from, @Nullable StageKind to) {
        this.persisted = persisted;
        this.from = from;
        this.to = to;
    }

    @Override
    public String persistedName() {
        return persisted;
    }

    /**
     * The stage or family of stages in which the command is possible.
     *
     * @return the class of a stage or of a family
     */
    public Class<? extends Stage> from() {
        return from;
    }

    /**
     * The stage a move leads to.
     *
     * @return empty for an activity
     */
    public Optional<StageKind> to() {
        return Optional.ofNullable(to);
    }

    /** Whether it leads to a stage; without the Optional of {@link #to}. */
    boolean isMove() {
        return to != null;
    }
}
