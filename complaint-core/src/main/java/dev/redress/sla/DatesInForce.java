package dev.redress.sla;

import dev.redress.clock.Effective;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** On which dates of reading some clocks of one name are in force. Immutable. */
final class DatesInForce {

    private final List<Effective> each;
    private final Effective within;
    private final List<Effective> notAlways;
    private final ZoneId zone;

    /**
     * Dates.
     *
     * @param each when each of the clocks is in force
     * @param within when all of them are
     * @param zone where dates are those of
     */
    DatesInForce(List<Effective> each, Effective within, ZoneId zone) {
        this.each = List.copyOf(each);
        this.within = within;
        this.notAlways = Stream.concat(each.stream(), Stream.of(within))
                .filter(effective -> !effective.equals(Effective.ALWAYS))
                .toList();
        this.zone = zone;
    }

    /** When they come into force or are no more, as far as that is not always. */
    List<Effective> notAlways() {
        return notAlways;
    }

    /** Whether the date of reading decides for one of them. */
    boolean decide() {
        return notAlways.stream().anyMatch(DatesInForce::isByDateOfReading);
    }

    /** Whether the dates keep a clock out of force on the date of an instant; of one for which other dates decide, only those of all. */
    boolean exclude(Effective effective, Instant at) {
        LocalDate date = LocalDate.ofInstant(at, zone);
        return isOff(within, date) || isOff(effective, date);
    }

    /** Whether all of them go by the date of reading, and none is in force on the date of an instant. */
    boolean isOver(Instant at) {
        return !notAlways.isEmpty() && each.stream().allMatch(effective -> exclude(effective, at));
    }

    /** The last instant, before one, at which a rule that has ended by its date was in force; null if there is none. */
    @Nullable
    Instant lastInForce(Instant before) {
        return ends(before).max(Instant::compareTo).orElse(null);
    }

    /** The same of a rule after which none was in force for some time. */
    @Nullable
    Instant lastBeforeGap(Instant before) {
        if (notAlways.isEmpty()) {
            return null;
        }
        return ends(before)
                .filter(end -> isOver(end.plusNanos(1)))
                .max(Instant::compareTo)
                .orElse(null);
    }

    private Stream<Instant> ends(Instant before) {
        return notAlways.stream()
                .filter(DatesInForce::isByDateOfReading)
                .flatMap(effective -> Stream.ofNullable(effective.to()))
                .map(to -> to.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1))
                .filter(end -> end.isBefore(before));
    }

    static boolean isByDateOfReading(Effective effective) {
        return effective.by() == Effective.By.DATE_OF_READING;
    }

    private static boolean isOff(Effective effective, LocalDate date) {
        return isByDateOfReading(effective) && !effective.covers(date, date, date);
    }
}
