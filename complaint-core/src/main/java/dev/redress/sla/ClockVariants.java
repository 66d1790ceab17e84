package dev.redress.sla;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.clock.ClockDefinition;
import dev.redress.clock.ClockReading;
import dev.redress.clock.ClockState;
import dev.redress.clock.CyclePolicy;
import dev.redress.clock.Effective;
import dev.redress.clock.RulePack;
import dev.redress.complaint.ClockFact;
import dev.redress.sla.ComplaintFacts.TakenUp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The clocks of one name under one version of what judges them: of these a complaint has one at a time. Immutable. */
final class ClockVariants {

    private final String id;
    private final List<ComplaintClock> all;
    private final Effective within;
    private final BusinessCalendar calendar;

    /**
     * Some.
     *
     * @param id by which name the complaint knows them
     * @param all the clocks
     * @param within when all of them are in force
     * @param calendar what they count in
     */
    private ClockVariants(String id, List<ComplaintClock> all, Effective within, BusinessCalendar calendar) {
        this.id = id;
        this.all = List.copyOf(all);
        this.within = within;
        this.calendar = calendar;
    }

    /** All clocks under some terms by name, in order. */
    static Map<String, ClockVariants> of(ClockTerms terms) {
        Map<String, ClockVariants> clocks = new LinkedHashMap<>();
        Map<String, List<ComplaintClock>> own = new LinkedHashMap<>();
        for (ComplaintClock clock : terms.timetable().clocks()) {
            add(own, clock.definition().id(), clock);
        }
        own.forEach((name, all) -> clocks.put(name, new ClockVariants(name, all, Effective.ALWAYS, terms.calendar())));
        for (RulePack pack : terms.rules()) {
            Map<String, List<ComplaintClock>> packed = new LinkedHashMap<>();
            for (ClockDefinition clock : pack.clocks()) {
                add(packed, pack.id() + "/" + clock.id(), ComplaintClock.of(clock));
            }
            packed.forEach(
                    (name, all) -> clocks.put(name, new ClockVariants(name, all, pack.effective(), terms.calendar())));
        }
        return clocks;
    }

    private static void add(Map<String, List<ComplaintClock>> clocks, String name, ComplaintClock clock) {
        clocks.computeIfAbsent(name, none -> new ArrayList<>(1)).add(clock);
    }

    /** When they come into force or are no more. */
    List<Effective> effective() {
        return all.stream().map(each -> each.definition().effective()).toList();
    }

    Effective within() {
        return within;
    }

    /**
     * What the clock says that the complaint has.
     *
     * @param told by what policy, and how, it was taken up again, by sequence, where that is not for these clocks to say
     * @return null if none is in force for it
     */
    @Nullable
    ClockReading read(ComplaintFacts facts, Instant now, Map<Long, TakenUp> told) {
        ClockReading reading = readAny(facts, now, isDated() ? dated(facts, now, told) : told);
        return reading != null && reading.isInForce() && reading.isCoveredBy(within) ? reading : null;
    }

    /** By what policy the clock is taken up again by something; null if there is none that could be. */
    @Nullable
    CyclePolicy policy(ComplaintFacts facts, ClockFact change, Map<Long, TakenUp> told) {
        List<ComplaintClock> then = all.size() == 1
                ? all
                : all.stream()
                        .filter(each -> isInForce(each, facts, change.at(), told))
                        .toList();
        return then.isEmpty() ? null : Rebasing.policy(id, then, facts, calendar, change, told);
    }

    /** By the date of something that happened, where dates of reading decide: whether or not the clock has ended. */
    private boolean isInForce(ComplaintClock clock, ComplaintFacts facts, Instant at, Map<Long, TakenUp> told) {
        Effective effective = clock.definition().effective();
        if (effective.by() == Effective.By.DATE_OF_READING) {
            LocalDate date = LocalDate.ofInstant(at, calendar.zone());
            return effective.covers(date, date, date);
        }
        return isReadInForce(clock, facts, at, told);
    }

    private boolean isReadInForce(ComplaintClock clock, ComplaintFacts facts, Instant at, Map<Long, TakenUp> told) {
        return clock.definition().effective().equals(Effective.ALWAYS)
                || clock.definition()
                        .read(
                                told.isEmpty()
                                        ? facts.of(id)
                                        : facts.builder(id, told).build(),
                                calendar,
                                at)
                        .isInForce();
    }

    private boolean isDated() {
        return all.size() > 1
                && all.stream().anyMatch(each -> each.definition().effective().by() == Effective.By.DATE_OF_READING);
    }

    /** Where another clock comes into force by a date: how that was taken up again which had begun before, is for the clocks of that time to say. */
    private Map<Long, TakenUp> dated(ComplaintFacts facts, Instant now, Map<Long, TakenUp> told) {
        Map<Long, TakenUp> all = new HashMap<>(told);
        for (ClockFact change : facts.inOrder(now, fact -> ComplaintFacts.takesUp(fact) != null)) {
            TakenUp known = all.get(change.sequence());
            ClockReading then = readAny(facts.before(change), change.at(), all);
            CyclePolicy policy = known == null ? policy(facts, change, all) : known.policy();
            if (then != null && policy != null && (known == null || known.late() == null)) {
                all.put(change.sequence(), new TakenUp(policy, then.state() == ClockState.BREACHED));
            }
        }
        return all;
    }

    private @Nullable ClockReading readAny(ComplaintFacts facts, Instant now, Map<Long, TakenUp> told) {
        List<ComplaintClock> inForce = inForce(facts, now, told);
        return inForce.isEmpty() ? null : reading(inForce, facts, now, told);
    }

    /** Of several clocks those that are in force; of one alone that is asked of its reading. */
    private List<ComplaintClock> inForce(ComplaintFacts facts, Instant now, Map<Long, TakenUp> told) {
        return all.size() == 1
                ? all
                : all.stream()
                        .filter(each -> isReadInForce(each, facts, now, told))
                        .toList();
    }

    /** By the clocks in force now; what ended before the present cycle began, by those that were then. */
    private @Nullable ClockReading reading(
            List<ComplaintClock> inForce, ComplaintFacts facts, Instant now, Map<Long, TakenUp> told) {
        ClockReading reading = Rebasing.read(id, inForce, facts, calendar, now, told);
        if (reading == null || all.size() == 1 || reading.cycles().size() < 2) {
            return reading;
        }
        Instant ended = reading.cycles().get(reading.cycles().size() - 2).endedAt();
        if (ended == null) {
            return reading;
        }
        List<ComplaintClock> before = inForce(facts, ended, told);
        ClockReading then = before.isEmpty() || before.equals(inForce) ? null : reading(before, facts, ended, told);
        return then == null ? reading : reading.following(then);
    }
}
