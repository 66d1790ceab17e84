package dev.redress.clock;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.Roll;
import dev.redress.calendar.Term;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** When the milestones of a cycle come. */
final class Milestones {

    private Milestones() {}

    static List<Milestone> of(Judgement judged) {
        List<Milestone> all = new ArrayList<>();
        Deadline due = judged.due;
        if (due == null) {
            return all;
        }
        all.add(milestone(judged, Milestone.BREACH, MilestoneRule.Kind.BREACH, due.at(), List.of()));
        for (MilestoneRule rule : judged.clock.milestones()) {
            Instant at = at(rule, judged, due);
            // Nobody can be warned before the clock has started, or its present turn.
            Instant from = judged.usedFrom(due);
            Instant in = at.isBefore(from) ? from : at;
            all.add(milestone(judged, rule.key(), rule.kind(), in, rule.roles()));
        }
        all.sort(Comparator.comparing(Milestone::at));
        return List.copyOf(all);
    }

    /** The breach of an occurrence that was missed. */
    static Milestone missed(Instant due) {
        return new Milestone(Milestone.BREACH, MilestoneRule.Kind.BREACH, due, true, List.of());
    }

    /**
     * What comes after the breach of an occurrence that was missed, until it is made good. What would have come between that and now is
     * told as not reached, so that a record of it is found untrue; what would come later never comes.
     */
    static List<Milestone> afterMissed(Judgement judged, Judgement.Turn turn) {
        Instant until = judged.run.until(judged.now);
        List<Milestone> all = new ArrayList<>();
        for (MilestoneRule rule : judged.clock.milestones()) {
            if (rule.anchor() == MilestoneRule.Anchor.AFTER_DUE) {
                Instant at = after(judged.calendar, turn.due(), Objects.requireNonNull(rule.offset()));
                boolean came = !at.isAfter(turn.until());
                if (came || !at.isAfter(until) || turn.until().equals(until)) {
                    all.add(new Milestone(rule.key(), rule.kind(), at, came, rule.roles()));
                }
            }
        }
        all.sort(Comparator.comparing(Milestone::at));
        return all;
    }

    /** The same of all occurrences that were missed. */
    static List<Milestone> ofMissed(Judgement judged) {
        return judged.missed.stream()
                .flatMap(turn -> afterMissed(judged, turn).stream())
                .toList();
    }

    private static Milestone milestone(
            Judgement judged, String key, MilestoneRule.Kind kind, Instant at, List<String> roles) {
        Instant until = judged.run.until(judged.now);
        Deadline due = Objects.requireNonNull(judged.due);
        boolean breach = kind == MilestoneRule.Kind.BREACH;
        boolean reached = breach ? due.isPastAt(until) : !at.isAfter(until);
        return new Milestone(key, kind, at, reached, roles);
    }

    private static Instant at(MilestoneRule rule, Judgement judged, Deadline due) {
        BusinessCalendar calendar = judged.calendar;
        return switch (rule.anchor()) {
            case SHARE -> {
                boolean exact = due.by() != null && due.by().terms().get(0) instanceof Term.ExactTime;
                yield Shares.at(calendar, due, judged.usedFrom(due), exact, ahead(rule, judged.run.used));
            }
            case BEFORE_DUE -> before(calendar, due.at(), Objects.requireNonNull(rule.offset()));
            case AFTER_DUE -> after(calendar, due.at(), Objects.requireNonNull(rule.offset()));
            case AFTER_START -> {
                Instant from = judged.usedFrom(due);
                yield after(
                        calendar,
                        from.equals(judged.run.start) ? judged.run.begun : from,
                        Objects.requireNonNull(rule.offset()));
            }
        };
    }

    /** The share of what is left of a limit at which a share of the whole of it is used; none if more than that was used before. */
    private static BigDecimal ahead(MilestoneRule rule, BigDecimal used) {
        BigDecimal share = Objects.requireNonNull(rule.share());
        if (used.signum() == 0) {
            return share;
        }
        return share.compareTo(used) <= 0
                ? BigDecimal.ZERO
                : share.subtract(used).divide(BigDecimal.ONE.subtract(used), Shares.DIGITS, RoundingMode.HALF_UP);
    }

    private static Instant before(BusinessCalendar calendar, Instant due, Term offset) {
        if (TimeLimit.Counted.isTime(offset)) {
            return calendar.minus(due, offset);
        }
        LocalDate last = LocalDate.ofInstant(due.minusNanos(1), calendar.zone());
        // Whoever would be told on a closed day is told on the last open one before it, and not after it.
        LocalDate day = calendar.days().roll(calendar.with(Roll.NONE).plus(last, offset.negated()), Roll.BACKWARD);
        Instant opening = opening(calendar, day);
        return opening.isBefore(due) ? opening : due;
    }

    private static Instant after(BusinessCalendar calendar, Instant from, Term offset) {
        if (TimeLimit.Counted.isTime(offset)) {
            return calendar.plus(from, offset);
        }
        LocalDate day = LocalDate.ofInstant(from.minusNanos(1), calendar.zone());
        return opening(calendar, calendar.with(Roll.NONE).plus(day, offset));
    }

    /** Milestones counted in days come when people are at work, not at midnight. */
    private static Instant opening(BusinessCalendar calendar, LocalDate day) {
        Instant start = day.atStartOfDay(calendar.zone()).toInstant();
        return calendar.hours().findNextOpen(start).orElse(start);
    }
}
