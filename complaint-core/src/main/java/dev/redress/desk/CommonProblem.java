package dev.redress.desk;

import dev.redress.activity.ReportProgress;
import dev.redress.activity.TellOutcome;
import dev.redress.complaint.Closed;
import dev.redress.complaint.ClosingReport;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.ComplaintLink;
import dev.redress.complaint.Concluded;
import dev.redress.complaint.Investigating;
import dev.redress.complaint.LinkKind;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Received;
import dev.redress.complaint.SealedText;
import dev.redress.event.DialogueEvent;
import dev.redress.event.Entry;
import dev.redress.event.FactEvent;
import dev.redress.event.StageEvent;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.CommandKind;
import dev.redress.move.Accept;
import dev.redress.move.Close;
import dev.redress.move.Investigate;
import dev.redress.move.Propose;
import dev.redress.move.ResolveDirectly;
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
     * @throws ReadingRefusedException if whoever passes it on may not read the problem, or reads it as one who complains
     */
    public List<PassedOn> passOnProgress(By by) {
        Dossier dossier = desk.reading().toPassOn(problem, by.actor());
        Entry latest = latest(dossier, FactEvent.ProgressReported.class)
                .orElseThrow(() -> new IllegalStateException(
                        "complaint " + dossier.complaint().reference() + " has no progress report to pass on"));
        String text = text(dossier, ((FactEvent.ProgressReported) latest.event()).text());
        return each(latest, by, complaint -> List.of(List.of(ReportProgress.saying(text))));
    }

    /**
     * Resolves all carried complaints as the problem was resolved, each with the assessment and the findings of the problem where it has none
     * of its own. Where one may be solved directly only once it was investigated, and the problem was, the investigation of the problem is the
     * one of that complaint, and its record says so. Where the procedure of one has no direct solution, or refuses it, it is proposed to its
     * complainants, who answer for themselves.
     *
     * @param by who passes it on
     * @return what became of each; one that has come further than its investigation is left to its handler, and says so
     * @throws IllegalStateException if the problem was not resolved yet, or the text is not there for whoever passes it on
     * @throws ReadingRefusedException if whoever passes it on may not read the problem, or reads it as one who complains
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
            List<List<? extends Command>> ways = new ArrayList<>();
            if (permits(complaint, CommandKind.RESOLVE_DIRECTLY)) {
                ways.addAll(ways(dossier, complaint, ResolveDirectly.with(outcome, text)));
            }
            ways.addAll(ways(dossier, complaint, Propose.solution(text)));
            return ways;
        });
    }

    /** What leads a complaint to a solution, without an investigation of its own and, where the problem was investigated, with that. */
    private static List<List<Command>> ways(Dossier problem, Complaint<?> complaint, Command solution) {
        List<Command> first = complaint.in(Received.class).isPresent() ? List.of(Accept.inScope()) : List.of();
        List<Command> last = joined(CommonInquiry.lacking(problem, complaint.snapshot()), List.of(solution));
        List<List<Command>> ways = new ArrayList<>();
        ways.add(joined(first, last));
        if (CommonInquiry.isInvestigated(problem.complaint())
                && complaint.in(Investigating.class).isEmpty()) {
            ways.add(joined(joined(first, List.of(Investigate.begin())), last));
        }
        return ways;
    }

    /**
     * Tells the complainants of all carried complaints how it was decided, as those of the problem were told.
     *
     * @param by who passes it on
     * @return what became of each; one that is not decided yet says so, {@link #passOnSolution} comes first; so does one that was decided
     *     otherwise or in other words, whose handler tells its complainants
     * @throws IllegalStateException if those of the problem were not told yet, or the decision does not stand any more
     * @throws ReadingRefusedException if whoever passes it on may not read the problem, or reads it as one who complains
     */
    public List<PassedOn> passOnOutcome(By by) {
        Dossier dossier = desk.reading().toPassOn(problem, by.actor());
        Entry latest = told(dossier)
                .orElseThrow(() -> new IllegalStateException("the complainants of complaint "
                        + dossier.complaint().reference()
                        + " were not told an outcome that stands, so nothing can be passed on; perform TellOutcome"));
        TellOutcome telling = telling(dossier, latest);
        Optional<CommonInquiry.Solution> solution = CommonInquiry.solution(dossier);
        return each(latest, by, complaint -> {
            if (CommonInquiry.isTold(complaint.snapshot())) {
                return List.of(List.of());
            }
            Optional<CommonInquiry.Solution> own = solution(complaint);
            return own.isEmpty() || own.equals(solution) ? List.of(List.of(telling)) : List.of();
        });
    }

    private Optional<CommonInquiry.Solution> solution(Complaint<?> carried) {
        return CommonInquiry.solution(desk.reading().unseen(carried.id()));
    }

    private static Optional<Entry> told(Dossier dossier) {
        return latest(dossier, DialogueEvent.OutcomeTold.class)
                .filter(told -> CommonInquiry.isTold(dossier.complaint().snapshot())
                        && dossier.complaint().in(Concluded.class).isPresent());
    }

    private static TellOutcome telling(Dossier dossier, Entry told) {
        DialogueEvent.OutcomeTold event = (DialogueEvent.OutcomeTold) told.event();
        return TellOutcome.by(event.channel(), text(dossier, event.text()));
    }

    private boolean permits(Complaint<?> complaint, CommandKind command) {
        return ledger.rulebook()
                .procedure(complaint.snapshot().key().procedure())
                .permits(command);
    }

    private static List<Command> joined(List<? extends Command> first, List<? extends Command> last) {
        List<Command> all = new ArrayList<>(first);
        all.addAll(last);
        return all;
    }

    /**
     * Closes all carried complaints as the problem was closed: with its report, but for measures against recurrence that were due
     * before now. If those of the problem were told the outcome, complainants who were not are told before, where theirs was solved in the same words, and
     * their procedure has whoever passes it on tell. One that was decided otherwise is left to its handler.
     *
     * @param by who passes it on
     * @return what became of each
     * @throws IllegalStateException if the problem was not closed yet, or the text is not there for whoever passes it on
     * @throws ReadingRefusedException if whoever passes it on may not read the problem, or reads it as one who complains
     */
    public List<PassedOn> passOnClosing(By by) {
        Dossier dossier = desk.reading().toPassOn(problem, by.actor());
        Entry latest = latest(dossier, StageEvent.Closed.class)
                .filter(found -> dossier.complaint().in(Closed.class).isPresent())
                .orElseThrow(() -> new IllegalStateException("complaint "
                        + dossier.complaint().reference() + " was not closed, so nothing can be passed on"));
        ClosingReport report = ((StageEvent.Closed) latest.event()).report();
        Close close = CommonReport.of(dossier, report, text(dossier, report.summary()), by.actor(), ledger.now());
        List<Command> telling = told(dossier)
                .<List<Command>>map(told -> List.of(telling(dossier, told)))
                .orElse(List.of());
        Optional<CommonInquiry.Solution> solution = CommonInquiry.solution(dossier);
        return each(latest, by, complaint -> {
            Optional<CommonInquiry.Solution> own = solution(complaint);
            if (own.isPresent()
                    && !own.map(CommonInquiry.Solution::outcome)
                            .equals(solution.map(CommonInquiry.Solution::outcome))) {
                return List.of();
            }
            return own.equals(solution) && !CommonInquiry.isTold(complaint.snapshot())
                    ? List.of(joined(telling, List.of(close)), List.of(close))
                    : List.of(List.of(close));
        });
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
                .orElseThrow(() -> new IllegalStateException("complaint "
                        + dossier.complaint().reference()
                        + " has not the text to pass on: it was erased, or is kept back from whoever passes it on"));
    }

    /** Each complaint is given the ways to go, of which the first that is open is taken. */
    private List<PassedOn> each(
            Entry from, By by, Function<Complaint<?>, List<? extends List<? extends Command>>> ways) {
        PassingOn passing = new PassingOn(desk, ledger, problem, from, by);
        return carried().stream()
                .map(complaint -> passing.to(complaint, ways.apply(complaint)))
                .toList();
    }
}
