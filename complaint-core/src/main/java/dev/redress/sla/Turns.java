package dev.redress.sla;

import dev.redress.clock.CyclePolicy;
import dev.redress.sla.ComplaintFacts.TakenUp;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * By what policy a clock is taken up again, or another takes over, by sequence, where that is not for the clocks that are read to say: for
 * those that were in force then. Immutable by use.
 *
 * @param after the entry after which the clocks that are read say it themselves
 * @param through the last entry for which they do
 * @param takenUp what takes it up again
 * @param rebases where another takes over
 * @param since when they took the place of others; null if they did not
 * @param until when those that are read were replaced, so that no later date brings them into force or out of it; null if they were not
 */
record Turns(
        long after,
        long through,
        Map<Long, TakenUp> takenUp,
        Map<Long, Rebase> rebases,
        @Nullable Instant since,
        @Nullable Instant until) {

    /** The clocks that are read say all of it. */
    static final Turns NONE = new Turns(-1, Long.MAX_VALUE, Map.of(), Map.of(), null, null);

    /**
     * Another clock takes over.
     *
     * @param at when
     * @param used how much of the limit was used; null if the clock that is read tells that
     * @param sequence where it stands in the journal
     * @param policy by what policy
     */
    record Rebase(Instant at, @Nullable BigDecimal used, long sequence, CyclePolicy policy) {

        /** Whether the limit had run out. */
        boolean isLate() {
            return used != null && used.compareTo(BigDecimal.ONE) >= 0;
        }
    }

    boolean isNone() {
        return after < 0 && through == Long.MAX_VALUE && takenUp.isEmpty();
    }

    /** By which date those are in force that go by the date of reading. */
    Instant dateOfReading(Instant now) {
        return until != null && until.isBefore(now) ? until : now;
    }

    /** Whether an instant was before they had anything to say. */
    boolean isBefore(Instant at) {
        return since != null && at.isBefore(since);
    }

    /** The same with others for what these clocks make of it. */
    Turns of(Map<Long, TakenUp> ownTakenUp, Map<Long, Rebase> ownRebases) {
        return new Turns(after, through, ownTakenUp, ownRebases, since, until);
    }

    /** The same, with how it was late when it was taken up again. */
    Turns with(long sequence, TakenUp more) {
        Map<Long, TakenUp> all = new HashMap<>(takenUp);
        all.put(sequence, more);
        return new Turns(after, through, all, rebases, since, until);
    }

    /** The same, with where another took over, or none did, before the clocks that are read were in force. */
    Turns past(long sequence, @Nullable Rebase rebase) {
        Map<Long, Rebase> all = new HashMap<>(rebases);
        if (rebase != null) {
            all.put(sequence, rebase);
        }
        return new Turns(Math.max(after, sequence), through, takenUp, all, since, until);
    }

    /** Adds what these tell of their own entries to what others tell. */
    void tell(long from, long to, Map<Long, TakenUp> allTakenUp, Map<Long, Rebase> allRebases) {
        takenUp.forEach((sequence, each) -> {
            if (sequence > from && sequence <= to) {
                allTakenUp.put(sequence, each);
            }
        });
        rebases.forEach((sequence, each) -> {
            if (sequence > from && sequence <= to) {
                allRebases.put(sequence, each);
            }
        });
    }
}
