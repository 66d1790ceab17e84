package dev.redress.desk;

import dev.redress.complaint.DefinitionRef;
import dev.redress.complaint.KeptClock;
import dev.redress.complaint.ProcedureRef;
import dev.redress.complaint.Snapshot;
import dev.redress.sla.ReadClock;
import dev.redress.sla.SlaReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which clocks stay judged as they are when versions change: those that have ended. */
final class KeptClocks {

    private KeptClocks() {}

    static List<KeptClock> of(Snapshot complaint, SlaReading reading) {
        List<KeptClock> kept = new ArrayList<>();
        for (ReadClock clock : reading.clocks()) {
            if (clock.reading().findStart().isPresent() && !clock.reading().isOpen()) {
                kept.add(stillKept(complaint, clock.id())
                        .orElseGet(() -> new KeptClock(clock.id(), complaint.version(), versions(complaint))));
            }
        }
        return kept;
    }

    private static Optional<KeptClock> stillKept(Snapshot complaint, String clock) {
        return complaint.time().kept().stream()
                .filter(kept -> kept.clock().equals(clock))
                .findFirst();
    }

    private static List<DefinitionRef> versions(Snapshot complaint) {
        ProcedureRef procedure = complaint.key().procedure();
        List<DefinitionRef> all = new ArrayList<>();
        all.add(new DefinitionRef(DefinitionRef.PROCEDURE, procedure.id(), procedure.version()));
        all.addAll(complaint.time().judgedBy());
        return all;
    }
}
