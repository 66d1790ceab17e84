package dev.redress.console.bench;

import static dev.redress.desk.By.by;

import dev.redress.activity.Acknowledge;
import dev.redress.activity.Assign;
import dev.redress.activity.Classify;
import dev.redress.complaint.Accepted;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Implementing;
import dev.redress.complaint.Investigating;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Proposed;
import dev.redress.complaint.Received;
import dev.redress.complaint.Resolved;
import dev.redress.desk.By;
import dev.redress.desk.ComplaintDesk;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.move.Accept;
import dev.redress.move.AcceptProposal;
import dev.redress.move.Close;
import dev.redress.move.Investigate;
import dev.redress.move.Propose;
import dev.redress.move.Resolve;
import dev.redress.party.Actor;
import dev.redress.party.Money;
import dev.redress.party.Person;
import java.util.function.Supplier;

/** One complaint from its filing to its end: ten commits, the complaint held in between. Not thread-safe. */
final class Life {

    private final ComplaintDesk desk;
    private final Latencies latencies;
    private final By clerk = by(Actor.of("clerk-7", "intake"));
    private final By handler = by(Actor.of("handler-3", "handler"));

    Life(ComplaintDesk desk, Latencies latencies) {
        this.desk = desk;
        this.latencies = latencies;
    }

    void live(long number) {
        Complaint<Received> received = timed(() -> desk.file(intake(number), clerk));
        Complaint<Received> told = timed(() -> desk.perform(received, Acknowledge.by(Channel.EMAIL), clerk));
        Complaint<Received> classified = timed(() -> desk.perform(told, Classify.as("product-quality"), clerk));
        Complaint<Received> assigned = timed(() -> desk.perform(classified, Assign.to(handler.actor()), clerk));
        Complaint<Accepted> accepted = timed(() -> desk.perform(assigned, Accept.inScope(), handler));
        Complaint<Investigating> begun = timed(() -> desk.perform(accepted, Investigate.begin(), handler));
        Complaint<Proposed> proposed = timed(() -> desk.perform(
                begun, Propose.solution("A new kettle, sent at once.").worth(Money.of("35.00", "EUR")), handler));
        Complaint<Implementing> agreed = timed(() -> desk.perform(proposed, AcceptProposal.asOffered(), clerk));
        Complaint<Resolved> solved =
                timed(() -> desk.perform(agreed, Resolve.with(Outcome.UPHELD, "A new kettle was sent."), handler));
        timed(() -> desk.perform(solved, Close.with("A leaking kettle was replaced."), handler));
    }

    private static Intake intake(long number) {
        return Intake.from(Person.named("Ana Lima").email("ana@example.org").knownAs("crm", Long.toString(number)))
                .by(Channel.EMAIL)
                .stating("The kettle leaks at the spout.\nIt did so from the first day, and the shop sends me away.")
                .demanding("A refund, or another kettle.")
                .in("en")
                .build();
    }

    private <T> T timed(Supplier<T> commit) {
        long start = System.nanoTime();
        T result = commit.get();
        latencies.add(System.nanoTime() - start);
        return result;
    }
}
