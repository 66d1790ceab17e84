package dev.redress.lifecycle;

import dev.redress.activity.ExtendClock;
import dev.redress.complaint.DefinitionRef;
import dev.redress.complaint.Promise;
import dev.redress.complaint.Snapshot;
import dev.redress.event.EventKind;
import dev.redress.event.TimeEvent;
import dev.redress.party.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Other rules without their notices, without their refusals, or with versions that were recorded. */
record LenientRules(
        Rules rules,
        boolean silent,
        boolean lenient,
        @Nullable List<DefinitionRef> recorded,
        boolean tellsThePast) implements Rules {

    /** Refusals because something is recorded later than it happened. */
    private static final Set<String> OF_THE_PRESENT =
            Set.of("asked-late", "proposed-late", "answer-time", "decided-late", "told-late");

    /** What was recorded elsewhere in its time is not late because it is taken over now. */
    private List<Refusal> ofThePast(List<Refusal> refusals) {
        return silent && !refusals.isEmpty()
                ? refusals.stream()
                        .filter(each -> !OF_THE_PRESENT.contains(each.code()))
                        .toList()
                : refusals;
    }

    @Override
    public List<DefinitionRef> judgedBy() {
        return recorded == null ? rules.judgedBy() : recorded;
    }

    @Override
    public Optional<TimeEvent.ClocksBound> rebinding(Snapshot complaint, Instant at) {
        Optional<TimeEvent.ClocksBound> bound = rules.rebinding(complaint, at);
        return recorded == null
                ? bound
                : bound.map(now -> new TimeEvent.ClocksBound(recorded, now.kept(), now.quietThrough()));
    }

    @Override
    public Optional<String> notExtensible(Snapshot complaint, ExtendClock asked, Instant at) {
        return lenient ? Optional.empty() : rules.notExtensible(complaint, asked, at);
    }

    @Override
    public boolean tellsImportedApart() {
        return rules.tellsImportedApart();
    }

    @Override
    public boolean isQuietAboutClocks() {
        return (silent && rules.tellsImportedApart()) || rules.isQuietAboutClocks();
    }

    @Override
    public List<Refusal> filing(Snapshot filed) {
        return lenient ? List.of() : rules.filing(filed);
    }

    @Override
    public List<Refusal> before(Snapshot complaint, CommandKind command, Circumstances circumstances) {
        return lenient ? List.of() : ofThePast(rules.before(complaint, command, circumstances));
    }

    @Override
    public List<Refusal> after(Snapshot complaint, Snapshot after, CommandKind command, Circumstances circumstances) {
        return lenient ? List.of() : ofThePast(rules.after(complaint, after, command, circumstances));
    }

    @Override
    public List<Refusal> entrusting(Snapshot complaint, Actor candidate, Circumstances circumstances) {
        return lenient ? List.of() : rules.entrusting(complaint, candidate, circumstances);
    }

    @Override
    public List<Notice> notices(EventKind happened) {
        return silent ? List.of() : rules.notices(happened);
    }

    @Override
    public List<Promise> promises(Snapshot complaint, Instant at) {
        return rules.promises(complaint, at);
    }

    @Override
    public boolean mayComeBack(Snapshot complaint, Instant now) {
        return !lenient && rules.mayComeBack(complaint, now);
    }

    @Override
    public boolean pursuesAfterWithdrawal() {
        return rules.pursuesAfterWithdrawal();
    }
}
