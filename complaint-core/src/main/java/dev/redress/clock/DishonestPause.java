package dev.redress.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A pause that should not have been, or not so long. Reported, not hidden. Immutable.
 *
 * @param pause the pause
 * @param why what is wrong with it
 * @param from since when it was wrong
 */
public record DishonestPause(ClockPause pause, Why why, Instant from) {

    /** What is wrong with a pause. */
    public enum Why {
        /** Nobody had been asked anything. */
        NO_OPEN_QUESTION,
        /** The answer had come. The clock runs from then on. */
        OUTLIVED_THE_ANSWER
    }

    static List<DishonestPause> among(List<ClockPause> pauses, Instant now) {
        List<DishonestPause> found = new ArrayList<>();
        for (ClockPause pause : pauses) {
            Instant asked = pause.askedAt();
            Instant end = pause.to() == null || pause.to().isAfter(now) ? now : pause.to();
            Instant answer = pause.answeredAt();
            if (pause.from().isAfter(now)) {
                continue;
            }
            if (asked == null || asked.isAfter(pause.from())) {
                found.add(new DishonestPause(pause, Why.NO_OPEN_QUESTION, pause.from()));
            }
            if (answer != null && answer.isBefore(end)) {
                Instant from = answer.isBefore(pause.from()) ? pause.from() : answer;
                found.add(new DishonestPause(pause, Why.OUTLIVED_THE_ANSWER, from));
            }
        }
        return List.copyOf(found);
    }
}
