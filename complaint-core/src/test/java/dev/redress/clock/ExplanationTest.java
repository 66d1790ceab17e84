package dev.redress.clock;

import static dev.redress.clock.ClockReadingTest.CALENDAR;
import static dev.redress.clock.ClockReadingTest.at;
import static dev.redress.clock.ClockReadingTest.clock;
import static dev.redress.clock.ClockReadingTest.received;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.Term;
import dev.redress.calendar.WeeklyHours;
import dev.redress.calendar.Window;
import dev.redress.words.Words;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an explanation says of extensions, undecided pairs, turns, the time it was closed, and events in both languages. */
class ExplanationTest {

    private static final Instant NOW = at("2026-03-05T10:00");

    private static ClockReading read(ClockDefinition clock, ClockExtension extension) {
        return clock.read(received("2026-03-02T10:00").extension(extension).build(), CALENDAR, NOW);
    }

    @Test
    void namesTheRuleOfAnExtensionItsTimeAndItsCondition() {
        ClockDefinition clock = clock(Term.businessDays(5))
                .extension(ExtensionRule.fixedExtra("very_complex", Term.businessDays(10))
                        .when(new Words("complex cases", "案情复杂"), null))
                .build();
        ClockReading reading = read(clock, ClockExtension.by("very_complex", at("2026-03-03T10:00")));
        assertThat(reading.state()).isEqualTo(ClockState.EXTENDED);
        assertThat(reading.explain().text().en())
                .contains(
                        "The limit was extended at 10:00 on Tuesday 3 March 2026 by the rule \"very complex\": complex cases.");
        assertThat(reading.explain().text().zh()).contains("按规则“very_complex”延长：案情复杂。");
    }

    @Test
    void anExtensionThatMovesNothingIsNoExtension() {
        ClockDefinition clock = clock(Term.businessDays(10))
                .extension(ExtensionRule.agreed("agreed"))
                .extension(ExtensionRule.newTotal("credit", Term.calendarDays(3)))
                .build();
        Instant granted = at("2026-03-03T10:00");
        for (ClockExtension vain : new ClockExtension[] {
            ClockExtension.until("agreed", granted, LocalDate.of(2026, 3, 4)), ClockExtension.by("credit", granted)
        }) {
            ClockReading reading = read(clock, vain);
            assertThat(reading.state()).isEqualTo(ClockState.RUNNING);
            assertThat(reading.findDue()).contains(at("2026-03-17T00:00"));
            assertThat(reading.explain().text().en())
                    .contains("changes nothing: the limit ends no later with it.")
                    .doesNotContain("was extended");
        }
        ClockDefinition earlier = ClockDefinition.named("pair", Words.of("Pair"))
                .stopsOn("answered")
                .limit(TimeLimit.earlierOf(TimeLimit.of(Term.businessDays(10)), TimeLimit.of(Term.businessDays(20))))
                .extension(ExtensionRule.fixedExtra("more", Term.businessDays(1)))
                .build();
        assertThat(read(earlier, ClockExtension.by("more", granted)).findDue()).contains(at("2026-03-18T00:00"));
    }

    @Test
    void aPairThatWaitsForAnEventMayYetEndAtAnotherTime() {
        TimeLimit first = TimeLimit.of(Term.businessDays(10));
        TimeLimit event = TimeLimit.atEvent("second_billing_cycle_ended");
        for (boolean later : new boolean[] {true, false}) {
            ClockDefinition clock = ClockDefinition.named("pair", Words.of("Pair"))
                    .stopsOn("answered")
                    .limit(later ? TimeLimit.laterOf(first, event) : TimeLimit.earlierOf(first, event))
                    .build();
            String open = "so the limit may yet end " + (later ? "later." : "sooner.");
            ClockFacts.Builder facts = received("2026-03-02T10:00");
            assertThat(clock.read(facts.build(), CALENDAR, NOW).explain().text().en())
                    .contains("One of them waits for an event, " + open);
            ClockFacts decided = received("2026-03-02T10:00")
                    .event("second_billing_cycle_ended", at("2026-03-04T00:00"))
                    .build();
            assertThat(clock.read(decided, CALENDAR, NOW).explain().text().en()).doesNotContain("waits for an event");
        }
    }

    @Test
    void whatIsUsedOfAClockThatComesAgainIsUsedOfItsTurn() {
        ClockDefinition clock = ClockDefinition.named("update", Words.of("Update"))
                .stopsOn("closed")
                .limit(Term.businessDays(10))
                .recurring(Recurrence.Cadence.FROM_START, "update_sent")
                .milestone(MilestoneRule.warnAtShare("soon", "0.5", "lead"))
                .build();
        ClockFacts facts = received("2026-03-02T00:00")
                .event("update_sent", at("2026-03-10T10:00"))
                .build();
        Instant second = at("2026-03-17T00:00"); // the first turn ends as this day begins
        ClockReading begun = clock.read(facts, CALENDAR, second);
        assertThat(begun.findDue()).contains(at("2026-03-31T00:00"));
        assertThat(begun.usedShare()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(begun.milestones())
                .extracting(Milestone::at)
                .containsExactly(at("2026-03-23T17:00"), at("2026-03-31T00:00"));
        assertThat(clock.read(facts, CALENDAR, at("2026-03-23T17:00")).usedShare())
                .isEqualByComparingTo("0.5");
        ClockReading first = clock.read(received("2026-03-02T00:00").build(), CALENDAR, at("2026-03-06T17:00"));
        assertThat(first.usedShare()).isGreaterThan(new BigDecimal("0.45"));
    }

    @Test
    void theTimeAComplaintWasClosedIsNobodys() {
        ClockDefinition clock = clock(Term.businessHours(16))
                .policies(CyclePolicy.CONTINUE, CyclePolicy.CONTINUE, CyclePolicy.CONTINUE)
                .build();
        ClockFacts facts = received("2026-03-03T09:00")
                .event("answered", at("2026-03-03T15:00"))
                .event(ClockFacts.REOPENED, at("2026-03-10T10:00"))
                .build();
        Attribution shares = clock.read(facts, CALENDAR, at("2026-03-10T12:00")).attribution();
        assertThat(shares.business()).containsEntry(Side.ORGANISATION, Duration.ofHours(8));
        assertThat(shares.elapsed()).containsEntry(Side.ORGANISATION, Duration.ofHours(8));
    }

    @Test
    void eventsAreCalledByWordsInBothLanguages() {
        ClockDefinition clock =
                clock(Term.businessDays(2)).startsOn("notice_received").build();
        ClockReading waiting = clock.read(received("2026-03-02T10:00").build(), CALENDAR, NOW);
        assertThat(waiting.explain().text().en()).contains("it waits for the receipt of the notice.");
        assertThat(waiting.explain().text().zh()).contains("等待收到通知。");
        ClockReading own = clock(Term.businessDays(2))
                .startsOn("lift_off")
                .build()
                .read(received("2026-03-02T10:00").build(), CALENDAR, NOW);
        assertThat(own.explain().text().en()).contains("\"lift off\"");
        assertThat(own.explain().text().zh()).contains("事件“lift_off”");
    }

    @Test
    void everyEventThatAShippedRuleStartsWithHasWords() {
        assertThat(RulePacks.shipped().all().stream()
                        .flatMap(pack -> pack.clocks().stream())
                        .map(ClockDefinition::startsOn)
                        .distinct())
                .isNotEmpty()
                .allSatisfy(event -> {
                    Words words = EventWords.of(event);
                    assertThat(words).as(event).isNotNull();
                    assertThat(words.zh()).as(event).matches("\\p{IsHan}+");
                });
    }

    @Test
    void aDateThatAZoneSkippedIsADateAllTheSame() {
        ZoneId apia = ZoneId.of("Pacific/Apia");
        ClockReading reading = clock(Term.calendarDays(1))
                .build()
                .read(
                        ClockFacts.receivedAt(LocalDateTime.of(2011, 12, 29, 10, 0)
                                        .atZone(apia)
                                        .toInstant())
                                .build(),
                        BusinessCalendar.in(apia)
                                .named("ws")
                                .weekly(WeeklyHours.mondayToFriday(Window.parse("09:00-17:00")))
                                .build(),
                        LocalDateTime.of(2011, 12, 29, 11, 0).atZone(apia).toInstant());
        assertThat(reading.findDue())
                .contains(LocalDate.of(2011, 12, 31).atStartOfDay(apia).toInstant());
    }

    @Test
    void aTagWithARegionIsOfItsLanguage() {
        Words words = new Words("reply", "答复");
        assertThat(List.of(words.in("zh"), words.in("zh-CN"), words.in("zha"), words.in("en-GB")))
                .containsExactly("答复", "答复", "reply", "reply");
    }

    @Test
    void aHolidayNamedInAnotherLanguageIsCalledAHoliday() {
        ClockReading reading = clock(Term.businessDays(3))
                .build()
                .read(received("2026-04-01T10:00").build(), CALENDAR, at("2026-04-01T10:00"));
        assertThat(reading.explain().text().zh()).contains("节假日“Good Friday”（4月3日）");
    }

    @Test
    void aTurnThatCountsFromAFulfilmentSaysSoAndIsScheduledFromIt() {
        ClockDefinition clock = ClockDefinition.named("update", Words.of("Update"))
                .stopsOn("closed")
                .limit(Term.businessDays(5))
                .recurring(Recurrence.Cadence.FROM_FULFILMENT, "update_sent")
                .build();
        ClockFacts facts = received("2026-03-02T10:00")
                .event("update_sent", at("2026-03-12T10:00"))
                .event("closed", at("2026-03-13T10:00"))
                .build();
        ClockReading reading = clock.read(facts, CALENDAR, at("2026-03-16T10:00"));
        assertThat(reading.schedule(2)).containsExactly(at("2026-03-20T00:00"), at("2026-03-27T00:00"));
        assertThat(reading.explain().text().en())
                .contains("from \"update sent\" (10:00 on Thursday 12 March 2026")
                .contains("It ended at 10:00 on Friday 13 March 2026, before it was due again")
                .doesNotContain("too late");
        assertThat(reading.explain().text().zh()).contains("此前的逾期不变").doesNotContain("自收到投诉");
        assertThat(clock.read(received("2026-03-02T10:00").build(), CALENDAR, NOW)
                        .schedule(1))
                .containsExactly(at("2026-03-10T00:00"));
    }

    @Test
    void aReasonThatSaysForWhomIsWaitedIsSaidOnce() {
        ClockDefinition clock = clock(Term.businessDays(10))
                .pausable("waiting", Words.of("waiting for the complainant", "等待投诉人"), null)
                .build();
        Instant from = at("2026-03-03T10:00");
        ClockFacts facts = received("2026-03-02T10:00")
                .pause(new ClockPause("waiting", Side.COMPLAINANT, from, at("2026-03-05T10:00"), from, null))
                .build();
        Words text =
                clock.read(facts, CALENDAR, at("2026-03-06T10:00")).explain().text();
        assertThat(text.en()).containsOnlyOnce("waiting for the complainant");
        assertThat(text.zh()).containsOnlyOnce("等待投诉人");
    }

    @Test
    void whatHasNotBegunToCountHasTakenNobodysTime() {
        ClockDefinition clock =
                clock(Term.businessDays(1)).cutOff(LocalTime.of(16, 0)).build();
        ClockReading reading = clock.read(received("2026-03-06T16:00").build(), CALENDAR, at("2026-03-06T17:00"));
        assertThat(reading.attribution().elapsed().values()).containsOnly(Duration.ZERO);
    }

    @Test
    void whatGoesOnUnderAnotherDefinitionKeepsWhoseTheTimeBeforeWas() {
        ClockDefinition clock = clock(Term.businessDays(10))
                .policies(CyclePolicy.CONTINUE, CyclePolicy.CONTINUE, CyclePolicy.CONTINUE)
                .build();
        Instant from = at("2026-03-03T10:00");
        ClockFacts facts = received("2026-03-02T10:00")
                .pause(new ClockPause("question", Side.COMPLAINANT, from, at("2026-03-05T10:00"), from, null))
                .rebased(at("2026-03-09T10:00"), new BigDecimal("0.3"))
                .build();
        Attribution shares = clock.read(facts, CALENDAR, at("2026-03-10T10:00")).attribution();
        assertThat(shares.elapsed().get(Side.COMPLAINANT)).isEqualTo(Duration.ofDays(2));
        assertThat(shares.elapsed().get(Side.ORGANISATION)).isEqualTo(Duration.ofDays(6));
    }
}
