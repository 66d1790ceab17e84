package dev.redress.desk;

import dev.redress.activity.ReportProgress;
import dev.redress.complaint.Closed;
import dev.redress.complaint.ClosingReport;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.ComplaintLink;
import dev.redress.complaint.Concluded;
import dev.redress.complaint.Happenings;
import dev.redress.complaint.LinkKind;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Received;
import dev.redress.complaint.SealedText;
import dev.redress.event.Entry;
import dev.redress.event.EventKind;
import dev.redress.event.FactEvent;
import dev.redress.event.StageEvent;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.RefusedException;
import dev.redress.move.Accept;
import dev.redress.move.Close;
import dev.redress.move.Propose;
import dev.redress.move.ResolveDirectly;
import dev.redress.store.CommandId;
import dev.redress.store.CommandRecord;
import dev.redress.store.ComplaintId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One complaint that stands for the problem behind many. What is decided once is passed on to each of those linked to it, in
 * the name of whoever passes it on; passing it on again reaches only those that joined since. Immutable, thread-safe.
 */
public final class CommonProblem {

    private static final int PAGE = 200;

    private final ComplaintDesk desk;
    private final Ledger ledger;
    private final ComplaintId problem;

    CommonProblem(ComplaintDesk desk, Ledger ledger, ComplaintId problem) {
        this.desk = desk;
        this.ledger = ledger;
        this.problem = problem;
    }

    /**
     * The complaints that this one carries: its children and duplicates.
     *
     * @return in the order of their identifiers
     * @throws dev.redress.store.StoreException if the store fails
     */
    public List<Complaint<?>> carried() {
        List<Complaint<?>> all = new ArrayList<>();
        ComplaintId after = null;
        List<ComplaintId> page;
        do {
            page = ledger.store().findByToken(ledger.tenant(), Tokens.link(problem), after, PAGE);
            for (ComplaintId id : page) {
                desk.find(id).filter(this::isCarried).ifPresent(all::add);
                after = id;
            }
        } while (page.size() == PAGE);
        return all;
    }

    private boolean isCarried(Complaint<?> complaint) {
        for (ComplaintLink link : complaint.snapshot().casework().ties().links()) {
            if (link.kind() != LinkKind.RELATED_TO && link.other().equals(problem)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Tells the complainants of all carried complaints how the problem is getting on: the latest progress that was reported on
     * it.
     *
     * @param by who passes it on
     * @return what became of each
     * @throws IllegalStateException if nothing was reported yet
     * @throws ReadingRefusedException if the problem is confidential, and whoever passes it on may not read it
     */
    public List<PassedOn> passOnProgress(By by) {
        Dossier dossier = desk.reading().toPassOn(problem, by.actor());
        Entry latest = latest(dossier, FactEvent.ProgressReported.class)
                .orElseThrow(() -> new IllegalStateException(
                        "complaint " + dossier.complaint().reference() + " has no progress report to pass on"));
        String text = text(dossier, ((FactEvent.ProgressReported) latest.event()).text());
        return each(latest, by, complaint -> List.of(ReportProgress.saying(text)));
    }

    /**
     * Resolves all carried complaints as the problem was resolved, each with the assessment and the findings of the problem where it has none
     * of its own. Where the procedure of one knows no direct solution, it is proposed to its
     * complainants, who answer for themselves.
     *
     * @param by who passes it on
     * @return what became of each; one that has come further than its investigation is left to its handler, and says so
     * @throws IllegalStateException if the problem was not resolved yet
     */
    public List<PassedOn> passOnSolution(By by) {
        Dossier dossier = desk.reading().toPassOn(problem, by.actor());
        Entry latest = latest(dossier, StageEvent.Resolved.class, StageEvent.ProposalLapsed.class)
                .filter(found -> dossier.complaint().in(Concluded.class).isPresent())
                .orElseThrow(() -> new IllegalStateException("complaint "
                        + dossier.complaint().reference() + " was not resolved, so nothing can be passed on"));
        Outcome outcome = latest.event() instanceof StageEvent.Resolved resolved
                ? resolved.outcome()
                : ((StageEvent.ProposalLapsed) latest.event()).outcome();
        String text = text(
                dossier,
                latest.event() instanceof StageEvent.Resolved resolved
                        ? resolved.explanation()
                        : ((StageEvent.ProposalLapsed) latest.event()).explanation());
        return each(latest, by, complaint -> {
            List<Command> commands = new ArrayList<>();
            if (complaint.in(Received.class).isPresent()) {
                commands.add(Accept.inScope());
            }
            commands.addAll(CommonInquiry.lacking(dossier, complaint.snapshot()));
            commands.add(
                    ledger.rulebook()
                                    .procedure(complaint.snapshot().key().procedure())
                                    .permits(CommandKind.RESOLVE_DIRECTLY)
                            ? ResolveDirectly.with(outcome, text)
                            : Propose.solution(text));
            return commands;
        });
    }

    /**
     * Closes all carried complaints as the problem was closed: with its report, but for measures against recurrence that were due
     * before now.
     *
     * @param by who passes it on
     * @return what became of each
     * @throws IllegalStateException if the problem was not closed yet
     */
    public List<PassedOn> passOnClosing(By by) {
        Dossier dossier = desk.reading().toPassOn(problem, by.actor());
        Entry latest = latest(dossier, StageEvent.Closed.class)
                .filter(found -> dossier.complaint().in(Closed.class).isPresent())
                .orElseThrow(() -> new IllegalStateException("complaint "
                        + dossier.complaint().reference() + " was not closed, so nothing can be passed on"));
        ClosingReport report = ((StageEvent.Closed) latest.event()).report();
        Close close = CommonReport.of(dossier, report, text(dossier, report.summary()), by.actor(), ledger.now());
        return each(latest, by, complaint -> List.of(close));
    }

    private static Optional<Entry> latest(Dossier dossier, Class<?>... events) {
        List<Entry> journal = dossier.journal();
        for (int i = journal.size() - 1; i >= 0; i--) {
            for (Class<?> event : events) {
                if (event.isInstance(journal.get(i).event())) {
                    return Optional.of(journal.get(i));
                }
            }
        }
        return Optional.empty();
    }

    private static String text(Dossier dossier, @Nullable SealedText place) {
        return dossier.text(place)
                .orElseThrow(() -> new IllegalStateException("the text to pass on was erased from complaint "
                        + dossier.complaint().reference()));
    }

    private List<PassedOn> each(Entry from, By by, Function<Complaint<?>, List<? extends Command>> commands) {
        List<PassedOn> outcomes = new ArrayList<>();
        for (Complaint<?> complaint : carried()) {
            outcomes.add(passOn(complaint, from, by, commands.apply(complaint)));
        }
        return List.copyOf(outcomes);
    }

    /** The host's key of what is passed on: the same for the same entry of the problem and the same complaint. */
    private CommandId key(Complaint<?> complaint, Entry from, Command command) {
        return new CommandId("passed-on/" + problem + "/" + from.sequence() + "/" + complaint.id() + "/"
                + command.kind().persistedName());
    }

    /** What begins another round. */
    private static final List<EventKind> ROUNDS =
            List.of(EventKind.REOPENED, EventKind.APPEALED, EventKind.REMITTED, EventKind.FOUND_UNSATISFACTORY);

    private boolean wasPassedOn(CommandId key) {
        return ledger.store().findCommand(ledger.tenant(), key).isPresent();
    }

    /** Whether another round of the complaint began after what was passed on to it. */
    private boolean beganAnew(Complaint<?> complaint, Entry from, List<? extends Command> commands) {
        long passed = commands.stream()
                .flatMap(command -> ledger.store().findCommand(ledger.tenant(), key(complaint, from, command)).stream())
                .mapToLong(CommandRecord::sequence)
                .max()
                .orElse(0);
        Happenings happened = complaint.snapshot().casework().happened();
        return ROUNDS.stream().anyMatch(kind -> happened.last(kind.persistedName()) > passed);
    }

    private PassedOn passOn(Complaint<?> complaint, Entry from, By by, List<? extends Command> commands) {
        Complaint<?> now = complaint;
        try {
            List<? extends Command> left = commands.stream()
                    .filter(command -> !wasPassedOn(key(complaint, from, command)))
                    .toList();
            if (left.isEmpty() && beganAnew(complaint, from, commands)) {
                return new PassedOn(
                        complaint,
                        new IllegalStateException("complaint " + complaint.reference()
                                + " was taken up again after this was passed on to it; look into it by itself"));
            }
            // All of it or none: a complaint is not left half-way for what can be known before.
            RefusedException refusal = ledger.rulings().refusalOf(ledger.known(complaint), left, by);
            if (refusal != null) {
                return new PassedOn(complaint, refusal);
            }
            for (Command command : left) {
                now = desk.performUntyped(
                        now, command, new By(by.actor(), by.occurredAt(), key(complaint, from, command)));
            }
            return new PassedOn(now, null);
        } catch (RefusedException | StaleComplaintException refused) {
            return new PassedOn(now, refused);
        }
    }
}
