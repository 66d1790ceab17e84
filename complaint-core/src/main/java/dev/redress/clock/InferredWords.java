package dev.redress.clock;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.Roll;
import dev.redress.calendar.Term;
import dev.redress.words.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;

/** What an inferred definition says, in words. */
final class InferredWords {

    private InferredWords() {}

    static Words of(ClockDefinition clock, BusinessCalendar calendar) {
        TimeLimit.Counted limit = (TimeLimit.Counted) clock.limit();
        Term term = limit.terms().get(0);
        if (term.isZero()) {
            return new Words("due at once", "即时到期");
        }
        StringBuilder en = new StringBuilder(Terms.en(term));
        StringBuilder zh = new StringBuilder(Terms.zh(term));
        if (limit.isTime()) {
            en.append(" of elapsed time, clock changes included");
            zh.append("（实际经过的时间，含夏令时变更）");
        } else if (limit.end().kind() == LimitEnd.Kind.EXACT) {
            en.append(", at the time of day of the start");
            zh.append("，时刻与起点相同");
        } else {
            LocalTime hour = limit.end().hour();
            en.append(hour == null ? ", to the end of the day" : ", to " + hour);
            zh.append(hour == null ? "，至当日结束" : "，至" + hour);
        }
        if (limit.roll() == Roll.FORWARD) {
            en.append(", moved on to a business day");
            zh.append("，遇休息日顺延");
        }
        clock.findCutOff().ifPresent(hour -> {
            en.append("; from ").append(hour).append(" on counted as the next business day");
            zh.append("；").append(hour).append("起算作下一工作日");
        });
        if (clock.outOfHours() == OutOfHours.COUNTS_FROM_NEXT_OPENING) {
            LocalDate monday = LocalDate.of(2000, 1, 3).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
            String window = calendar.days().describe(monday).windows().get(0).toString();
            en.append("; out of hours counts from the next opening (Monday to Friday ")
                    .append(window)
                    .append(", ")
                    .append(calendar.zone())
                    .append(")");
            zh.append("；非工作时间收到的自下次开门起算（周一至周五")
                    .append(window)
                    .append("，")
                    .append(calendar.zone())
                    .append("）");
        }
        return new Words(en.toString(), zh.toString());
    }
}
