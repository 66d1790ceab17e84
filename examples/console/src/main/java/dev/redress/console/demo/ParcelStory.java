package dev.redress.console.demo;

import dev.redress.activity.Classify;
import dev.redress.activity.RateSatisfaction;
import dev.redress.complaint.Accepted;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Received;
import dev.redress.complaint.Resolved;
import dev.redress.complaint.Satisfaction;
import dev.redress.desk.By;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.move.Accept;
import dev.redress.move.Close;
import dev.redress.move.ResolveDirectly;
import dev.redress.party.ExternalRef;
import dev.redress.party.Person;
import dev.redress.store.ComplaintId;

/** A simple one: whoever takes it solves it. */
final class ParcelStory implements Story {

    @Override
    public String title() {
        return "A parcel at the wrong door: solved directly by whoever took the call";
    }

    @Override
    public ComplaintId happen(Scene scene) {
        scene.beginAt("2026-03-03T14:10");
        Complaint<Received> received = scene.desk.file(
                Intake.from(Person.named("Owen Price").phone("+44 20 7946 0123"))
                        .by(Channel.TELEPHONE)
                        .in("en")
                        .order(ExternalRef.of("shop", "A-20881"))
                        .stating("The parcel was left at number 14 instead of 41. This is the second time.")
                        .demanding("Bring it to the right door today.")
                        .build(),
                By.by(People.AGENT));
        scene.refused(
                received,
                "t.baker's form offers to close it at once",
                () -> scene.desk.perform(received.handle(), Close.with("Done."), By.by(People.AGENT)));
        Complaint<Received> classified =
                scene.desk.perform(received, Classify.as("delivery"), scene.minutesLater(1, People.AGENT));
        Complaint<Accepted> accepted =
                scene.desk.perform(classified, Accept.inScope(), scene.minutesLater(1, People.AGENT));
        Complaint<Resolved> resolved = scene.desk.perform(
                accepted,
                ResolveDirectly.with(
                        Outcome.UPHELD, "The driver collected it and brought it to 41. A note was put on the address."),
                scene.hoursLater(2, People.AGENT));
        resolved = scene.desk.perform(
                resolved, RateSatisfaction.as(Satisfaction.SATISFIED), scene.minutesLater(10, People.AGENT));
        return scene.desk
                .perform(
                        resolved,
                        Close.with("Parcel delivered the same day; address note added.")
                                .learning("House numbers with swapped digits: show the note on the driver's screen."),
                        scene.minutesLater(2, People.AGENT))
                .id();
    }
}
