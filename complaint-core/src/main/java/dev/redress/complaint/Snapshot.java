package dev.redress.complaint;

import com.google.common.collect.ImmutableList;
import dev.redress.store.ComplaintId;
import dev.redress.store.Tenant;
import java.time.Instant;
import java.util.List;

/**
 * Everything the document holds of a complaint at one version: what rules need, bounded; the rest is in the journal. The
 * pure functions of the lifecycle lead from one snapshot to the next. Immutable.
 *
 * @param key whose complaint, which, called what, under which procedure
 * @param version sequence of the latest journal entry, 1 or more
 * @param recordedAt when that entry was recorded
 * @param nextSlot the first slot not used yet
 * @param stage where the complaint stands
 * @param since when it came to stand there, as corrected since
 * @param filing what was filed
 * @param handling what was decided about the handling
 * @param progress how far it has come
 * @param parties who has to do with it, by number; copied
 * @param clockFacts what clocks are computed from, in journal order; copied
 */
public record Snapshot(
        ComplaintKey key,
        long version,
        Instant recordedAt,
        int nextSlot,
        Stage stage,
        Instant since,
        Filing filing,
        Handling handling,
        Progress progress,
        List<Party> parties,
        List<ClockFact> clockFacts) {

    /** Copies the lists, unless they are immutable already. */
    public Snapshot {
        parties = ImmutableList.copyOf(parties);
        clockFacts = ImmutableList.copyOf(clockFacts);
    }

    /**
     * Whose complaint it is.
     *
     * @return the tenant
     */
    public Tenant tenant() {
        return key.tenant();
    }

    /**
     * Its identifier.
     *
     * @return the identifier
     */
    public ComplaintId id() {
        return key.id();
    }
}
