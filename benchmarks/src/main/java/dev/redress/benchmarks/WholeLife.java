package dev.redress.benchmarks;

import dev.redress.activity.Acknowledge;
import dev.redress.activity.Assign;
import dev.redress.activity.Classify;
import dev.redress.activity.Note;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Outcome;
import dev.redress.desk.By;
import dev.redress.desk.ComplaintDesk;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.Command;
import dev.redress.move.Accept;
import dev.redress.move.AcceptProposal;
import dev.redress.move.Investigate;
import dev.redress.move.Propose;
import dev.redress.move.Resolve;
import dev.redress.party.Actor;
import dev.redress.party.Money;
import dev.redress.party.Person;
import java.util.List;

/** The life that is measured on databases: a filing and nine commands, each a commit of its own. */
final class WholeLife {

    private static final Actor HANDLER = Actor.of("handler-1", "handler");
    private static final By CLERK = By.by(Actor.of("clerk-1", "intake"));

    private static final List<Command> COMMANDS = List.of(
            Acknowledge.by(Channel.EMAIL),
            Classify.as("product-quality").because("It leaks at the seal."),
            Assign.to(HANDLER),
            Accept.inScope(),
            Investigate.begin(),
            Note.that("Asked the workshop whether other kettles of that batch leak."),
            Propose.solution("A new kettle and the postage back.").worth(Money.of("35.00", "EUR")),
            AcceptProposal.asOffered(),
            Resolve.with(Outcome.UPHELD, "The seal was bad; a new kettle was sent."));

    /** How often a life commits. */
    static final int COMMITS = 1 + COMMANDS.size();

    private WholeLife() {}

    /** The caller holds the complaint: nothing is read. */
    static void held(ComplaintDesk desk, int number) {
        Complaint<?> complaint = desk.file(intake(number), CLERK);
        for (Command command : COMMANDS) {
            complaint = desk.performUntyped(complaint, command, CLERK);
        }
    }

    /** The caller has the handle, as from a form: each command first reads the complaint. */
    static void byHandle(ComplaintDesk desk, int number) {
        Complaint<?> complaint = desk.file(intake(number), CLERK);
        for (Command command : COMMANDS) {
            complaint = desk.performUntyped(complaint.handle(), command, CLERK);
        }
    }

    private static Intake intake(int number) {
        return Intake.from(Person.named("Ana Lima " + number).email("ana" + number + "@example.org"))
                .by(Channel.EMAIL)
                .stating(
                        "The kettle leaks at its base. It did so from the first day, and the shop does not answer when I"
                                + " write. I want a kettle that does not leak, and I want the postage back, number "
                                + number + ".")
                .build();
    }
}
