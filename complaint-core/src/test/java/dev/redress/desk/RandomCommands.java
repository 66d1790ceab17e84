package dev.redress.desk;

import dev.redress.activity.AcceptHandOver;
import dev.redress.activity.Acknowledge;
import dev.redress.activity.AddEvidence;
import dev.redress.activity.AdoptProcedure;
import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.Approve;
import dev.redress.activity.Archive;
import dev.redress.activity.AskSatisfaction;
import dev.redress.activity.Assess;
import dev.redress.activity.Assign;
import dev.redress.activity.CancelMeasure;
import dev.redress.activity.Chase;
import dev.redress.activity.CheckOutcome;
import dev.redress.activity.Classify;
import dev.redress.activity.CompleteMeasure;
import dev.redress.activity.ConfirmRecord;
import dev.redress.activity.Consult;
import dev.redress.activity.Correct;
import dev.redress.activity.CorrectParty;
import dev.redress.activity.DeclareInterest;
import dev.redress.activity.Erase;
import dev.redress.activity.ExtendClock;
import dev.redress.activity.FollowUp;
import dev.redress.activity.GiveOpinion;
import dev.redress.activity.HandOver;
import dev.redress.activity.Involve;
import dev.redress.activity.IssueSecret;
import dev.redress.activity.JoinComplainant;
import dev.redress.activity.LiftInterest;
import dev.redress.activity.Link;
import dev.redress.activity.MonitorMeasure;
import dev.redress.activity.NameRespondent;
import dev.redress.activity.Note;
import dev.redress.activity.Prioritise;
import dev.redress.activity.ProvideMaterial;
import dev.redress.activity.RateHandling;
import dev.redress.activity.RateSatisfaction;
import dev.redress.activity.ReceiveMessage;
import dev.redress.activity.RecordDelivery;
import dev.redress.activity.RecordFindings;
import dev.redress.activity.RecordStatement;
import dev.redress.activity.Redact;
import dev.redress.activity.RefuseApproval;
import dev.redress.activity.RefuseReveal;
import dev.redress.activity.Remind;
import dev.redress.activity.ReportEvent;
import dev.redress.activity.ReportProgress;
import dev.redress.activity.RequestApproval;
import dev.redress.activity.RequestMaterial;
import dev.redress.activity.RequestReveal;
import dev.redress.activity.Resume;
import dev.redress.activity.RevealIdentity;
import dev.redress.activity.SendBack;
import dev.redress.activity.SendMessage;
import dev.redress.activity.StateAllegation;
import dev.redress.activity.Suggest;
import dev.redress.activity.Suspend;
import dev.redress.activity.TellOutcome;
import dev.redress.activity.Unlink;
import dev.redress.activity.VerifyAllegation;
import dev.redress.activity.WithdrawComplainant;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Complexity;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.Fault;
import dev.redress.complaint.InterestKind;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Priority;
import dev.redress.complaint.ReferralKind;
import dev.redress.complaint.RemedyKind;
import dev.redress.complaint.Satisfaction;
import dev.redress.complaint.SealedText;
import dev.redress.complaint.Severity;
import dev.redress.complaint.StatementKind;
import dev.redress.complaint.Verdict;
import dev.redress.complaint.WaitingFor;
import dev.redress.event.Correction;
import dev.redress.intake.Channel;
import dev.redress.intake.EvidenceKind;
import dev.redress.intake.EvidenceRef;
import dev.redress.intake.Respondent;
import dev.redress.intake.RespondentKind;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.CommandKind;
import dev.redress.move.Accept;
import dev.redress.move.AcceptProposal;
import dev.redress.move.Appeal;
import dev.redress.move.Close;
import dev.redress.move.CounterPropose;
import dev.redress.move.Decline;
import dev.redress.move.Investigate;
import dev.redress.move.LapseProposal;
import dev.redress.move.Propose;
import dev.redress.move.Reconsider;
import dev.redress.move.Refer;
import dev.redress.move.RefuseProposal;
import dev.redress.move.Remit;
import dev.redress.move.Reopen;
import dev.redress.move.Resolve;
import dev.redress.move.ResolveDirectly;
import dev.redress.move.Withdraw;
import dev.redress.party.Actor;
import dev.redress.party.Money;
import dev.redress.party.Person;
import dev.redress.store.ComplaintId;
import dev.redress.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Commands of every kind, with content that is fit to be stored; whether the complaint allows them is for the test to see. */
final class RandomCommands {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    /** Another complaint; links are not followed here. */
    private static final ComplaintId OTHER = ComplaintId.parse("01890a5d-ac96-774b-bcce-b302099a8057");

    private final SettableClock clock;
    private final List<Actor> actors;

    RandomCommands(SettableClock clock, List<Actor> actors) {
        this.clock = clock;
        this.actors = actors;
    }

    Command of(CommandKind kind, Random random, Complaint<?> complaint) {
        return switch (kind) {
            case ACCEPT -> Accept.inScope();
            case DECLINE -> Decline.because(DeclineReason.TOO_LATE, "too late").pointingTo("the ombudsman");
            case INVESTIGATE -> Investigate.begin();
            case PROPOSE -> Propose.solution("a refund").worth(Money.of("12.50", "EUR"));
            case ACCEPT_PROPOSAL -> AcceptProposal.asOffered();
            case REFUSE_PROPOSAL -> RefuseProposal.because(random.nextBoolean() ? null : "too little");
            case RESOLVE -> Resolve.with(Outcome.PARTLY_UPHELD, "done");
            case RESOLVE_DIRECTLY -> ResolveDirectly.with(Outcome.NOT_UPHELD, "explained");
            case RECONSIDER -> Reconsider.because("still leaks");
            case CLOSE -> Close.with("summary").judging("quick", "late").learning("seals");
            case WITHDRAW -> Withdraw.because(null);
            case REOPEN -> Reopen.because("new facts");
            case REFER -> Refer.to(ReferralKind.OMBUDSMAN, "The ombudsman");
            case REMIT -> Remit.because("decide again");
            case ACKNOWLEDGE -> Acknowledge.by(Channel.LETTER);
            case CLASSIFY -> Classify.as("quality").because("it leaks");
            case PRIORITISE -> Prioritise.as(Priority.HIGH);
            case ASSIGN -> Assign.to(actors.get(random.nextInt(2)));
            case ADD_EVIDENCE -> AddEvidence.item(EvidenceRef.of("photo", EvidenceKind.PHOTO));
            case REPORT_PROGRESS -> ReportProgress.saying("in hand");
            case NOTE -> Note.that("note");
            case AGREE_MEASURE ->
                measure(
                        AgreeMeasure.of(
                                        RemedyKind.REFUND,
                                        "pay",
                                        actors.get(1),
                                        clock.instant().plusSeconds(60))
                                .worth(Money.of("1.00", "EUR")),
                        random);
            case COMPLETE_MEASURE -> CompleteMeasure.number(1 + random.nextInt(3));
            case CANCEL_MEASURE -> CancelMeasure.number(1 + random.nextInt(3), "left");
            case RATE_SATISFACTION ->
                RateSatisfaction.as(Satisfaction.DISSATISFIED).saying("no");
            case SUSPEND ->
                random.nextBoolean()
                        ? Suspend.waitingFor(WaitingFor.COMPLAINANT, "receipt")
                        : Suspend.waitingFor(WaitingFor.THIRD_PARTY, "expert")
                                .until(clock.instant().plus(Duration.ofHours(random.nextInt(20))));
            case RESUME -> Resume.now();
            case CORRECT -> Correct.fact(correction(random, complaint), "was wrong");
            case CORRECT_PARTY -> CorrectParty.number(1 + random.nextInt(3), Person.named("Eva"), "other person");
            case RECORD_DELIVERY -> RecordDelivery.of("acknowledgement", 1, Channel.SMS, false);
            default -> casework(kind, random, complaint);
        };
    }

    private Command casework(CommandKind kind, Random random, Complaint<?> complaint) {
        return switch (kind) {
            case COUNTER_PROPOSE -> CounterPropose.asking("twice as much").worth(Money.of("25.00", "EUR"));
            case LAPSE_PROPOSAL -> LapseProposal.with(Outcome.UPHELD, "the offer stands");
            case APPEAL -> Appeal.because("not what happened");
            case STATE_ALLEGATION -> StateAllegation.that("it leaks on purpose");
            case VERIFY_ALLEGATION ->
                VerifyAllegation.number(1 + random.nextInt(2), any(Verdict.values(), random))
                        .because("looked");
            case ASSESS ->
                Assess.as(any(Severity.values(), random), any(Complexity.values(), random))
                        .noting("core");
            case RECORD_STATEMENT ->
                random.nextBoolean()
                        ? RecordStatement.interview(1, "it leaks")
                        : RecordStatement.ofWitness(StatementKind.STATEMENT, Person.named("Wit Ness"), "saw it");
            case RECORD_FINDINGS ->
                RecordFindings.of(Outcome.UPHELD, "seal was bad")
                        .faultOf(Fault.ORGANISATION)
                        .causedBy("seals");
            case CHECK_OUTCOME -> random.nextBoolean() ? CheckOutcome.passed("fine") : CheckOutcome.failed("no");
            case HAND_OVER ->
                random.nextBoolean()
                        ? HandOver.to("quality", "seals")
                        : HandOver.to("legal", "law").anonymised();
            case ACCEPT_HAND_OVER -> AcceptHandOver.here();
            case SEND_BACK -> SendBack.because("not ours");
            case CONSULT -> Consult.asking("legal", "may we?");
            case GIVE_OPINION -> GiveOpinion.on(1 + random.nextInt(2), "yes");
            case REQUEST_APPROVAL -> RequestApproval.of(Money.of("500.00", "EUR"), "much harm");
            case APPROVE -> Approve.request(1 + random.nextInt(2)).noting("once");
            case REFUSE_APPROVAL -> RefuseApproval.request(1 + random.nextInt(2), "too much");
            case CHASE -> Chase.saying("hurry");
            case MONITOR_MEASURE ->
                MonitorMeasure.of(1 + random.nextInt(3), random.nextBoolean()).noting("seen");
            default -> dialogue(kind, random, complaint);
        };
    }

    private Command dialogue(CommandKind kind, Random random, Complaint<?> complaint) {
        return switch (kind) {
            case SEND_MESSAGE ->
                SendMessage.by(Channel.EMAIL, "we look")
                        .promising(clock.instant().plus(Duration.ofHours(20)));
            case RECEIVE_MESSAGE -> ReceiveMessage.by(Channel.TELEPHONE, "when?");
            case CONFIRM_RECORD -> ConfirmRecord.by(Channel.TELEPHONE);
            case REQUEST_MATERIAL ->
                random.nextBoolean()
                        ? RequestMaterial.of("the bill", "receipt")
                        : RequestMaterial.of("a photo", "photo")
                                .until(clock.instant().plus(Duration.ofHours(30)));
            case PROVIDE_MATERIAL ->
                ProvideMaterial.of(EvidenceRef.of("bill", EvidenceKind.RECEIPT)).saying("here");
            case REMIND -> Remind.ofPromise().saying("well?");
            case ASK_SATISFACTION -> AskSatisfaction.by(Channel.SMS);
            case RATE_HANDLING -> RateHandling.with(1 + random.nextInt(5)).saying("slow");
            case TELL_OUTCOME -> TellOutcome.by(Channel.LETTER, "you were right");
            case FOLLOW_UP -> random.nextBoolean() ? FollowUp.solved("dry") : FollowUp.notSolved("wet");
            case SUGGEST -> Suggest.that("better seals");
            case ISSUE_SECRET ->
                IssueSecret.withDigest("0123456789abcdef".repeat(4)).toComplainant(random.nextInt(2));
            default -> ties(kind, random, complaint);
        };
    }

    private Command ties(CommandKind kind, Random random, Complaint<?> complaint) {
        return switch (kind) {
            case NAME_RESPONDENT -> NameRespondent.as(Respondent.of(RespondentKind.DEPARTMENT, "Workshop"));
            case INVOLVE -> Involve.admitting(any(actors, random));
            case DECLARE_INTEREST ->
                random.nextBoolean()
                        ? DeclareInterest.own(InterestKind.RELATIVE).noting("cousin")
                        : DeclareInterest.of(any(actors, random), InterestKind.REPORTS_TO_RESPONDENT);
            case LIFT_INTEREST ->
                LiftInterest.of(
                        any(actors, random),
                        random.nextBoolean() ? InterestKind.RELATIVE : InterestKind.REPORTS_TO_RESPONDENT,
                        "none after all");
            case JOIN_COMPLAINANT -> JoinComplainant.of(Person.named("Joe Iner").knownAs("crm", "p-9"));
            case WITHDRAW_COMPLAINANT ->
                WithdrawComplainant.number(1 + random.nextInt(3)).because("tired");
            case LINK ->
                switch (random.nextInt(3)) {
                    case 0 -> Link.duplicateOf(OTHER);
                    case 1 -> Link.relatedTo(complaint.id());
                    default -> Link.childOf(OTHER).because("same seal");
                };
            case UNLINK -> Unlink.number(1 + random.nextInt(2), "no");
            case ARCHIVE -> Archive.now().at("room 7");
            case REQUEST_REVEAL -> RequestReveal.because("I have to ask her");
            case REVEAL_IDENTITY -> RevealIdentity.number(1 + random.nextInt(2)).noting("tell nobody");
            case REFUSE_REVEAL -> RefuseReveal.number(1 + random.nextInt(2), "not needed");
            case REDACT -> {
                int from = random.nextInt(12) - 1;
                yield Redact.passage(
                        new SealedText(1 + random.nextInt(30)), from, from + random.nextInt(9), "of a third person");
            }
            case ERASE -> Erase.slots(List.of(1 + random.nextInt(30)), "asked for");
            case ADOPT_PROCEDURE -> AdoptProcedure.version(1 + random.nextInt(2), "new rules");
            case EXTEND_CLOCK ->
                random.nextBoolean()
                        ? ExtendClock.of("decide").by("complex").because("much to read")
                        : ExtendClock.of("reply")
                                .by("agreed")
                                .because("asked for")
                                .until(LocalDate.of(2027, 1, 31))
                                .forGoodReason();
            case REPORT_EVENT -> ReportEvent.of(random.nextBoolean() ? "meeting_held" : "copy_served");
            default -> throw new AssertionError("no command for " + kind);
        };
    }

    private static <T> T any(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private Correction correction(Random random, Complaint<?> complaint) {
        return switch (random.nextInt(6)) {
            case 0 -> new Correction.ReceivedAt(START.minus(Duration.ofHours(random.nextInt(50))));
            case 1 ->
                new Correction.OccurredAt(
                        1 + random.nextInt((int) complaint.version() + 1),
                        START.plus(Duration.ofHours(random.nextInt(80))));
            case 2 -> new Correction.CategoryIs("safety");
            case 3 -> new Correction.PriorityIs(Priority.LOW);
            case 4 -> new Correction.AmountIs(1 + random.nextInt(2), Money.of("2.00", "EUR"));
            default -> Correction.FiledByMistake.INSTANCE;
        };
    }

    private static AgreeMeasure measure(AgreeMeasure besides, Random random) {
        return random.nextBoolean() ? besides : besides.carryingOutTheProposal();
    }
}
