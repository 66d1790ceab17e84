package dev.redress.procedure;

import dev.redress.lifecycle.Refusal;
import java.util.List;

/**
 * Says what stands against somebody having a duty in a complaint. A desk always asks the procedure's own fairness rules, which
 * work from what is on the complaint; a host that knows more (who reports to whom, who is related to whom) adds its own.
 *
 * <p>Asked within decisions and for every button: it must be quick, depend on nothing but its argument and slowly changing data
 * of the host, and never call the desk. What it throws is passed on to the caller, and nothing is written. Implementations are
 * thread-safe.
 */
@FunctionalInterface
public interface ConflictOfInterest {

    /**
     * What stands against it.
     *
     * @param candidacy who, which duty, which complaint
     * @return the reasons, with codes that begin with {@code fairness:}; empty if nothing does
     */
    List<Refusal> conflicts(Candidacy candidacy);

    /**
     * Knows nothing beyond what is on the complaint.
     *
     * @return never a conflict
     */
    static ConflictOfInterest none() {
        return candidacy -> List.of();
    }
}
