package dev.redress.console.demo;

import dev.redress.activity.Acknowledge;
import dev.redress.activity.Classify;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.Received;
import dev.redress.desk.By;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.move.Decline;
import dev.redress.party.Organisation;
import dev.redress.party.Person;
import dev.redress.store.ComplaintId;

/** Not taken up, but not left alone either: a reason in words, and what can be done instead. */
final class DeclinedStory implements Story {

    @Override
    public String title() {
        return "Customs duty too high: not taken up, with the ways that remain";
    }

    @Override
    public ComplaintId happen(Scene scene) {
        scene.beginAt("2026-03-06T11:30");
        Complaint<Received> received = scene.desk.file(
                Intake.from(Organisation.named("Harbour Books Ltd")
                                .email("office@harbourbooks.example")
                                .representedBy(Person.named("Ines Duarte")))
                        .by(Channel.LETTER)
                        .in("en")
                        .stating("The duty on our last shipment was set far too high.")
                        .demanding("Pay the difference back.")
                        .build(),
                By.by(People.INTAKE));
        received = scene.desk.perform(received, Acknowledge.by(Channel.LETTER), scene.hoursLater(3, People.INTAKE));
        received = scene.desk.perform(received, Classify.as("customs"), scene.minutesLater(5, People.INTAKE));
        return scene.desk
                .perform(
                        received,
                        Decline.because(
                                        DeclineReason.OUT_OF_SCOPE,
                                        "The customs office sets the duty; we only pass it on and cannot change it.")
                                .pointingTo("You can object at the customs office within 30 days of its decision."),
                        scene.daysLater(1, People.INTAKE))
                .id();
    }
}
