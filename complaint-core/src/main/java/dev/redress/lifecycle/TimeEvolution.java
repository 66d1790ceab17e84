package dev.redress.lifecycle;

import com.google.common.collect.ImmutableList;
import dev.redress.complaint.ClockFact;
import dev.redress.complaint.GrantedExtension;
import dev.redress.complaint.Timekeeping;
import dev.redress.event.Entry;
import dev.redress.event.EventKind;
import dev.redress.event.TimeEvent;
import java.time.Instant;
import java.util.List;

/** What an entry makes of what clocks are read from. */
final class TimeEvolution {

    private TimeEvolution() {}

    static Timekeeping after(Timekeeping time, Entry entry, TimeEvent event) {
        if (event instanceof TimeEvent.ClocksBound bound) {
            return time.bound(bound.judgedBy(), bound.kept(), bound.quietThrough());
        } else if (event instanceof TimeEvent.ClockExtended extended) {
            return time.with(new GrantedExtension(
                    entry.sequence(),
                    extended.clock(),
                    extended.rule(),
                    entry.occurredAt(),
                    extended.until(),
                    extended.goodReason()));
        } else if (event instanceof TimeEvent.MilestoneReached reached) {
            return time.with(reached.milestone());
        } else if (event instanceof TimeEvent.MilestoneRescinded rescinded) {
            return time.without(rescinded.milestone(), rescinded.earlier());
        }
        return time;
    }

    /** The time of one entry was another one. */
    static Timekeeping moved(Timekeeping time, long sequence, Instant at) {
        if (time.extensions().stream().noneMatch(granted -> granted.sequence() == sequence)) {
            return time;
        }
        List<GrantedExtension> moved = time.extensions().stream()
                .map(granted -> granted.sequence() == sequence
                        ? new GrantedExtension(
                                sequence, granted.clock(), granted.rule(), at, granted.until(), granted.goodReason())
                        : granted)
                .toList();
        return new Timekeeping(time.facts(), time.judgedBy(), time.kept(), moved, time.reached(), time.quietThrough());
    }

    /** The latest category or priority was another one from the beginning. */
    static Timekeeping corrected(Timekeeping time, EventKind kind, String right) {
        List<ClockFact> facts = time.facts();
        for (int i = facts.size() - 1; i >= 0; i--) {
            ClockFact fact = facts.get(i);
            if (fact.event().equals(kind.persistedName())) {
                return time.with(ImmutableList.<ClockFact>builder()
                        .addAll(facts.subList(0, i))
                        .add(new ClockFact(fact.sequence(), fact.event(), fact.at(), right))
                        .addAll(facts.subList(i + 1, facts.size()))
                        .build());
            }
        }
        return time;
    }
}
