package dev.redress.lifecycle;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import dev.redress.complaint.Accepted;
import dev.redress.complaint.Acknowledgement;
import dev.redress.complaint.ClockFact;
import dev.redress.complaint.Closed;
import dev.redress.complaint.Counts;
import dev.redress.complaint.Declined;
import dev.redress.complaint.FollowedUp;
import dev.redress.complaint.Handling;
import dev.redress.complaint.Implementing;
import dev.redress.complaint.Investigating;
import dev.redress.complaint.Outcome;
import dev.redress.complaint.Party;
import dev.redress.complaint.Progress;
import dev.redress.complaint.Proposal;
import dev.redress.complaint.Proposed;
import dev.redress.complaint.Referred;
import dev.redress.complaint.Resolution;
import dev.redress.complaint.Resolved;
import dev.redress.complaint.Satisfaction;
import dev.redress.complaint.SatisfactionRating;
import dev.redress.complaint.Snapshot;
import dev.redress.complaint.Stage;
import dev.redress.complaint.Turns;
import dev.redress.complaint.Withdrawn;
import dev.redress.event.Entry;
import dev.redress.event.Event;
import dev.redress.event.EventKind;
import dev.redress.event.FactEvent;
import dev.redress.event.StageEvent;
import dev.redress.event.TimeEvent;
import dev.redress.party.Actor;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an entry makes of a complaint. */
final class Evolution {

    /** What clocks ask for only once in a stage, so that a long conversation does not make the document long. */
    private static final Set<EventKind> ONCE_IN_A_STAGE = Sets.immutableEnumSet(
            EventKind.MESSAGE_SENT,
            EventKind.ALLEGATION_VERIFIED,
            EventKind.ASSESSED,
            EventKind.FINDINGS_RECORDED,
            EventKind.OUTCOME_CHECKED,
            EventKind.CONSULTED,
            EventKind.OPINION_GIVEN,
            EventKind.APPROVAL_REQUESTED,
            EventKind.APPROVED,
            EventKind.APPROVAL_REFUSED,
            EventKind.SATISFACTION_ASKED,
            EventKind.OUTCOME_TOLD,
            EventKind.FOLLOWED_UP,
            EventKind.LINKED,
            EventKind.UNLINKED);

    private Evolution() {}

    private static boolean happenedInStage(List<ClockFact> facts, EventKind kind) {
        for (int i = facts.size() - 1; i >= 0; i--) {
            String event = facts.get(i).event();
            if (event.equals(kind.persistedName())) {
                return true;
            }
            if (EventKind.of(event).map(EventKind::entersStage).orElse(false)) {
                return false;
            }
        }
        return false;
    }

    static Snapshot apply(Snapshot before, Entry entry) {
        Event event = entry.event();
        if (event instanceof StageEvent.Filed filed && before.version() == 0) {
            return Filings.filed(before, entry, filed);
        }
        if (event instanceof StageEvent stageEvent) {
            return moved(before, entry, stageEvent);
        }
        return FactEvolution.apply(before, entry, event);
    }

    private static Snapshot moved(Snapshot before, Entry entry, StageEvent event) {
        EventKind kind = event.kind();
        Counts counts = turned(counts(before.progress().counts(), kind), before, entry, kind);
        Progress progress = before.progress();
        if (!counts.equals(progress.counts())) {
            progress = progress.counting(counts);
        }
        return new Snapshot(
                before.key(),
                entry.sequence(),
                entry.recordedAt(),
                entry.nextSlot(),
                stage(before, entry, event, kind, counts),
                entry.occurredAt(),
                before.filing(),
                kind == EventKind.APPEALED ? before.handling().assignedTo(0) : before.handling(),
                progress,
                CaseworkEvolution.after(before, entry),
                parties(before, entry),
                before.time().with(withFact(before.clockFacts(), entry, kind)));
    }

    private static Counts counts(Counts counts, EventKind kind) {
        return switch (kind) {
            case INVESTIGATION_BEGUN, PROPOSAL_REFUSED, PROPOSAL_COUNTERED, APPEALED, REMITTED -> counts.investigated();
            case PROPOSED -> counts.proposed();
            case FOUND_UNSATISFACTORY -> counts.investigated().dissatisfied();
            case REOPENED -> counts.investigated().reopened();
            default -> counts;
        };
    }

    /** Whose turn it was: what nobody is to be deprived of does not count against them. */
    private static Counts turned(Counts counts, Snapshot before, Entry entry, EventKind kind) {
        boolean own = isTheirs(before, entry);
        Turns turns = counts.of(own);
        return switch (kind) {
            case REOPENED ->
                own && before.stage() instanceof Withdrawn withdrawn && !withdrawn.own()
                        ? counts
                        : counts.with(own, turns.reopened());
            case APPEALED -> before.stage() instanceof Referred ? counts : counts.with(own, turns.appealed());
            case FOUND_UNSATISFACTORY ->
                own || isDissatisfied(before) ? counts.with(own, turns.dissatisfied()) : counts;
            default -> counts;
        };
    }

    private static final List<EventKind> ROUNDS =
            List.of(EventKind.REOPENED, EventKind.APPEALED, EventKind.REMITTED, EventKind.FOUND_UNSATISFACTORY);

    /** Whether it is known of this round that the solution did not satisfy: looking into it again of one's own accord is no such turn. */
    private static boolean isDissatisfied(Snapshot before) {
        long round = ROUNDS.stream()
                .mapToLong(kind -> before.casework().happened().last(kind.persistedName()))
                .max()
                .orElse(0);
        SatisfactionRating rating = before.progress().satisfaction();
        FollowedUp looked = before.casework().dialogue().followUp();
        return (rating != null && rating.sequence() > round && rating.satisfaction() == Satisfaction.DISSATISFIED)
                || (looked != null && looked.sequence() > round && !looked.solved());
    }

    /** Whether a complainant acted, whatever roles they have besides. */
    static boolean isTheirs(Snapshot before, Entry entry) {
        int party = entry.by().party();
        boolean complains = party >= 1
                && party <= before.parties().size()
                && before.parties().get(party - 1).role().isComplaining();
        return complains || entry.by().isComplainants();
    }

    private static Stage stage(Snapshot before, Entry entry, StageEvent event, EventKind kind, Counts counts) {
        return switch (kind) {
            case ACCEPTED -> new Accepted();
            case DECLINED -> {
                StageEvent.Declined declined = (StageEvent.Declined) event;
                yield new Declined(declined.reason(), declined.explanation(), declined.furtherWays());
            }
            case INVESTIGATION_BEGUN,
                    PROPOSAL_REFUSED,
                    PROPOSAL_COUNTERED,
                    FOUND_UNSATISFACTORY,
                    REOPENED,
                    APPEALED,
                    REMITTED -> new Investigating(counts.investigations());
            case PROPOSED -> {
                StageEvent.Proposed proposed = (StageEvent.Proposed) event;
                yield new Proposed(
                        new Proposal(counts.proposals(), proposed.text(), proposed.amount(), proposed.answerBy()));
            }
            case PROPOSAL_ACCEPTED -> new Implementing(((Proposed) before.stage()).proposal());
            case RESOLVED -> {
                StageEvent.Resolved resolved = (StageEvent.Resolved) event;
                yield new Resolved(new Resolution(resolved.outcome(), resolved.explanation(), resolved.direct()));
            }
            case PROPOSAL_LAPSED -> {
                StageEvent.ProposalLapsed lapsed = (StageEvent.ProposalLapsed) event;
                yield new Resolved(new Resolution(lapsed.outcome(), lapsed.explanation(), false));
            }
            case CLOSED -> new Closed(((StageEvent.Closed) event).report(), outcome(before));
            case WITHDRAWN -> new Withdrawn(((StageEvent.Withdrawn) event).reason(), isTheirs(before, entry));
            case REFERRED -> {
                StageEvent.Referred referred = (StageEvent.Referred) event;
                yield new Referred(referred.to(), referred.body(), referred.limit());
            }
            default -> throw new IllegalArgumentException("a complaint is filed once, as its first entry");
        };
    }

    private static Outcome outcome(Snapshot before) {
        return before.stage() instanceof Resolved resolved
                ? resolved.resolution().outcome()
                : Outcome.NOT_DETERMINED;
    }

    static List<Party> parties(Snapshot before, Entry entry) {
        return entry.introduced().isEmpty()
                ? before.parties()
                : ImmutableList.<Party>builder()
                        .addAll(before.parties())
                        .addAll(entry.introduced())
                        .build();
    }

    static List<ClockFact> withFact(List<ClockFact> facts, Entry entry, EventKind kind) {
        if (!kind.isClockFact() || (ONCE_IN_A_STAGE.contains(kind) && happenedInStage(facts, kind))) {
            return facts;
        }
        String name = kind.persistedName();
        ClockFact added = new ClockFact(entry.sequence(), name, entry.occurredAt(), detail(entry));
        int dropped = switch (kind) {
            case PROGRESS_REPORTED -> surplusProgress(facts, name);
            case RESUMED -> RanOut.findEnd(facts);
            default -> -1;
        };
        if (dropped < 0) {
            return ImmutableList.<ClockFact>builderWithExpectedSize(facts.size() + 1)
                    .addAll(facts)
                    .add(added)
                    .build();
        }
        ImmutableList.Builder<ClockFact> all = ImmutableList.builderWithExpectedSize(facts.size());
        for (int i = 0; i < facts.size(); i++) {
            if (i != dropped) {
                all.add(facts.get(i));
            }
        }
        return all.add(added).build();
    }

    private static @Nullable String detail(Entry entry) {
        String code = code(entry.event());
        boolean unknownTime = code == null && entry.by().roles().contains(Actor.TIME_NOT_IN_SOURCE);
        return unknownTime ? Actor.TIME_NOT_IN_SOURCE : code;
    }

    private static @Nullable String code(Event event) {
        if (event instanceof StageEvent) {
            return null;
        } else if (event instanceof FactEvent.Suspended suspended) {
            String whom = suspended.waitingFor().persistedName();
            return suspended.code() == null ? whom : whom + "/" + suspended.code();
        } else if (event instanceof FactEvent.Classified classified) {
            return classified.category();
        } else if (event instanceof FactEvent.Prioritised prioritised) {
            return prioritised.priority().persistedName();
        }
        if (event instanceof FactEvent.Resumed resumed) {
            return resumed.cause().persistedName();
        }
        return event instanceof TimeEvent.EventReported reported ? reported.name() : null;
    }

    /** Place of the oldest progress note among the facts, if there are as many as are kept; else -1. */
    private static int surplusProgress(List<ClockFact> facts, String name) {
        int oldest = -1;
        int count = 0;
        for (int i = facts.size() - 1; i >= 0; i--) {
            if (facts.get(i).event().equals(name)) {
                oldest = i;
                count++;
            }
        }
        return count >= Limits.PROGRESS_FACTS ? oldest : -1;
    }

    static Handling acknowledged(Handling handling, Entry entry, FactEvent.Acknowledged event) {
        return handling.acknowledgement() != null
                ? handling
                : handling.acknowledged(new Acknowledgement(entry.sequence(), entry.occurredAt(), event.channel()));
    }
}
