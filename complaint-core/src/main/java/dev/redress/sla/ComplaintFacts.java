package dev.redress.sla;

import dev.redress.clock.ClockExtension;
import dev.redress.clock.ClockFacts;
import dev.redress.clock.ClockPause;
import dev.redress.clock.CyclePolicy;
import dev.redress.clock.Side;
import dev.redress.complaint.ClockFact;
import dev.redress.complaint.GrantedExtension;
import dev.redress.complaint.Snapshot;
import dev.redress.complaint.Suspension;
import dev.redress.complaint.WaitingFor;
import dev.redress.event.EventKind;
import dev.redress.event.ResumeCause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The facts that clocks are read from, as a complaint has them. Computed once for all clocks of a reading. */
final class ComplaintFacts {

    private static final Map<EventKind, String> NAMES = names();

    private static final Set<EventKind> ENDS =
            Set.of(EventKind.CLOSED, EventKind.DECLINED, EventKind.WITHDRAWN, EventKind.REFERRED);

    /** What begins another round as a reopening does: for clocks it is one. */
    private static final Set<EventKind> TAKEN_UP_AGAIN = Set.of(EventKind.FOUND_UNSATISFACTORY, EventKind.REMITTED);

    /** What asks somebody something, so that waiting after it is waiting for an answer. */
    private static final Set<EventKind> QUESTIONS = Set.of(
            EventKind.MATERIAL_REQUESTED,
            EventKind.MESSAGE_SENT,
            EventKind.CONSULTED,
            EventKind.HANDED_OVER,
            EventKind.APPROVAL_REQUESTED,
            EventKind.SATISFACTION_ASKED,
            EventKind.PROPOSED);

    private static final Comparator<ClockFact> IN_ORDER =
            Comparator.comparing(ClockFact::at).thenComparing(ClockFact::sequence);

    private final Snapshot complaint;

    /** What happened, without what is not to be known. */
    private final List<ClockFact> facts;

    private final Map<EventKind, List<String>> aliases;
    private final List<ClockPause> pauses;
    private @Nullable ClockFacts plain;

    ComplaintFacts(Snapshot complaint, Timetable timetable) {
        this.complaint = complaint;
        this.facts = complaint.clockFacts();
        this.aliases = new EnumMap<>(EventKind.class);
        this.pauses = new ArrayList<>();
        timetable
                .events()
                .forEach((name, kinds) ->
                        kinds.forEach(kind -> aliases.computeIfAbsent(kind, none -> new ArrayList<>(1))
                                .add(name)));
        if (complaint.progress().counts().suspensions() > 0) {
            pauses();
        }
    }

    private ComplaintFacts(ComplaintFacts of, Predicate<ClockFact> which) {
        this.complaint = of.complaint;
        this.facts = of.facts.stream().filter(which).toList();
        this.aliases = of.aliases;
        this.pauses = of.pauses;
    }

    /** The same as far as entries until one, inclusive, tell; but who was waited for, and what was granted, as it is known now. */
    ComplaintFacts through(long sequence) {
        return new ComplaintFacts(this, fact -> fact.sequence() <= sequence);
    }

    /** The same as it was before something happened. */
    ComplaintFacts before(ClockFact change) {
        return new ComplaintFacts(this, fact -> IN_ORDER.compare(fact, change) < 0);
    }

    /** The same without what takes the complaint up again after an entry. */
    ComplaintFacts notTakenUpAfter(long sequence) {
        return new ComplaintFacts(this, fact -> fact.sequence() <= sequence || takesUp(fact) == null);
    }

    /** The same until something happened, inclusive. */
    ComplaintFacts upTo(ClockFact change) {
        return new ComplaintFacts(this, fact -> IN_ORDER.compare(fact, change) <= 0);
    }

    private static Map<EventKind, String> names() {
        EnumMap<EventKind, String> names = new EnumMap<>(EventKind.class);
        for (EventKind kind : EventKind.values()) {
            names.put(kind, name(kind));
        }
        return names;
    }

    /** What clocks call a kind of event. */
    static String name(EventKind kind) {
        return kind.persistedName().replace('-', '_');
    }

    /** What happened until an instant, as far as some are looked for, in order. */
    List<ClockFact> inOrder(Instant now, Predicate<ClockFact> which) {
        return facts.stream()
                .filter(fact -> !fact.at().isAfter(now) && which.test(fact))
                .sorted(IN_ORDER)
                .toList();
    }

    /** When the latest had happened of what entries until one tell; not after now. */
    Instant lastThrough(long sequence, Instant now) {
        Instant last = complaint.filing().receivedAt();
        for (ClockFact fact : facts) {
            if (fact.sequence() <= sequence
                    && fact.at().isAfter(last)
                    && !fact.at().isAfter(now)) {
                last = fact.at();
            }
        }
        return last;
    }

    /** Facts for a clock; the same for all clocks for which nothing was granted. */
    ClockFacts of(String clock) {
        for (GrantedExtension granted : complaint.time().extensions()) {
            if (granted.clock().equals(clock)) {
                return builder(clock).build();
            }
        }
        ClockFacts known = plain;
        if (known == null) {
            known = builder(clock).build();
            plain = known;
        }
        return known;
    }

    /** By what policy a clock was taken up again, and whether it was late then; null if the clock that is read tells that. */
    record TakenUp(CyclePolicy policy, @Nullable Boolean late) {}

    /** Facts for a clock, with what was granted for it. */
    private ClockFacts.Builder builder(String clock) {
        return builder(clock, Map.of());
    }

    /** The same; what is known of how it was taken up again, by sequence, is said with it. */
    ClockFacts.Builder builder(String clock, Map<Long, TakenUp> known) {
        ClockFacts.Builder builder = ClockFacts.receivedAt(complaint.filing().receivedAt());
        for (ClockFact fact : facts) {
            EventKind kind = EventKind.of(fact.event()).orElse(null);
            if (kind != null) {
                event(builder, kind, fact, known.get(fact.sequence()));
            }
        }
        pauses.forEach(builder::pause);
        for (GrantedExtension granted : complaint.time().extensions()) {
            if (granted.clock().equals(clock)) {
                builder.extension(
                        new ClockExtension(granted.rule(), granted.at(), null, granted.until(), granted.goodReason()));
            }
        }
        return builder;
    }

    /** What a fact is for clocks, if it takes the complaint up again: a reopening or an appeal; else null. */
    static @Nullable String takesUp(ClockFact fact) {
        EventKind kind = EventKind.of(fact.event()).orElse(EventKind.NOTED);
        if (kind == EventKind.REOPENED || TAKEN_UP_AGAIN.contains(kind)) {
            return ClockFacts.REOPENED;
        }
        return kind == EventKind.APPEALED ? ClockFacts.APPEALED : null;
    }

    private void event(ClockFacts.Builder builder, EventKind kind, ClockFact fact, @Nullable TakenUp known) {
        String name = kind == EventKind.EVENT_REPORTED ? fact.detail() : NAMES.get(kind);
        String takesUp = takesUp(fact);
        if (name != null && (known == null || !name.equals(takesUp))) {
            builder.event(name, fact.at(), fact.sequence());
        }
        if (takesUp != null && known != null) {
            builder.takenUp(takesUp, fact.at(), fact.sequence(), known.policy(), known.late());
        } else if (TAKEN_UP_AGAIN.contains(kind)) {
            builder.event(ClockFacts.REOPENED, fact.at(), fact.sequence());
        }
        if (ENDS.contains(kind)) {
            builder.event(ClockFacts.ENDED, fact.at(), fact.sequence());
        }
        List<String> also = aliases.get(kind);
        if (also != null) {
            for (String alias : also) {
                builder.event(alias, fact.at(), fact.sequence());
            }
        }
    }

    private void pauses() {
        ClockFact begun = null;
        Instant asked = null;
        Instant question = null;
        for (ClockFact fact : complaint.clockFacts()) {
            EventKind kind = EventKind.of(fact.event()).orElse(EventKind.NOTED);
            if (QUESTIONS.contains(kind)) {
                question = fact.at();
            } else if (kind.entersStage()) {
                question = null;
            } else if (kind == EventKind.SUSPENDED) {
                begun = fact;
                asked = question;
            } else if (kind == EventKind.RESUMED && begun != null) {
                boolean answered = ResumeCause.ANSWERED.persistedName().equals(fact.detail());
                add(begun, asked, fact.at(), answered ? fact.at() : null);
                begun = null;
                question = answered ? null : question;
            }
        }
        Suspension waiting = complaint.handling().suspension();
        if (begun != null && waiting != null) {
            add(begun, asked, waiting.until(), null);
        }
    }

    private void add(ClockFact begun, @Nullable Instant asked, @Nullable Instant to, @Nullable Instant answered) {
        String detail = begun.detail() == null ? WaitingFor.ORGANISATION.persistedName() : begun.detail();
        int slash = detail.indexOf('/');
        WaitingFor whom = WaitingFor.of(slash < 0 ? detail : detail.substring(0, slash));
        String reason =
                slash < 0 ? "waiting_for_" + whom.persistedName().replace('-', '_') : detail.substring(slash + 1);
        Side side = switch (whom) {
            case COMPLAINANT -> Side.COMPLAINANT;
            case THIRD_PARTY -> Side.THIRD_PARTY;
            case ORGANISATION -> Side.ORGANISATION;
        };
        pauses.add(new ClockPause(reason, side, begun.at(), to, asked, answered));
    }
}
