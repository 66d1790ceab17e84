package dev.redress.console.businesstime;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.Due;
import dev.redress.calendar.OpenSegment;
import dev.redress.calendar.Pause;
import dev.redress.calendar.Roll;
import dev.redress.calendar.Term;
import dev.redress.calendar.ZeroAmount;
import dev.redress.console.businesstime.CaseObject.UnsupportedCaseException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computes business-time cases: one JSON object in, the fields of its expected result out. Uses only the public API. */
final class BusinessTimeCase {

    /** Where a day is some business hours, as in jBPM, a week is five such days. */
    private static final BigDecimal WEEK_DAYS = BigDecimal.valueOf(5);

    private final BusinessCalendar calendar;
    private final CaseObject input;
    private final CaseObject convention;

    private BusinessTimeCase(CaseObject each) {
        this.input = each.object("input");
        this.convention = each.object("convention");
        this.calendar = CaseCalendar.build(each.object("calendar"), convention);
    }

    /**
     * Computes one case.
     *
     * @return the result's fields; instants as ISO-8601 texts in the calendar's zone
     * @throws UnsupportedCaseException if the case names something unknown
     */
    static Map<String, Object> compute(Map<String, Object> json) {
        CaseObject each = new CaseObject(json);
        return new BusinessTimeCase(each).result(each.text("op"));
    }

    private Map<String, Object> result(String op) {
        return switch (op) {
            case "add_business_time" -> instant(addBusinessTime());
            case "due_with_pauses" -> dueWithPauses();
            case "business_time_between" -> seconds(calendar.between(input.instant("start"), input.instant("end")));
            case "elapsed_with_pauses" ->
                seconds(calendar.between(input.instant("start"), input.instant("end"), pauses()));
            case "is_working_day" -> field("working", calendar.days().isBusinessDay(dateOrAt()));
            case "add_working_days" ->
                field("date", addWorkingDays().map(LocalDate::toString).orElse(null));
            case "working_days_between" ->
                field("days", calendar.days().between(input.date("start"), input.date("end")));
            case "working_dates" -> field("dates", workingDates());
            case "calendar_days_then_roll" ->
                field("date", calendarDaysThenRoll().toString());
            case "is_open" -> field("open", calendar.hours().isOpen(at()));
            case "on_break" -> field("on_break", calendar.hours().isOnBreak(at()));
            case "on_holiday" ->
                field("on_holiday", calendar.days().isHoliday(LocalDate.ofInstant(at(), calendar.zone())));
            case "open_segments" -> field("segments", openSegments());
            case "next_open" -> instant(calendar.hours().findNextOpen(at()));
            case "prev_open_moment" -> instant(calendar.hours().findPreviousOpen(at()));
            case "next_close" -> instant(calendar.hours().findNextClose(at()));
            case "next_opening_strict" -> instant(calendar.hours().findNextOpening(at()));
            case "prev_close_strict" -> instant(calendar.hours().findPreviousClose(at()));
            default -> throw new UnsupportedCaseException("op " + op);
        };
    }

    private Optional<Instant> addBusinessTime() {
        Instant start = input.instant("start");
        Term term = term();
        if (term.isZero() && calendar.conventions().zeroAmount() == ZeroAmount.NO_DEADLINE) {
            return calendar.findDue(start, term, List.of()).map(Due::at);
        }
        return Optional.of(term.isZero() && isBackward() ? calendar.minus(start, term) : calendar.plus(start, term));
    }

    private Map<String, Object> dueWithPauses() {
        Optional<Due> due = calendar.findDue(input.instant("start"), term(), pauses());
        Map<String, Object> result = instant(due.map(Due::at));
        due.ifPresent(found -> result.put("paused_seconds", decimal(found.paused())));
        return result;
    }

    private Term term() {
        Object amount = input.get("amount");
        return switch (input.text("unit")) {
            case "seconds" -> Term.businessTime(CaseObject.duration(amount, 1));
            case "minutes" -> Term.businessTime(CaseObject.duration(amount, 60));
            case "hours" -> Term.businessTime(CaseObject.duration(amount, 3600));
            case "working_days" -> Term.businessDays(input.number("amount"));
            case "mixed" -> Term.businessTime(mixed(CaseObject.of(amount), dayHours()));
            case "wall" ->
                Term.exactTime(
                        amount instanceof BigDecimal
                                ? CaseObject.duration(amount, 1)
                                : mixed(CaseObject.of(amount), BigDecimal.valueOf(24)));
            default -> throw new UnsupportedCaseException("unit " + input.text("unit"));
        };
    }

    private BigDecimal dayHours() {
        return convention.get("day_hours") instanceof BigDecimal hours ? hours : BigDecimal.valueOf(24);
    }

    private static Duration mixed(CaseObject amounts, BigDecimal dayHours) {
        Duration sum = Duration.ZERO;
        for (Map.Entry<String, Object> part : amounts.members().entrySet()) {
            BigDecimal count = (BigDecimal) part.getValue();
            sum = sum.plus(
                    switch (part.getKey()) {
                        case "weeks" ->
                            CaseObject.duration(count.multiply(WEEK_DAYS).multiply(dayHours), 3600);
                        case "days" -> CaseObject.duration(count.multiply(dayHours), 3600);
                        case "hours" -> CaseObject.duration(count, 3600);
                        case "minutes" -> CaseObject.duration(count, 60);
                        case "seconds" -> CaseObject.duration(count, 1);
                        default -> throw new UnsupportedCaseException("unit " + part.getKey());
                    });
        }
        return sum;
    }

    private List<Pause> pauses() {
        List<Pause> pauses = new ArrayList<>();
        for (Object each : input.list("pauses")) {
            CaseObject pause = CaseObject.of(each);
            pauses.add(new Pause(pause.instant("from"), pause.instant("to")));
        }
        return pauses;
    }

    private Optional<LocalDate> addWorkingDays() {
        LocalDate date = input.date("date");
        int amount = input.number("amount");
        if (amount == 0 && calendar.conventions().zeroAmount() == ZeroAmount.NO_DEADLINE) {
            return Optional.empty();
        }
        return Optional.of(
                amount == 0 && isBackward()
                        ? calendar.days().minus(date, 0)
                        : calendar.days().plus(date, amount));
    }

    private boolean isBackward() {
        return "backward".equals(convention.get("direction"));
    }

    private List<String> workingDates() {
        return calendar.days().list(input.date("start"), input.date("end")).stream()
                .map(LocalDate::toString)
                .toList();
    }

    private LocalDate calendarDaysThenRoll() {
        LocalDate start = input.get("cutoff") == null
                ? dateOrAt()
                : calendar.startDate(at(), LocalTime.parse(input.text("cutoff")));
        Term term = input.has("months") ? Term.months(input.number("months")) : Term.calendarDays(input.number("days"));
        return calendar.with(roll()).plus(start, term);
    }

    private Roll roll() {
        Object roll = input.get("roll");
        if (roll == null || roll.equals(true) || roll.equals("forward")) {
            return Roll.FORWARD;
        } else if (roll.equals(false) || roll.equals("none")) {
            return Roll.NONE;
        } else if (roll.equals("backward")) {
            return Roll.BACKWARD;
        }
        throw new UnsupportedCaseException("roll " + roll);
    }

    private LocalDate dateOrAt() {
        return input.has("date") ? input.date("date") : LocalDate.ofInstant(at(), calendar.zone());
    }

    private List<Map<String, Object>> openSegments() {
        Instant start = input.instant("start");
        int count = input.number("count");
        List<OpenSegment> segments = "backward".equals(input.get("direction"))
                ? calendar.hours().segmentsBefore(start, count)
                : calendar.hours().segmentsFrom(start, count);
        List<Map<String, Object>> result = new ArrayList<>();
        for (OpenSegment segment : segments) {
            Map<String, Object> fields = field("from", text(segment.from()));
            fields.put("to", text(segment.to()));
            result.add(fields);
        }
        return result;
    }

    private Instant at() {
        return input.instant("at");
    }

    private Map<String, Object> instant(Optional<Instant> instant) {
        return field("instant", instant.map(this::text).orElse(null));
    }

    private String text(Instant instant) {
        ZoneId zone = calendar.zone();
        return instant.atZone(zone).toOffsetDateTime().toString();
    }

    private static Map<String, Object> seconds(Duration duration) {
        return field("seconds", decimal(duration));
    }

    private static BigDecimal decimal(Duration duration) {
        BigDecimal exact = BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
        BigDecimal shortest = exact.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    private static Map<String, Object> field(String name, @Nullable Object value) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(name, value);
        return fields;
    }
}
