package dev.redress.complaint;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock that had ended when the versions that clocks are judged by changed, or was overdue when the complaint adopted another
 * version of its procedure: it stays judged by those before, unless it goes on or begins anew. Of one that was open, the cycles before stay
 * so. A clock may have several of these, in the order of the journal. Immutable.
 *
 * @param clock its identifier
 * @param through the last entry of the journal at that time
 * @param at when that was: no rule that comes into force or ends later by the date of reading changes what it says; null if a record does not tell, as those made before 2026-11-28
 * @param overdue whether it had not ended but was overdue
 * @param earlier whether it had not ended, and only its earlier cycles stay judged so
 * @param judgedBy the versions it stays judged by, the procedure's among them; copied
 */
public record KeptClock(
        String clock,
        long through,
        @Nullable Instant at,
        boolean overdue,
        boolean earlier,
        List<DefinitionRef> judgedBy) {

    /** Copies the list, unless it is immutable already. */
    public KeptClock {
        judgedBy = List.copyOf(judgedBy);
    }
}
