package dev.redress.quickstart;

import static dev.redress.desk.By.by;

import dev.redress.complaint.Accepted;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Implementing;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Proposed;
import dev.redress.complaint.Received;
import dev.redress.complaint.Resolved;
import dev.redress.desk.ComplaintDesk;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.move.Accept;
import dev.redress.move.AcceptProposal;
import dev.redress.move.Close;
import dev.redress.move.Propose;
import dev.redress.move.Resolve;
import dev.redress.party.Actor;
import dev.redress.party.Person;
import dev.redress.store.memory.MemoryStore;

/** The first program of the README, in memory. */
public final class Quickstart {

    private Quickstart() {}

    /**
     * Leads one complaint through its life and prints its journal.
     *
     * @param args none
     */
    public static void main(String[] args) {
        // spotless:off
        // README begin
        ComplaintDesk desk = ComplaintDesk.using(new MemoryStore()).build();
        Actor ana = Actor.of("ana.lima", "handler");
        Complaint<Received> received = desk.file(Intake.from(Person.named("Kim Lee").email("kim@example.org"))
                .by(Channel.EMAIL).stating("The kettle leaks.").demanding("A new one.").build(), by(ana));
        Complaint<Accepted> accepted = desk.perform(received, Accept.inScope(), by(ana));
        Complaint<Proposed> proposed = desk.perform(accepted, Propose.solution("We send a new kettle."), by(ana));
        // desk.perform(proposed, Close.with("Done."), by(ana)) does not compile: only a resolved complaint is closed
        Complaint<Implementing> agreed = desk.perform(proposed, AcceptProposal.asOffered(), by(ana));
        Complaint<Resolved> resolved = desk.perform(agreed, Resolve.with(Outcome.UPHELD, "Sent."), by(ana));
        desk.perform(resolved, Close.with("Kettle replaced.").learning("Check the seals."), by(ana));
        desk.read(received.id()).journal().forEach(entry ->
                System.out.println(entry.sequence() + " " + entry.event().kind().persistedName()));
        // README end
        // spotless:on
    }
}
