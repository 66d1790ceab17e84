package dev.redress.clock;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.Term;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a clock says at an instant. Everything is derived from definition, facts, calendar and instant, and nothing else:
 * the same four give the same reading, today or in ten years. What costs more, as the explanation, is computed when asked for.
 * Immutable; safe for use by many threads.
 */
public final class ClockReading {

    private final ClockDefinition clock;
    private final ClockFacts facts;
    private final BusinessCalendar calendar;
    private final Instant now;
    private final List<Judgement> judged;

    private ClockReading(
            ClockDefinition clock, ClockFacts facts, BusinessCalendar calendar, Instant now, List<Judgement> judged) {
        this.clock = clock;
        this.facts = facts;
        this.calendar = calendar;
        this.now = now;
        this.judged = judged;
    }

    static ClockReading read(ClockDefinition clock, ClockFacts facts, BusinessCalendar calendar, Instant now) {
        List<Judgement> judged = Runs.of(clock, facts, calendar, now).stream()
                .map(run -> Judgement.of(clock, facts, calendar, run, now))
                .toList();
        return new ClockReading(clock, facts, calendar, now, judged);
    }

    /**
     * The same, given up at the instant for which it was read, if it still ran: what it had come to by then, it has come to.
     *
     * @return a reading of which no cycle runs
     */
    public ClockReading givenUp() {
        List<Judgement> ended = judged.stream()
                .map(each -> each.run.isOpen() ? each.givenUp(facts, now) : each)
                .toList();
        return new ClockReading(clock, facts, calendar, now, ended);
    }

    /**
     * The same, with its ended cycles as another reading judged them: by the definition and calendar under which they ended.
     *
     * @param before the other reading
     * @return this reading's present cycle after those of the other one, as far as there are as many
     */
    public ClockReading following(ClockReading before) {
        int ended = Math.min(before.judged.size(), judged.size() - 1);
        return ended <= 0 ? this : following(before, ended, ended);
    }

    /**
     * The same, with some cycles of another reading in the place of its own first ones. The two may differ in how many there are: whether
     * one that was started anew stays depends on whether it was late.
     *
     * @param before the other reading
     * @param cycles how many of its first cycles are taken
     * @param from how many of this reading's first cycles they stand for; all of them if the clock has none after those of the other one
     * @return this reading's other cycles after those of the other one
     * @throws IndexOutOfBoundsException if one of them has not as many
     */
    public ClockReading following(ClockReading before, int cycles, int from) {
        List<Judgement> all = new ArrayList<>(before.judged.subList(0, cycles));
        all.addAll(judged.subList(from, judged.size()));
        return new ClockReading(clock, facts, calendar, now, List.copyOf(all));
    }

    private @Nullable Judgement current() {
        return judged.isEmpty() ? null : judged.get(judged.size() - 1);
    }

    @Nullable
    Deadline deadline() {
        Judgement current = current();
        return current == null ? null : current.due;
    }

    /**
     * What was read.
     *
     * @return the definition
     */
    public ClockDefinition definition() {
        return clock;
    }

    /**
     * For which instant.
     *
     * @return the instant
     */
    public Instant asOf() {
        return now;
    }

    /**
     * The last entry of the journal that the facts know of.
     *
     * @return its sequence
     */
    public long knownThrough() {
        return facts.knownThrough();
    }

    /**
     * Where the clock stands; of several cycles, the last.
     *
     * @return the state
     */
    public ClockState state() {
        Judgement current = current();
        return current == null ? ClockState.NOT_STARTED : current.state();
    }

    /**
     * From when it counts.
     *
     * @return the instant, or empty if it has not started
     */
    public Optional<Instant> findStart() {
        return Optional.ofNullable(current()).map(last -> last.run.start);
    }

    /**
     * When it was stopped or cancelled.
     *
     * @return the instant, or empty if it runs or has not started
     */
    public Optional<Instant> findEnd() {
        return Optional.ofNullable(current()).map(last -> last.run.ended());
    }

    /**
     * When its limit ends, exclusive for the end of a day, inclusive otherwise; of a recurring clock, the next occurrence.
     *
     * @return the instant; empty if it has not started, or was extended without an end
     */
    public Optional<Instant> findDue() {
        return Optional.ofNullable(deadline()).map(Deadline::at);
    }

    /**
     * Whether the due instant is the end of a day, shown as its last second.
     *
     * @return true for the exclusive end of a local day
     */
    public boolean isEndOfDay() {
        Deadline due = deadline();
        return due != null && !due.inclusive();
    }

    /**
     * The occurrences of a recurring clock, whether or not it was stopped: counted from its start, or, where turns count from fulfilments,
     * from the latest until now; of any other clock its due instant.
     *
     * @param count how many, at least 1; of a clock that does not recur at most one is given
     * @return the due instants; empty if it has not started
     * @throws IllegalArgumentException if the count is less than 1
     */
    public List<Instant> schedule(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("count of occurrences must be at least 1, was " + count);
        }
        Judgement current = current();
        if (current == null || clock.findRecurrence().isEmpty()) {
            return findDue().stream().toList();
        }
        List<Instant> all = new ArrayList<>();
        for (int times = 1; times <= count; times++) {
            Deadline each = current.scheduled(times);
            if (each != null) {
                all.add(each.at());
            }
        }
        return List.copyOf(all);
    }

    /**
     * The occurrences of a recurring clock that were missed, until now or until it was stopped.
     *
     * @return their due instants
     */
    public List<Instant> missed() {
        Judgement current = current();
        return current == null
                ? List.of()
                : current.missed.stream().map(Judgement.Turn::due).toList();
    }

    /**
     * Whether the limit of the present cycle had passed before it ended, or one of its turns was missed, also if that was made good.
     *
     * @return false if all of it was in time
     */
    public boolean wasLate() {
        Judgement current = current();
        return current != null && current.wasLate();
    }

    /**
     * Whether the due instant rests on days whose holidays the calendar does not know.
     *
     * @return true if it may yet change
     */
    public boolean isProvisional() {
        Judgement current = current();
        return current != null && current.isProvisional();
    }

    /**
     * Whether the definition is in force for these facts.
     *
     * @return false if it is read for a complaint that another version is meant for
     */
    public boolean isInForce() {
        return isInForce(now);
    }

    /**
     * Whether the definition was in force for these facts at some time.
     *
     * @param read what counts as the date of reading of a clock that runs
     * @return false if it is read for a complaint that another version was meant for
     */
    public boolean isInForce(Instant read) {
        return isCoveredBy(clock.effective(), read);
    }

    /**
     * Whether a rule is in force for these facts, read for the instant of this reading.
     *
     * @param effective from when to when, and by which date of a complaint
     * @return false if it is meant for others, or the date that decides is not known
     */
    public boolean isCoveredBy(Effective effective) {
        return isCoveredBy(effective, now);
    }

    /**
     * Whether a rule is in force for these facts. What goes by the date of reading goes, once the clock has ended, by the date
     * on which it did, also if it goes on after that: no rule that comes later judges it again.
     *
     * @param effective from when to when, and by which date of a complaint
     * @param read what counts as the date of reading of a clock that runs
     * @return false if it is meant for others, or the date that decides is not known
     */
    public boolean isCoveredBy(Effective effective, Instant read) {
        if (effective.equals(Effective.ALWAYS)) {
            return true;
        }
        LocalDate started = judged.isEmpty() ? null : LocalDate.ofInstant(judged.get(0).run.first, calendar.zone());
        Judgement current = current();
        return effective.covers(
                LocalDate.ofInstant(facts.received(), calendar.zone()),
                started,
                LocalDate.ofInstant(current == null ? read : current.run.firstUntil(read), calendar.zone()));
    }

    /**
     * Where a day ends by the clock's calendar.
     *
     * @param day a local date
     * @return the end of that day, exclusive
     */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
    }

    /**
     * The business time left until due, without announced pauses; less than zero if it is past.
     *
     * @return the time, or empty if the clock does not run or has no end
     */
    public Optional<Duration> findTimeLeft() {
        Judgement current = current();
        Deadline due = deadline();
        if (current == null || due == null || !current.run.isOpen()) {
            return Optional.empty();
        }
        return Optional.of(
                now.isAfter(due.at())
                        ? calendar.between(due.at(), now).negated()
                        : calendar.between(now, due.at(), due.pauses()));
    }

    /**
     * Warnings, breach and escalations of the present cycle.
     *
     * @return by instant; none if the clock has not started or has no end
     */
    public List<Milestone> milestones() {
        Judgement current = current();
        return current == null ? List.of() : Milestones.of(current);
    }

    /**
     * The milestones of all cycles and, of a recurring clock, the breach of each occurrence that was missed. A cycle that a
     * restart put away in time is not among them; those after it have other numbers.
     *
     * @return cycle by cycle, within each by instant
     */
    public List<CycleMilestone> history() {
        return CycleHistory.of(judged);
    }

    /**
     * The number of the present cycle, as {@link #history} gives it.
     *
     * @return from 1; 0 if the clock has not started
     */
    public int run() {
        return CycleHistory.run(judged);
    }

    /**
     * Whether the present cycle is not the first that began, or goes on after it had ended: the complaint was taken up again, or another
     * definition took over, and what had come before may not be judged anew.
     *
     * @return false for the first cycle
     */
    public boolean hasBegunAnew() {
        Judgement current = current();
        return current != null && (judged.size() > 1 || current.run.number > 1 || goesOn());
    }

    /**
     * Whether the present cycle had ended and goes on.
     *
     * @return true once the complaint was taken up again, by {@link CyclePolicy#CONTINUE}
     */
    public boolean goesOn() {
        Judgement current = current();
        return current != null && !current.run.closed.isEmpty();
    }

    /**
     * How much of the limit is used, for a re-basing that continues; of a clock that recurs, of its present turn.
     *
     * @return between 0 and 1; 0 if the clock has not started or has no end, 1 if the limit has passed
     */
    public BigDecimal usedShare() {
        Judgement current = current();
        Deadline due = deadline();
        if (current == null || due == null) {
            return BigDecimal.ZERO;
        }
        TimeLimit.Counted by = due.by();
        boolean exact = by != null && by.terms().get(0) instanceof Term.ExactTime;
        BigDecimal left = BigDecimal.ONE.subtract(
                Shares.used(calendar, due, current.usedFrom(due), exact, current.run.until(now)));
        return BigDecimal.ONE.subtract(BigDecimal.ONE.subtract(current.run.used).multiply(left));
    }

    /**
     * Whether the clock has started and was neither stopped nor cancelled.
     *
     * @return true if somebody still has to act, in time or late
     */
    public boolean isOpen() {
        Judgement current = current();
        return current != null && current.run.isOpen();
    }

    /**
     * The next instant at which a reading of the same facts says something else: a milestone, or the end of an announced pause. While a
     * pause goes on whose end nobody knows, the limit moves on, by days, or another of several comes to decide; what has then come all at
     * once is looked for 40 days ahead, and if there is nothing by then, it is when to look again.
     *
     * @return the instant, or empty if only a new fact changes anything
     */
    public Optional<Instant> findNextChange() {
        Judgement current = current();
        return current == null || !current.run.isOpen()
                ? Optional.empty()
                : new NextChange(clock, facts, calendar, now, current).find();
    }

    /**
     * Whose the time was, from the start, of a cycle that went on under another definition from its first one, to the end or to now, without
     * what it was closed in between.
     *
     * @return the attribution; nothing for a clock that has not started
     */
    public Attribution attribution() {
        Judgement current = current();
        return current == null
                ? Attribution.of(calendar, List.of(), List.of(), now, now)
                : Attribution.of(
                        calendar, facts.pauses(), current.run.everClosed(), current.run.begun, current.run.until(now));
    }

    /**
     * Pauses that should not have been, whether or not this clock stood still for them.
     *
     * @return in order of their beginnings
     */
    public List<DishonestPause> dishonestPauses() {
        return DishonestPause.among(facts.pauses(), now);
    }

    /**
     * All cycles, the present one last.
     *
     * @return the cycles; none if the clock has not started
     */
    public List<Cycle> cycles() {
        return judged.stream()
                .map(each -> new Cycle(
                        each.run.sequence,
                        each.run.startedBy,
                        each.run.start,
                        each.run.ended(),
                        each.due == null ? null : each.due.at(),
                        each.state()))
                .toList();
    }

    /**
     * How the due instant comes about. Computed with each call.
     *
     * @return the explanation
     */
    public Explanation explain() {
        return Explanation.of(this, clock, facts, calendar, current());
    }

    /** The clock, its state and when it is due. */
    @Override
    public String toString() {
        return clock.id() + " " + Codes.of(state())
                + findDue().map(due -> ", due " + due).orElse("");
    }
}
