package dev.redress.console.demo;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.ShippedCalendars;
import dev.redress.calendar.Term;
import dev.redress.calendar.WeeklyHours;
import dev.redress.calendar.Window;
import dev.redress.clock.ClockDefinition;
import dev.redress.clock.MilestoneRule;
import dev.redress.complaint.NoticeReader;
import dev.redress.event.EventKind;
import dev.redress.lifecycle.Notice;
import dev.redress.procedure.Procedure;
import dev.redress.words.Words;

/** The organisation's hours and clocks. */
final class Timing {

    static final BusinessCalendar OFFICE = BusinessCalendar.in(Scene.ZONE)
            .named("shanghai-office")
            .weekly(WeeklyHours.mondayToFriday(Window.parse("09:00-12:00"), Window.parse("13:30-18:00")))
            .holidays(ShippedCalendars.get("cn"))
            .build();

    static final Procedure PROCEDURE = Procedure.named("demo", 1)
            .title("Whatever the machine allows, with clocks", "不设限制,但有时限")
            .calendar(OFFICE.name())
            .clock(ClockDefinition.named("acknowledge", Words.of("Acknowledgement", "确认收到"))
                    .stopsOn("acknowledged")
                    .cancelledOn("resolved", "ended")
                    .limit(Term.businessHours(8))
                    .milestone(MilestoneRule.escalateAfter("late", Term.businessHours(4), "manager"))
                    .build())
            .clock(ClockDefinition.named("solve", Words.of("Solution", "解决"))
                    .stopsOn("resolved", "declined")
                    .cancelledOn("withdrawn", "referred")
                    .limit(Term.businessDays(10))
                    .pausable("waiting_for_complainant", Words.of("waiting for the complainant", "等待投诉人"), null)
                    .milestone(MilestoneRule.warnAtShare("near", "0.8", "handler"))
                    .milestone(MilestoneRule.escalateAfter("late", Term.businessDays(1), "manager"))
                    .build())
            .tell(EventKind.ACKNOWLEDGED, new Notice("acknowledged", NoticeReader.COMPLAINANT, null))
            .tell(EventKind.RESOLVED, new Notice("outcome", NoticeReader.COMPLAINANT, null))
            .build();

    private Timing() {}
}
