package dev.redress.desk;

import dev.redress.clock.ClockReading;
import dev.redress.clock.ClockState;
import dev.redress.complaint.DefinitionRef;
import dev.redress.complaint.ProcedureRef;
import dev.redress.complaint.Snapshot;
import dev.redress.sla.ReadClock;
import dev.redress.sla.SlaReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A clock that says something else under another version of the procedure. Immutable.
 *
 * @param clock which clock
 * @param stateBefore where it stands; null if there is no such clock yet
 * @param dueBefore when its limit ends, exclusive; null if it has none
 * @param stateAfter where it would stand; null if there would be no such clock any more
 * @param dueAfter when its limit would end, exclusive; null if it would have none
 */
public record ClockChange(
        String clock,
        @Nullable ClockState stateBefore,
        @Nullable Instant dueBefore,
        @Nullable ClockState stateAfter,
        @Nullable Instant dueAfter) {

    /**
     * Whether it would be breached at once and is not now.
     *
     * @return true if so
     */
    public boolean isBreachedAtOnce() {
        return stateAfter == ClockState.BREACHED && stateBefore != ClockState.BREACHED;
    }

    static List<ClockChange> between(
            Clockwork clockwork, Snapshot complaint, ProcedureRef to, List<DefinitionRef> versions, Instant now) {
        SlaReading before = clockwork.find(complaint, now);
        if (before == null) {
            return List.of();
        }
        Snapshot adopted = complaint
                .under(to)
                .with(complaint.time().bound(versions, KeptClocks.endedOrOverdue(complaint, before), null));
        SlaReading after = clockwork.find(adopted, now);
        if (after == null) {
            return List.of();
        }
        List<ClockChange> changes = new ArrayList<>();
        for (ReadClock clock : after.clocks()) {
            add(changes, clock.id(), before.find(clock.id()).orElse(null), clock.reading());
        }
        for (ReadClock clock : before.clocks()) {
            if (after.find(clock.id()).isEmpty()) {
                add(changes, clock.id(), clock.reading(), null);
            }
        }
        return changes;
    }

    private static void add(
            List<ClockChange> changes, String clock, @Nullable ClockReading before, @Nullable ClockReading after) {
        ClockChange change = new ClockChange(clock, state(before), due(before), state(after), due(after));
        if (change.stateBefore() != change.stateAfter() || !Objects.equals(change.dueBefore(), change.dueAfter())) {
            changes.add(change);
        }
    }

    private static @Nullable ClockState state(@Nullable ClockReading reading) {
        return reading == null ? null : reading.state();
    }

    private static @Nullable Instant due(@Nullable ClockReading reading) {
        return reading == null ? null : reading.findDue().orElse(null);
    }
}
