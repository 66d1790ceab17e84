package dev.redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Calendars drawn at random answer as a second implementation does that walks the axis minute by minute. */
class NaiveAgreementProperties {

    private static final int QUESTIONS = 20;

    @Property
    void answersAsTheWalkAlongTheAxis(@ForAll long seed) {
        RandomCalendar facts = new RandomCalendar(seed);
        NaiveCalendar naive = new NaiveCalendar(facts);
        BusinessCalendar calendar = facts.build();
        Random random = new Random(seed);
        for (int i = 0; i < QUESTIONS; i++) {
            Instant at = facts.minute(random);
            sums(calendar, naive, at, random.nextInt(4000));
            measures(calendar, naive, at, facts.minute(random));
            edges(calendar, naive, at);
            if (facts.opensEveryWeek()) {
                dates(calendar, naive, facts.date(random), 1 + random.nextInt(20));
            }
        }
    }

    private static void sums(BusinessCalendar calendar, NaiveCalendar naive, Instant at, int minutes) {
        Duration amount = Duration.ofMinutes(minutes + 1L);
        BusinessCalendar moving = calendar.with(LandingOnClose.NEXT_OPENING);
        agree(naive.plus(at, minutes + 1, List.of(), false), () -> calendar.plus(at, amount));
        agree(naive.plus(at, minutes + 1, List.of(), true), () -> moving.plus(at, amount));
        agree(naive.minus(at, minutes + 1, false), () -> calendar.minus(at, amount));
        agree(naive.minus(at, minutes + 1, true), () -> moving.minus(at, amount));
        agree(naive.plus(at, 0, List.of(), true), () -> calendar.plus(at, Duration.ZERO));
        agree(naive.minus(at, 0, true), () -> calendar.minus(at, Duration.ZERO));
    }

    private static void measures(BusinessCalendar calendar, NaiveCalendar naive, Instant a, Instant b) {
        Instant start = a.isBefore(b) ? a : b;
        Instant end = a.isBefore(b) ? b : a;
        Duration open = Duration.ofMinutes(naive.between(start, end));
        assertThat(calendar.between(start, end)).isEqualTo(open);
        assertThat(calendar.between(end, start)).isEqualTo(open.negated());
        List<OpenSegment> segments = naive.segments(start, end);
        assertThat(calendar.hours().segmentsBetween(start, end)).isEqualTo(segments);
        int count = Math.min(3, segments.size() - 1);
        if (count > 0) {
            assertThat(calendar.hours().segmentsFrom(start, count)).isEqualTo(segments.subList(0, count));
            List<OpenSegment> last = new ArrayList<>(segments.subList(segments.size() - count, segments.size()));
            Collections.reverse(last);
            assertThat(calendar.hours().segmentsBefore(end, count)).isEqualTo(last);
        }
    }

    private static void edges(BusinessCalendar calendar, NaiveCalendar naive, Instant at) {
        assertThat(calendar.hours().isOpen(at)).isEqualTo(naive.isOpen(at));
        agree(naive.nextChange(at, true), () -> calendar.hours().findNextOpening(at));
        agree(naive.nextChange(at, false), () -> calendar.hours().findNextClose(at));
        agree(naive.plus(at, 0, List.of(), true), () -> calendar.hours().findNextOpen(at));
        agree(naive.minus(at, 0, true), () -> calendar.hours().findPreviousOpen(at));
        agree(naive.previousClose(at), () -> calendar.hours().findPreviousClose(at));
    }

    private static void dates(BusinessCalendar calendar, NaiveCalendar naive, LocalDate date, int amount) {
        assertThat(calendar.days().isBusinessDay(date))
                .isEqualTo(!naive.windows(date).isEmpty());
        BusinessCalendar rolling = calendar.with(NonWorkingStart.ROLL_THEN_ADD);
        LocalDate later = naive.plusDays(date, amount, false);
        assertThat(calendar.days().plus(date, amount)).isEqualTo(later);
        assertThat(calendar.days().plus((int) date.toEpochDay(), amount)).isEqualTo((int) later.toEpochDay());
        assertThat(calendar.days().minus(date, amount)).isEqualTo(naive.plusDays(date, -amount, false));
        assertThat(rolling.days().plus(date, amount)).isEqualTo(naive.plusDays(date, amount, true));
        assertThat(rolling.days().minus(date, amount)).isEqualTo(naive.plusDays(date, -amount, true));
        assertThat(calendar.days().between(date, later)).isEqualTo(amount);
        assertThat(calendar.days().list(date, later)).hasSize(amount).endsWith(later);
    }

    @Property
    void pausesAsTheWalkAlongTheAxis(@ForAll long seed) {
        RandomCalendar facts = new RandomCalendar(seed);
        NaiveCalendar naive = new NaiveCalendar(facts);
        BusinessCalendar calendar = facts.build();
        BusinessCalendar moving = calendar.with(LandingOnClose.NEXT_OPENING);
        Random random = new Random(seed);
        for (int i = 0; i < QUESTIONS; i++) {
            Instant at = facts.minute(random);
            List<Pause> pauses = new ArrayList<>();
            for (int j = random.nextInt(5); j > 0; j--) {
                Instant from = facts.minute(random);
                pauses.add(new Pause(from, from.plusSeconds(60L * random.nextInt(6000))));
            }
            int minutes = random.nextInt(4000);
            Term term = Term.businessTime(Duration.ofMinutes(minutes));
            agree(
                    naive.plus(at, minutes, pauses, minutes == 0),
                    () -> calendar.findDue(at, term, pauses).map(Due::at));
            agree(
                    naive.plus(at, minutes, pauses, true),
                    () -> moving.findDue(at, term, pauses).map(Due::at));
        }
    }

    private interface Answer {
        Object get();
    }

    /** Where the walk leaves its axis nothing can be said. */
    private static void agree(Instant walked, Answer answer) {
        if (walked != null) {
            Object got = answer.get();
            assertThat(got instanceof Optional<?> optional ? optional.orElse(null) : got)
                    .isEqualTo(walked);
        }
    }
}
