package dev.redress.desk;

import dev.redress.clock.ClockReading;
import dev.redress.complaint.DefinitionRef;
import dev.redress.complaint.KeptClock;
import dev.redress.complaint.ProcedureRef;
import dev.redress.complaint.Snapshot;
import dev.redress.sla.ReadClock;
import dev.redress.sla.Rounds;
import dev.redress.sla.SlaReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Which clocks stay judged as they are when versions change. */
final class KeptClocks {

    private KeptClocks() {}

    /** Another version of a calendar or of rules: those that have ended stay, what goes on after it had ended, and ended cycles; what is open is judged anew. */
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
            if (clock.reading().findStart().isPresent()) {
                kept.addAll(kept(complaint, clock, reading.asOf(), overdueStay));
            }
        }
        return kept;
    }

    private static List<KeptClock> kept(Snapshot complaint, ReadClock clock, Instant at, boolean overdueStay) {
        ClockReading now = clock.reading();
        boolean open = now.isOpen();
        boolean late = now.wasLate();
        List<KeptClock> kept = new ArrayList<>(complaint.time().kept());
        kept.removeIf(before -> !before.clock().equals(clock.id()));
        KeptClock last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
        boolean anew = last == null
                || Rounds.isBegunAfter(complaint, last.through())
                || now.cycles().stream().anyMatch(cycle -> cycle.sequence() > last.through());
        boolean goesOn = open && now.goesOn();
        if (last != null && !last.earlier() && !anew) {
            if (open && (last.overdue() ? late : goesOn)) {
                return kept;
            }
            if (open) {
                kept.remove(last);
            }
            // One that has ended is kept again: whether the last version had the clock at all is not told.
        }
        boolean overdue = open && overdueStay && late;
        if (!open || overdue || goesOn || late || (anew && now.hasBegunAnew())) {
            boolean earlier = open && !overdue && !goesOn;
            kept.add(new KeptClock(clock.id(), complaint.version(), at, overdue, earlier, versions(complaint)));
        }
        return kept;
    }

    private static List<DefinitionRef> versions(Snapshot complaint) {
        ProcedureRef procedure = complaint.key().procedure();
        List<DefinitionRef> all = new ArrayList<>();
        all.add(new DefinitionRef(DefinitionRef.PROCEDURE, procedure.id(), procedure.version()));
        all.addAll(complaint.time().judgedBy());
        return all;
    }
}
