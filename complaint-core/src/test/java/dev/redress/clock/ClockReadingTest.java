package dev.redress.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.ShippedCalendars;
import dev.redress.calendar.Term;
import dev.redress.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** States, pairs, recurrence, milestones, daylight saving, explanation. London, Monday to Friday, nine to five. */
class ClockReadingTest {

    static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final BusinessCalendar CALENDAR = BusinessCalendar.in(LONDON)
            .named("gb-eng-wls")
            .version("2026")
            .holidays(ShippedCalendars.get("gb-eng-wls"))
            .build();

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(LONDON).toInstant();
    }

    static ClockDefinitionBuilder clock(Term limit) {
        return ClockDefinition.named("response", Words.of("Response", "答复"))
                .stopsOn("answered")
                .cancelledOn("withdrawn")
                .limit(limit);
    }

    static ClockFacts.Builder received(String local) {
        return ClockFacts.receivedAt(at(local));
    }

    @Test
    void goesThroughItsStates() {
        ClockDefinition clock = clock(Term.businessDays(2)).startsOn("accepted").build();
        ClockFacts facts = received("2026-03-02T10:00")
                .event("accepted", at("2026-03-03T10:00"))
                .event("answered", at("2026-03-05T23:59:59"))
                .build();
        assertThat(clock.read(facts, CALENDAR, at("2026-03-02T11:00")).state()).isEqualTo(ClockState.NOT_STARTED);
        assertThat(clock.read(facts, CALENDAR, at("2026-03-03T10:00")).state()).isEqualTo(ClockState.RUNNING);
        ClockReading met = clock.read(facts, CALENDAR, at("2026-03-09T10:00"));
        assertThat(met.state()).isEqualTo(ClockState.MET);
        assertThat(met.findDue()).contains(at("2026-03-06T00:00"));
        assertThat(met.findNextChange()).isEmpty();
        ClockFacts late = received("2026-03-02T10:00")
                .event("accepted", at("2026-03-03T10:00"))
                .event("answered", at("2026-03-06T00:00"))
                .build();
        assertThat(clock.read(late, CALENDAR, at("2026-03-09T10:00")).state()).isEqualTo(ClockState.BREACHED);
        assertThat(clock.read(late, CALENDAR, at("2026-03-05T23:00")).state()).isEqualTo(ClockState.RUNNING);
        ClockFacts gone = received("2026-03-02T10:00")
                .event("accepted", at("2026-03-03T10:00"))
                .event("withdrawn", at("2026-03-04T10:00"))
                .build();
        assertThat(clock.read(gone, CALENDAR, at("2026-03-20T10:00")).state()).isEqualTo(ClockState.CANCELLED);
    }

    @Test
    void cancellingDoesNotUndoABreach() {
        ClockDefinition clock = clock(Term.businessDays(2)).build();
        ClockFacts facts = received("2026-03-02T10:00")
                .event("withdrawn", at("2026-03-20T10:00"))
                .build();
        assertThat(clock.read(facts, CALENDAR, at("2026-03-21T10:00")).state()).isEqualTo(ClockState.BREACHED);
    }

    @Test
    void theExamplesOfTheDocumentationAreTrue() throws IOException {
        Path docs =
                Path.of(System.getProperty("user.dir")).resolveSibling("docs").resolve("clocks.md");
        String text = Files.readString(docs);
        String json = text.substring(text.indexOf("```json") + 7);
        ClockDefinition parsed = ClockDefinition.parse(json.substring(0, json.indexOf("```")));
        assertThat(parsed.pauses()).hasSize(1);
        ClockReading reading = clock(Term.businessDays(15))
                .build()
                .read(
                        ClockFacts.receivedAt(Instant.parse("2026-03-30T15:45:00Z"))
                                .build(),
                        CALENDAR,
                        Instant.parse("2026-04-01T09:00:00Z"));
        assertThat(reading.findDue()).contains(Instant.parse("2026-04-22T23:00:00Z"));
        assertThat(reading.explain().text().en()).startsWith("Response: due by the end of Wednesday 22 April 2026.");
        assertThat(text).contains(reading.findDue().orElseThrow().toString());
    }

    @Test
    void ofTwoEventsAtOneInstantTheSequenceDecides() {
        ClockDefinition clock = clock(Term.businessDays(2)).build();
        Instant noon = at("2026-03-03T12:00");
        ClockFacts facts = received("2026-03-02T10:00")
                .event("withdrawn", noon, 7)
                .event("answered", noon, 6)
                .build();
        assertThat(clock.read(facts, CALENDAR, noon).state()).isEqualTo(ClockState.MET);
        assertThat(clock.read(facts, CALENDAR, noon).knownThrough()).isEqualTo(7);
    }

    @Test
    void theLaterOfADayAndABusinessDay() {
        ClockDefinition clock = clock(Term.exactHours(1))
                .limit(TimeLimit.laterOf(TimeLimit.of(Term.exactHours(24)), TimeLimit.of(Term.businessDays(1))))
                .build();
        assertThat(due(clock, "2026-03-06T15:00")).isEqualTo(at("2026-03-10T00:00")); // Friday: Monday's end
        assertThat(due(clock, "2026-03-03T15:00")).isEqualTo(at("2026-03-05T00:00"));
        ClockDefinition earlier = clock(Term.exactHours(1))
                .limit(TimeLimit.earlierOf(TimeLimit.of(Term.calendarDays(90)), TimeLimit.atEvent("cycle_ended")))
                .build();
        assertThat(due(earlier, "2026-03-03T15:00")).isEqualTo(at("2026-06-02T00:00"));
        ClockFacts cycled = received("2026-03-03T15:00")
                .event("cycle_ended", at("2026-04-30T00:00"))
                .build();
        assertThat(earlier.read(cycled, CALENDAR, at("2026-05-01T00:00")).findDue())
                .contains(at("2026-04-30T00:00"));
    }

    private static Instant due(ClockDefinition clock, String received) {
        return clock.read(received(received).build(), CALENDAR, at(received))
                .findDue()
                .orElseThrow();
    }

    @Test
    void hoursAreRealHoursWhenClocksChange() {
        ClockDefinition clock = clock(Term.exactHours(24)).build();
        assertThat(due(clock, "2026-03-28T12:00")).isEqualTo(at("2026-03-29T13:00"));
        assertThat(due(clock, "2026-10-24T12:00")).isEqualTo(at("2026-10-25T11:00"));
        ClockDefinition days = clock(Term.calendarDays(1)).build();
        assertThat(due(days, "2026-03-28T12:00")).isEqualTo(at("2026-03-30T00:00"));
    }

    @Test
    void whatComesOutOfHoursCountsAsComeAtTheNextOpening() {
        ClockDefinition clock = clock(Term.businessDays(1))
                .outOfHours(OutOfHours.COUNTS_FROM_NEXT_OPENING)
                .build();
        assertThat(due(clock, "2026-03-06T18:00")).isEqualTo(at("2026-03-11T00:00")); // as Monday, so Tuesday
        assertThat(due(clock, "2026-03-06T08:00")).isEqualTo(at("2026-03-10T00:00"));
        ClockDefinition cut =
                clock(Term.businessDays(1)).cutOff(LocalTime.of(16, 0)).build();
        assertThat(due(cut, "2026-03-05T16:00")).isEqualTo(at("2026-03-10T00:00"));
        assertThat(due(cut, "2026-03-05T15:59")).isEqualTo(at("2026-03-07T00:00"));
    }

    @Test
    void comesAgainUntilItIsStopped() {
        ClockDefinition clock = ClockDefinition.named("update", Words.of("Update"))
                .stopsOn("closed")
                .limit(Term.months(1))
                .recurring(Recurrence.Cadence.FROM_START, "update_sent")
                .build();
        ClockFacts facts = received("2026-01-31T10:00")
                .event("update_sent", at("2026-02-10T10:00"))
                .event("update_sent", at("2026-04-05T10:00"))
                .build();
        ClockReading reading = clock.read(facts, CALENDAR, at("2026-04-02T10:00"));
        assertThat(reading.schedule(3))
                .containsExactly(at("2026-03-01T00:00"), at("2026-04-01T00:00"), at("2026-05-01T00:00"));
        assertThat(reading.missed()).containsExactly(at("2026-04-01T00:00"));
        assertThat(reading.state()).isEqualTo(ClockState.BREACHED);
        assertThat(reading.findDue()).contains(at("2026-05-01T00:00"));
        assertThat(reading.explain().text().en())
                .contains("due by the end of Thursday 30 April 2026", "It was missed at ")
                .doesNotContain("has passed");
        assertThat(reading.explain().text().zh()).contains("已有 1 次逾期未办").doesNotContain("期限已过");
        ClockFacts ended = received("2026-01-31T10:00")
                .event("closed", at("2026-02-15T10:00"))
                .build();
        assertThat(clock.read(ended, CALENDAR, at("2026-06-01T00:00")).state()).isEqualTo(ClockState.MET);
    }

    @Test
    void fromTheLastFulfilmentTheRhythmMoves() {
        ClockDefinition clock = ClockDefinition.named("update", Words.of("Update"))
                .limit(Term.calendarDays(10))
                .recurring(Recurrence.Cadence.FROM_FULFILMENT, "update_sent")
                .build();
        ClockFacts facts = received("2026-06-01T10:00")
                .event("update_sent", at("2026-06-05T10:00"))
                .build();
        ClockReading reading = clock.read(facts, CALENDAR, at("2026-06-12T10:00"));
        assertThat(reading.findDue()).contains(at("2026-06-16T00:00"));
        assertThat(reading.state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void milestonesComeInBusinessTime() {
        ClockDefinition clock = clock(Term.businessHours(10))
                .milestone(MilestoneRule.warnAtShare("half", "0.5", "handler"))
                .milestone(MilestoneRule.warnBefore("last_hour", Term.businessHours(1), "handler"))
                .milestone(MilestoneRule.escalateAfter("level_1", Term.businessHours(2), "team lead"))
                .milestone(MilestoneRule.escalateAfter("level_2", Term.businessDays(2), "manager"))
                .build();
        ClockReading reading = clock.read(received("2026-03-05T14:00").build(), CALENDAR, at("2026-03-06T12:00"));
        assertThat(reading.findDue()).contains(at("2026-03-06T16:00"));
        assertThat(reading.milestones())
                .extracting(Milestone::key, Milestone::at, Milestone::reached)
                .containsExactly(
                        tuple("half", at("2026-03-06T11:00"), true),
                        tuple("last_hour", at("2026-03-06T15:00"), false),
                        tuple("breach", at("2026-03-06T16:00"), false),
                        tuple("level_1", at("2026-03-09T10:00"), false),
                        tuple("level_2", at("2026-03-10T09:00"), false))
                .hasSize(5);
    }

    @Test
    void aWarningAnHourBeforeTheEndOfADayComesWhilePeopleWork() {
        ClockDefinition clock = clock(Term.businessDays(1))
                .milestone(MilestoneRule.warnBefore("last_hour", Term.businessHours(1)))
                .build();
        ClockReading reading = clock.read(received("2026-03-05T14:00").build(), CALENDAR, at("2026-03-05T14:00"));
        assertThat(reading.milestones().get(0).at()).isEqualTo(at("2026-03-06T16:00"));
        assertThat(reading.findNextChange()).contains(at("2026-03-06T16:00"));
        assertThat(reading.findTimeLeft()).contains(Duration.ofHours(11));
        assertThat(clock.read(received("2026-03-05T14:00").build(), CALENDAR, at("2026-03-09T10:00"))
                        .findTimeLeft())
                .contains(Duration.ofHours(-1));
    }

    @Test
    void beforeTheKnownHolidaysItSaysFromWhenTheyAreKnown() {
        BusinessCalendar calendar = BusinessCalendar.in(LONDON)
                .validFrom(LocalDate.of(2020, 1, 1))
                .validThrough(LocalDate.of(2026, 12, 31))
                .build();
        Instant before = LocalDate.of(2019, 9, 27).atTime(10, 0).atZone(LONDON).toInstant();
        ClockReading reading =
                clock(Term.weeks(1)).build().read(ClockFacts.receivedAt(before).build(), calendar, before);
        assertThat(reading.isProvisional()).isTrue();
        assertThat(reading.explain().text().en())
                .contains("holidays are known from")
                .contains("1 January 2020")
                .doesNotContain("known through");
        assertThat(reading.explain().text().zh()).contains("此前日期按平日计算");
    }

    @Test
    void beyondTheKnownHolidaysADueDateIsProvisional() {
        ClockDefinition clock = clock(Term.weeks(8)).build();
        LocalDate last = CALENDAR.findValidThrough().orElseThrow();
        Instant before = last.minusWeeks(9).atTime(10, 0).atZone(LONDON).toInstant();
        Instant after = last.minusWeeks(7).atTime(10, 0).atZone(LONDON).toInstant();
        assertThat(clock.read(ClockFacts.receivedAt(before).build(), CALENDAR, before)
                        .isProvisional())
                .isFalse();
        ClockReading reading = clock.read(ClockFacts.receivedAt(after).build(), CALENDAR, after);
        assertThat(reading.isProvisional()).isTrue();
        assertThat(reading.explain().text().en()).contains("Provisional: holidays are known through");
    }

    @Test
    void explainsWhatWasCountedAndWhatWasNot() {
        ClockDefinition clock = clock(Term.businessDays(3))
                .basis(new LegalBasis("rule 7", false, null, Words.of("Saturdays do not count", "周六不计"), List.of()))
                .build();
        ClockReading reading = clock.read(received("2026-04-01T16:45").build(), CALENDAR, at("2026-04-01T17:00"));
        Explanation why = reading.explain();
        assertThat(why.text().en())
                .contains("Response: due by the end of Wednesday 8 April 2026.")
                .contains("3 business days from the receipt (16:45 on Wednesday 1 April 2026, Europe/London)")
                .contains("Good Friday (Fri 3 Apr)", "Easter Monday (Mon 6 Apr)", "2 closed days (weekends)")
                .contains("Rule: rule 7.", "Not verified:", "Our reading, not the text: Saturdays do not count.");
        assertThat(why.text().zh()).contains("3个工作日", "未经核实", "周六不计");
        assertThat(why.calendar() + " " + why.calendarVersion()).isEqualTo("gb-eng-wls 2026");
        assertThat(why.segments())
                .extracting(Segment::kind, Segment::days, Segment::name)
                .containsExactly(
                        tuple(Segment.Kind.DAY_ZERO, 0, null),
                        tuple(Segment.Kind.COUNTED, 1, null),
                        tuple(Segment.Kind.HOLIDAY, 0, "Good Friday"),
                        tuple(Segment.Kind.CLOSED, 0, null),
                        tuple(Segment.Kind.HOLIDAY, 0, "Easter Monday"),
                        tuple(Segment.Kind.COUNTED, 2, null));
    }

    @Test
    void anotherVersionOfTheRuleIsNotInForce() {
        ClockDefinition clock = clock(Term.weeks(6))
                .effective(new Effective(LocalDate.of(2026, 4, 8), null, Effective.By.RECEIPT, null))
                .build();
        assertThat(clock.read(received("2026-04-08T00:00").build(), CALENDAR, at("2026-05-01T00:00"))
                        .isInForce())
                .isTrue();
        assertThat(clock.read(received("2026-04-07T23:59").build(), CALENDAR, at("2026-05-01T00:00"))
                        .isInForce())
                .isFalse();
        Effective byReading = new Effective(LocalDate.of(2026, 4, 8), null, Effective.By.DATE_OF_READING, null);
        assertThat(byReading.covers(LocalDate.of(2025, 1, 1), null, LocalDate.of(2026, 4, 8)))
                .isTrue();
        Effective byStart = new Effective(null, LocalDate.of(2026, 4, 7), Effective.By.START_EVENT, null);
        assertThat(byStart.covers(LocalDate.of(2025, 1, 1), null, LocalDate.of(2026, 4, 8)))
                .isFalse();
        assertThat(byStart.covers(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 4, 7), LocalDate.of(2026, 4, 8)))
                .isTrue();
    }

    @Test
    void whatEscalatedStaysSoWhenALateFulfilmentComes() {
        ClockDefinition clock = clock(Term.businessDays(2))
                .recurring(Recurrence.Cadence.FROM_FULFILMENT, "update_sent")
                .milestone(MilestoneRule.escalateAfter("esc", Term.businessDays(1), "manager"))
                .build();
        ClockFacts late = received("2026-03-02T09:00")
                .event("update_sent", at("2026-03-06T13:00"))
                .build();
        for (String now : List.of("2026-03-06T12:00", "2026-03-06T14:00", "2026-03-10T23:00")) {
            assertThat(came(clock.read(late, CALENDAR, at(now)))).as(now).containsExactly("breach", "esc");
        }
        assertThat(clock.read(late, CALENDAR, at("2026-03-06T14:00")).findNextChange())
                .contains(at("2026-03-11T00:00"));
        ClockFacts beforeIt = received("2026-03-02T09:00")
                .event("update_sent", at("2026-03-05T08:00"))
                .build();
        assertThat(clock.read(beforeIt, CALENDAR, at("2026-03-05T08:30")).findNextChange())
                .as("it was made good before the escalation")
                .contains(at("2026-03-10T00:00"));
        assertThat(came(clock.read(beforeIt, CALENDAR, at("2026-03-09T10:00")))).containsExactly("breach");
    }

    private static List<String> came(ClockReading reading) {
        return reading.history().stream()
                .filter(each -> each.milestone().reached())
                .map(each -> each.milestone().key())
                .toList();
    }
}
