package dev.redress.clock;

import dev.redress.calendar.Term;
import dev.redress.words.Words;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** English. */
final class EnglishVoice implements Voice {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    @Override
    public String words(Words words) {
        return words.en();
    }

    @Override
    public String date(LocalDate date) {
        return DAY.format(date);
    }

    @Override
    public String moment(ZonedDateTime at) {
        boolean whole = at.getSecond() == 0 && at.getNano() == 0;
        return DateTimeFormatter.ofPattern(whole ? "HH:mm" : "HH:mm:ss", Locale.ENGLISH)
                        .format(at) + " on " + date(at.toLocalDate());
    }

    @Override
    public String terms(List<Term> terms) {
        return Terms.en(terms);
    }

    @Override
    public String span(LocalDate first, LocalDate last) {
        return first.equals(last) ? SHORT.format(first) : DATE.format(first) + " to " + DATE.format(last);
    }

    @Override
    public String count(int days) {
        return " (" + days + ")";
    }

    @Override
    public String notStarted(String clock, String event) {
        return clock + ": the clock has not started; it waits for " + event(event) + ".";
    }

    @Override
    public String dueEndOfDay(String clock, LocalDate day) {
        return clock + ": due by the end of " + date(day) + ".";
    }

    @Override
    public String dueAt(String clock, ZonedDateTime at) {
        return clock + ": due by " + moment(at) + ".";
    }

    @Override
    public String noEnd(String clock) {
        return clock + ": no due date; it was extended without an end, or waits for an event.";
    }

    @Override
    public String counted(String terms, String event, ZonedDateTime from, boolean hours, @Nullable LocalDate dayOne) {
        String start = event(event) + " (" + moment(from) + ", " + Voice.zone(from) + ")";
        if (hours) {
            return "The limit is " + terms + " from " + start + ".";
        }
        String limit = "The limit is " + terms + " from " + start + "; ";
        if (dayOne != null && dayOne.isAfter(from.toLocalDate())) {
            return limit + "as that day's close had passed, " + date(dayOne) + " is the first day counted.";
        }
        return limit + "that day itself is " + (dayOne != null ? "the first day counted." : "not counted.");
    }

    private static String event(String name) {
        Words words = EventWords.of(name);
        return words == null ? "\"" + name.replace('_', ' ') + "\"" : words.en();
    }

    @Override
    public String shifted(String event, ZonedDateTime came, ZonedDateTime counts, @Nullable LocalTime cutOff) {
        String why = cutOff == null ? "when nobody works" : "after the cut-off at " + cutOff;
        String what = event(event);
        return Character.toUpperCase(what.charAt(0)) + what.substring(1) + " came at " + moment(came) + ", " + why
                + "; it counts as come at " + moment(counts) + ".";
    }

    @Override
    public String byDate(String event, ZonedDateTime from) {
        return "It began with " + event(event) + " (" + moment(from) + ", " + Voice.zone(from)
                + "); its end was set by a date or an event.";
    }

    @Override
    public String countedDays(String spans) {
        return "Counted: " + spans + ".";
    }

    @Override
    public String countedHours(String time, int stretches) {
        return "Counted: " + time + (stretches > 1 ? " in " + stretches + " stretches." : ".");
    }

    @Override
    public String notCounted(String parts) {
        return "Not counted: " + parts + ".";
    }

    @Override
    public String holiday(@Nullable String name, String span) {
        return (name == null ? "a holiday" : name) + " (" + span + ")";
    }

    @Override
    public String weekends(int days) {
        return days == 1 ? "one closed day" : days + " closed days (weekends)";
    }

    @Override
    public String suspended(String span, String reason, @Nullable Side waitingFor) {
        String whom = waitingFor == null
                ? ""
                : switch (waitingFor) {
                    case ORGANISATION -> "";
                    case COMPLAINANT -> ", waiting for the complainant";
                    case THIRD_PARTY -> ", waiting for a third party";
                };
        // A reason may say the same.
        return "The clock stood still " + span + ": " + reason + (whom.endsWith(", " + reason) ? "" : whom) + ".";
    }

    @Override
    public String rolled(LocalDate from, LocalDate to) {
        return "The last day would be " + date(from) + "; nobody works then, so it moves to " + date(to) + ".";
    }

    @Override
    public String closedOn(LocalDate last, LocalDate to) {
        return "The last day, " + date(last) + ", passed while it was closed in time; taken up again, it goes on until "
                + date(to) + ".";
    }

    @Override
    public String added(String time) {
        return "The business time that was paused, " + time + ", is added at the end.";
    }

    @Override
    public String used(String percent) {
        return percent + " % of the limit had been used before that.";
    }

    @Override
    public String missed(int times, ZonedDateTime latest) {
        return "It was missed " + (times == 1 ? "" : times + " times, the last time ") + "at " + moment(latest) + ".";
    }

    @Override
    public String extended(String rule, ZonedDateTime granted, @Nullable String condition) {
        return "The limit was extended at " + moment(granted) + " by the rule \"" + rule.replace('_', ' ') + "\""
                + (condition == null ? "." : ": " + condition + ".");
    }

    @Override
    public String undecided(int parts, boolean later) {
        return (parts == 1 ? "One of them waits" : parts + " of them wait") + " for an event, so the limit may yet end "
                + (later ? "later." : "sooner.");
    }

    @Override
    public String recurring(String terms) {
        return "It comes again after every " + terms + ", until the clock stops.";
    }

    @Override
    public String pair(int parts, boolean later) {
        return "Of " + parts + " limits the " + (later ? "later" : "earlier") + " one holds.";
    }

    @Override
    public String basis(String reference) {
        return "Rule: " + reference + ".";
    }

    @Override
    public String unverified() {
        return "Not verified: this figure was not read in a source. Check it before you rely on it.";
    }

    @Override
    public String interpretation(String text) {
        return "Our reading, not the text: " + text + ".";
    }

    @Override
    public String provisional(LocalDate through) {
        return "Provisional: holidays are known through " + date(through) + " only, so the date may move.";
    }

    @Override
    public String provisionalBefore(LocalDate from) {
        return "Provisional: holidays are known from " + date(from)
                + " on only, so days before count as ordinary ones.";
    }

    @Override
    public String notInForce() {
        return "Note: this rule is not in force for a complaint of this date.";
    }

    @Override
    public String endedInTurn(ZonedDateTime ended) {
        return "It ended at " + moment(ended) + ", before it was due again; what was missed before stays so.";
    }

    @Override
    public String state(ClockState state, @Nullable ZonedDateTime ended) {
        String when = ended == null ? "" : " at " + moment(ended);
        return switch (state) {
            case NOT_STARTED, RUNNING, EXTENDED -> "";
            case SUSPENDED -> "The clock stands still at present.";
            case MET -> "It was met" + when + ".";
            case BREACHED -> ended == null ? "The limit has passed." : "It ended" + when + ", too late.";
            case CANCELLED -> "It was cancelled" + when + ".";
        };
    }

    @Override
    public String separator() {
        return ", ";
    }
}
