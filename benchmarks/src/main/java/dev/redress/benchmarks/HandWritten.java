package dev.redress.benchmarks;

import com.google.common.collect.ImmutableList;
import dev.redress.complaint.Accepted;
import dev.redress.complaint.Casework;
import dev.redress.complaint.ClockFact;
import dev.redress.complaint.Closed;
import dev.redress.complaint.ClosingReport;
import dev.redress.complaint.Duty;
import dev.redress.complaint.HostIdentity;
import dev.redress.complaint.Implementing;
import dev.redress.complaint.Investigable;
import dev.redress.complaint.Investigating;
import dev.redress.complaint.KnownParties;
import dev.redress.complaint.Measure;
import dev.redress.complaint.Open;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Progress;
import dev.redress.complaint.Proposal;
import dev.redress.complaint.Proposed;
import dev.redress.complaint.Received;
import dev.redress.complaint.Resolution;
import dev.redress.complaint.Resolved;
import dev.redress.complaint.SealedText;
import dev.redress.complaint.Snapshot;
import dev.redress.complaint.Stage;
import dev.redress.complaint.Withdrawn;
import dev.redress.event.Attribution;
import dev.redress.event.Entry;
import dev.redress.event.StageEvent;
import dev.redress.lifecycle.Circumstances;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.Decision;
import dev.redress.lifecycle.SealedDraft;
import dev.redress.move.Close;
import dev.redress.move.Propose;
import dev.redress.move.Reconsider;
import dev.redress.move.RefuseProposal;
import dev.redress.move.Resolve;
import dev.redress.move.ResolveDirectly;
import dev.redress.move.Withdraw;
import dev.redress.party.Actor;
import dev.redress.validation.TextRule;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The moves as somebody would write them who needs these and no others: one switch. It makes the library's own records and
 * has the same duties: the stage and the times are checked, the text is checked and brought into normal form, the actor's
 * party is looked up, the clock fact appended. What is not needed here (waiting, new parties) it refuses.
 */
final class HandWritten {

    private static final int MOST_FACTS = 2_000;
    private static final TextRule TEXT = TextRule.multiLine(10_000);
    private static final TextRule REQUIRED = TEXT.required();

    private HandWritten() {}

    static Decision decide(Snapshot before, Command command, Circumstances around) {
        requirePlausible(before, around);
        Stage stage = before.stage();
        Progress progress = before.progress();
        SealedDraft text = null;
        SealedText slot = null;
        StageEvent event;
        Stage next;
        switch (command.kind()) {
            case ACCEPT -> {
                require(stage instanceof Received, before);
                event = new StageEvent.Accepted();
                next = new Accepted();
            }
            case INVESTIGATE -> {
                require(stage instanceof Accepted, before);
                event = new StageEvent.InvestigationBegun();
                progress = progress.counting(progress.counts().investigated());
                next = new Investigating(progress.counts().investigations());
            }
            case PROPOSE -> {
                require(stage instanceof Investigable, before);
                Propose move = (Propose) command;
                text = required(before, move.text());
                slot = new SealedText(text.slot());
                event = new StageEvent.Proposed(slot, move.amount(), move.answerDue());
                progress = progress.counting(progress.counts().proposed());
                next = new Proposed(new Proposal(progress.counts().proposals(), slot, move.amount(), move.answerDue()));
            }
            case ACCEPT_PROPOSAL -> {
                require(stage instanceof Proposed, before);
                event = new StageEvent.ProposalAccepted();
                next = new Implementing(((Proposed) stage).proposal());
            }
            case REFUSE_PROPOSAL -> {
                require(stage instanceof Proposed, before);
                text = optional(before, ((RefuseProposal) command).reason());
                event = new StageEvent.ProposalRefused(text == null ? null : new SealedText(text.slot()));
                progress = progress.counting(progress.counts().investigated());
                next = new Investigating(progress.counts().investigations());
            }
            case RESOLVE -> {
                require(stage instanceof Implementing, before);
                requireCompleted(before);
                Resolve move = (Resolve) command;
                text = required(before, move.explanation());
                slot = new SealedText(text.slot());
                event = new StageEvent.Resolved(move.outcome(), slot, false);
                next = new Resolved(new Resolution(move.outcome(), slot, false));
            }
            case RESOLVE_DIRECTLY -> {
                require(stage instanceof Investigable, before);
                ResolveDirectly move = (ResolveDirectly) command;
                text = required(before, move.explanation());
                slot = new SealedText(text.slot());
                event = new StageEvent.Resolved(move.outcome(), slot, true);
                next = new Resolved(new Resolution(move.outcome(), slot, true));
            }
            case RECONSIDER -> {
                require(stage instanceof Resolved, before);
                text = optional(before, ((Reconsider) command).reason());
                event = new StageEvent.FoundUnsatisfactory(text == null ? null : new SealedText(text.slot()));
                progress = progress.counting(progress.counts().investigated().dissatisfied());
                next = new Investigating(progress.counts().investigations());
            }
            case CLOSE -> {
                require(stage instanceof Resolved, before);
                Close move = (Close) command;
                require(move.strengths() == null && move.weaknesses() == null && move.lessons() == null, before);
                text = required(before, move.summary());
                slot = new SealedText(text.slot());
                ClosingReport report = new ClosingReport(slot, null, null, null, List.of(), List.of(), List.of());
                event = new StageEvent.Closed(report);
                next = new Closed(report, Outcome.UPHELD);
            }
            case WITHDRAW -> {
                require(stage instanceof Open, before);
                text = optional(before, ((Withdraw) command).reason());
                slot = text == null ? null : new SealedText(text.slot());
                event = new StageEvent.Withdrawn(slot);
                next = new Withdrawn(slot, false);
            }
            default -> throw new IllegalArgumentException("not written: " + command.kind());
        }
        return decision(before, around, event, next, progress, text);
    }

    /** What gates look at: which events happened, who had which duty, what was promised. */
    private static Casework casework(Snapshot before, StageEvent event, long sequence, int actor) {
        Casework casework = before.casework().after(event.kind().persistedName(), sequence);
        Duty duty = switch (event.kind()) {
            case INVESTIGATION_BEGUN -> Duty.INVESTIGATOR;
            case PROPOSED -> Duty.PROPOSER;
            case DECLINED, RESOLVED -> Duty.DECIDER;
            default -> null;
        };
        if (before.stage() instanceof Proposed proposed
                && event instanceof StageEvent.ProposalAccepted
                && proposed.proposal().amount() != null) {
            casework = casework.with(
                    casework.conferral().promising(proposed.proposal().amount()));
        }
        return duty == null ? casework : casework.with(casework.ties().involving(actor, duty));
    }

    private static Decision decision(
            Snapshot before,
            Circumstances around,
            StageEvent event,
            Stage stage,
            Progress progress,
            @Nullable SealedDraft text) {
        long sequence = before.version() + 1;
        int nextSlot = text == null ? before.nextSlot() : before.nextSlot() + 1;
        Entry entry = new Entry(
                sequence,
                event,
                around.occurredAt(),
                around.recordedAt(),
                by(around.actor(), around.knownParties()),
                List.of(),
                nextSlot,
                around.commandId());
        Snapshot next = new Snapshot(
                before.key(),
                sequence,
                around.recordedAt(),
                nextSlot,
                stage,
                around.occurredAt(),
                before.filing(),
                before.handling(),
                progress,
                casework(before, event, sequence, entry.by().party()),
                before.parties(),
                before.time()
                        .with(append(
                                before.clockFacts(),
                                new ClockFact(sequence, event.kind().persistedName(), around.occurredAt()))));
        return new Decision(List.of(entry), next, text == null ? List.of() : List.of(text));
    }

    private static void requirePlausible(Snapshot before, Circumstances around) {
        Instant at = around.occurredAt();
        if (at.isAfter(around.recordedAt())
                || at.isBefore(before.filing().receivedAt())
                || at.isBefore(before.since())) {
            throw new IllegalArgumentException("complaint " + before.key().reference() + ": implausible time " + at);
        }
        require(before.handling().suspension() == null, before);
        require(before.clockFacts().size() < MOST_FACTS, before);
    }

    private static void require(boolean condition, Snapshot before) {
        if (!condition) {
            throw new IllegalStateException("complaint " + before.key().reference() + ": not possible now");
        }
    }

    private static void requireCompleted(Snapshot before) {
        for (Measure measure : before.progress().measures()) {
            require(!measure.isOpen(), before);
        }
    }

    private static SealedDraft required(Snapshot before, String text) {
        return new SealedDraft(before.nextSlot(), false, REQUIRED.normalise(text));
    }

    private static @Nullable SealedDraft optional(Snapshot before, @Nullable String text) {
        return text == null || text.isBlank() ? null : new SealedDraft(before.nextSlot(), false, TEXT.normalise(text));
    }

    private static Attribution by(Actor actor, KnownParties parties) {
        return new Attribution(
                party(actor.id(), parties),
                actor.roles(),
                actor.onBehalfOf() == null ? 0 : party(actor.onBehalfOf(), parties),
                null,
                actor.onBehalfOf() != null);
    }

    private static int party(String actor, KnownParties parties) {
        int number = parties.numberOf(HostIdentity.ofActor(actor));
        if (number == 0) {
            throw new IllegalArgumentException("new parties are not written");
        }
        return number;
    }

    private static List<ClockFact> append(List<ClockFact> facts, ClockFact fact) {
        return ImmutableList.<ClockFact>builderWithExpectedSize(facts.size() + 1)
                .addAll(facts)
                .add(fact)
                .build();
    }
}
