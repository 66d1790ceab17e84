package dev.redress.calendar;

import java.time.Duration;
import java.time.Instant;

/** How results are rounded: instants found by adding, and durations measured. */
public enum Rounding implements Convention {
    /** Not at all. The default: minutes cut off one by one add up to hours. */
    EXACT {
        @Override
        Duration round(Duration exact) {
            return exact;
        }
    },

    /** To the nearest second, halves away from zero. So working_hours. */
    NEAREST_SECOND {
        @Override
        Duration round(Duration exact) {
            if (exact.isNegative()) {
                return round(exact.negated()).negated();
            }
            return Duration.ofSeconds(exact.plusMillis(500).toSeconds());
        }
    },

    /** Down to the full minute, towards the past. So Zammad for durations shown to people. */
    DOWN_TO_MINUTE {
        @Override
        Duration round(Duration exact) {
            return Duration.ofMinutes(Math.floorDiv(exact.toSeconds(), 60L));
        }
    };

    abstract Duration round(Duration exact);

    Instant round(Instant exact) {
        return this == EXACT
                ? exact
                : Instant.EPOCH.plus(round(Duration.ofSeconds(exact.getEpochSecond(), exact.getNano())));
    }
}
