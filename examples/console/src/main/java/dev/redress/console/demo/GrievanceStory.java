package dev.redress.console.demo;

import dev.redress.activity.AddEvidence;
import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.Assign;
import dev.redress.activity.Classify;
import dev.redress.activity.CompleteMeasure;
import dev.redress.activity.Note;
import dev.redress.activity.RateSatisfaction;
import dev.redress.complaint.Accepted;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Implementing;
import dev.redress.complaint.Investigating;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Proposed;
import dev.redress.complaint.Received;
import dev.redress.complaint.RemedyKind;
import dev.redress.complaint.Resolved;
import dev.redress.complaint.Satisfaction;
import dev.redress.desk.By;
import dev.redress.intake.Channel;
import dev.redress.intake.EvidenceKind;
import dev.redress.intake.EvidenceRef;
import dev.redress.intake.Intake;
import dev.redress.intake.Respondent;
import dev.redress.intake.RespondentKind;
import dev.redress.move.Accept;
import dev.redress.move.AcceptProposal;
import dev.redress.move.Close;
import dev.redress.move.Investigate;
import dev.redress.move.Propose;
import dev.redress.move.Resolve;
import dev.redress.party.Person;
import dev.redress.store.ComplaintId;
import java.time.Duration;

/** An employee's grievance: confidential, heard face to face, settled by coaching and a rule. */
final class GrievanceStory implements Story {

    @Override
    public String title() {
        return "An unfair roster: an employee's grievance, confidential, settled by coaching and a rule";
    }

    @Override
    public ComplaintId happen(Scene scene) {
        scene.beginAt("2026-03-05T10:00");
        Complaint<Received> received = scene.desk.file(
                Intake.from(Person.named("Maria Keller").knownAs("hr", "E-0317"))
                        .by(Channel.FACE_TO_FACE)
                        .in("en")
                        .against(Respondent.of(RespondentKind.EMPLOYEE, "Shift lead, night shift"))
                        .stating("I was given five weekend nights in a row. When I asked why, I was shouted at.")
                        .demanding("A fair roster, and to be spoken to decently.")
                        .confidential()
                        .build(),
                By.by(People.HR));
        received = scene.desk.perform(received, Classify.as("working-conditions"), scene.minutesLater(10, People.HR));
        received = scene.desk.perform(received, Assign.to(People.HR), scene.minutesLater(1, People.HR));
        Complaint<Proposed> proposed = investigate(scene, received);
        Complaint<Implementing> agreed =
                scene.desk.perform(proposed, AcceptProposal.asOffered(), scene.daysLater(1, People.HR));
        Complaint<Resolved> resolved = carryOut(scene, agreed);
        return scene.desk
                .perform(
                        resolved,
                        Close.with("Roster was uneven; the shouting could not be proved. Coaching and a roster rule.")
                                .learning("Rosters are planned by a tool, not by hand."),
                        scene.hoursLater(1, People.HR))
                .id();
    }

    private static Complaint<Proposed> investigate(Scene scene, Complaint<Received> received) {
        Complaint<Accepted> accepted = scene.desk.perform(received, Accept.inScope(), scene.hoursLater(2, People.HR));
        Complaint<Investigating> complaint =
                scene.desk.perform(accepted, Investigate.begin(), scene.daysLater(1, People.HR));
        complaint = scene.desk.perform(
                complaint,
                AddEvidence.item(EvidenceRef.of("Rosters, January to March", EvidenceKind.RECORD)),
                scene.hoursLater(1, People.HR));
        complaint = scene.desk.perform(
                complaint,
                AddEvidence.item(EvidenceRef.of("Interview with two colleagues", EvidenceKind.STATEMENT)),
                scene.daysLater(1, People.HR));
        complaint = scene.desk.perform(
                complaint,
                Note.that("The facts were gone through with both, separately and face to face."),
                scene.hoursLater(3, People.HR));
        return scene.desk.perform(
                complaint,
                Propose.solution("Two free weekends now, at most two weekend nights in a row, coaching for the lead."),
                scene.daysLater(2, People.HR));
    }

    private static Complaint<Resolved> carryOut(Scene scene, Complaint<Implementing> agreed) {
        Complaint<Implementing> complaint = scene.desk.perform(
                agreed,
                AgreeMeasure.of(RemedyKind.TRAINING, "Coaching for the lead", People.HR, scene.in(Duration.ofDays(21))),
                scene.minutesLater(10, People.HR));
        complaint = scene.desk.perform(
                complaint,
                AgreeMeasure.of(
                        RemedyKind.RULE_CHANGE,
                        "At most two weekend nights in a row",
                        People.HR,
                        scene.in(Duration.ofDays(10))),
                scene.minutesLater(5, People.HR));
        complaint = scene.desk.perform(complaint, CompleteMeasure.number(2), scene.daysLater(6, People.HR));
        complaint = scene.desk.perform(complaint, CompleteMeasure.number(1), scene.daysLater(9, People.HR));
        Complaint<Resolved> resolved = scene.desk.perform(
                complaint,
                Resolve.with(Outcome.PARTLY_UPHELD, "The roster was uneven. Who raised their voice stays open."),
                scene.hoursLater(1, People.HR));
        return scene.desk.perform(
                resolved,
                RateSatisfaction.as(Satisfaction.PARTLY_SATISFIED).saying("The roster is fair now."),
                scene.daysLater(14, People.HR));
    }
}
