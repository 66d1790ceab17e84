package dev.redress.sla;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.clock.ClockDefinition;
import dev.redress.clock.ClockReading;
import dev.redress.clock.Cycle;
import dev.redress.clock.CyclePolicy;
import dev.redress.clock.Effective;
import dev.redress.clock.RulePack;
import dev.redress.complaint.ClockFact;
import dev.redress.sla.ComplaintFacts.TakenUp;
import java.time.Instant;
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
    private final DatesInForce dates;
    private final boolean dated;
    private final boolean mayChange;
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
        this.dates = new DatesInForce(
                all.stream().map(each -> each.definition().effective()).toList(), within, calendar.zone());
        this.dated = all.size() > 1 && dates.decide();
        this.mayChange = all.size() > 1 || dates.decide();
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

    /** When they come into force or are no more, as far as that is not always. */
    List<Effective> effective() {
        return dates.notAlways();
    }

    /**
     * What the clock says that the complaint has.
     *
     * @param told what is not for these clocks to say
     * @return null if none is in force for it
     */
    @Nullable
    ClockReading read(ComplaintFacts facts, Instant now, Turns told) {
        Instant date = told.dateOfReading(now);
        Instant over = dates.isOver(date) ? dates.lastInForce(date) : null;
        if (over != null) {
            return outlasting(facts, over, told);
        }
        ClockReading reading = readInForce(facts, now, told);
        if (reading == null) {
            Instant last = dates.lastInForce(date);
            return last == null ? null : outlasting(facts, last, told);
        }
        Instant gap = dates.lastBeforeGap(date);
        return gap == null || told.isBefore(gap) ? reading : afterGap(reading, gap, facts, told);
    }

    /** What was given up late when no rule was in force any more stays so; a rule that comes later judges what begins then. */
    private ClockReading afterGap(ClockReading reading, Instant gap, ComplaintFacts facts, Turns told) {
        ClockReading then = read(facts, gap, told);
        if (then == null || !then.isOpen() || !then.wasLate()) {
            return reading;
        }
        int begun = 0;
        while (begun < reading.cycles().size()
                && !reading.cycles().get(begun).startedAt().isAfter(gap)) {
            begun++;
        }
        return reading.following(then.givenUp(), then.cycles().size(), begun);
    }

    private @Nullable ClockReading readInForce(ComplaintFacts facts, Instant now, Turns told) {
        ClockReading reading = readRaw(facts, now, told);
        return reading != null && isInForce(reading, now, told) && reading.isCoveredBy(within, told.dateOfReading(now))
                ? reading
                : null;
    }

    /** Where the last rule has ended by its date: what had come to something until then. What was late is given up; what ran in time is gone. */
    private @Nullable ClockReading outlasting(ComplaintFacts facts, Instant last, Turns told) {
        ClockReading then = told.isBefore(last) ? null : read(facts, last, told);
        if (then == null || !then.isOpen() || then.wasLate()) {
            return then == null ? null : then.givenUp();
        }
        int ended = then.cycles().size() - 1;
        return ended <= 0 ? null : then.following(then, ended, ended + 1);
    }

    /** The same of clocks that were in force when they were kept, and say what had begun until then. */
    @Nullable
    ClockReading readKept(ComplaintFacts facts, Instant now, Turns told) {
        ClockReading reading = read(facts, now, told);
        ClockReading any = reading == null ? readRaw(facts, now, told) : reading;
        Instant last = any == null ? dates.lastInForce(told.dateOfReading(now)) : null;
        return last == null ? any : readRaw(facts, last, told);
    }

    private @Nullable ClockReading readRaw(ComplaintFacts facts, Instant now, Turns told) {
        if (!isDated()) {
            return readAny(facts, now, told);
        }
        Turns all = dated(facts, now, told);
        ClockReading reading = readAny(facts, now, all);
        if (reading != null && isInForce(reading, now, told)) {
            return reading;
        }
        // What went on by an earlier rule has been begun anew by another clock since.
        Instant until = reading == null ? now : reading.findEnd().orElse(now);
        List<ComplaintClock> then = inForceAt(facts, until, all);
        ClockReading since = then.isEmpty() ? null : reading(then, facts, now, all);
        return since == null ? reading : since;
    }

    /** What these clocks make of what takes the complaint up again, and where one of them takes over from another. */
    Turns turns(ComplaintFacts facts, Instant now, Turns told) {
        Instant over = dates.isOver(told.dateOfReading(now)) ? dates.lastInForce(told.dateOfReading(now)) : null;
        if (over != null) {
            return turns(facts, over, told); // what comes after that is not for them to say
        }
        Map<Long, TakenUp> takenUp = new HashMap<>();
        for (ClockFact change : facts.inOrder(now, fact -> ComplaintFacts.takesUp(fact) != null)) {
            CyclePolicy policy = policy(facts, change, told);
            if (policy != null) {
                takenUp.put(change.sequence(), new TakenUp(policy, null));
            }
        }
        if (all.stream().allMatch(ComplaintClock::isForAll)) {
            return told.of(takenUp, Map.of());
        }
        Turns known = isDated() ? dated(facts, now, told) : told;
        List<ComplaintClock> inForce = inForce(facts, now, known);
        return told.of(
                takenUp,
                inForce.isEmpty()
                        ? Map.of()
                        : rebasing(inForce, facts, now, known).turns().rebases());
    }

    /** By what policy the clock is taken up again by something; null if there is none that could be. */
    private @Nullable CyclePolicy policy(ComplaintFacts facts, ClockFact change, Turns told) {
        List<ComplaintClock> then = mayChange ? inForceAt(facts, change.at(), told) : all;
        if (then.isEmpty()) {
            return null;
        }
        TakenUp takenUp = rebasing(then, facts.through(change.sequence()), change.at(), told)
                .turns()
                .takenUp()
                .get(change.sequence());
        return takenUp == null ? null : takenUp.policy();
    }

    /** By the date of something that happened, where dates of reading decide: whether or not the clock has ended. */
    private boolean isInForce(ComplaintClock clock, ComplaintFacts facts, Instant at, Turns told) {
        Effective effective = clock.definition().effective();
        if (dates.exclude(effective, told.dateOfReading(at))) {
            return false;
        }
        return DatesInForce.isByDateOfReading(effective) || isReadInForce(clock, facts, at, told);
    }

    private boolean isReadInForce(ComplaintClock clock, ComplaintFacts facts, Instant at, Turns told) {
        return clock.definition().effective().equals(Effective.ALWAYS)
                || isInForce(
                        clock.definition()
                                .read(
                                        told.takenUp().isEmpty()
                                                ? facts.of(id)
                                                : facts.builder(id, told.takenUp())
                                                        .build(),
                                        calendar,
                                        at),
                        at,
                        told);
    }

    private static boolean isInForce(ClockReading reading, Instant now, Turns told) {
        return reading.isInForce(told.dateOfReading(now));
    }

    private boolean isDated() {
        return dated;
    }

    /** Where another clock comes into force by a date: how that was taken up again which had begun before, is for the clocks of that time to say. */
    private Turns dated(ComplaintFacts facts, Instant now, Turns told) {
        Turns all = told;
        for (ClockFact change :
                facts.inOrder(now, fact -> ComplaintFacts.takesUp(fact) != null || Rebasing.mayTakeOver(fact))) {
            if (ComplaintFacts.takesUp(change) == null) {
                all = rebased(facts, change, all);
                continue;
            }
            TakenUp known = all.takenUp().get(change.sequence());
            if (known == null && dates.isOver(all.dateOfReading(change.at()))) {
                all = all.with(change.sequence(), new TakenUp(CyclePolicy.KEEP, null));
                continue;
            }
            ClockReading then = readAny(facts.before(change), change.at(), all);
            CyclePolicy policy = known == null ? policy(facts, change, all) : known.policy();
            if (then != null && policy != null && (known == null || known.late() == null)) {
                boolean late = then.wasLate();
                all = all.with(change.sequence(), new TakenUp(policy, late));
            }
        }
        return all;
    }

    /** By those in force on the date of something, whichever judge what goes on. */
    private Turns rebased(ComplaintFacts facts, ClockFact change, Turns told) {
        if (change.sequence() <= told.after() || change.sequence() > told.through()) {
            return told;
        }
        List<ComplaintClock> then = inForceAt(facts, change.at(), told);
        Turns turns = then.isEmpty()
                ? Turns.NONE
                : rebasing(then, facts.through(change.sequence()), change.at(), told)
                        .turns();
        return told.past(change.sequence(), turns.rebases().get(change.sequence()));
    }

    private Rebasing rebasing(List<ComplaintClock> variants, ComplaintFacts facts, Instant now, Turns told) {
        return new Rebasing(id, variants, facts, calendar, now, told);
    }

    private List<ComplaintClock> inForceAt(ComplaintFacts facts, Instant at, Turns told) {
        return all.stream().filter(each -> isInForce(each, facts, at, told)).toList();
    }

    private @Nullable ClockReading readAny(ComplaintFacts facts, Instant now, Turns told) {
        List<ComplaintClock> inForce = inForce(facts, now, told);
        return inForce.isEmpty() ? null : reading(inForce, facts, now, told);
    }

    /** Of several clocks those that are in force; of one alone that is asked of its reading. */
    private List<ComplaintClock> inForce(ComplaintFacts facts, Instant now, Turns told) {
        return all.size() == 1
                ? all
                : all.stream()
                        .filter(each -> isReadInForce(each, facts, now, told))
                        .toList();
    }

    /** By the clocks in force now; what ended before the present cycle began, by those that were then. */
    private @Nullable ClockReading reading(
            List<ComplaintClock> inForce, ComplaintFacts facts, Instant now, Turns told) {
        ClockReading reading = rebasing(inForce, facts, now, told).read();
        if (reading == null || all.size() == 1 || reading.cycles().size() < 2) {
            return reading;
        }
        List<Cycle> cycles = reading.cycles();
        for (int i = cycles.size() - 2; i >= 0; i--) {
            Instant ended = cycles.get(i).endedAt();
            // As things stood before the next cycle began: that may have been at the same instant.
            ComplaintFacts until = facts.through(cycles.get(i + 1).sequence() - 1);
            List<ComplaintClock> before = ended == null ? inForce : inForce(until, ended, told);
            if (ended != null && !before.isEmpty() && !before.equals(inForce)) {
                ClockReading then = reading(before, facts, ended, told);
                return then == null || then.cycles().isEmpty()
                        ? reading
                        : reading.following(then, Math.min(i + 1, then.cycles().size()), i + 1);
            }
        }
        return reading;
    }
}
