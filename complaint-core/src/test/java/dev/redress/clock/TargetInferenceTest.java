package dev.redress.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.Roll;
import dev.redress.calendar.Term;
import dev.redress.calendar.WeeklyHours;
import dev.redress.calendar.Window;
import dev.redress.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Finds again what made the due dates. */
class TargetInferenceTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final TargetInference INFERENCE = TargetInference.in(ZONE, null, Duration.ofSeconds(2));

    private static List<ObservedTarget> rows(ClockDefinitionBuilder clock, String hours) {
        BusinessCalendar calendar = BusinessCalendar.in(ZONE)
                .weekly(WeeklyHours.mondayToFriday(Window.parse(hours)))
                .build();
        Random random = new Random(7);
        List<ObservedTarget> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Instant opened = Instant.parse("2013-01-01T00:00:00Z").plusSeconds(random.nextInt(365 * 86_400));
            Instant due = clock.build()
                    .read(ClockFacts.receivedAt(opened).build(), calendar, opened)
                    .findDue()
                    .orElseThrow();
            rows.add(new ObservedTarget(opened, due));
        }
        return rows;
    }

    private static ClockDefinitionBuilder clock(TimeLimit limit) {
        return ClockDefinition.named("target", Words.of("target")).limit(limit);
    }

    private static void isFoundAgain(TimeLimit limit) {
        InferredTarget found = INFERENCE.infer(rows(clock(limit), "00:00-24:00"));
        assertThat(found.reproduced()).isEqualTo(300);
        assertThat(found.definition().limit()).isEqualTo(limit);
    }

    @Test
    void tellsRealTimeFromDaysOfTheWallClock() {
        isFoundAgain(TimeLimit.of(Term.exactHours(120 * 24)));
        isFoundAgain(TimeLimit.of(Term.calendarDays(5)).ending(LimitEnd.EXACT));
        isFoundAgain(TimeLimit.of(Term.exactTime(Duration.ZERO)));
    }

    @Test
    void findsBusinessDaysRollsAndEnds() {
        isFoundAgain(TimeLimit.of(Term.businessDays(3)).ending(LimitEnd.EXACT));
        isFoundAgain(TimeLimit.of(Term.calendarDays(10)).rolling(Roll.FORWARD).ending(LimitEnd.EXACT));
        isFoundAgain(TimeLimit.of(Term.businessDays(4)));
        isFoundAgain(TimeLimit.of(Term.calendarDays(10)).ending(LimitEnd.closeOfBusiness(LocalTime.of(17, 0))));
        isFoundAgain(TimeLimit.of(Term.months(2)).ending(LimitEnd.EXACT));
    }

    @Test
    void findsTheHoursBetweenWhichWorkIsReceived() {
        TimeLimit limit = TimeLimit.of(Term.businessDays(1)).ending(LimitEnd.EXACT);
        List<ObservedTarget> rows = rows(clock(limit).outOfHours(OutOfHours.COUNTS_FROM_NEXT_OPENING), "08:30-17:00");
        InferredTarget found = INFERENCE.infer(rows);
        assertThat(found.reproduced()).isEqualTo(300);
        assertThat(found.explanation().en()).contains("Monday to Friday 08:30-17:00");
        assertThat(found.unexplained(rows, Duration.ofSeconds(2), 5)).isEmpty();
    }

    @Test
    void findsACutOff() {
        InferredTarget found = INFERENCE.infer(
                rows(clock(TimeLimit.of(Term.businessDays(2))).cutOff(LocalTime.of(16, 0)), "00:00-24:00"));
        assertThat(found.reproduced()).isEqualTo(300);
        assertThat(found.definition().findCutOff()).contains(LocalTime.of(16, 0));
    }

    @Test
    void needsRows() {
        assertThatIllegalArgumentException().isThrownBy(() -> INFERENCE.infer(List.of()));
    }
}
