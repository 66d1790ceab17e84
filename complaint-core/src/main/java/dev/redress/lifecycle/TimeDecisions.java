package dev.redress.lifecycle;

import dev.redress.activity.Activity;
import dev.redress.activity.ExtendClock;
import dev.redress.activity.ReportEvent;
import dev.redress.complaint.DefinitionRef;
import dev.redress.complaint.Snapshot;
import dev.redress.complaint.Suspension;
import dev.redress.event.EventKind;
import dev.redress.event.FactEvent;
import dev.redress.event.ResumeCause;
import dev.redress.event.TimeEvent;
import dev.redress.validation.Rule;
import dev.redress.validation.TextRule;
import dev.redress.validation.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is decided about clocks: by people, and by time alone. Part of the engine: hosts need not use it, and it may change in
 * any version. Pure functions; stateless, thread-safe.
 */
public final class TimeDecisions {

    private static final TextRule NAME = TextRule.singleLine(60).required();

    /** As clock definitions call clocks, rules and events. */
    private static final String CODE = "[a-z0-9_]{1,60}";

    private TimeDecisions() {}

    static boolean decide(Drafting draft, Activity<?> activity, CommandKind kind) {
        switch (kind) {
            case EXTEND_CLOCK -> extend(draft, (ExtendClock) activity);
            case REPORT_EVENT -> report(draft, code(draft, "name", ((ReportEvent) activity).name()));
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Lays down by which versions a new complaint's clocks are judged, and what of its past is not recorded any more. */
    static void bind(Drafting draft) {
        List<DefinitionRef> versions = draft.rules().judgedBy();
        // A complaint brought from elsewhere is marked by it, also where nothing of its past is kept quiet.
        Instant quiet = !draft.rules().isQuietAboutClocks()
                ? null
                : draft.rules().tellsThePast() ? draft.state().filing().receivedAt() : draft.recordedAt();
        if (!versions.isEmpty() || quiet != null) {
            draft.add(new TimeEvent.ClocksBound(versions, List.of(), quiet), draft.recordedAt());
        }
    }

    private static void extend(Drafting draft, ExtendClock activity) {
        draft.requireRoom(draft.state().time().extensions().size() + 1, Limits.EXTENSIONS, "extensions", "延期");
        draft.rules().notExtensible(draft.state(), activity, draft.occurredAt()).ifPresent(missing -> {
            throw draft.unmet(
                    UnmetConditionException.Condition.EXISTS,
                    missing,
                    "时限 " + activity.clock() + " 现在不能按规则 " + activity.rule() + " 延期,请选择正在计时的时限及其延期规则;如到期前已批准,请注明批准时间");
        });
        draft.add(new TimeEvent.ClockExtended(
                clock(draft, activity.clock()),
                code(draft, "rule", activity.rule()),
                activity.until(),
                activity.goodReason(),
                draft.text("reason", activity.reason(), Drafting.REQUIRED_SHORT_TEXT)));
    }

    /** What the journal tells itself is not reported beside it: whoever could would stop clocks without having done anything. */
    private static void report(Drafting draft, String name) {
        boolean known =
                name.equals("ended") || EventKind.of(name.replace('_', '-')).isPresent();
        if (known) {
            throw draft.unmet(
                    UnmetConditionException.Condition.FITS,
                    "event '" + name + "' is recorded when it happens; report only what the journal does not tell",
                    "事件 " + name + " 由系统在发生时自动记录,只能报告系统未记录的事件");
        }
        draft.add(new TimeEvent.EventReported(name));
    }

    /** One of the procedure's own, or of a rule pack: {@code pack/clock}. */
    private static String clock(Drafting draft, @Nullable String name) {
        if (name != null && name.matches(CODE + "/" + CODE)) {
            return name;
        }
        return code(draft, "clock", name);
    }

    /** Not free text: it is stored in the clear. */
    static String code(Drafting draft, String path, @Nullable String value) {
        String code = draft.code(path, value, NAME);
        if (!code.isEmpty() && !code.matches(CODE)) {
            draft.violated(List.of(Violation.of(path, Rule.CODE, Map.of("max", "60", "characters", "a-z 0-9 _"))));
        }
        return code;
    }

    /**
     * What time alone brings about: waiting that ran out, and what was found when all clocks were read.
     *
     * @param complaint the complaint as it is
     * @param found what was found, each with the instant at which it came
     * @param circumstances in whose name, and when it is recorded
     * @return the entries and the state after them; empty if there is nothing to record
     */
    public static Optional<Decision> passing(Snapshot complaint, List<Found> found, Circumstances circumstances) {
        Suspension waiting = complaint.handling().suspension();
        Instant end = waiting == null ? null : waiting.until();
        boolean ranOut = end != null
                && !end.isAfter(circumstances.recordedAt())
                && complaint.clockFacts().size() < Limits.CLOCK_FACTS;
        if (!ranOut && found.isEmpty()) {
            return Optional.empty();
        }
        Drafting draft = new Drafting(complaint, circumstances);
        if (ranOut && end != null) {
            draft.add(new FactEvent.Resumed(ResumeCause.EXPIRED), end);
        }
        for (Found each : found) {
            draft.add(each.event(), each.at());
            if (each.event() instanceof TimeEvent.MilestoneReached reached) {
                each.tell().forEach(role -> NoticeDrafts.tell(draft, "clock-" + reached.milestoneKind(), role));
            }
        }
        NoticeDrafts.issue(draft);
        return Optional.of(draft.decision());
    }

    /**
     * Something that was found when clocks were read.
     *
     * @param event what to record
     * @param at when it came
     * @param tell roles to be told of it; none for anything but a milestone
     */
    public record Found(TimeEvent event, Instant at, List<String> tell) {

        /** Copies the list. */
        public Found {
            tell = List.copyOf(tell);
        }
    }
}
