package dev.redress.desk;

import dev.redress.complaint.Complaint;
import dev.redress.complaint.Happenings;
import dev.redress.event.Entry;
import dev.redress.event.EventKind;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.RefusedException;
import dev.redress.store.CommandId;
import dev.redress.store.CommandRecord;
import dev.redress.store.ComplaintId;
import java.util.List;

/** Carries one entry of a common problem's journal into complaints that the problem carries. Immutable. */
final class PassingOn {

    /** What begins another round. */
    private static final List<EventKind> ROUNDS =
            List.of(EventKind.REOPENED, EventKind.APPEALED, EventKind.REMITTED, EventKind.FOUND_UNSATISFACTORY);

    private final ComplaintDesk desk;
    private final Ledger ledger;
    private final ComplaintId problem;
    private final Entry from;
    private final By by;

    PassingOn(ComplaintDesk desk, Ledger ledger, ComplaintId problem, Entry from, By by) {
        this.desk = desk;
        this.ledger = ledger;
        this.problem = problem;
        this.from = from;
        this.by = by;
    }

    /**
     * Takes the first of several ways that is open; one that was gone before is not gone again.
     *
     * @param ways commands that belong together, in the order of preference; none if it was decided otherwise, an empty one if nothing is to be
     *     done
     * @return what became of it; if none is open, what the first is refused for
     */
    PassedOn to(Complaint<?> complaint, List<? extends List<? extends Command>> ways) {
        if (ways.isEmpty()) {
            return new PassedOn(
                    complaint,
                    new IllegalStateException(
                            "complaint " + complaint.reference()
                                    + " was decided otherwise than the problem; its handler tells its complainants and closes it"));
        }
        for (List<? extends Command> commands : ways) {
            if (commands.isEmpty()) {
                return new PassedOn(complaint, null);
            }
            if (left(complaint, commands).isEmpty()) {
                return beganAnew(complaint, commands)
                        ? new PassedOn(
                                complaint,
                                new IllegalStateException("complaint " + complaint.reference()
                                        + " was taken up again after this was passed on to it; look into it by itself"))
                        : new PassedOn(complaint, null);
            }
        }
        RefusedException refused = null;
        for (List<? extends Command> commands : ways) {
            List<? extends Command> left = left(complaint, commands);
            // All of it or none: a complaint is not left half-way for what can be known before.
            RefusedException refusal = ledger.rulings().refusalOf(ledger.known(complaint), left, by);
            if (refusal == null) {
                return all(complaint, left);
            }
            refused = refused == null ? refusal : refused;
        }
        return new PassedOn(complaint, refused);
    }

    private List<? extends Command> left(Complaint<?> complaint, List<? extends Command> commands) {
        return commands.stream()
                .filter(command -> !wasPassedOn(key(complaint, command)))
                .toList();
    }

    private PassedOn all(Complaint<?> complaint, List<? extends Command> left) {
        Complaint<?> now = complaint;
        try {
            for (Command command : left) {
                now = desk.performUntyped(now, command, new By(by.actor(), by.occurredAt(), key(complaint, command)));
            }
            return new PassedOn(now, null);
        } catch (RefusedException | StaleComplaintException refused) {
            return new PassedOn(now, refused);
        }
    }

    /** The host's key of what is passed on: the same for the same entry of the problem and the same complaint. */
    private CommandId key(Complaint<?> complaint, Command command) {
        return new CommandId("passed-on/" + problem + "/" + from.sequence() + "/" + complaint.id() + "/"
                + command.kind().persistedName());
    }

    private boolean wasPassedOn(CommandId key) {
        return ledger.store().findCommand(ledger.tenant(), key).isPresent();
    }

    /** Whether another round of the complaint began after what was passed on to it. */
    private boolean beganAnew(Complaint<?> complaint, List<? extends Command> commands) {
        long passed = commands.stream()
                .flatMap(command -> ledger.store().findCommand(ledger.tenant(), key(complaint, command)).stream())
                .mapToLong(CommandRecord::sequence)
                .max()
                .orElse(0);
        Happenings happened = complaint.snapshot().casework().happened();
        return ROUNDS.stream().anyMatch(kind -> happened.last(kind.persistedName()) > passed);
    }
}
