package dev.redress.sla;

import dev.redress.clock.ClockReading;
import dev.redress.clock.ClockState;
import dev.redress.clock.Cycle;
import dev.redress.clock.CyclePolicy;
import dev.redress.complaint.ClockFact;
import dev.redress.complaint.KeptClock;
import dev.redress.sla.ComplaintFacts.TakenUp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * A clock.
     *
     * @param versions in order, the present one last
     * @param now for which instant it is read
     */
    StandingClock(List<Version> versions, Instant now) {
        this.versions = List.copyOf(versions);
        this.now = now;
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
        Version of = versions.get(version);
        return of.clocks() == null ? null : of.clocks().read(facts(version, through), at(through), takenUpAfter(version));
    }

    /** Now, or when what was known last had happened: by the date of reading that decides which rule was in force. */
    private Instant at(long through) {
        return through == Long.MAX_VALUE ? now : versions.get(0).facts().lastThrough(through, now);
    }

    private ComplaintFacts facts(int version, long through) {
        ComplaintFacts facts = versions.get(version).facts();
        return through == Long.MAX_VALUE ? facts : facts.through(through);
    }

    /** By what policies it was taken up again after a version; how, that one tells. */
    private Map<Long, TakenUp> takenUpAfter(int version) {
        KeptClock kept = versions.get(version).kept();
        Map<Long, TakenUp> takenUp = new HashMap<>();
        if (kept != null) {
            for (ClockFact change : versions.get(version)
                    .facts()
                    .inOrder(now, fact -> fact.sequence() > kept.through() && ComplaintFacts.takesUp(fact) != null)) {
                Version then = versionAt(change.sequence());
                CyclePolicy policy =
                        then.clocks() == null ? null : then.clocks().policy(then.facts(), change, Map.of());
                if (policy != null) {
                    takenUp.put(change.sequence(), new TakenUp(policy, null));
                }
            }
        }
        return takenUp;
    }

    private Version versionAt(long sequence) {
        for (Version version : versions) {
            if (version.kept() == null || version.kept().through() >= sequence) {
                return version;
            }
        }
        throw new IllegalStateException("the present version comes last");
    }

    /** What a version and those after it come to, with what ended under that one judged by it. */
    private @Nullable ClockReading standing(int version, KeptClock kept, long through) {
        ClockReading present = read(version + 1, through);
        ClockReading reading = alone(version, through);
        if (reading == null) {
            return present;
        }
        int begun = begun(version, kept, through, reading);
        boolean anew = begun < reading.cycles().size();
        if (!kept.earlier() && !anew) {
            // Of one that had ended and goes on, too: nothing that was in time then becomes late by a later version.
            boolean stands = !kept.overdue() || !reading.isOpen() || reading.state() == ClockState.BREACHED;
            return stands ? reading : present;
        }
        if (present == null) {
            return null;
        }
        if (kept.earlier()) {
            long until = Math.min(through, kept.through());
            List<Cycle> then = cycles(alone(version, until));
            List<Cycle> after = cycles(read(version + 1, until));
            if (isSame(then, after)) {
                return joined(reading, Math.max(0, then.size() - 1), present, Math.max(0, after.size() - 1));
            }
        }
        // What the later version would not have begun goes on under the one that did.
        return anew ? joined(reading, begun, present, begun(version, kept, through, present)) : reading;
    }

    private static List<Cycle> cycles(@Nullable ClockReading reading) {
        return reading == null ? List.of() : reading.cycles();
    }

    private static boolean isSame(List<Cycle> one, List<Cycle> other) {
        return one.isEmpty()
                || other.isEmpty()
                || one.get(one.size() - 1)
                        .startedBy()
                        .equals(other.get(other.size() - 1).startedBy());
    }

    /** What had ended, and what another version has after as many of its own. */
    private static ClockReading joined(ClockReading ended, int cycles, ClockReading present, int from) {
        return from < present.cycles().size()
                ? present.following(ended, Math.min(cycles, ended.cycles().size()), from)
                : ended;
    }

    /** How many cycles had begun when the versions changed. */
    private int begun(int version, KeptClock kept, long through, ClockReading reading) {
        ComplaintFacts facts = facts(version, through);
        List<Cycle> cycles = reading.cycles();
        int begun = 0;
        while (begun < cycles.size()
                && !facts.isBegunAfter(kept.through(), cycles.get(begun).startedAt())) {
            begun++;
        }
        return begun;
    }
}
