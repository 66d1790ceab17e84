package dev.redress.desk;

import dev.redress.clock.ClockState;
import dev.redress.complaint.DefinitionRef;
import dev.redress.complaint.KeptClock;
import dev.redress.complaint.ProcedureRef;
import dev.redress.complaint.Snapshot;
import dev.redress.sla.ReadClock;
import dev.redress.sla.SlaReading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which clocks stay judged as they are when versions change. */
final class KeptClocks {

    private KeptClocks() {}

    /** Another version of a calendar or of rules: those that have ended stay; what is open is judged anew. */
    static List<KeptClock> ended(Snapshot complaint, SlaReading reading) {
        return kept(complaint, reading, false);
    }

    /** Another version of the procedure: those that are overdue stay too, so that no change of procedure undoes a breach. */
    static List<KeptClock> endedOrOverdue(Snapshot complaint, SlaReading reading) {
        return kept(complaint, reading, true);
    }

    private static List<KeptClock> kept(Snapshot complaint, SlaReading reading, boolean overdueStay) {
        List<KeptClock> kept = new ArrayList<>();
        for (ReadClock clock : reading.clocks()) {
            if (clock.reading().findStart().isEmpty()) {
                continue;
            }
            boolean open = clock.reading().isOpen();
            boolean breached = clock.reading().state() == ClockState.BREACHED;
            KeptClock before = before(complaint, clock.id());
            if (before != null && (!open || (before.overdue() && breached))) {
                kept.add(before);
            } else if (!open || (overdueStay && breached)) {
                kept.add(new KeptClock(clock.id(), complaint.version(), open, versions(complaint)));
            }
        }
        return kept;
    }

    private static @Nullable KeptClock before(Snapshot complaint, String clock) {
        for (KeptClock kept : complaint.time().kept()) {
            if (kept.clock().equals(clock)) {
                return kept;
            }
        }
        return null;
    }

    private static List<DefinitionRef> versions(Snapshot complaint) {
        ProcedureRef procedure = complaint.key().procedure();
        List<DefinitionRef> all = new ArrayList<>();
        all.add(new DefinitionRef(DefinitionRef.PROCEDURE, procedure.id(), procedure.version()));
        all.addAll(complaint.time().judgedBy());
        return all;
    }
}
