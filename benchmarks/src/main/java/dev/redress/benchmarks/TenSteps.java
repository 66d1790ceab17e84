package dev.redress.benchmarks;

import dev.redress.activity.Classify;
import dev.redress.complaint.ComplaintKey;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.ProcedureRef;
import dev.redress.complaint.Snapshot;
import dev.redress.intake.Channel;
import dev.redress.intake.CustomFields;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.Circumstances;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.Decision;
import dev.redress.lifecycle.Filings;
import dev.redress.lifecycle.Lifecycle;
import dev.redress.lifecycle.Rules;
import dev.redress.move.Accept;
import dev.redress.move.AcceptProposal;
import dev.redress.move.Close;
import dev.redress.move.Investigate;
import dev.redress.move.Propose;
import dev.redress.move.Reconsider;
import dev.redress.move.RefuseProposal;
import dev.redress.move.Resolve;
import dev.redress.move.ResolveDirectly;
import dev.redress.move.Withdraw;
import dev.redress.party.Actor;
import dev.redress.party.Money;
import dev.redress.party.Person;
import dev.redress.record.Identities;
import dev.redress.store.CommandId;
import dev.redress.store.ComplaintId;
import dev.redress.store.Tenant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A life of ten moves, and ten moves without any text. Immutable. */
final class TenSteps {

    static final int STEPS = 10;

    private static final Instant RECEIVED = Instant.parse("2026-03-02T09:00:00Z");
    private static final Actor HANDLER = Actor.of("handler-3", "handler");

    /** A complaint that was filed and classified, so that its handler is known to it. */
    private final Snapshot begin;

    private final Identities identities;

    private TenSteps() {
        ComplaintKey key = new ComplaintKey(
                Tenant.DEFAULT, new ComplaintId(new UUID(17, 4)), "7K2M-9QXD-4", new ProcedureRef("general", 1));
        Intake intake = Intake.from(Person.named("Ana Lima").email("ana@example.org"))
                .by(Channel.EMAIL)
                .stating("The kettle leaks. It did from the first day.")
                .build();
        Decision filed = Filings.decide(
                key,
                intake,
                CustomFields.none(),
                new Circumstances(HANDLER, RECEIVED, RECEIVED, Identities.NONE, new CommandId("filing"), Rules.none()));
        identities = Identities.NONE.after(filed);
        begin = Lifecycle.decide(filed.next(), Classify.as("product-quality"), around(0, RECEIVED))
                .next();
    }

    private Circumstances around(int step, Instant at) {
        return new Circumstances(HANDLER, at, at, identities, new CommandId("command-" + step), Rules.none());
    }

    /** A move with what it is decided on. */
    record Step(Snapshot before, Command command, Circumstances around) {}

    /** Received to closed in ten moves, six of which bring a text of about fifty characters. */
    static Step[] life() {
        TenSteps from = new TenSteps();
        List<Command> moves = List.of(
                Accept.inScope(),
                Investigate.begin(),
                Propose.solution("We send another kettle and take this one back."),
                RefuseProposal.because("I do not want another one of the same kind."),
                Propose.solution("We take the kettle back and refund the price.")
                        .worth(Money.of("35.00", "EUR")),
                AcceptProposal.asOffered(),
                Resolve.with(Outcome.UPHELD, "The price was refunded on the third of March."),
                Reconsider.because(null),
                ResolveDirectly.with(Outcome.UPHELD, "The postage was refunded as well, with an apology."),
                Close.with("Leaking kettle: price and postage were refunded."));
        List<Step> steps = new ArrayList<>(STEPS);
        Snapshot state = from.begin;
        for (Command move : moves) {
            Instant at = RECEIVED.plusSeconds(3_600L * (steps.size() + 1));
            Step step = new Step(state, move, from.around(steps.size() + 1, at));
            steps.add(step);
            state = Lifecycle.decide(state, move, step.around()).next();
        }
        return steps.toArray(new Step[0]);
    }

    /** Ten moves without a text, each on a complaint of that life in the stage that it needs. */
    static Step[] textless() {
        Step[] life = life();
        Step afterResolving = new Step(life[7].before(), Reconsider.because(null), life[7].around());
        return new Step[] {
            life[0],
            life[1],
            new Step(life[3].before(), RefuseProposal.because(null), life[3].around()),
            life[5],
            afterResolving,
            new Step(life[0].before(), Withdraw.because(null), life[0].around()),
            new Step(life[4].before(), Withdraw.because(null), life[4].around()),
            new Step(life[5].before(), RefuseProposal.because(null), life[5].around()),
            new Step(life[6].before(), Withdraw.because(null), life[6].around()),
            new Step(life[9].before(), Reconsider.because(null), life[9].around())
        };
    }

    /** Fails unless the hand-written reference decides exactly what the library decides. */
    static void requireSame(Step[] steps) {
        for (Step step : steps) {
            Decision ours = Lifecycle.decide(step.before(), step.command(), step.around());
            Decision reference = HandWritten.decide(step.before(), step.command(), step.around());
            if (!ours.equals(reference)) {
                throw new IllegalStateException(
                        step.command().kind() + ": the reference decided " + reference + ", the library " + ours);
            }
        }
    }
}
