package dev.redress.clock;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.Term;
import dev.redress.words.Words;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an explanation says, whatever the language: what is due, how it was counted, what was not, by which rule. */
final class Story {

    private final ClockReading reading;
    private final ClockDefinition clock;
    private final BusinessCalendar calendar;
    private final @Nullable Judgement judged;
    private final List<Segment> segments;

    Story(
            ClockReading reading,
            ClockDefinition clock,
            BusinessCalendar calendar,
            @Nullable Judgement judged,
            List<Segment> segments) {
        this.reading = reading;
        this.clock = clock;
        this.calendar = calendar;
        this.judged = judged;
        this.segments = segments;
    }

    String tell(Voice voice) {
        List<String> said = new ArrayList<>();
        String name = voice.words(clock.name());
        if (judged == null) {
            said.add(voice.notStarted(name, clock.startsOn()));
        } else if (judged.due == null) {
            said.add(voice.noEnd(name));
        } else {
            counting(voice, said, name, judged, judged.due);
        }
        if (judged != null) {
            Instant ended = judged.run.ended();
            said.add(missed(voice, judged));
            if (ended != null || judged.due == null || !comesAgain(judged, judged.due)) {
                said.add(
                        ended != null && isInTurn(judged, ended)
                                ? voice.endedInTurn(local(ended))
                                : voice.state(judged.state(), ended == null ? null : local(ended)));
            }
            judged.grants.remarks.forEach(remark -> said.add(voice.words(remark)));
        }
        rule(voice, said);
        said.removeIf(String::isEmpty);
        return String.join("\n", said);
    }

    /** Whether it ended before it was due again, though turns before that were missed. */
    private static boolean isInTurn(Judgement run, Instant ended) {
        return !run.missed.isEmpty() && run.due != null && !run.due.isPastAt(ended);
    }

    private void counting(Voice voice, List<String> said, String name, Judgement run, Deadline due) {
        ZonedDateTime end = local(due.at());
        boolean midnight = end.toLocalTime().toNanoOfDay() == 0;
        said.add(
                !due.inclusive() && midnight
                        ? voice.dueEndOfDay(name, end.toLocalDate().minusDays(1))
                        : voice.dueAt(name, end));
        TimeLimit.Counted by = due.by();
        if (clock.limit() instanceof TimeLimit.LaterOf pair) {
            said.add(voice.pair(pair.parts().size(), true));
            said.add(undecided(voice, run, pair.parts(), true));
        } else if (clock.limit() instanceof TimeLimit.EarlierOf pair) {
            said.add(voice.pair(pair.parts().size(), false));
            said.add(undecided(voice, run, pair.parts(), false));
        }
        shifted(voice, said, run.run);
        if (by == null) {
            said.add(voice.byDate(run.run.startedBy, local(due.from())));
        } else {
            said.add(voice.counted(
                    voice.terms(by.terms()),
                    by.from() == null ? run.countedFrom() : by.from(),
                    local(due.from()),
                    by.isTime(),
                    by.firstDay() == FirstDay.IS_DAY_ONE ? due.begin() : null));
            said.add(used(voice, run));
            boolean inOneUnit =
                    by.terms().stream().map(Term::getClass).distinct().count() == 1;
            said.add(!inOneUnit ? "" : by.isTime() ? countedHours(voice) : countedDays(voice));
            said.add(notCounted(voice, by));
        }
        segments.stream()
                .filter(segment -> segment.kind() == Segment.Kind.SUSPENDED)
                .forEach(segment ->
                        said.add(voice.suspended(span(voice, segment), why(voice, segment), segment.waitingFor())));
        LocalDate last = run.closedOn == null ? due.last() : run.closedOn;
        if (due.counted() != null && last != null && !due.counted().equals(last)) {
            said.add(voice.rolled(due.counted(), last));
        }
        if (run.closedOn != null && due.last() != null) {
            said.add(voice.closedOn(run.closedOn, due.last()));
        }
        if (due.added() != null) {
            run.named.forEach(pause -> said.add(paused(voice, pause)));
            Duration time = calendar.between(due.added(), due.at());
            said.add(voice.added(Terms.time(time, voice instanceof ChineseVoice)));
        }
        for (ClockExtension extension : run.grants.honoured) {
            ExtensionRule rule = run.grants.rule(extension.rule());
            Words condition = rule == null ? null : rule.condition();
            said.add(voice.extended(
                    extension.rule(), local(extension.grantedAt()), condition == null ? null : voice.words(condition)));
        }
        if (clock.findRecurrence().isPresent()) {
            said.add(voice.recurring(voice.terms(((TimeLimit.Counted) clock.limit()).terms())));
        }
    }

    private void shifted(Voice voice, List<String> said, Run run) {
        if (!run.start.equals(run.event)) {
            ZonedDateTime came = local(run.event);
            LocalTime cutOff = clock.findCutOff()
                    .filter(hour -> !came.toLocalTime().isBefore(hour))
                    .filter(hour -> calendar.days().isBusinessDay(came.toLocalDate()))
                    .orElse(null);
            said.add(voice.shifted(run.startedBy, came, local(run.start), cutOff));
        }
    }

    /** What of a pair waits for an event may yet decide, while the clock runs. */
    private static String undecided(Voice voice, Judgement run, List<TimeLimit> parts, boolean later) {
        long waiting = parts.stream()
                .filter(part -> run.counting.end(part, run.run.start, run.pauses) == null)
                .count();
        return waiting == 0 || !run.run.isOpen() ? "" : voice.undecided((int) waiting, later);
    }

    private static String used(Voice voice, Judgement run) {
        return run.run.used.signum() == 0
                ? ""
                : voice.used(run.run
                        .used
                        .movePointRight(2)
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString());
    }

    private String missed(Voice voice, Judgement run) {
        return run.missed.isEmpty()
                ? ""
                : voice.missed(
                        run.missed.size(),
                        local(run.missed.get(run.missed.size() - 1).due()));
    }

    /** Overdue, and yet the next time that it is due lies ahead: that one has not passed. */
    private static boolean comesAgain(Judgement run, Deadline due) {
        return run.state() == ClockState.BREACHED && !run.missed.isEmpty() && !due.isPastAt(run.now);
    }

    private String paused(Voice voice, ClockPause pause) {
        PauseRule rule = clock.pause(pause.reason());
        ZonedDateTime from = local(pause.from());
        Instant until = pause.to() == null ? reading.asOf() : pause.to();
        return voice.suspended(
                voice.span(from.toLocalDate(), local(until).toLocalDate()),
                rule == null ? pause.reason() : voice.words(rule.name()),
                pause.waitingFor());
    }

    private String countedDays(Voice voice) {
        List<String> spans = new ArrayList<>();
        for (Segment segment : segments) {
            if (segment.kind() == Segment.Kind.COUNTED) {
                spans.add(span(voice, segment) + (segment.days() > 1 ? voice.count(segment.days()) : ""));
            }
        }
        return spans.isEmpty() ? "" : voice.countedDays(String.join(voice.separator(), shortened(spans)));
    }

    /** A long list says less than its ends. */
    private static List<String> shortened(List<String> spans) {
        if (spans.size() <= 9) {
            return spans;
        }
        List<String> few = new ArrayList<>(spans.subList(0, 4));
        few.add("…");
        few.addAll(spans.subList(spans.size() - 3, spans.size()));
        return few;
    }

    private String countedHours(Voice voice) {
        Duration sum = Duration.ZERO;
        int stretches = 0;
        for (Segment segment : segments) {
            if (segment.kind() == Segment.Kind.COUNTED) {
                sum = sum.plus(Duration.between(segment.from(), segment.to()));
                stretches++;
            }
        }
        return voice.countedHours(Terms.time(sum, voice instanceof ChineseVoice), stretches);
    }

    private String notCounted(Voice voice, TimeLimit.Counted by) {
        if (by.terms().get(0) instanceof Term.ExactTime) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        int weekend = 0;
        for (Segment segment : segments) {
            if (segment.kind() == Segment.Kind.HOLIDAY) {
                parts.add(voice.holiday(segment.name(), span(voice, segment)));
            } else if (segment.kind() == Segment.Kind.CLOSED) {
                weekend += wholeDays(segment);
            }
        }
        if (weekend > 0) {
            parts.add(voice.weekends(weekend));
        }
        return parts.isEmpty() ? "" : voice.notCounted(String.join(voice.separator(), parts));
    }

    private int wholeDays(Segment segment) {
        int days = 0;
        LocalDate day = local(segment.from()).toLocalDate();
        if (!day.atStartOfDay(calendar.zone()).toInstant().equals(segment.from())) {
            day = day.plusDays(1);
        }
        while (!day.plusDays(1).atStartOfDay(calendar.zone()).toInstant().isAfter(segment.to())) {
            days++;
            day = day.plusDays(1);
        }
        return days;
    }

    private String why(Voice voice, Segment segment) {
        PauseRule rule = segment.name() == null ? null : clock.pause(segment.name());
        return rule == null ? voice.words(new Words("the complaint was closed", "投诉已关闭")) : voice.words(rule.name());
    }

    private String span(Voice voice, Segment segment) {
        return voice.span(
                local(segment.from()).toLocalDate(),
                local(segment.to().minusNanos(1)).toLocalDate());
    }

    private void rule(Voice voice, List<String> said) {
        LegalBasis basis = clock.basis();
        if (basis.reference() != null) {
            said.add(voice.basis(basis.reference()));
        }
        if (basis.text() != null) {
            said.add(voice.words(basis.text()));
        }
        if (!basis.verified()) {
            said.add(voice.unverified());
        }
        if (basis.interpretation() != null) {
            said.add(voice.interpretation(voice.words(basis.interpretation())));
        }
        if (reading.isProvisional()) {
            LocalDate start = reading.findStart()
                    .map(at -> LocalDate.ofInstant(at, calendar.zone()))
                    .orElse(LocalDate.MAX);
            Optional<LocalDate> from = calendar.findValidFrom().filter(start::isBefore);
            from.ifPresent(first -> said.add(voice.provisionalBefore(first)));
            if (from.isEmpty()) {
                calendar.findValidThrough().ifPresent(through -> said.add(voice.provisional(through)));
            }
        }
        if (!reading.isInForce()) {
            said.add(voice.notInForce());
        }
    }

    private ZonedDateTime local(Instant at) {
        return at.atZone(calendar.zone());
    }
}
