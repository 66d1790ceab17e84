package dev.redress.complaint;

import java.util.List;

/**
 * A clock that had ended when the versions that clocks are judged by changed: it stays judged by those before, unless it goes
 * on. Immutable.
 *
 * @param clock its identifier
 * @param through the last entry of the journal at that time
 * @param judgedBy the versions it stays judged by, the procedure's among them; copied
 */
public record KeptClock(String clock, long through, List<DefinitionRef> judgedBy) {

    /** Copies the list, unless it is immutable already. */
    public KeptClock {
        judgedBy = List.copyOf(judgedBy);
    }
}
