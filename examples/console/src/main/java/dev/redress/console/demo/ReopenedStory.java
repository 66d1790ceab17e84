package dev.redress.console.demo;

import dev.redress.activity.Acknowledge;
import dev.redress.activity.AddEvidence;
import dev.redress.activity.Classify;
import dev.redress.activity.Correct;
import dev.redress.activity.RateSatisfaction;
import dev.redress.complaint.Accepted;
import dev.redress.complaint.Closed;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Investigating;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Received;
import dev.redress.complaint.Resolved;
import dev.redress.complaint.Satisfaction;
import dev.redress.desk.By;
import dev.redress.event.Correction;
import dev.redress.intake.Channel;
import dev.redress.intake.EvidenceKind;
import dev.redress.intake.EvidenceRef;
import dev.redress.intake.Intake;
import dev.redress.move.Accept;
import dev.redress.move.Close;
import dev.redress.move.Reopen;
import dev.redress.move.ResolveDirectly;
import dev.redress.party.Person;
import dev.redress.store.ComplaintId;
import java.time.Duration;

/** Closed too early and reopened; what was recorded wrongly is corrected, and the wrong entry stays readable. */
final class ReopenedStory implements Story {

    @Override
    public String title() {
        return "A refund that never came: closed, reopened, solved; two records corrected";
    }

    @Override
    public ComplaintId happen(Scene scene) {
        scene.beginAt("2026-03-10T09:00");
        Complaint<Closed> closed = close(scene, receive(scene));
        Complaint<Investigating> again = scene.desk.perform(
                closed,
                Reopen.because("Three weeks later there is still no money."),
                scene.daysLater(21, People.INTAKE));
        again = scene.desk.perform(
                again,
                Correct.fact(new Correction.CategoryIs("payment"), "It was never about the booking itself."),
                scene.minutesLater(10, People.HANDLER));
        again = scene.desk.perform(
                again,
                AddEvidence.item(EvidenceRef.of("Payment file with a wrong account number", EvidenceKind.RECORD)),
                scene.hoursLater(4, People.HANDLER));
        Complaint<Resolved> resolved = scene.desk.perform(
                again,
                ResolveDirectly.with(Outcome.UPHELD, "Paid to the right account; the bank confirmed it."),
                scene.daysLater(1, People.HANDLER));
        resolved = scene.desk.perform(
                resolved,
                RateSatisfaction.as(Satisfaction.SATISFIED).saying("At last."),
                scene.daysLater(1, People.INTAKE));
        return scene.desk
                .perform(
                        resolved,
                        Close.with("Refund of a cancelled booking, paid at the second attempt.")
                                .judging("The reopening was quick.", "Closed before the money had arrived.")
                                .learning("Close only when the bank has confirmed the payment."),
                        scene.hoursLater(1, People.HANDLER))
                .id();
    }

    private static Complaint<Received> receive(Scene scene) {
        Complaint<Received> complaint = scene.desk.file(
                Intake.from(Person.named("Femke Visser").postal("Kade 7\n1011 AB Amsterdam"))
                        .by(Channel.LETTER)
                        .in("en")
                        .stating("I cancelled the booking in time, and the refund has not come.")
                        .demanding("The refund of EUR 180.")
                        .build(),
                By.by(People.INTAKE));
        complaint = scene.desk.perform(
                complaint,
                Correct.fact(
                        new Correction.ReceivedAt(scene.in(Duration.ofDays(-2))),
                        "The letter lay in the branch for two days: what counts is when it arrived there."),
                scene.minutesLater(30, People.INTAKE));
        complaint = scene.desk.perform(complaint, Classify.as("booking"), scene.minutesLater(2, People.INTAKE));
        return scene.desk.perform(complaint, Acknowledge.by(Channel.LETTER), scene.hoursLater(1, People.INTAKE));
    }

    private static Complaint<Closed> close(Scene scene, Complaint<Received> received) {
        Complaint<Accepted> accepted =
                scene.desk.perform(received, Accept.inScope(), scene.hoursLater(2, People.HANDLER));
        Complaint<Resolved> resolved = scene.desk.perform(
                accepted,
                ResolveDirectly.with(Outcome.UPHELD, "The refund was ordered."),
                scene.daysLater(1, People.HANDLER));
        return scene.desk.perform(resolved, Close.with("Refund ordered."), scene.hoursLater(1, People.HANDLER));
    }
}
