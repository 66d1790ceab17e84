package dev.redress.sla;

import dev.redress.complaint.Snapshot;
import java.time.Instant;

/**
 * Reads all clocks of a complaint. The default, {@link #ofProcedure}, reads those of its procedure; a host with rules of its
 * own puts another in its place. Implementations are pure and thread-safe: the same complaint, versions and instant give the same
 * reading, or milestones would come and go.
 */
public interface SlaCalculator {

    /**
     * The calculator that reads the clocks of the complaint's procedure.
     *
     * @return the default
     */
    static SlaCalculator ofProcedure() {
        return ProcedureClocks.INSTANCE;
    }

    /**
     * Name and version, kept in each milestone that was reckoned by it.
     *
     * @return 1 to 100 characters; another one whenever it may reckon otherwise
     */
    String version();

    /**
     * Reads the clocks.
     *
     * @param complaint the complaint
     * @param library the versions it is judged by
     * @param now for which instant, past or future
     * @return the reading; it says nothing of a complaint that another one carries, or that was filed by mistake
     */
    SlaReading read(Snapshot complaint, TermsLibrary library, Instant now);
}
