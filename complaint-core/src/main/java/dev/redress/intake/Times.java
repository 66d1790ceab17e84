package dev.redress.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The rules about time that need more than one property or the present. */
final class Times {

    static final LocalDate EARLIEST_DAY = LocalDate.parse(Intake.EARLIEST);
    /** What every engine can store. */
    static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    static final LocalDate LATEST_DAY = LocalDate.of(9999, 12, 31);
    static final Instant EARLIEST = EARLIEST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    static final Instant FIRST = FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    static final Instant LATEST = LATEST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant();

    /** Where a day begins first. */
    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

    private Times() {}

    static boolean happenedByReceipt(Intake intake, @Nullable Instant now) {
        LocalDate day = intake.happenedOn();
        Instant received = intake.receivedAt() == null ? now : intake.receivedAt();
        // An implausible instant is reported by itself, and those at the ends of time have no day at UTC+14.
        if (day == null || received == null || received.isBefore(EARLIEST) || received.isAfter(LATEST)) {
            return true;
        }
        return !day.isAfter(received.atOffset(EASTERNMOST).toLocalDate());
    }
}
