package dev.redress.calendar;

import dev.redress.json.Faults;
import dev.redress.json.JsonObject;
import dev.redress.json.JsonText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The JSON form of a calendar. Stateless, thread-safe. */
final class CalendarForm {

    private static final int FORM = 1;

    private static final List<Class<? extends Enum<?>>> CONVENTIONS = List.of(
            NonWorkingStart.class,
            ZeroAmount.class,
            LandingOnClose.class,
            TimeOfDay.class,
            ReversedRange.class,
            CountRange.class,
            ClosingInstant.class,
            LateStart.class,
            Roll.class,
            Rounding.class,
            PauseEnd.class,
            DayTargetPause.class,
            NeverOpen.class);

    private CalendarForm() {}

    static String write(CalendarDefinition calendar, Conventions conventions) {
        JsonText out = JsonText.pretty();
        out.put("form", FORM)
                .put("name", calendar.name())
                .put("version", calendar.version().isEmpty() ? null : calendar.version())
                .put("zone", calendar.zone().getId())
                .objects(
                        "weekly",
                        calendar.weekly().entrySet(),
                        (nested, each) -> nested.put(
                                        "from", each.getKey() == Integer.MIN_VALUE ? null : date(each.getKey()))
                                .object("hours", each.getValue(), CalendarForm::write))
                .objects("days", new TreeMap<>(calendar.rules()).entrySet(), CalendarForm::write)
                .objects(
                        "annual",
                        new TreeMap<>(calendar.annual()).entrySet(),
                        (nested, each) -> nested.put(
                                        "day", each.getKey().toString().substring(2))
                                .put("holiday", each.getValue().name())
                                .texts("hours", windows(each.getValue().hours())))
                .put("valid_from", text(calendar.validFrom()))
                .put("valid_through", text(calendar.validThrough()))
                .object(
                        "conventions",
                        conventions.chosen().isEmpty() ? null : conventions,
                        (nested, choices) -> CONVENTIONS.forEach(type -> nested.put(
                                name(type),
                                choices.chosen().get(type) instanceof Enum<?> chosen ? code(chosen) : null)));
        return out.finish();
    }

    private static void write(JsonText out, WeeklyHours hours) {
        for (DayOfWeek day : DayOfWeek.values()) {
            out.texts(code(day), windows(hours.on(day)));
        }
    }

    private static void write(JsonText out, Map.Entry<Integer, DayRule> day) {
        DayRule rule = day.getValue();
        out.put("date", date(day.getKey())).put("holiday", rule.holiday()).flag("not_holiday", rule.works());
        List<Window> hours = rule.holiday() == null ? rule.exception() : rule.hours();
        if (hours != null && hours.isEmpty()) {
            out.none("hours");
        } else if (hours != null) {
            out.texts("hours", windows(hours));
        }
        DayRule.MakeUp makeUp = rule.makeUp();
        if (makeUp != null) {
            out.put("make_up", makeUp.name()).put("like", makeUp.like() == null ? null : code(makeUp.like()));
        }
        out.texts("breaks", windows(rule.breaks()));
    }

    static BusinessCalendar read(String json) {
        Faults faults = new Faults();
        JsonObject in = JsonObject.parse(json, faults);
        in.allow(
                "form",
                "name",
                "version",
                "zone",
                "weekly",
                "holidays",
                "days",
                "annual",
                "valid_from",
                "valid_through",
                "conventions");
        if (in.integer("form", FORM) != FORM) {
            in.wrong("form", "must be 1; a newer version of the library wrote this");
        }
        String name = in.text("name");
        if (in.has("name") && name.isBlank()) {
            in.wrong("name", "must not be blank: explanations and versions go by it");
        }
        ZoneId zone = in.parsed("zone", ZoneId::of, "a time zone such as Europe/London");
        if (!in.has("zone")) {
            in.wrong("zone", "is missing; for example Europe/London");
        }
        BusinessCalendarBuilder calendar =
                BusinessCalendar.in(zone == null ? ZoneId.of("UTC") : zone).named(name);
        calendar.version(in.optionalText("version").orElse(""));
        List<JsonObject> weeks = once(in, "weekly", "from", "weekly hours");
        if (weeks.isEmpty() && in.has("weekly")) {
            in.wrong("weekly", "must have an entry; leave it out for Monday to Friday from 09:00 to 17:00");
        }
        weeks.forEach(each -> weekly(calendar, each));
        in.parsedAll("holidays", ShippedCalendars::get).forEach(calendar::holidays);
        once(in, "days", "date", "what is special").forEach(each -> day(calendar, each));
        once(in, "annual", "day", "the holiday").forEach(each -> everyYear(calendar, each));
        LocalDate from = in.date("valid_from");
        LocalDate through = in.date("valid_through");
        if (from != null && through != null && through.isBefore(from)) {
            in.wrong("valid_through", "must not be before " + from + ", was " + through);
        }
        if (from != null) {
            calendar.validFrom(from);
        }
        if (through != null) {
            calendar.validThrough(through);
        }
        in.object("conventions").ifPresent(each -> calendar.counting(conventions(each)));
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    (name.isBlank() ? "calendar" : "calendar " + name) + ": " + String.join("; ", faults.all()));
        }
        return calendar.build();
    }

    /** Of two entries about the same day the later would win without a word. */
    private static List<JsonObject> once(JsonObject in, String list, String key, String what) {
        Set<String> seen = new HashSet<>();
        List<JsonObject> entries = in.objects(list);
        for (JsonObject each : entries) {
            String day = each.optionalText(key).orElse("");
            if (!seen.add(day)) {
                each.wrong(
                        key,
                        (day.isEmpty() ? "is left out twice" : "'" + day + "' comes twice") + "; say all of " + what
                                + " of a day in one entry");
            }
        }
        return entries;
    }

    private static void weekly(BusinessCalendarBuilder calendar, JsonObject in) {
        in.allow("from", "hours");
        WeeklyHours hours = WeeklyHours.none();
        JsonObject week = in.object("hours").orElse(null);
        if (week == null) {
            in.wrong("hours", "is missing; for example {\"monday\": [\"09:00-17:00\"]}");
            return;
        }
        Map<DayOfWeek, Window[]> days = new EnumMap<>(DayOfWeek.class);
        for (String name : week.names()) {
            DayOfWeek day = find(DayOfWeek.class, name);
            if (day == null) {
                week.wrong(
                        name,
                        "is no day of the week; they are monday, tuesday, wednesday, thursday, friday, saturday, sunday");
            } else {
                days.put(day, week.parsedAll(name, Window::parse).toArray(Window[]::new));
            }
        }
        for (Map.Entry<DayOfWeek, Window[]> each : days.entrySet()) {
            hours = hours.with(each.getKey(), each.getValue());
        }
        LocalDate from = in.date("from");
        if (from == null) {
            calendar.weekly(hours);
        } else {
            calendar.weeklyFrom(from, hours);
        }
    }

    private static void day(BusinessCalendarBuilder calendar, JsonObject in) {
        in.allow("date", "holiday", "not_holiday", "hours", "make_up", "like", "breaks");
        LocalDate date = in.date("date");
        if (date == null) {
            if (!in.has("date")) {
                in.wrong("date", "is missing");
            }
            return;
        }
        if (Stream.of("holiday", "not_holiday", "hours", "make_up", "like", "breaks")
                .noneMatch(in::has)) {
            in.wrong("date", "must have what is special about it: holiday, not_holiday, hours, make_up or breaks");
            return;
        }
        Window[] hours = in.parsedAll("hours", Window::parse).toArray(Window[]::new);
        if (in.has("holiday")) {
            calendar.holiday(date, in.optionalText("holiday").orElse(""), hours);
        } else if (in.has("hours")) {
            calendar.exception(date, hours);
        }
        if (in.truth("not_holiday", false)) {
            if (in.has("holiday")) {
                in.wrong("not_holiday", "cannot be said of a holiday; leave one of the two out");
            }
            calendar.notHoliday(date);
        }
        if (in.has("make_up")) {
            calendar.makeUp(
                    date,
                    new DayRule.MakeUp(
                            in.optionalText("make_up").orElse(""),
                            in.parsed("like", name -> known(DayOfWeek.class, name))));
        }
        if (in.has("like") && !in.has("make_up")) {
            in.wrong("like", "belongs to make_up, the name of what the day makes up for");
        }
        in.parsedAll("breaks", Window::parse).forEach(span -> calendar.breakOn(date, span));
    }

    private static void everyYear(BusinessCalendarBuilder calendar, JsonObject in) {
        in.allow("day", "holiday", "hours");
        MonthDay day = in.parsed("day", text -> MonthDay.parse("--" + text), "month and day such as 12-25");
        Window[] hours = in.parsedAll("hours", Window::parse).toArray(Window[]::new);
        if (day != null) {
            calendar.annualHoliday(day, in.optionalText("holiday").orElse(""), hours);
        }
    }

    private static Convention[] conventions(JsonObject in) {
        List<Convention> chosen = new ArrayList<>();
        in.allow(CONVENTIONS.stream().map(CalendarForm::name).toArray(String[]::new));
        for (Class<? extends Enum<?>> type : CONVENTIONS) {
            Enum<?> choice = in.parsed(name(type), text -> known(type, text));
            if (choice instanceof Convention convention) {
                chosen.add(convention);
            }
        }
        return chosen.toArray(Convention[]::new);
    }

    private static <E extends Enum<?>> E known(Class<E> type, String code) {
        E found = find(type, code);
        if (found == null) {
            throw new IllegalArgumentException("no " + name(type) + " is called that");
        }
        return found;
    }

    private static <E extends Enum<?>> @Nullable E find(Class<E> type, String code) {
        for (E each : type.getEnumConstants()) {
            if (code(each).equals(code)) {
                return each;
            }
        }
        return null;
    }

    /** {@code NonWorkingStart} is {@code non_working_start}. */
    private static String name(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> windows(Collection<Window> windows) {
        return windows.stream()
                .sorted(Comparator.comparing(Window::opens))
                .map(Window::toString)
                .toList();
    }

    private static String date(int day) {
        return LocalDate.ofEpochDay(day).toString();
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
