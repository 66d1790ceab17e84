package dev.redress.activity;

import dev.redress.complaint.Stage;
import dev.redress.lifecycle.Command;

/**
 * A command that leaves a complaint's stage as it is. All are immutable.
 *
 * @param <F> the stage it is possible in, or the family of stages
 */
public sealed interface Activity<F extends Stage> extends Command
        permits Acknowledge,
                Classify,
                Prioritise,
                Assign,
                AddEvidence,
                ReportProgress,
                Note,
                AgreeMeasure,
                CompleteMeasure,
                CancelMeasure,
                RateSatisfaction,
                Suspend,
                Resume,
                Correct,
                CorrectParty,
                RecordDelivery,
                StateAllegation,
                VerifyAllegation,
                Assess,
                RecordStatement,
                RecordFindings,
                CheckOutcome,
                HandOver,
                AcceptHandOver,
                SendBack,
                Consult,
                GiveOpinion,
                RequestApproval,
                Approve,
                RefuseApproval,
                Chase,
                MonitorMeasure,
                SendMessage,
                ReceiveMessage,
                ConfirmRecord,
                RequestMaterial,
                ProvideMaterial,
                Remind,
                AskSatisfaction,
                RateHandling,
                TellOutcome,
                FollowUp,
                Suggest,
                IssueSecret,
                NameRespondent,
                Involve,
                DeclareInterest,
                JoinComplainant,
                WithdrawComplainant,
                Link,
                Unlink,
                Archive,
                AdoptProcedure {}
