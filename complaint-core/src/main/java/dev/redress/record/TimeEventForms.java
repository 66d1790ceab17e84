package dev.redress.record;

import dev.redress.complaint.DefinitionRef;
import dev.redress.complaint.GrantedExtension;
import dev.redress.complaint.KeptClock;
import dev.redress.complaint.ReachedMilestone;
import dev.redress.complaint.Timekeeping;
import dev.redress.event.EventKind;
import dev.redress.event.TimeEvent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The form of the events about clocks, and of what the document holds of them. */
final class TimeEventForms {

    private TimeEventForms() {}

    static void write(JsonOut out, TimeEvent event) {
        if (event instanceof TimeEvent.ClocksBound bound) {
            out.list("judgedBy", bound.judgedBy(), TimeEventForms::write)
                    .list("kept", bound.kept(), TimeEventForms::write)
                    .put("quietThrough", bound.quietThrough());
        } else if (event instanceof TimeEvent.ClockExtended extended) {
            out.put("clock", extended.clock()).put("rule", extended.rule()).put("until", extended.until());
            if (extended.goodReason()) {
                out.put("goodReason", true);
            }
            out.put("reason", extended.reason());
        } else if (event instanceof TimeEvent.MilestoneReached reached) {
            write(out, reached.milestone());
            out.put("is", reached.milestoneKind()).put("calculator", reached.calculator());
        } else if (event instanceof TimeEvent.MilestoneRescinded rescinded) {
            write(out, rescinded.milestone());
            out.put("because", rescinded.because()).put("earlier", rescinded.earlier());
        } else if (event instanceof TimeEvent.EventReported reported) {
            out.put("name", reported.name());
        }
    }

    /** Reads one, or gives null if the kind is none of these. */
    static @Nullable TimeEvent read(EventKind kind, Fields in) {
        return switch (kind) {
            case CLOCKS_BOUND ->
                new TimeEvent.ClocksBound(
                        in.list("judgedBy", TimeEventForms::definition),
                        in.list("kept", TimeEventForms::kept),
                        in.optionalInstant("quietThrough"));
            case CLOCK_EXTENDED ->
                new TimeEvent.ClockExtended(
                        in.string("clock"),
                        in.string("rule"),
                        in.optional("until", LocalDate::parse),
                        in.flag("goodReason"),
                        in.slot("reason"));
            case MILESTONE_REACHED ->
                new TimeEvent.MilestoneReached(milestone(in), in.string("is"), in.string("calculator"));
            case MILESTONE_RESCINDED ->
                new TimeEvent.MilestoneRescinded(milestone(in), in.number("because"), in.optionalInstant("earlier"));
            case EVENT_REPORTED -> new TimeEvent.EventReported(in.string("name"));
            default -> null;
        };
    }

    /** What the document holds beside the clock facts. */
    static void write(JsonOut out, Timekeeping time) {
        out.list("judgedBy", time.judgedBy(), TimeEventForms::write)
                .list("keptClocks", time.kept(), TimeEventForms::write)
                .list("extensions", time.extensions(), TimeEventForms::write)
                .list("milestones", time.reached(), TimeEventForms::write)
                .put("quietThrough", time.quietThrough());
    }

    static Timekeeping read(Timekeeping facts, Fields in) {
        Timekeeping time = new Timekeeping(
                facts.facts(),
                in.list("judgedBy", TimeEventForms::definition),
                in.list("keptClocks", TimeEventForms::kept),
                in.list("extensions", TimeEventForms::extension),
                in.list("milestones", TimeEventForms::milestone),
                in.optionalInstant("quietThrough"));
        return time.equals(facts) ? facts : time;
    }

    private static void write(JsonOut out, DefinitionRef ref) {
        out.put("kind", ref.kind()).put("id", ref.id()).put("version", ref.version());
    }

    private static DefinitionRef definition(Fields in) {
        return new DefinitionRef(in.string("kind"), in.string("id"), in.integer("version"));
    }

    private static void write(JsonOut out, KeptClock kept) {
        out.put("clock", kept.clock()).put("through", kept.through()).put("at", kept.at());
        if (kept.overdue()) {
            out.put("overdue", true);
        }
        if (kept.earlier()) {
            out.put("earlier", true);
        }
        out.list("judgedBy", kept.judgedBy(), TimeEventForms::write);
    }

    private static KeptClock kept(Fields in) {
        return new KeptClock(
                in.string("clock"),
                in.number("through"),
                in.optionalInstant("at"),
                in.flag("overdue"),
                in.flag("earlier"),
                in.list("judgedBy", TimeEventForms::definition));
    }

    private static void write(JsonOut out, GrantedExtension granted) {
        out.put("entry", granted.sequence())
                .put("clock", granted.clock())
                .put("rule", granted.rule())
                .put("at", granted.at())
                .put("until", granted.until());
        if (granted.goodReason()) {
            out.put("goodReason", true);
        }
    }

    private static GrantedExtension extension(Fields in) {
        return new GrantedExtension(
                in.number("entry"),
                in.string("clock"),
                in.string("rule"),
                in.instant("at"),
                in.optional("until", LocalDate::parse),
                in.flag("goodReason"));
    }

    private static void write(JsonOut out, ReachedMilestone milestone) {
        out.put("clock", milestone.clock())
                .put("run", milestone.run())
                .put("milestone", milestone.key())
                .put("due", milestone.due());
        if (milestone.times() > 1) {
            out.put("times", milestone.times());
        }
    }

    private static ReachedMilestone milestone(Fields in) {
        return new ReachedMilestone(
                in.string("clock"),
                in.integer("run"),
                in.string("milestone"),
                in.instant("due"),
                in.integer("times", 1));
    }
}
