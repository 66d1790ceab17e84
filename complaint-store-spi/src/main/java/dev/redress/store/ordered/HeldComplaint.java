package dev.redress.store.ordered;

import dev.redress.store.Claim;
import dev.redress.store.ComplaintRecord;
import dev.redress.store.HeadAt;
import dev.redress.store.Wake;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A complaint with its lease, and what becomes of both by S-23, S-24 and S-26; for stores that change rows in one
 * step. Immutable.
 *
 * @param record the complaint
 * @param leaseUntil until when it is given out, exclusive, or null if it is not
 */
public record HeldComplaint(
        ComplaintRecord record, @Nullable Instant leaseUntil) {

    private static final Comparator<ComplaintRecord> EARLIEST_FIRST = Comparator.comparing(
                    ComplaintRecord::wakeAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(ComplaintRecord::id);

    /**
     * A complaint that was just committed.
     *
     * @param record the complaint
     * @return not given out
     */
    public static HeldComplaint of(ComplaintRecord record) {
        return new HeldComplaint(record, null);
    }

    /**
     * Chooses what is given out: what is due and free, the earliest wake-up first, those without one last.
     *
     * @param all all complaints of the tenant
     * @param claim by when, under which epoch, until when and how many
     * @return those given out as they are afterwards, leased
     */
    public static List<HeldComplaint> claimed(Stream<HeldComplaint> all, Claim claim) {
        return all.filter(each -> isFree(each.leaseUntil, claim))
                .map(HeldComplaint::record)
                .filter(each -> isDue(each, claim))
                .sorted(EARLIEST_FIRST)
                .limit(claim.limit())
                .map(each -> new HeldComplaint(each, claim.leaseUntil()))
                .toList();
    }

    static boolean isFree(@Nullable Instant leaseUntil, Claim claim) {
        return leaseUntil == null || !leaseUntil.isAfter(claim.now());
    }

    private static boolean isDue(ComplaintRecord complaint, Claim claim) {
        Instant wakeAt = complaint.wakeAt();
        return (wakeAt != null && !wakeAt.isAfter(claim.now()))
                || (complaint.open() && complaint.epoch() < claim.epoch());
    }

    /**
     * The complaint when it is settled.
     *
     * @param wake when something is next to be done
     * @return the complaint without a lease, or empty if it is not at the version and head named
     */
    public Optional<HeldComplaint> settled(Wake wake) {
        return record.headAt().equals(new HeadAt(wake.id(), wake.version(), wake.head()))
                ? Optional.of(of(record.waking(wake.wakeAt(), wake.dueAt(), wake.epoch())))
                : Optional.empty();
    }

    /**
     * The complaint when its document, reference and columns are written anew.
     *
     * @param anew how they are to be
     * @return the complaint with the lease that it has, or empty if it is not at the version and head of the other
     */
    public Optional<HeldComplaint> rewritten(ComplaintRecord anew) {
        return record.headAt().equals(anew.headAt())
                ? Optional.of(new HeldComplaint(anew, leaseUntil))
                : Optional.empty();
    }
}
