package dev.redress.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.calendar.DayTargetPause;
import dev.redress.calendar.Roll;
import dev.redress.calendar.Term;
import dev.redress.words.Words;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockDefinitionTest {

    private static ClockDefinition everything() {
        return ClockDefinition.named("everything", Words.of("All of it", "全部"))
                .owner(Side.COMPLAINANT)
                .startsOn("accepted")
                .outOfHours(OutOfHours.COUNTS_FROM_NEXT_OPENING)
                .cutOff(LocalTime.of(16, 0))
                .stopsOn("closed", "resolved")
                .cancelledOn("withdrawn")
                .limit(TimeLimit.laterOf(
                        TimeLimit.of(Term.exactHours(24)),
                        TimeLimit.earlierOf(
                                TimeLimit.of(Term.months(2))
                                        .firstDayCounts()
                                        .rolling(Roll.FORWARD)
                                        .ending(LimitEnd.closeOfBusiness(LocalTime.of(17, 0))),
                                TimeLimit.of(Term.businessTime(Duration.ofMinutes(90))),
                                TimeLimit.of(Term.weeks(3)).countedFrom("escalated"),
                                TimeLimit.atEvent("cycle_ended"))))
                .extension(ExtensionRule.fixedExtra("extra", Term.businessDays(10))
                        .atMost(Term.businessDays(10))
                        .when(Words.of("complex", "复杂"), Words.of("the complainant", "投诉人")))
                .extension(
                        ExtensionRule.newTotal("total", Term.calendarDays(45)).evenAfterExpiry())
                .extension(ExtensionRule.openEnded("holding"))
                .extension(ExtensionRule.agreed("agreed"))
                .pausable("inspection", Words.of("inspection", "鉴定"), "art. 22")
                .dayPause(DayTargetPause.BUSINESS_TIME)
                .effective(new Effective(
                        LocalDate.of(2026, 4, 15),
                        LocalDate.of(2027, 4, 15),
                        Effective.By.DATE_OF_READING,
                        Words.of("open complaints change over")))
                .milestone(MilestoneRule.warnAtShare("warn_80", "0.8", "handler"))
                .milestone(MilestoneRule.warnBefore("warn_1h", Term.businessHours(1), "handler"))
                .milestone(MilestoneRule.escalateAfter("level_1", Term.businessDays(1), "manager", "ombudsman"))
                .policies(CyclePolicy.RESTART, CyclePolicy.CONTINUE, CyclePolicy.NEW_CYCLE)
                .notice(Words.of("Tell the complainant", "告知投诉人"))
                .basis(new LegalBasis(
                        "art. 1", true, Words.of("text"), Words.of("reading", "理解"), List.of("https://example.org")))
                .build();
    }

    @Test
    void jsonSaysAllThatTheBuilderSays() {
        ClockDefinition clock = everything();
        ClockDefinition read = ClockDefinition.parse(clock.toJson());
        assertThat(read.toJson()).isEqualTo(clock.toJson());
        assertThat(read).isEqualTo(clock);
        assertThat(read.limit()).isEqualTo(clock.limit());
        assertThat(read.extensions()).isEqualTo(clock.extensions());
        assertThat(read.milestones()).isEqualTo(clock.milestones());
        assertThat(read.effective()).isEqualTo(clock.effective());
        assertThat(read.basis()).isEqualTo(clock.basis());
        assertThat(read.pauses()).isEqualTo(clock.pauses());
        assertThat(read.onReopening()).isEqualTo(CyclePolicy.CONTINUE);
    }

    @Test
    void recurrenceIsSaidInJsonToo() {
        ClockDefinition clock = ClockDefinition.named("again", Words.of("again"))
                .limit(Term.businessDays(20))
                .recurring(Recurrence.Cadence.FROM_FULFILMENT, "update_sent")
                .build();
        assertThat(ClockDefinition.parse(clock.toJson()).findRecurrence()).isEqualTo(clock.findRecurrence());
    }

    @Test
    void parsingReportsAllFaultsWithTheirPlaces() {
        assertThatThrownBy(() -> ClockDefinition.parse("""
                {"id": "A b", "name": {"zh": "x"}, "limit": {"amount": 0, "unit": "fortnights"}, "colour": "red",
                 "milestones": [{"key": "breach", "share": 2, "roles": ["x"]}],
                 "extensions": [{"id": "e", "kind": "fixed_extra"}],
                 "effective": {"from": "2026-02-01", "to": "2026-01-01"}}
                """))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(e.faults())
                                .anyMatch(fault -> fault.startsWith("colour is not known here"))
                                .anyMatch(fault -> fault.startsWith("name.en is missing"))
                                .anyMatch(fault -> fault.startsWith("id must be lower-case letters"))
                                .anyMatch(fault -> fault.startsWith("limit.unit must be one of business_hours, "))
                                .anyMatch(fault -> fault.startsWith("milestones[0].key 'breach' is used twice"))
                                .anyMatch(fault ->
                                        fault.startsWith("milestones[0].share must lie between 0 and 1, was 2"))
                                .anyMatch(fault -> fault.startsWith("extensions[0].term is missing"))
                                .anyMatch(fault -> fault.startsWith("effective.to must not be before 2026-02-01")));
    }

    @Test
    void buildingReportsAllFaultsToo() {
        ClockDefinitionBuilder builder = ClockDefinition.named("x", Words.of(" "))
                .stopsOn("closed")
                .cancelledOn("closed")
                .limit(TimeLimit.laterOf(
                        TimeLimit.of(Term.businessDays(-3)).rolling(Roll.FORWARD),
                        TimeLimit.of(Term.exactHours(1)).ending(LimitEnd.END_OF_DAY)))
                .recurring(Recurrence.Cadence.FROM_START);
        assertThatThrownBy(builder::build)
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(e.faults())
                                .containsExactly(
                                        "name must not be blank",
                                        "cancelled_on must not name 'closed', which stops the clock",
                                        "limit.later_of[0] must be more than zero, was -3 business_days",
                                        "limit.later_of[0].roll has a meaning only for calendar days, weeks and months",
                                        "limit.later_of[1].end must be exact for a limit in hours",
                                        "recurrence needs a limit that is counted, not a pair or an event"));
        assertThatThrownBy(() -> ClockDefinition.named("x", Words.of("x")).build())
                .hasMessage("clock definition x: limit is missing");
    }

    @Test
    @SuppressWarnings("NullAway") // nulls are what is tested
    void whatIsNullIsNamedAtOnce() {
        ClockDefinitionBuilder reply = ClockDefinition.named("reply", Words.of("Reply", "答复"));
        assertThatThrownBy(() -> reply.owner(null)).hasMessage("side");
        assertThatThrownBy(() -> reply.startsOn(null)).hasMessage("event");
        assertThatThrownBy(() -> reply.stopsOn("closed", null)).hasMessage("event");
        assertThatThrownBy(() -> reply.limit((Term) null)).hasMessage("term");
        assertThatThrownBy(() -> reply.milestone(null)).hasMessage("rule");
        assertThatThrownBy(() -> reply.policies(CyclePolicy.KEEP, null, CyclePolicy.KEEP))
                .hasMessage("reopening");
    }
}
