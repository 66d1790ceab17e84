package dev.redress.view;

import dev.redress.activity.AcceptHandOver;
import dev.redress.activity.Acknowledge;
import dev.redress.activity.AddEvidence;
import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.Approve;
import dev.redress.activity.Archive;
import dev.redress.activity.Assess;
import dev.redress.activity.Assign;
import dev.redress.activity.CancelMeasure;
import dev.redress.activity.Chase;
import dev.redress.activity.CheckOutcome;
import dev.redress.activity.Classify;
import dev.redress.activity.CompleteMeasure;
import dev.redress.activity.Consult;
import dev.redress.activity.Correct;
import dev.redress.activity.CorrectParty;
import dev.redress.activity.DeclareInterest;
import dev.redress.activity.FollowUp;
import dev.redress.activity.GiveOpinion;
import dev.redress.activity.HandOver;
import dev.redress.activity.IssueSecret;
import dev.redress.activity.JoinComplainant;
import dev.redress.activity.LiftInterest;
import dev.redress.activity.Link;
import dev.redress.activity.MonitorMeasure;
import dev.redress.activity.Note;
import dev.redress.activity.Prioritise;
import dev.redress.activity.ProvideMaterial;
import dev.redress.activity.RateHandling;
import dev.redress.activity.RateSatisfaction;
import dev.redress.activity.ReceiveMessage;
import dev.redress.activity.RecordFindings;
import dev.redress.activity.RecordStatement;
import dev.redress.activity.Redact;
import dev.redress.activity.RefuseApproval;
import dev.redress.activity.RefuseReveal;
import dev.redress.activity.Remind;
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
import dev.redress.complaint.InterestKind;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Priority;
import dev.redress.complaint.RemedyKind;
import dev.redress.complaint.Satisfaction;
import dev.redress.complaint.SealedText;
import dev.redress.complaint.Severity;
import dev.redress.complaint.StatementKind;
import dev.redress.complaint.Verdict;
import dev.redress.complaint.WaitingFor;
import dev.redress.desk.By;
import dev.redress.desk.ComplaintDesk;
import dev.redress.intake.Authority;
import dev.redress.intake.AuthorityKind;
import dev.redress.intake.Channel;
import dev.redress.intake.CustomField;
import dev.redress.intake.CustomFields;
import dev.redress.intake.EvidenceKind;
import dev.redress.intake.EvidenceRef;
import dev.redress.intake.Intake;
import dev.redress.intake.ProductRef;
import dev.redress.intake.Representation;
import dev.redress.intake.Respondent;
import dev.redress.intake.RespondentKind;
import dev.redress.lifecycle.Command;
import dev.redress.move.Accept;
import dev.redress.move.AcceptProposal;
import dev.redress.move.Appeal;
import dev.redress.move.Close;
import dev.redress.move.CounterPropose;
import dev.redress.move.Investigate;
import dev.redress.move.Propose;
import dev.redress.move.RefuseProposal;
import dev.redress.move.Resolve;
import dev.redress.move.ResolveDirectly;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import dev.redress.party.Money;
import dev.redress.party.Person;
import dev.redress.store.ComplaintId;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A complaint in whose every text stands a canary: a word that is nowhere else. Each is marked with the readers who may see it: H
 * handler, D department from which identity is withheld, C the first complainant, J the second one, R reviewer, A auditor, S
 * statistics.
 */
final class CanaryLife {

    static final String SECRET_DIGEST = "ca".repeat(32);

    /** Readers by letter, for each canary. */
    final Map<String, String> canaries = new LinkedHashMap<>();

    private final SettableClock clock = SettableClock.at(Instant.parse("2026-03-02T09:00:00Z"));

    final ComplaintDesk desk = ComplaintDesk.using(new MemoryStore())
            .clock(clock)
            .customFields(CustomFields.of(
                    CustomField.of("model", CustomField.Type.TEXT),
                    CustomField.of("taxId", CustomField.Type.TEXT).asPersonal()))
            .build();

    final Actor eva = Actor.of(say("eva-login", "HC"), "complainant").withFrom(say("eva-from", "HC"));
    final Actor bob = Actor.of(say("bob-login", "HJ"), "complainant").withFrom(say("bob-from", "HJ"));
    final Actor ann = Actor.of(say("ann-user", "HDRA"), "agent").withFrom(say("ann-from", "HDR"));
    final Actor lin = Actor.of(say("lin-user", "HDRA"), "legal");
    final Actor mae = Actor.of(say("mae-user", "HDRA"), "manager");

    private Complaint<?> complaint;

    CanaryLife() {
        complaint = desk.file(intake(), by(ann).command(say("filing-key", "HA")));
        begin();
        confer();
        inquire();
        converse();
        end();
    }

    ComplaintId id() {
        return complaint.id();
    }

    /** A canary, and who may see it. */
    private String say(String name, String readers) {
        String canary = "xx-" + name + "-xx";
        if (canaries.put(canary, readers) != null) {
            throw new IllegalStateException(canary + " is used twice");
        }
        return canary;
    }

    private By by(Actor actor) {
        clock.advance(Duration.ofHours(1));
        return By.by(actor);
    }

    private void perform(Command command, Actor actor) {
        complaint = desk.performUntyped(complaint, command, by(actor));
    }

    private Intake intake() {
        return Intake.from(Person.named(say("eva-name-before", "HC"))
                        .email("eva@xx-eva-mail-before-xx.example")
                        .knownAs(ExternalRef.USERS, eva.id()))
                .and(Person.named(say("bob-name", "HJ")).phone("+49 30 5550199").knownAs(ExternalRef.USERS, bob.id()))
                .representedBy(new Representation(
                        Person.named(say("rita-name", "HCJ")).postal(say("rita-address", "HCJ")),
                        new Authority(AuthorityKind.OTHER, say("authority", "HCJ"))))
                .against(Respondent.of(RespondentKind.EMPLOYEE, say("zed-name", "HDCJR"))
                        .withRef(ExternalRef.of("staff", say("zed-key", "HDR"))))
                .about(ProductRef.named(say("product", "HDCJRA")))
                .order(ExternalRef.of("shop", say("order", "HCJ")))
                .by(Channel.EMAIL)
                .stating(say("facts", "HDCJR"))
                .demanding(say("demand", "HDCJR"))
                .with(EvidenceRef.of(say("photo", "HDCJR"), EvidenceKind.PHOTO)
                        .keptAs(ExternalRef.of("dms", say("photo-key", "HCJ")))
                        .collected(say("photo-source", "HCJ"), Instant.parse("2026-03-01T09:00:00Z")))
                .with("model", say("model", "HDCJRA"))
                .with("taxId", say("tax-id", "HCJ"))
                .build();
    }

    private void begin() {
        canaries.put("xx-eva-mail-before-xx", "HC");
        canaries.put("5550199", "HJ");
        perform(Acknowledge.by(Channel.EMAIL), ann);
        perform(Classify.as("xx-category-xx").because(say("classified", "HDR")), ann);
        canaries.put("xx-category-xx", "HDCJRAS");
        perform(Prioritise.as(Priority.HIGH).because(say("prioritised", "HDR")), ann);
        perform(Assign.to(ann), ann);
        perform(IssueSecret.withDigest(SECRET_DIGEST), ann);
        perform(
                CorrectParty.number(
                        1,
                        Person.named(say("eva-name", "HC"))
                                .email("eva@xx-eva-mail-xx.example")
                                .knownAs(ExternalRef.USERS, eva.id()),
                        say("corrected-party", "H")),
                ann);
        canaries.put("xx-eva-mail-xx", "HC");
        perform(JoinComplainant.of(Person.named(say("carl-name", "H"))), ann);
        int carl = complaint.snapshot().parties().size();
        perform(WithdrawComplainant.number(carl).because(say("carl-reason", "H")), ann);
        perform(StateAllegation.that(say("allegation", "HDR")), ann);
        perform(VerifyAllegation.number(1, Verdict.FOUNDED).because(say("verified", "HDR")), ann);
        perform(Assess.as(Severity.HIGH, Complexity.SIMPLE).noting(say("assessed", "HDR")), ann);
        perform(Accept.inScope(), ann);
    }

    private void confer() {
        perform(HandOver.to("quality", say("sent", "HDR")), ann);
        perform(SendBack.because(say("sent-back", "HDR")), mae);
        perform(HandOver.to("legal", say("sent-again", "HDR")).anonymised(), ann);
        perform(AcceptHandOver.here(), lin);
        perform(Consult.asking("finance", say("question", "HDR")), lin);
        perform(GiveOpinion.on(1, say("opinion", "HDR")), mae);
        perform(Chase.saying(say("chased", "HDR")), mae);
        perform(Note.that(say("note", "HDR")), lin);
        perform(RequestApproval.of(Money.of("900", "EUR"), say("approval", "HDR")), lin);
        perform(Approve.request(1).noting(say("approved", "HDR")), mae);
        perform(RequestApproval.of(Money.of("950", "EUR"), say("approval-again", "HDR")), lin);
        perform(RefuseApproval.request(2, say("approval-refused", "HDR")), mae);
        perform(DeclareInterest.own(InterestKind.OTHER).noting(say("interest", "H")), lin);
        perform(LiftInterest.of(lin, InterestKind.OTHER, say("lifted", "H")), mae);
        perform(Link.relatedTo(other()).because(say("linked", "HDR")), lin);
        perform(Unlink.number(1, say("unlinked", "HDR")), lin);
        disclose();
    }

    private void disclose() {
        perform(RequestReveal.because(say("reveal", "H")), mae);
        perform(RefuseReveal.number(1, say("reveal-refused", "H")), lin);
        perform(RequestReveal.because(say("reveal-again", "H")), mae);
        perform(RevealIdentity.number(2).noting(say("revealed", "H")), lin);
        perform(Redact.passage(new SealedText(1), 900, 901, say("redacted", "H")), lin);
    }

    private ComplaintId other() {
        return desk.file(
                        Intake.from(Person.named("Somebody"))
                                .by(Channel.EMAIL)
                                .stating("Else.")
                                .build(),
                        by(ann))
                .id();
    }

    private void inquire() {
        perform(Investigate.begin(), lin);
        perform(
                AddEvidence.item(EvidenceRef.of(say("log", "HDR"), EvidenceKind.RECORD)
                        .keptAs(ExternalRef.of("dms", say("log-key", "HDR")))),
                lin);
        perform(RecordStatement.interview(1, say("eva-interview", "HC")), lin);
        perform(RecordStatement.statement(2, say("bob-statement", "HJ")), lin);
        perform(
                RecordStatement.ofWitness(
                        StatementKind.INTERVIEW, Person.named(say("wes-name", "HDR")), say("wes-interview", "HDR")),
                lin);
        perform(Suspend.waitingFor(WaitingFor.THIRD_PARTY, say("suspended", "HDR")), lin);
        perform(Resume.now(), lin);
        perform(RecordFindings.of(Outcome.UPHELD, say("findings", "HDR")), lin);
        perform(Correct.fact(new dev.redress.event.Correction.PriorityIs(Priority.LOW), say("correct", "HDR")), lin);
    }

    private void converse() {
        perform(ReportProgress.saying(say("progress", "HCJ")), lin);
        perform(SendMessage.by(Channel.EMAIL, say("letter", "HCJ")), lin);
        perform(ReceiveMessage.by(Channel.TELEPHONE, say("call", "H")), ann);
        perform(ReceiveMessage.by(Channel.EMAIL, say("eva-message", "HC")), eva);
        perform(ReceiveMessage.by(Channel.EMAIL, say("bob-message", "HJ")), bob);
        perform(RequestMaterial.of(say("wanted", "HCJ"), "receipt"), lin);
        perform(
                ProvideMaterial.of(EvidenceRef.of(say("eva-receipt", "HC"), EvidenceKind.RECEIPT))
                        .saying(say("eva-provides", "HC")),
                eva);
        perform(Remind.ofPromise().saying(say("bob-reminds", "HJ")), bob);
        perform(Suggest.that(say("bob-suggests", "HJ")), bob);
        perform(Suggest.that(say("lin-suggests", "HDR")), lin);
        perform(Propose.solution(say("proposal", "HDCJR")).worth(Money.of("35", "EUR")), lin);
        perform(CounterPropose.asking(say("eva-counters", "HC")), eva);
        perform(Propose.solution(say("proposal-again", "HDCJR")), lin);
        perform(RefuseProposal.because(say("bob-refuses", "HJ")), bob);
        perform(Propose.solution(say("proposal-last", "HDCJR")), lin);
        perform(AcceptProposal.asOffered(), eva);
    }

    private void end() {
        Instant due = clock.instant().plus(Duration.ofDays(9));
        perform(AgreeMeasure.of(RemedyKind.REFUND, say("refund", "HDCJR"), lin, due), lin);
        perform(AgreeMeasure.of(RemedyKind.TRAINING, say("training", "HDR"), lin, due), lin);
        perform(AgreeMeasure.of(RemedyKind.REPAIR, say("repair", "HDCJR"), lin, due), lin);
        perform(MonitorMeasure.of(1, true).noting(say("monitored", "HDR")), mae);
        perform(CompleteMeasure.number(1).resulting(say("completed", "HDR")), lin);
        perform(CompleteMeasure.number(2), lin);
        perform(CancelMeasure.number(3, say("cancelled", "HDR")), lin);
        perform(Resolve.with(Outcome.UPHELD, say("resolved", "HDCJR")), lin);
        perform(CheckOutcome.passed(say("checked", "HDR")), mae);
        perform(TellOutcome.by(Channel.LETTER, say("told", "HCJ")), lin);
        perform(RateSatisfaction.as(Satisfaction.SATISFIED).saying(say("eva-rates", "HC")), eva);
        perform(RateHandling.with(4).saying(say("bob-rates", "HJ")), bob);
        perform(FollowUp.solved(say("followed-up", "HDR")), lin);
        perform(Appeal.because(say("bob-appeals", "HJ")), bob);
        perform(ResolveDirectly.with(Outcome.UPHELD, say("resolved-again", "HDCJR")), lin);
        perform(
                Close.with(say("summary", "HDR"))
                        .judging(say("good", "HDR"), say("bad", "HDR"))
                        .learning(say("lesson", "HDR"))
                        .improving(say("improvement", "HDR"), mae, due),
                lin);
        perform(Archive.now().at(say("shelf", "HDR")), ann);
    }
}
