package dev.redress.sla;

import dev.redress.complaint.DefinitionRef;
import dev.redress.complaint.ProcedureRef;
import java.util.List;

/** Finds published versions that clocks are judged by. Implementations are thread-safe. */
public interface TermsLibrary {

    /**
     * Finds what clocks are judged by.
     *
     * @param procedure the version of the procedure
     * @param judgedBy the versions of calendar and rule packs
     * @return the terms; the same for the same versions
     */
    ClockTerms terms(ProcedureRef procedure, List<DefinitionRef> judgedBy);
}
