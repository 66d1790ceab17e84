package dev.redress.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.LateStart;
import dev.redress.calendar.Term;
import dev.redress.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** With a cut-off, what comes later is never due sooner. */
class CutOffProperties {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final BusinessCalendar OFFICE = BusinessCalendar.in(LONDON)
            .holiday(LocalDate.of(2026, 4, 3), "Good Friday")
            .holiday(LocalDate.of(2026, 4, 6), "Easter Monday")
            .build();
    private static final Instant START = Instant.parse("2026-03-20T00:00:00Z");
    private static final List<Term> TERMS = List.of(
            Term.businessDays(1),
            Term.businessDays(5),
            Term.calendarDays(2),
            Term.weeks(1),
            Term.businessTime(Duration.ofHours(6)),
            Term.exactTime(Duration.ofHours(30)));

    private static Instant due(Term term, LateStart late, int minutes) {
        ClockDefinition clock = ClockDefinition.named("reply", Words.of("Reply"))
                .stopsOn("replied")
                .limit(TimeLimit.of(term))
                .cutOff(LocalTime.of(16, 0))
                .build();
        Instant received = START.plus(Duration.ofMinutes(minutes));
        return clock.read(ClockFacts.receivedAt(received).build(), OFFICE.with(late), received)
                .findDue()
                .orElseThrow();
    }

    @Property(tries = 2000)
    void whatComesLaterIsNotDueSooner(
            @ForAll @IntRange(max = 5) int term,
            @ForAll @IntRange(max = 20 * 24 * 60) int minutes,
            @ForAll @IntRange(max = 4 * 24 * 60) int later,
            @ForAll LateStart late) {
        assertThat(due(TERMS.get(term), late, minutes + later)).isAfterOrEqualTo(due(TERMS.get(term), late, minutes));
    }

    @Example
    void aSaturdayMorningCountsAsTheMondayLikeTheFridayEvening() {
        Instant monday = Instant.parse("2026-03-24T23:59:59Z").plusSeconds(1);
        int friday = 17 * 60;
        assertThat(due(Term.businessDays(1), LateStart.NEXT_BUSINESS_DAY, friday))
                .isEqualTo(monday);
        assertThat(due(Term.businessDays(1), LateStart.NEXT_BUSINESS_DAY, friday + 17 * 60))
                .isEqualTo(monday);
        assertThat(due(Term.businessDays(1), LateStart.NEXT_CALENDAR_DAY, friday + 17 * 60))
                .isEqualTo(monday.minus(Duration.ofDays(1)));
    }
}
