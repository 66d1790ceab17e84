package dev.redress.complaint;

import com.google.common.collect.ImmutableList;
import dev.redress.store.ComplaintId;
import dev.redress.store.Tenant;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

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
 * @param casework what was done about it, by side
 * @param parties who has to do with it, by number; copied
 * @param time what clocks are read from
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
        Casework casework,
        List<Party> parties,
        Timekeeping time) {

    private static final int TIME_ORDERED = 7;

    /** Copies the list, unless it is immutable already. */
    public Snapshot {
        parties = ImmutableList.copyOf(parties);
    }

    /**
     * What clocks are computed from.
     *
     * @return the facts in journal order
     */
    public List<ClockFact> clockFacts() {
        return time.facts();
    }

    /**
     * Where it is kept which users of the host had a duty in it.
     *
     * @return the slots of their identities
     */
    public Set<Integer> whoHadDuties() {
        Set<Integer> slots = new HashSet<>();
        for (Involvement involvement : casework.ties().involvements()) {
            Party party = parties.get(involvement.party() - 1);
            if (party.role() == PartyRole.ACTOR && party.identity() != null) {
                slots.add(party.identity().slot());
            }
        }
        return slots;
    }

    /**
     * When it was registered here, which nobody states: its identifier tells (RFC 9562, section 5.7).
     *
     * @return to the millisecond; empty if the identifier is not time-ordered
     */
    public Optional<Instant> registeredAt() {
        UUID id = key.id().value();
        return id.version() == TIME_ORDERED
                ? Optional.of(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16))
                : Optional.empty();
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

    /**
     * The same complaint after one more entry, which changes nothing else.
     *
     * @param entry its sequence
     * @param recorded when it was recorded
     * @param unused the first slot not used after it
     * @return a copy
     */
    public Snapshot at(long entry, Instant recorded, int unused) {
        return new Snapshot(
                key, entry, recorded, unused, stage, since, filing, handling, progress, casework, parties, time);
    }

    /**
     * The same complaint in another stage.
     *
     * @param entered the stage
     * @param when when it came to it
     * @return a copy
     */
    public Snapshot in(Stage entered, Instant when) {
        return new Snapshot(
                key, version, recordedAt, nextSlot, entered, when, filing, handling, progress, casework, parties, time);
    }

    /**
     * The same complaint, filed otherwise.
     *
     * @param corrected what was filed
     * @return a copy
     */
    public Snapshot with(Filing corrected) {
        return new Snapshot(
                key,
                version,
                recordedAt,
                nextSlot,
                stage,
                since,
                corrected,
                handling,
                progress,
                casework,
                parties,
                time);
    }

    /**
     * The same complaint, handled otherwise.
     *
     * @param changed what was decided about the handling
     * @return a copy
     */
    public Snapshot with(Handling changed) {
        return new Snapshot(
                key, version, recordedAt, nextSlot, stage, since, filing, changed, progress, casework, parties, time);
    }

    /**
     * The same complaint, come further.
     *
     * @param changed how far it has come
     * @return a copy
     */
    public Snapshot with(Progress changed) {
        return new Snapshot(
                key, version, recordedAt, nextSlot, stage, since, filing, handling, changed, casework, parties, time);
    }

    /**
     * The same complaint, with other casework.
     *
     * @param changed what was done about it
     * @return a copy
     */
    public Snapshot with(Casework changed) {
        return new Snapshot(
                key, version, recordedAt, nextSlot, stage, since, filing, handling, progress, changed, parties, time);
    }

    /**
     * The same complaint, with other parties and facts.
     *
     * @param people who has to do with it, by number
     * @param facts what clocks are computed from
     * @return a copy
     */
    public Snapshot with(List<Party> people, List<ClockFact> facts) {
        return new Snapshot(
                key,
                version,
                recordedAt,
                nextSlot,
                stage,
                since,
                filing,
                handling,
                progress,
                casework,
                people,
                time.with(facts));
    }

    /**
     * The same complaint under another version of its procedure.
     *
     * @param adopted the version
     * @return a copy
     */
    public Snapshot under(ProcedureRef adopted) {
        return new Snapshot(
                new ComplaintKey(key.tenant(), key.id(), key.reference(), adopted),
                version,
                recordedAt,
                nextSlot,
                stage,
                since,
                filing,
                handling,
                progress,
                casework,
                parties,
                time);
    }

    /**
     * The same complaint with other clocks.
     *
     * @param changed what clocks are read from
     * @return a copy
     */
    public Snapshot with(Timekeeping changed) {
        return new Snapshot(
                key,
                version,
                recordedAt,
                nextSlot,
                stage,
                since,
                filing,
                handling,
                progress,
                casework,
                parties,
                changed);
    }
}
