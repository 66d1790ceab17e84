package dev.redress.clock;

import dev.redress.calendar.Term;
import dev.redress.words.Words;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one language says what an explanation says. Stateless. */
interface Voice {

    /** The zone as people name it: the offset of no hours is UTC. */
    static String zone(ZonedDateTime at) {
        return at.getZone().equals(ZoneOffset.UTC) ? "UTC" : at.getZone().getId();
    }

    String words(Words words);

    String date(LocalDate date);

    String moment(ZonedDateTime at);

    String terms(List<Term> terms);

    /** First and last date of a stretch, which may be the same. */
    String span(LocalDate first, LocalDate last);

    String count(int days);

    String notStarted(String clock, String event);

    String dueEndOfDay(String clock, LocalDate day);

    String dueAt(String clock, ZonedDateTime at);

    String noEnd(String clock);

    /** {@code dayOne}: the first day that is counted, where that is not the day after; null otherwise. */
    String counted(String terms, String event, ZonedDateTime from, boolean hours, @Nullable LocalDate dayOne);

    /** That it counts as come later than it came: what began it, when, from when it counts, and the hour from which on it is late, if so. */
    String shifted(String event, ZonedDateTime came, ZonedDateTime counts, @Nullable LocalTime cutOff);

    String byDate(String event, ZonedDateTime from);

    String countedDays(String spans);

    String countedHours(String time, int stretches);

    String notCounted(String parts);

    String holiday(@Nullable String name, String span);

    String weekends(int days);

    String suspended(String span, String reason, @Nullable Side waitingFor);

    String rolled(LocalDate from, LocalDate to);

    /** The last day passed while the complaint was closed, having ended in time. */
    String closedOn(LocalDate last, LocalDate to);

    /** Paused business time, in words. */
    String added(String time);

    /** How much of the limit had been used before, in percent. */
    String used(String percent);

    /** How often a recurring limit was missed, and the latest of them. */
    String missed(int times, ZonedDateTime latest);

    /** By which rule it was extended, when, and under which condition the rule allows it. */
    String extended(String rule, ZonedDateTime granted, @Nullable String condition);

    /** How many limits of a pair wait for an event. */
    String undecided(int parts, boolean later);

    String recurring(String terms);

    String pair(int parts, boolean later);

    String basis(String reference);

    String unverified();

    String interpretation(String text);

    String provisional(LocalDate through);

    String provisionalBefore(LocalDate from);

    String notInForce();

    String state(ClockState state, @Nullable ZonedDateTime ended);

    /** That a recurring limit ended before it was due again, though it was missed before. */
    String endedInTurn(ZonedDateTime ended);

    String separator();
}
