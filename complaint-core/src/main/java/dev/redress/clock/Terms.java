package dev.redress.clock;

import dev.redress.calendar.Term;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Terms in words, and their multiples. */
final class Terms {

    private Terms() {}

    static Term times(Term term, int times) {
        if (term instanceof Term.BusinessTime open) {
            return new Term.BusinessTime(open.amount().multipliedBy(times));
        } else if (term instanceof Term.ExactTime exact) {
            return new Term.ExactTime(exact.amount().multipliedBy(times));
        } else if (term instanceof Term.BusinessDays days) {
            return new Term.BusinessDays(Math.multiplyExact(days.days(), times));
        } else if (term instanceof Term.CalendarDays days) {
            return new Term.CalendarDays(Math.multiplyExact(days.days(), times));
        } else if (term instanceof Term.Weeks weeks) {
            return new Term.Weeks(Math.multiplyExact(weeks.weeks(), times));
        }
        return new Term.Months(Math.multiplyExact(((Term.Months) term).months(), times));
    }

    static TimeLimit.Counted times(TimeLimit.Counted limit, int times) {
        return new TimeLimit.Counted(
                limit.terms().stream().map(term -> times(term, times)).toList(),
                limit.from(),
                limit.firstDay(),
                limit.roll(),
                limit.end());
    }

    static String en(List<Term> terms) {
        return terms.stream().map(Terms::en).collect(Collectors.joining(" and then "));
    }

    static String zh(List<Term> terms) {
        return terms.stream().map(Terms::zh).collect(Collectors.joining("，再加"));
    }

    static String en(Term term) {
        if (term instanceof Term.BusinessTime open) {
            return time(open.amount(), false) + " of business time";
        } else if (term instanceof Term.ExactTime exact) {
            return isLongDays(exact.amount())
                    ? exact.amount().toDays() + " days of 24 hours"
                    : time(exact.amount(), false);
        }
        long amount = TermJson.amount(term).longValueExact();
        String unit = term instanceof Term.BusinessDays
                ? "business day"
                : term instanceof Term.CalendarDays ? "calendar day" : term instanceof Term.Weeks ? "week" : "month";
        return amount + " " + unit + (amount == 1 ? "" : "s");
    }

    static String zh(Term term) {
        if (term instanceof Term.BusinessTime open) {
            return time(open.amount(), true) + "工作时间";
        } else if (term instanceof Term.ExactTime exact) {
            return isLongDays(exact.amount()) ? exact.amount().toDays() + "个24小时" : time(exact.amount(), true);
        }
        String unit = term instanceof Term.BusinessDays
                ? "个工作日"
                : term instanceof Term.CalendarDays ? "个自然日" : term instanceof Term.Weeks ? "周" : "个月";
        return TermJson.amount(term) + unit;
    }

    private static boolean isLongDays(Duration time) {
        return time.toDays() > 2 && time.equals(Duration.ofDays(time.toDays()));
    }

    static String time(Duration time, boolean zh) {
        StringBuilder text = new StringBuilder();
        BigDecimal seconds = TermJson.seconds(time.minusMinutes(time.toMinutes()));
        BigDecimal[] parts = {BigDecimal.valueOf(time.toHours()), BigDecimal.valueOf(time.toMinutesPart()), seconds};
        String[] units = zh ? new String[] {"小时", "分钟", "秒"} : new String[] {"hour", "minute", "second"};
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].signum() != 0) {
                text.append(text.isEmpty() || zh ? "" : " ")
                        .append(parts[i].toPlainString())
                        .append(zh ? "" : " ")
                        .append(units[i]);
                text.append(zh || parts[i].compareTo(BigDecimal.ONE) == 0 ? "" : "s");
            }
        }
        return text.isEmpty() ? (zh ? "0秒" : "0 seconds") : text.toString();
    }
}
