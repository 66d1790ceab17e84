package dev.redress.desk;

import dev.redress.activity.Note;
import dev.redress.activity.Prioritise;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.ComplaintLink;
import dev.redress.complaint.Party;
import dev.redress.event.Correction;
import dev.redress.event.Entry;
import dev.redress.event.FactEvent;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.CommandKind;
import dev.redress.party.Actor;
import dev.redress.priority.Prioritisation;
import dev.redress.priority.PriorityFacts;
import dev.redress.priority.PriorityPolicy;
import dev.redress.record.EntryForm;
import dev.redress.record.Identities;
import dev.redress.store.ComplaintId;
import dev.redress.store.JournalEntry;
import dev.redress.store.Token;
import dev.redress.validation.TextRule;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a policy how soon a complaint has to be seen to: when it was filed, and again when something it is judged by changes, unless a
 * person has decided. Thread-safe.
 */
final class Prioritising {

    /** In whose name a policy acts. */
    static final Actor POLICY = Actor.of("redress:priority", Classifying.ROLE);

    /** What changes facts. */
    private static final Set<CommandKind> CHANGING = Set.of(
            CommandKind.CLASSIFY,
            CommandKind.CORRECT,
            CommandKind.CORRECT_PARTY,
            CommandKind.JOIN_COMPLAINANT,
            CommandKind.WITHDRAW_COMPLAINANT,
            CommandKind.STATE_ALLEGATION,
            CommandKind.ASSESS,
            CommandKind.LINK,
            CommandKind.UNLINK);

    private static final Logger LOG = LoggerFactory.getLogger(Prioritising.class);
    private static final int MOST_COUNTED = 1_000;
    private static final TextRule REASON = TextRule.multiLine(2_000).required();

    private final PriorityPolicy policy;
    private final PriorityFactsSource source;
    private final Asking asking;

    Prioritising(PriorityPolicy policy, PriorityFactsSource source, Duration within) {
        this.policy = policy;
        this.source = source;
        this.asking = new Asking("priority policy", within);
    }

    /** A new complaint with its priority, or with a note that says why it has none. */
    Complaint<?> filed(Ledger ledger, Recorder recorder, Complaint<?> complaint) {
        return judge(ledger, recorder, complaint, true);
    }

    /** A complaint after a command, judged anew if that may have changed something. */
    Complaint<?> after(Ledger ledger, Complaint<?> complaint, CommandKind command, Actor by) {
        return CHANGING.contains(command) && !by.hasRole(Classifying.ROLE) ? anew(ledger, complaint) : complaint;
    }

    /** A complaint judged anew, unless it has ended or a person has decided. */
    Complaint<?> anew(Ledger ledger, Complaint<?> complaint) {
        return complaint.stage().kind().isOpen() && !isDecidedByAPerson(ledger, complaint)
                ? judge(ledger, ledger::record, complaint, false)
                : complaint;
    }

    private static boolean isDecidedByAPerson(Ledger ledger, Complaint<?> complaint) {
        if (complaint.snapshot().handling().priority() == null) {
            return false;
        }
        boolean person = false;
        for (JournalEntry stored : Journals.all(ledger.store(), ledger.tenant(), complaint.id())) {
            Entry entry = EntryForm.read(complaint.id(), stored);
            if (entry.event() instanceof FactEvent.Prioritised) {
                person = !entry.by().roles().contains(Classifying.ROLE);
            } else if (entry.event() instanceof FactEvent.Corrected corrected
                    && corrected.correction() instanceof Correction.PriorityIs) {
                person = true;
            }
        }
        return person;
    }

    private Complaint<?> judge(Ledger ledger, Recorder recorder, Complaint<?> complaint, boolean isNew) {
        if (ledger.store().inHostTransaction()) {
            return complaint;
        }
        try {
            PriorityFacts known = known(ledger, complaint);
            Asking.Answered<Prioritisation> answer =
                    asking.ask(policy, () -> policy.prioritise(source.facts(complaint, known)));
            Prioritisation given = answer.value();
            if (given == null) {
                return isNew
                        ? recorder.record(
                                complaint, Note.that("Left without a priority: " + answer.why()), By.by(POLICY))
                        : complaint;
            }
            return given.priority() == complaint.snapshot().handling().priority()
                    ? complaint
                    : recorder.record(complaint, command(given), By.by(POLICY));
        } catch (RuntimeException e) {
            LOG.warn(
                    "complaint {}: its priority could not be recorded; it keeps the one it has",
                    complaint.id(),
                    Causes.traced(e));
            return complaint;
        }
    }

    private static Command command(Prioritisation given) {
        String why = given.explanation();
        Prioritise prioritise = Prioritise.as(given.priority());
        return REASON.check(why).isEmpty() ? prioritise.because(why) : prioritise;
    }

    private static PriorityFacts known(Ledger ledger, Complaint<?> complaint) {
        return PriorityFacts.of(null)
                .withEarlierComplaints(others(ledger, complaint, persons(ledger, complaint), Set.of()))
                .withSameProblem(others(ledger, complaint, problems(complaint), linked(complaint)))
                .withTimeLost(Duration.between(
                        complaint.snapshot().filing().receivedAt(),
                        ledger.rulings().nowFor(complaint.snapshot())));
    }

    private static Set<Token> persons(Ledger ledger, Complaint<?> complaint) {
        Complaint<?> known = ledger.known(complaint);
        Set<Token> tokens = new HashSet<>();
        for (Party party : known.snapshot().parties()) {
            String identity = party.role().isComplaining()
                    ? ((Identities) known.knownParties()).identityOf(party.number())
                    : null;
            if (identity != null) {
                tokens.add(Tokens.party(ledger.tenant(), identity));
            }
        }
        return tokens;
    }

    private static Set<ComplaintId> linked(Complaint<?> complaint) {
        return complaint.snapshot().casework().ties().links().stream()
                .map(ComplaintLink::other)
                .collect(Collectors.toSet());
    }

    /** What is found by these is linked to the complaint, or to what that is linked to. */
    private static Set<Token> problems(Complaint<?> complaint) {
        Set<Token> tokens = new HashSet<>(Set.of(Tokens.link(complaint.id())));
        linked(complaint).forEach(other -> tokens.add(Tokens.link(other)));
        return tokens;
    }

    private static int others(Ledger ledger, Complaint<?> complaint, Set<Token> tokens, Set<ComplaintId> known) {
        Set<ComplaintId> found = new HashSet<>(known);
        for (Token token : tokens) {
            List<ComplaintId> page = ledger.store().findByToken(ledger.tenant(), token, null, MOST_COUNTED);
            found.addAll(page);
        }
        found.remove(complaint.id());
        return found.size();
    }
}
