package dev.redress.benchmarks;

import dev.redress.activity.Acknowledge;
import dev.redress.activity.AddEvidence;
import dev.redress.activity.AgreeMeasure;
import dev.redress.activity.Assign;
import dev.redress.activity.Classify;
import dev.redress.activity.CompleteMeasure;
import dev.redress.activity.Correct;
import dev.redress.activity.Note;
import dev.redress.activity.Prioritise;
import dev.redress.activity.RateSatisfaction;
import dev.redress.activity.RecordDelivery;
import dev.redress.activity.ReportProgress;
import dev.redress.activity.Resume;
import dev.redress.activity.Suspend;
import dev.redress.complaint.ComplaintKey;
import dev.redress.complaint.DeclineReason;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Priority;
import dev.redress.complaint.ProcedureRef;
import dev.redress.complaint.ReferralKind;
import dev.redress.complaint.RemedyKind;
import dev.redress.complaint.Satisfaction;
import dev.redress.complaint.Snapshot;
import dev.redress.complaint.WaitingFor;
import dev.redress.desk.By;
import dev.redress.desk.History;
import dev.redress.event.Correction;
import dev.redress.event.Entry;
import dev.redress.intake.Channel;
import dev.redress.intake.CustomFields;
import dev.redress.intake.EvidenceKind;
import dev.redress.intake.EvidenceRef;
import dev.redress.intake.Intake;
import dev.redress.intake.IntakeRules;
import dev.redress.lifecycle.Circumstances;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.Decision;
import dev.redress.lifecycle.Filings;
import dev.redress.lifecycle.Lifecycle;
import dev.redress.lifecycle.RefusedException;
import dev.redress.lifecycle.Rules;
import dev.redress.move.Accept;
import dev.redress.move.AcceptProposal;
import dev.redress.move.Close;
import dev.redress.move.Decline;
import dev.redress.move.Investigate;
import dev.redress.move.Propose;
import dev.redress.move.Reconsider;
import dev.redress.move.Refer;
import dev.redress.move.RefuseProposal;
import dev.redress.move.Remit;
import dev.redress.move.Reopen;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes lives of 10 to 30 events, moves and activities mixed; the same lives for the same seed. Not thread-safe. */
final class Lives {

    /** Later than anything in a life: what the desk's clock says. */
    static final Instant NOW = Instant.parse("2027-06-01T00:00:00Z");

    private static final Instant FIRST = Instant.parse("2026-03-02T09:00:00Z");
    private static final CommandKind[] COMMANDS = CommandKind.values();
    private static final Actor CLERK = Actor.of("clerk-7", "intake");
    private static final Actor[] HANDLERS = {
        Actor.of("handler-1", "handler"),
        Actor.of("handler-2", "handler"),
        Actor.of("handler-3", "handler", "team-lead")
    };

    private final Texts texts;
    private int lives;

    private Lives(long seed) {
        texts = new Texts(seed);
    }

    /**
     * A life in every form that the benchmarks drive.
     *
     * @param key what the complaint is called
     * @param history the commands, for the desk
     * @param around what each command after the filing was decided on
     * @param entries what was recorded, the filing first
     */
    record Life(ComplaintKey key, History history, List<Circumstances> around, List<Entry> entries, Snapshot filed) {}

    /** Lives that have exactly so many events together. */
    static List<Life> of(long seed, int events) {
        Lives made = new Lives(seed);
        List<Life> all = new ArrayList<>();
        for (int left = events; left > 0; ) {
            int wanted = Math.min(left, made.texts.between(10, 30));
            all.add(made.life(wanted));
            left -= wanted;
        }
        return all;
    }

    private Life life(int events) {
        int number = ++lives;
        Instant at = FIRST.plus(Duration.ofMinutes(number));
        Intake intake = IntakeRules.normalise(
                Intake.from(Person.named("Ana Lima " + number).email("ana" + number + "@example.org"))
                        .by(Channel.EMAIL)
                        .receivedAt(at)
                        .stating(texts.text(300, 1_500))
                        .build());
        ComplaintKey key = new ComplaintKey(
                Tenant.DEFAULT,
                new ComplaintId(new UUID(number, number)),
                "R-" + number,
                new ProcedureRef("general", 1));
        CommandId commandId = new CommandId("life-" + number);
        Decision decision = Filings.decide(
                key,
                intake,
                CustomFields.none(),
                new Circumstances(CLERK, at, NOW, Identities.NONE, commandId, Rules.none()));
        Snapshot filed = decision.next();
        History history = new History(commandId, intake, By.by(CLERK), List.of());
        List<Circumstances> around = new ArrayList<>();
        List<Entry> entries = new ArrayList<>(decision.entries());
        Identities identities = Identities.NONE.after(decision);
        while (entries.size() < events) {
            Instant then = at.plus(Duration.ofMinutes(texts.between(20, 4_000)));
            Snapshot state = decision.next();
            Actor actor = texts.one(HANDLERS);
            Circumstances next = new Circumstances(actor, then, NOW, identities, null, Rules.none());
            Command command = command(state, then, events - entries.size());
            Decision made = command == null ? null : decided(state, command, next);
            if (command != null && made != null) {
                at = then;
                decision = made;
                history = history.then(command, By.by(actor).at(then));
                around.add(next);
                entries.addAll(made.entries());
                identities = identities.after(made);
            }
        }
        return new Life(key, history, List.copyOf(around), List.copyOf(entries), filed);
    }

    private static @Nullable Decision decided(Snapshot state, Command command, Circumstances around) {
        try {
            return Lifecycle.decide(state, command, around);
        } catch (RefusedException drawAgain) {
            return null;
        }
    }

    /** A command that the stage allows and that writes one entry, or null to draw again. */
    private @Nullable Command command(Snapshot state, Instant at, int left) {
        CommandKind kind = texts.one(COMMANDS);
        boolean waiting = state.handling().suspension() != null;
        boolean move = kind.to().isPresent();
        boolean ends = kind.to().map(stage -> !stage.isOpen()).orElse(false);
        if (!Lifecycle.isPossible(state.stage().kind(), kind)
                || (waiting && (move || kind == CommandKind.SUSPEND))
                || (ends && left > 4 && kind != CommandKind.CLOSE)) {
            return null;
        }
        return move ? move(kind) : activity(kind, state, at);
    }

    private @Nullable Command move(CommandKind kind) {
        return switch (kind) {
            case ACCEPT -> Accept.inScope();
            case DECLINE -> Decline.because(DeclineReason.OUT_OF_SCOPE, texts.text(40, 200));
            case INVESTIGATE -> Investigate.begin();
            case PROPOSE -> Propose.solution(texts.text(40, 200)).worth(Money.of("35.00", "EUR"));
            case ACCEPT_PROPOSAL -> AcceptProposal.asOffered();
            case REFUSE_PROPOSAL -> RefuseProposal.because(texts.text(20, 100));
            case RESOLVE -> Resolve.with(Outcome.UPHELD, texts.text(40, 200));
            case RESOLVE_DIRECTLY -> ResolveDirectly.with(Outcome.UPHELD, texts.text(40, 200));
            case RECONSIDER -> Reconsider.because(texts.text(20, 100));
            case CLOSE -> Close.with(texts.text(40, 200)).judging(texts.text(10, 60), texts.text(10, 60));
            case WITHDRAW -> Withdraw.because(null);
            case REOPEN -> Reopen.because(texts.text(20, 100));
            case REFER -> Refer.to(ReferralKind.OMBUDSMAN, texts.text(20, 100));
            case REMIT -> Remit.because(texts.text(20, 100));
            default -> null;
        };
    }

    private @Nullable Command activity(CommandKind kind, Snapshot state, Instant at) {
        return switch (kind) {
            case ACKNOWLEDGE -> state.handling().acknowledgement() == null ? Acknowledge.by(Channel.EMAIL) : null;
            case CLASSIFY -> Classify.as("product-quality").because(texts.text(20, 80));
            case PRIORITISE -> Prioritise.as(texts.one(Priority.values()));
            case ASSIGN -> Assign.to(texts.one(HANDLERS));
            case ADD_EVIDENCE -> AddEvidence.item(EvidenceRef.of("Photograph", EvidenceKind.PHOTO));
            case REPORT_PROGRESS -> ReportProgress.saying(texts.text(40, 200));
            case NOTE -> Note.that(texts.text(20, 200));
            case AGREE_MEASURE ->
                AgreeMeasure.of(RemedyKind.REPLACEMENT, texts.text(20, 60), HANDLERS[0], at.plus(Duration.ofDays(9)));
            case COMPLETE_MEASURE ->
                CompleteMeasure.number(Math.max(1, state.progress().measures().size()));
            case RATE_SATISFACTION -> RateSatisfaction.as(texts.one(Satisfaction.values()));
            case SUSPEND -> Suspend.waitingFor(WaitingFor.COMPLAINANT, texts.text(20, 80));
            case RESUME -> Resume.now();
            case CORRECT -> Correct.fact(new Correction.CategoryIs("safety"), texts.text(20, 80));
            case RECORD_DELIVERY -> RecordDelivery.of("progress", 1, Channel.EMAIL, true);
            default -> null;
        };
    }
}
