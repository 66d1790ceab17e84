package dev.redress.sla;

import dev.redress.clock.ClockReading;
import dev.redress.clock.Side;
import dev.redress.complaint.Promise;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All clocks of a complaint at an instant. Immutable; what costs more, as the explanations, is computed when asked for.
 *
 * @param asOf the instant
 * @param calculator name and version of what read them
 * @param clocks the clocks, in the order of the procedure, then of the rule packs; copied
 * @param comesAt when there will be a clock that there is not yet, because a date comes; null if only a new fact brings one
 */
public record SlaReading(
        Instant asOf,
        String calculator,
        List<ReadClock> clocks,
        @Nullable Instant comesAt) {

    /** Copies the list. */
    public SlaReading {
        clocks = List.copyOf(clocks);
    }

    /**
     * A reading to which only facts bring more clocks.
     *
     * @param asOf the instant
     * @param calculator name and version of what read them
     * @param clocks the clocks
     */
    public SlaReading(Instant asOf, String calculator, List<ReadClock> clocks) {
        this(asOf, calculator, clocks, null);
    }

    /**
     * Finds a clock.
     *
     * @param id its identifier
     * @return what it says, or empty if the complaint has none of that name
     */
    public Optional<ClockReading> find(String id) {
        return clocks.stream()
                .filter(clock -> clock.id().equals(id))
                .map(ReadClock::reading)
                .findFirst();
    }

    /**
     * When something is due next of the organisation, in time or late.
     *
     * @return the earliest end of a clock that is still running, or empty
     */
    public Optional<Instant> findNextDue() {
        return promises().stream().map(Promise::due).findFirst();
    }

    /**
     * Whether the organisation is late with something that is still to be done.
     *
     * @return true if the limit of a running clock has passed
     */
    public boolean isOverdue() {
        return clocks.stream()
                .map(ReadClock::reading)
                .anyMatch(clock -> isOwed(clock)
                        && clock.milestones().stream()
                                .anyMatch(each -> each.key().equals("breach") && each.reached()));
    }

    /**
     * What a complainant can be told to expect.
     *
     * @return the clocks of the organisation that are running with an end, the earliest first
     */
    public List<Promise> promises() {
        return owed().stream()
                .flatMap(clock -> clock.reading().findDue().map(due -> new Promise(clock.id(), due)).stream())
                .sorted(Comparator.comparing(Promise::due))
                .toList();
    }

    /**
     * What the organisation still owes.
     *
     * @return its clocks that are running, in the order of the reading
     */
    public List<ReadClock> owed() {
        return clocks.stream().filter(clock -> isOwed(clock.reading())).toList();
    }

    private static boolean isOwed(ClockReading clock) {
        return clock.isOpen() && clock.definition().owner() == Side.ORGANISATION;
    }
}
