package dev.redress.clock;

import dev.redress.calendar.Pause;
import dev.redress.calendar.Term;
import dev.redress.words.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A limit with the extensions that were granted and have an effect. */
final class Grants {

    private final ClockDefinition clock;
    private final Counting counting;
    private final Run run;
    private final List<Pause> pauses;
    final List<ClockExtension> honoured = new ArrayList<>();
    final List<Words> remarks = new ArrayList<>();
    private final Map<String, Term> granted = new HashMap<>();
    private TimeLimit limit;
    private @Nullable LocalDate until;
    private boolean open;

    private Grants(ClockDefinition clock, Counting counting, Run run, List<Pause> pauses) {
        this.clock = clock;
        this.counting = counting;
        this.run = run;
        this.pauses = pauses;
        this.limit = clock.limit();
    }

    static Grants of(
            ClockDefinition clock, ClockFacts facts, Counting counting, Run run, List<Pause> pauses, Instant now) {
        Grants grants = new Grants(clock, counting, run, pauses);
        for (ClockExtension extension : facts.extensions()) {
            ExtensionRule rule = grants.rule(extension.rule());
            if (rule != null
                    && !extension.grantedAt().isAfter(now)
                    && !extension.grantedAt().isBefore(isToDate(rule) ? run.datedSince : run.event)) {
                grants.grant(rule, extension);
            }
        }
        return grants;
    }

    private static boolean isToDate(ExtensionRule rule) {
        return rule.kind() == ExtensionRule.Kind.AGREED || rule.kind() == ExtensionRule.Kind.OPEN_ENDED;
    }

    @Nullable
    ExtensionRule rule(String id) {
        return clock.extensions().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private void grant(ExtensionRule rule, ClockExtension extension) {
        List<Pause> all = PausedDays.merged(pauses, run.start);
        List<Pause> known = PausedDays.merged(
                pauses.stream()
                        .filter(pause -> pause.from().isBefore(extension.grantedAt()))
                        .toList(),
                run.start);
        Deadline before = end(run.start, all);
        Deadline knownBefore = end(run.start, known);
        if (rule.noticeBeforeExpiry() && before != null && before.isPastAt(extension.grantedAt())) {
            remarks.add(new Words(
                    "The extension " + rule.id() + " was granted after the limit had run out, and has no effect.",
                    "延期（" + rule.id() + "）在期限届满后才作出，不产生效力。"));
            return;
        }
        extend(rule, extension);
        if (isLater(end(run.start, all), before)) {
            honoured.add(extension);
        } else if (isLater(end(run.start, known), knownBefore)) {
            honoured.add(extension);
            remarks.add(new Words(
                    "The extension " + rule.id() + " has been overtaken by what was paused after it: the limit ends no"
                            + " sooner without it.",
                    "延期（" + rule.id() + "）已被此后的中止超过：即使没有该延期，期限也不会更早届满。"));
        } else {
            remarks.add(new Words(
                    "The extension " + rule.id() + " changes nothing: the limit ends no later with it.",
                    "延期（" + rule.id() + "）未改变期限：届满时间并未推后。"));
        }
    }

    private static boolean isLater(@Nullable Deadline after, @Nullable Deadline before) {
        return before == null || after == null || after.at().isAfter(before.at());
    }

    private void extend(ExtensionRule rule, ClockExtension extension) {
        switch (rule.kind()) {
            case FIXED_EXTRA -> limit = plus(limit, extra(rule, extension));
            case NEW_TOTAL -> limit = total(limit, Objects.requireNonNull(rule.term()));
            case OPEN_ENDED -> {
                until = later(extension.until());
                open = extension.until() == null;
            }
            case AGREED -> {
                until = later(extension.until());
                open &= extension.until() == null;
            }
        }
    }

    private @Nullable LocalDate later(@Nullable LocalDate date) {
        return until == null || (date != null && date.isAfter(until)) ? date : until;
    }

    private Term extra(ExtensionRule rule, ClockExtension extension) {
        Term usual = Objects.requireNonNull(rule.term());
        Term asked = extension.extra() == null ? usual : extension.extra();
        Term most = left(rule);
        boolean capped = most != null
                && !extension.goodReason()
                && asked.getClass() == most.getClass()
                && most.plus(asked.negated()).isNegative();
        if (!capped || most == null) {
            if (!extension.goodReason()) {
                granted.merge(rule.id(), asked, Grants::sum);
            }
            return asked;
        }
        granted.merge(rule.id(), most, Grants::sum);
        remarks.add(new Words(
                "The extension " + rule.id() + " asked for more than the rule allows without good reason; it is cut to "
                        + Terms.en(most) + ".",
                "延期（" + rule.id() + "）超出无正当理由时的上限，按" + Terms.zh(most) + "计算。"));
        return most;
    }

    /** What a rule still allows without good reason: together, not each time anew. */
    private @Nullable Term left(ExtensionRule rule) {
        Term most = rule.most();
        Term before = granted.get(rule.id());
        return most == null || before == null || before.getClass() != most.getClass()
                ? most
                : most.plus(before.negated());
    }

    private static Term sum(Term some, Term more) {
        return some.getClass() == more.getClass() ? some.plus(more) : some;
    }

    private static TimeLimit plus(TimeLimit limit, Term extra) {
        if (limit instanceof TimeLimit.Counted counted) {
            return counted.plus(extra);
        } else if (limit instanceof TimeLimit.LaterOf later) {
            return new TimeLimit.LaterOf(
                    later.parts().stream().map(part -> plus(part, extra)).toList());
        } else if (limit instanceof TimeLimit.EarlierOf earlier) {
            return new TimeLimit.EarlierOf(
                    earlier.parts().stream().map(part -> plus(part, extra)).toList());
        }
        return limit;
    }

    /** The new total beside the old limit: an extension never shortens one. */
    private static TimeLimit total(TimeLimit limit, Term total) {
        TimeLimit longer = limit instanceof TimeLimit.Counted counted ? counted.withTerm(total) : TimeLimit.of(total);
        return new TimeLimit.LaterOf(List.of(limit, longer));
    }

    /** Where the limit ends; null if it is open, or not known yet. */
    @Nullable
    Deadline end(Instant start, List<Pause> pauses) {
        if (open) {
            return null;
        }
        Deadline counted = run.used.signum() == 0 ? counting.end(limit, start, pauses) : left(start, pauses);
        LocalDate date = until;
        if (date == null) {
            return counted;
        }
        Instant end = counting.endOf(date);
        return counted != null && !counted.at().isBefore(end)
                ? counted
                : new Deadline(end, false, start, null, null, date, date, null, pauses);
    }

    /** Of a cycle that goes on: a pause that begins when what was left has passed comes too late, though the whole limit would not have. */
    private @Nullable Deadline left(Instant start, List<Pause> pauses) {
        List<Pause> inTime = new ArrayList<>(pauses.size());
        Deadline end = scaled(counting.end(limit, start, List.of()));
        for (Pause pause : pauses) {
            if (end == null || !pause.from().isBefore(end.at())) {
                break;
            }
            inTime.add(pause);
            end = scaled(counting.end(limit, start, List.copyOf(inTime)));
        }
        return end;
    }

    /** Of a cycle that goes on, what is left. */
    private @Nullable Deadline scaled(@Nullable Deadline whole) {
        return whole == null || run.used.signum() == 0 || whole.by() == null
                ? whole
                : counting.scaled(whole, BigDecimal.ONE.subtract(run.used));
    }

    TimeLimit limit() {
        return limit;
    }

    /** Whether a pause does not just move the end on by its own length: it moves by days, in several units, or several ends are compared. */
    boolean mayTurn() {
        return until != null
                || !(limit instanceof TimeLimit.Counted counted
                        && counted.terms().size() == 1
                        && counted.isTime());
    }

    /** Whether a limit is in several units, one after another. */
    boolean isInUnits() {
        return isInUnits(limit);
    }

    private static boolean isInUnits(TimeLimit limit) {
        if (limit instanceof TimeLimit.LaterOf later) {
            return later.parts().stream().anyMatch(Grants::isInUnits);
        } else if (limit instanceof TimeLimit.EarlierOf earlier) {
            return earlier.parts().stream().anyMatch(Grants::isInUnits);
        }
        return limit instanceof TimeLimit.Counted counted && counted.terms().size() > 1;
    }

    boolean isOpenEnded() {
        return open;
    }
}
