package dev.redress.complaint;

import java.util.List;

/**
 * A clock that had ended when the versions that clocks are judged by changed, or was overdue when the complaint adopted another
 * version of its procedure: it stays judged by those before, unless it goes on or begins anew. Immutable.
 *
 * @param clock its identifier
 * @param through the last entry of the journal at that time
 * @param overdue whether it had not ended but was overdue
 * @param judgedBy the versions it stays judged by, the procedure's among them; copied
 */
public record KeptClock(String clock, long through, boolean overdue, List<DefinitionRef> judgedBy) {

    /** Copies the list, unless it is immutable already. */
    public KeptClock {
        judgedBy = List.copyOf(judgedBy);
    }
}
