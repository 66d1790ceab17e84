package dev.redress.sla;

import dev.redress.clock.ClockReading;
import dev.redress.clock.ClockState;
import dev.redress.clock.Cycle;
import dev.redress.clock.CyclePolicy;
import dev.redress.complaint.ClockFact;
import dev.redress.complaint.KeptClock;
import dev.redress.sla.ComplaintFacts.TakenUp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One clock of a complaint whose versions have changed: what ended under earlier ones stays judged by those. By what policy it was taken
 * up again is for the version of that time to say, whichever judges what had ended. Not thread-safe.
 */
final class StandingClock {

    /**
     * A version.
     *
     * @param kept until when it was in force, and what stays judged by it; null for the present one
     * @param clocks the clocks of that name; null if it has none
     * @param facts what happened, with the names that the version has for it
     */
    record Version(@Nullable KeptClock kept, @Nullable ClockVariants clocks, ComplaintFacts facts) {}

    private record Asked(int version, long through) {}

    private final List<Version> versions;
    private final Instant now;
    private final Map<Asked, ClockReading> known = new HashMap<>();
    private final List<Turns> told;

    /**
     * A clock.
     *
     * @param versions in order, the present one last
     * @param now for which instant it is read
     */
    StandingClock(List<Version> versions, Instant now) {
        this.versions = List.copyOf(versions);
        this.now = now;
        this.told = told();
    }

    /** What it says; null if there is no such clock any more. */
    @Nullable
    ClockReading read() {
        return read(0, Long.MAX_VALUE);
    }

    /** By a version and those after it, as far as entries until one tell. */
    private @Nullable ClockReading read(int version, long through) {
        Asked asked = new Asked(version, through);
        ClockReading reading = known.get(asked);
        if (reading == null) {
            KeptClock kept = versions.get(version).kept();
            reading = kept == null ? alone(version, through) : standing(version, kept, through);
            known.put(asked, reading);
        }
        return reading;
    }

    private @Nullable ClockReading alone(int version, long through) {
        return alone(version, facts(version, through), through);
    }

    /** The same as the next cycle began: what takes that one up again is nothing to those that had ended. */
    private ClockReading ended(int version, long through, ClockReading reading, ClockReading present, int from) {
        List<Cycle> cycles = present.cycles();
        ClockReading ended = from < cycles.size()
                ? alone(
                        version,
                        facts(version, through).notTakenUpAfter(cycles.get(from).sequence()),
                        through)
                : null;
        return ended == null ? reading : ended;
    }

    private @Nullable ClockReading alone(int version, ComplaintFacts facts, long through) {
        Version of = versions.get(version);
        if (of.clocks() == null) {
            return null;
        }
        return of.kept() == null
                ? of.clocks().read(facts, at(through), told.get(version))
                : of.clocks().readKept(facts, at(through), told.get(version));
    }

    /** Now, or when what was known last had happened: by the date of reading that decides which rule was in force. */
    private Instant at(long through) {
        for (Version version : versions) {
            KeptClock kept = version.kept();
            if (kept != null && kept.through() == through) {
                Instant until = until(kept);
                return until.isBefore(now) ? until : now;
            }
        }
        return now;
    }

    private ComplaintFacts facts(int version, long through) {
        ComplaintFacts facts = versions.get(version).facts();
        return through == Long.MAX_VALUE ? facts : facts.through(through);
    }

    /** To each version what the others make of what happened while those were in force. */
    private List<Turns> told() {
        List<Turns> own = new ArrayList<>();
        Map<Long, TakenUp> takenUp = new HashMap<>();
        Map<Long, Turns.Rebase> rebases = new HashMap<>();
        for (int i = 0; i < versions.size(); i++) {
            Version version = versions.get(i);
            if (version.clocks() != null) {
                Turns past = new Turns(
                        after(i), Long.MAX_VALUE, Map.copyOf(takenUp), Map.copyOf(rebases), since(i), until(i));
                ComplaintFacts facts = facts(i, through(i));
                version.clocks().turns(facts, at(through(i)), past).tell(after(i), through(i), takenUp, rebases);
            }
            if (i > 0) {
                keepWhereNoneWasInForce(i, takenUp);
            }
            own.add(new Turns(after(i), through(i), takenUp, rebases, since(i), until(i)));
        }
        List<Turns> all = new ArrayList<>();
        for (Turns each : own) {
            Map<Long, TakenUp> others = new HashMap<>(takenUp);
            others.keySet().removeIf(sequence -> sequence > each.after() && sequence <= each.through());
            all.add(each.of(others, rebases));
        }
        return all;
    }

    /** Where a version had no clock of the name, or no rule in force, nothing took it up again: not the versions before it either. */
    private void keepWhereNoneWasInForce(int version, Map<Long, TakenUp> takenUp) {
        for (ClockFact change : facts(version, through(version))
                .inOrder(now, fact -> fact.sequence() > after(version) && ComplaintFacts.takesUp(fact) != null)) {
            takenUp.putIfAbsent(change.sequence(), new TakenUp(CyclePolicy.KEEP, null));
        }
    }

    private @Nullable Instant since(int version) {
        return version == 0 ? null : until(version - 1);
    }

    private @Nullable Instant until(int version) {
        KeptClock kept = versions.get(version).kept();
        return kept == null ? null : until(kept);
    }

    /** When a version was replaced; as near as is known. */
    private Instant until(KeptClock kept) {
        Instant at = kept.at();
        return at == null ? versions.get(0).facts().lastThrough(kept.through(), now) : at;
    }

    private long after(int version) {
        return version == 0 ? -1 : through(version - 1);
    }

    private long through(int version) {
        KeptClock kept = versions.get(version).kept();
        return kept == null ? Long.MAX_VALUE : kept.through();
    }

    /** What a version and those after it come to, with what ended under that one judged by it. */
    private @Nullable ClockReading standing(int version, KeptClock kept, long through) {
        ClockReading present = read(version + 1, through);
        ClockReading reading = alone(version, through);
        if (reading == null || reading.cycles().isEmpty()) {
            return present == null ? reading : present;
        }
        boolean anew = present == null
                ? isAfter(reading.cycles().get(reading.cycles().size() - 1), kept)
                : present.cycles().stream().anyMatch(cycle -> isAfter(cycle, kept));
        if (!kept.earlier() && !anew) {
            // Of one that had ended and goes on, and of one that was overdue, too: nothing that was in time then
            // becomes late by a later version, nor does one take a breach back; what extends it, extends it by its own.
            ClockReading had = withoutLater(reading, kept);
            boolean never =
                    kept.overdue() && had.isOpen() && had.state() != ClockState.EXTENDED && !wasLate(version, kept);
            return never ? present : had;
        }
        if (present == null) {
            return gone(version, kept, through, reading);
        }
        int after = first(present, cycle -> isAfter(cycle, kept));
        if (!kept.earlier()) {
            ClockReading ended = ended(version, through, reading, present, after);
            return joined(ended, first(ended, cycle -> isAfter(cycle, kept)), present, after);
        }
        // One was open: that is for the later version to judge, unless it was started anew since.
        List<Cycle> then = cycles(alone(version, Math.min(through, kept.through())));
        return joined(reading, Math.max(0, then.size() - 1), present, counterpart(then, present, after));
    }

    /** Which of the present cycles is the one that was open: it may begin with something else, but not with what an ended one did. */
    private static int counterpart(List<Cycle> then, ClockReading present, int after) {
        long open = then.isEmpty() ? 0 : then.get(then.size() - 1).sequence();
        long ended = then.size() < 2 ? -1 : then.get(then.size() - 2).sequence();
        int same = first(present, cycle -> cycle.sequence() == open);
        if (same < present.cycles().size()) {
            return same;
        }
        return after > 0 && present.cycles().get(after - 1).sequence() > ended ? after - 1 : after;
    }

    /**
     * Whether it was overdue when its version was replaced, by what is known now to have happened before: that stays so, whatever it comes to
     * later.
     */
    private boolean wasLate(int version, KeptClock kept) {
        Version of = versions.get(version);
        ClockReading then = of.clocks() == null
                ? null
                : of.clocks()
                        .readKept(facts(version, Long.MAX_VALUE), until(kept).minusNanos(1), told.get(version));
        return then != null && then.wasLate();
    }

    /** Of a clock that the next version has not: what had come to something. One that is overdue stays with its version. */
    private @Nullable ClockReading gone(int version, KeptClock kept, long through, ClockReading reading) {
        ClockReading had = kept.earlier() ? alone(version, Math.min(through, kept.through())) : null;
        if (had != null && had.wasLate()) {
            return reading;
        }
        int ended =
                kept.earlier() ? Math.max(0, cycles(had).size() - 1) : first(reading, cycle -> isAfter(cycle, kept));
        return ended == 0
                ? null
                : reading.following(reading, ended, reading.cycles().size());
    }

    /** What it would begin itself after it was replaced is for the later versions to begin. */
    private static ClockReading withoutLater(ClockReading reading, KeptClock kept) {
        int cycles = reading.cycles().size();
        int begun = first(reading, cycle -> isAfter(cycle, kept));
        return begun == 0 || begun == cycles ? reading : reading.following(reading, begun, cycles);
    }

    private static boolean isAfter(Cycle cycle, KeptClock kept) {
        return cycle.sequence() > kept.through();
    }

    private static List<Cycle> cycles(@Nullable ClockReading reading) {
        return reading == null ? List.of() : reading.cycles();
    }

    /** Which is the first of its cycles that is so; how many it has if none is. */
    private static int first(ClockReading reading, Predicate<Cycle> which) {
        List<Cycle> cycles = reading.cycles();
        int first = 0;
        while (first < cycles.size() && !which.test(cycles.get(first))) {
            first++;
        }
        return first;
    }

    /** What had ended, and what another version has after as many of its own. */
    private static ClockReading joined(ClockReading ended, int cycles, ClockReading present, int from) {
        return from < present.cycles().size()
                ? present.following(ended, Math.min(cycles, ended.cycles().size()), from)
                : ended;
    }
}
