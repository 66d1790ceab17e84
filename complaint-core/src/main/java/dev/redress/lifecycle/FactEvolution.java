package dev.redress.lifecycle;

import com.google.common.collect.ImmutableList;
import dev.redress.complaint.Acknowledgement;
import dev.redress.complaint.ClockFact;
import dev.redress.complaint.Filing;
import dev.redress.complaint.Handling;
import dev.redress.complaint.Measure;
import dev.redress.complaint.Moment;
import dev.redress.complaint.Party;
import dev.redress.complaint.Progress;
import dev.redress.complaint.ProgressNote;
import dev.redress.complaint.SatisfactionRating;
import dev.redress.complaint.Snapshot;
import dev.redress.complaint.Suspension;
import dev.redress.event.ConferralEvent;
import dev.redress.event.Correction;
import dev.redress.event.Entry;
import dev.redress.event.Event;
import dev.redress.event.EventKind;
import dev.redress.event.FactEvent;
import dev.redress.event.TieEvent;
import dev.redress.event.TimeEvent;
import dev.redress.party.Actor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an entry that leaves the stage as it is makes of a complaint. */
final class FactEvolution {

    private FactEvolution() {}

    static Snapshot apply(Snapshot before, Entry entry, Event event) {
        return switch (event.kind()) {
            case CORRECTED -> corrected(before, entry, ((FactEvent.Corrected) event).correction());
            case PARTY_CORRECTED -> {
                Snapshot after = next(before, entry, before.handling(), before.progress());
                yield copy(
                        after,
                        after.since(),
                        after.filing(),
                        after.handling(),
                        after.progress().counting(after.progress().counts().corrected()),
                        replaced(after.parties(), ((FactEvent.PartyCorrected) event).party()),
                        after.clockFacts());
            }
            case RESPONDENT_NAMED ->
                next(before, entry, before.handling(), before.progress())
                        .with(before.filing().against(((TieEvent.RespondentNamed) event).respondent()));
            case CLOCKS_BOUND, CLOCK_EXTENDED, MILESTONE_REACHED, MILESTONE_RESCINDED ->
                next(before, entry, before.handling(), before.progress())
                        .with(TimeEvolution.after(before.time(), entry, (TimeEvent) event));
            case PROCEDURE_ADOPTED ->
                next(before, entry, before.handling(), before.progress())
                        .under(((TieEvent.ProcedureAdopted) event).procedure());
            default ->
                next(
                        before,
                        entry,
                        handling(before.handling(), entry, event),
                        progress(before.progress(), entry, event));
        };
    }

    private static Handling handling(Handling handling, Entry entry, Event event) {
        return switch (event.kind()) {
            case ACKNOWLEDGED -> Evolution.acknowledged(handling, entry, (FactEvent.Acknowledged) event);
            case CLASSIFIED -> handling.classified(((FactEvent.Classified) event).category());
            case PRIORITISED -> handling.prioritised(((FactEvent.Prioritised) event).priority());
            case ASSIGNED -> handling.assignedTo(((FactEvent.Assigned) event).party());
            case SUSPENDED -> {
                FactEvent.Suspended suspended = (FactEvent.Suspended) event;
                yield handling.suspended(new Suspension(
                        entry.sequence(),
                        suspended.waitingFor(),
                        suspended.reason(),
                        entry.occurredAt(),
                        suspended.until()));
            }
            case RESUMED -> handling.suspended(null);
            default -> handling;
        };
    }

    private static Progress progress(Progress progress, Entry entry, Event event) {
        return switch (event.kind()) {
            case EVIDENCE_ADDED -> progress.with(((FactEvent.EvidenceAdded) event).evidence());
            case PROGRESS_REPORTED ->
                progress.with(new ProgressNote(
                        entry.sequence(), entry.occurredAt(), ((FactEvent.ProgressReported) event).text()));
            case NOTED -> progress.counting(progress.counts().noted());
            case SUSPENDED -> progress.counting(progress.counts().suspended());
            case MEASURE_AGREED -> progress.with(agreed((FactEvent.MeasureAgreed) event, moment(entry)));
            case MEASURE_COMPLETED ->
                ended(progress, ((FactEvent.MeasureCompleted) event).number(), moment(entry), false);
            case MEASURE_MONITORED ->
                progress.measure(((ConferralEvent.MeasureMonitored) event).number())
                        .map(measure -> progress.with(measure.supervised(entry.sequence())))
                        .orElse(progress);
            case MEASURE_CANCELLED ->
                ended(progress, ((FactEvent.MeasureCancelled) event).number(), moment(entry), true);
            case SATISFACTION_RATED -> {
                FactEvent.SatisfactionRated rated = (FactEvent.SatisfactionRated) event;
                yield progress.with(new SatisfactionRating(
                        entry.sequence(), rated.satisfaction(), rated.comment(), entry.occurredAt()));
            }
            default -> progress;
        };
    }

    private static Moment moment(Entry entry) {
        return new Moment(entry.sequence(), entry.occurredAt());
    }

    private static Measure agreed(FactEvent.MeasureAgreed event, Moment agreed) {
        return new Measure(
                event.number(),
                event.remedy(),
                event.what(),
                event.owner(),
                event.due(),
                event.amount(),
                event.asProposed(),
                agreed,
                null,
                false,
                0);
    }

    private static Progress ended(Progress progress, int number, Moment moment, boolean cancelled) {
        return progress.measure(number)
                .map(measure -> progress.with(measure.ended(moment, cancelled)))
                .orElse(progress);
    }

    private static Snapshot corrected(Snapshot before, Entry entry, Correction correction) {
        Progress counted = before.progress().counting(before.progress().counts().corrected());
        Snapshot after = next(before, entry, before.handling(), counted);
        if (correction instanceof Correction.ReceivedAt received) {
            return at(after, 1, received.at());
        } else if (correction instanceof Correction.OccurredAt occurred) {
            return at(after, occurred.sequence(), occurred.at());
        } else if (correction instanceof Correction.CategoryIs is) {
            return with(after, after.filing(), after.handling().classified(is.category()), counted)
                    .with(TimeEvolution.corrected(after.time(), EventKind.CLASSIFIED, is.category()));
        } else if (correction instanceof Correction.PriorityIs is) {
            return with(after, after.filing(), after.handling().prioritised(is.priority()), counted)
                    .with(TimeEvolution.corrected(
                            after.time(), EventKind.PRIORITISED, is.priority().persistedName()));
        } else if (correction instanceof Correction.AmountIs is) {
            Progress progress = counted.measure(is.measure())
                    .map(measure -> counted.with(measure.worth(is.amount())))
                    .orElse(counted);
            return with(after, after.filing(), after.handling(), progress);
        }
        return with(after, after.filing().mistaken(), after.handling(), counted);
    }

    /** A corrected time is one that somebody states. */
    private static @Nullable String stated(ClockFact fact) {
        return Actor.TIME_NOT_IN_SOURCE.equals(fact.detail()) ? null : fact.detail();
    }

    /** The complaint with the time of one entry corrected, wherever that time is remembered. */
    private static Snapshot at(Snapshot state, long sequence, Instant at) {
        ImmutableList.Builder<ClockFact> facts = ImmutableList.builder();
        Instant since = state.since();
        for (ClockFact fact : state.clockFacts()) {
            boolean corrected = fact.sequence() == sequence;
            facts.add(corrected ? new ClockFact(sequence, fact.event(), at, stated(fact)) : fact);
            since = corrected && isLatestStage(state, fact) ? at : since;
        }
        List<ClockFact> moved = facts.build();
        Snapshot after = copy(
                state,
                since,
                sequence == 1 ? state.filing().received(at) : state.filing(),
                handling(state.handling(), sequence, at),
                progress(state.progress(), sequence, at),
                state.parties(),
                moved);
        return after.with(TimeEvolution.moved(after.time(), sequence, at));
    }

    private static Handling handling(Handling handling, long sequence, Instant at) {
        Acknowledgement acknowledgement = handling.acknowledgement();
        if (acknowledgement != null && acknowledgement.sequence() == sequence) {
            return handling.acknowledged(new Acknowledgement(sequence, at, acknowledgement.channel()));
        }
        Suspension suspension = handling.suspension();
        return suspension != null && suspension.sequence() == sequence
                ? handling.suspended(
                        new Suspension(sequence, suspension.waitingFor(), suspension.reason(), at, suspension.until()))
                : handling;
    }

    private static boolean isLatestStage(Snapshot state, ClockFact fact) {
        return EventKind.of(fact.event()).map(EventKind::entersStage).orElse(false)
                && state.clockFacts().stream()
                        .noneMatch(later -> later.sequence() > fact.sequence()
                                && EventKind.of(later.event())
                                        .map(EventKind::entersStage)
                                        .orElse(false));
    }

    private static Progress progress(Progress progress, long sequence, Instant at) {
        SatisfactionRating rating = progress.satisfaction();
        return new Progress(
                progress.counts(),
                progress.measures().stream()
                        .map(measure -> measure.corrected(sequence, at))
                        .toList(),
                progress.recentEvidence(),
                progress.recentReports().stream()
                        .map(note -> note.sequence() == sequence ? new ProgressNote(sequence, at, note.text()) : note)
                        .toList(),
                rating != null && rating.sequence() == sequence
                        ? new SatisfactionRating(sequence, rating.satisfaction(), rating.comment(), at)
                        : rating);
    }

    private static List<Party> replaced(List<Party> parties, Party right) {
        ImmutableList.Builder<Party> all = ImmutableList.builder();
        for (Party party : parties) {
            all.add(party.number() == right.number() ? right : party);
        }
        return all.build();
    }

    private static Snapshot next(Snapshot before, Entry entry, Handling handling, Progress progress) {
        return new Snapshot(
                before.key(),
                entry.sequence(),
                entry.recordedAt(),
                entry.nextSlot(),
                before.stage(),
                before.since(),
                before.filing(),
                handling,
                progress,
                CaseworkEvolution.after(before, entry),
                Evolution.parties(before, entry),
                before.time()
                        .with(Evolution.withFact(
                                before.clockFacts(), entry, entry.event().kind())));
    }

    private static Snapshot with(Snapshot state, Filing filing, Handling handling, Progress progress) {
        return copy(state, state.since(), filing, handling, progress, state.parties(), state.clockFacts());
    }

    private static Snapshot copy(
            Snapshot state,
            Instant since,
            Filing filing,
            Handling handling,
            Progress progress,
            List<Party> parties,
            List<ClockFact> facts) {
        return new Snapshot(
                state.key(),
                state.version(),
                state.recordedAt(),
                state.nextSlot(),
                state.stage(),
                since,
                filing,
                handling,
                progress,
                state.casework(),
                parties,
                state.time().with(facts));
    }
}
