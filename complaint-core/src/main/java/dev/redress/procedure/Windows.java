package dev.redress.procedure;

import com.google.common.collect.Sets;
import dev.redress.complaint.ClockFact;
import dev.redress.complaint.Proposed;
import dev.redress.complaint.Referred;
import dev.redress.complaint.Snapshot;
import dev.redress.complaint.StageKind;
import dev.redress.complaint.Withdrawn;
import dev.redress.event.EventKind;
import dev.redress.lifecycle.Circumstances;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Until when, how often and by whom an end or a decision can be left again. Immutable, thread-safe. */
final class Windows {

    /** How late a question may be recorded whose silence counts. */
    private static final Duration LATEST = Duration.ofDays(1);

    /** How long an answer is awaited where nobody says until when. */
    private static final Duration UNSTATED = Duration.ofDays(30);

    private static final Refusal ASKED_LATE = new Refusal(
            "asked-late",
            "silence counts from this question, so it is recorded within a day of being asked; ask again",
            "沉默自询问之日起算,询问须在一日内登记,请重新询问");

    private static final Refusal PROPOSED_LATE = new Refusal(
            "proposed-late",
            "silence counts from a proposal, so it is recorded within a day of being made; state by when an answer is awaited",
            "沉默自提出方案之日起算,方案须在一日内登记,请注明答复期限");

    private static final Refusal STILL_OPEN = new Refusal(
            "still-open",
            "the complainant may still appeal or have it opened again; until that time is over only they take it elsewhere",
            "申诉或重新开启期限尚未届满,期限内仅投诉人可转向外部机构");

    private static final Set<StageKind> END_WITH_WINDOW =
            Sets.immutableEnumSet(StageKind.DECLINED, StageKind.CLOSED, StageKind.WITHDRAWN);

    /** How late an end may be recorded from which a window counts. */
    private static final Duration LATEST_END = Duration.ofDays(7);

    private static final Refusal DECIDED_LATE = new Refusal(
            "decided-late",
            "reopening and appeal are possible for a time from this end, so it is recorded within a week; state a later time",
            "重新开启和申诉期限自此结束之时起算,须在一周内登记,请改填较晚的时间");

    private static final Refusal TOLD_LATE = new Refusal(
            "told-late",
            "reopening and appeal are possible for a time from when the outcome was told, so it is recorded within a week; tell it"
                    + " again",
            "重新开启和申诉期限自告知结果之时起算,告知须在一周内登记,请重新告知");

    private final Procedure procedure;

    /** Whether nothing closes before its outcome was told: until then nobody could know what to turn against. */
    private final boolean isToldFirst;

    Windows(Procedure procedure) {
        this.procedure = procedure;
        this.isToldFirst =
                procedure.gates().stream().anyMatch(gate -> gate.needs().kind() == RequirementKind.OUTCOME_TOLD);
    }

    @Nullable
    List<Refusal> check(
            @Nullable List<Refusal> found, Snapshot complaint, CommandKind command, Circumstances circumstances) {
        return switch (command) {
            case REOPEN ->
                procedure
                        .reopening()
                        .map(limits -> revisit(
                                found,
                                limits,
                                complaint,
                                reopenings(complaint, isTheirs(complaint, circumstances)),
                                circumstances))
                        .orElse(found);
            case APPEAL ->
                procedure
                        .appeals()
                        .map(limits -> revisit(
                                found,
                                limits,
                                complaint,
                                appeals(complaint, isTheirs(complaint, circumstances)),
                                circumstances))
                        .orElse(found);
            case REMIT ->
                procedure
                        .remittal()
                        .map(limits -> revisit(
                                found,
                                limits,
                                complaint,
                                complaint.casework().happened().count(EventKind.REMITTED.persistedName()),
                                circumstances))
                        .orElse(found);
            case RECONSIDER -> loops(found, complaint, circumstances);
            case REFER -> referring(found, complaint, circumstances);
            default -> found;
        };
    }

    /** Whether a complainant acts, whatever roles they have besides. */
    private static boolean isTheirs(Snapshot complaint, Circumstances circumstances) {
        return circumstances.actor().isComplainant()
                || Circle.role(complaint, circumstances.actorParty()).isComplaining();
    }

    /** A withdrawal that the organisation recorded costs the complainant nothing. */
    private static int reopenings(Snapshot complaint, boolean theirs) {
        boolean free = theirs && complaint.stage() instanceof Withdrawn withdrawn && !withdrawn.own();
        return free ? 0 : complaint.progress().counts().of(theirs).reopenings();
    }

    /** An appeal against a referral costs none of those against decisions. */
    private static int appeals(Snapshot complaint, boolean theirs) {
        boolean free = complaint.stage() instanceof Referred;
        return free ? 0 : complaint.progress().counts().of(theirs).appeals();
    }

    private @Nullable List<Refusal> revisit(
            @Nullable List<Refusal> found,
            Revisiting limits,
            Snapshot complaint,
            int times,
            Circumstances circumstances) {
        List<Refusal> all = found;
        Instant until = until(complaint, limits);
        if (until != null) {
            if (!asked(complaint, circumstances).isBefore(until)) {
                all = Gatekeeper.and(
                        all, new Refusal("window", "it was possible until " + until, "期限已于 " + until + " 届满"));
            }
        }
        if (times >= limits.times()) {
            all = Gatekeeper.and(
                    all,
                    new Refusal(
                            "count",
                            "it is possible " + often(limits.times()) + ", and was done " + often(times),
                            "最多 " + limits.times() + " 次,已进行 " + times + " 次"));
        }
        if (!limits.roles().isEmpty()
                && Collections.disjoint(limits.roles(), circumstances.actor().roles())) {
            String roles = String.join(", ", new TreeSet<>(limits.roles()));
            Refusal role = new Refusal("role", "only for the role " + roles, "仅限角色:" + roles);
            all = Gatekeeper.and(
                    all, ActingRoles.tell(role, circumstances.actor().roles()));
        }
        return all;
    }

    /** While the complainant may still appeal, or have it opened again, nobody else takes an ended complaint out of their reach. */
    private @Nullable List<Refusal> referring(
            @Nullable List<Refusal> found, Snapshot complaint, Circumstances circumstances) {
        StageKind stage = complaint.stage().kind();
        if (!END_WITH_WINDOW.contains(stage) || isTheirs(complaint, circumstances)) {
            return found;
        }
        return mayComeBack(complaint, circumstances.recordedAt()) ? Gatekeeper.and(found, STILL_OPEN) : found;
    }

    /** Whether a complainant may still appeal, or have it opened again. */
    boolean mayComeBack(Snapshot complaint, Instant now) {
        StageKind stage = complaint.stage().kind();
        if (!END_WITH_WINDOW.contains(stage) && stage != StageKind.REFERRED) {
            return false;
        }
        boolean appeal = stage != StageKind.WITHDRAWN
                && isOpen(procedure.appeals(), CommandKind.APPEAL, appeals(complaint, true), complaint, now);
        return appeal
                || (stage != StageKind.REFERRED
                        && isOpen(
                                procedure.reopening(),
                                CommandKind.REOPEN,
                                reopenings(complaint, true),
                                complaint,
                                now));
    }

    private boolean isOpen(
            Optional<Revisiting> limits, CommandKind command, int times, Snapshot complaint, Instant now) {
        if (limits.isEmpty()
                || !procedure.permits(command)
                || times >= limits.get().times()) {
            return false;
        }
        Instant until = until(complaint, limits.get());
        return until == null || now.isBefore(until);
    }

    /** Until when it is possible: from the end or decision on, or from when that was told, if that was later; null if without limit. */
    private @Nullable Instant until(Snapshot complaint, Revisiting limits) {
        if (limits.within() == null) {
            return null;
        }
        Instant from = complaint.since();
        if (complaint.stage().kind() == StageKind.RESOLVED || complaint.stage().kind() == StageKind.CLOSED) {
            Instant told = told(complaint);
            if (told == null && isToldFirst) {
                return null;
            }
            from = told != null && told.isAfter(from) ? told : from;
        }
        return from.plus(limits.within());
    }

    /** When the present solution was last told, if it was. */
    private static @Nullable Instant told(Snapshot complaint) {
        long solved = Rounds.resolution(complaint);
        Instant last = null;
        for (ClockFact fact : complaint.clockFacts()) {
            if (fact.sequence() > solved
                    && fact.event().equals(EventKind.OUTCOME_TOLD.persistedName())
                    && (last == null || fact.at().isAfter(last))) {
                last = fact.at();
            }
        }
        return last;
    }

    /** A correction does not put it into the past either. */
    @Nullable
    List<Refusal> correcting(
            @Nullable List<Refusal> found, Snapshot before, Snapshot after, Circumstances circumstances) {
        Instant was = told(before);
        Instant is = told(after);
        boolean earlier = was != null && is != null && is.isBefore(was) && isLate(is, circumstances);
        return earlier && haveWindow() ? Gatekeeper.and(found, TOLD_LATE) : found;
    }

    private static boolean isLate(Instant at, Circumstances circumstances) {
        return at.isBefore(circumstances.recordedAt().minus(LATEST_END));
    }

    /** From an end a window counts, so it is not put into the past. */
    @Nullable
    List<Refusal> ending(@Nullable List<Refusal> found, Snapshot before, Snapshot after, Circumstances circumstances) {
        StageKind end = after.stage().kind();
        boolean ends = END_WITH_WINDOW.contains(end) || end == StageKind.RESOLVED || end == StageKind.REFERRED;
        if (!ends || !isLate(after.since(), circumstances)) {
            return found;
        }
        boolean isNew =
                before.stage().kind() != after.stage().kind() || after.since().isBefore(before.since());
        return isNew && haveWindow() ? Gatekeeper.and(found, DECIDED_LATE) : found;
    }

    private boolean haveWindow() {
        return Stream.of(procedure.appeals(), procedure.reopening())
                .anyMatch(limits -> limits.isPresent() && limits.get().within() != null);
    }

    /** From when the outcome was told a window counts as well. */
    @Nullable
    List<Refusal> telling(@Nullable List<Refusal> found, Snapshot complaint, Circumstances circumstances) {
        boolean late = told(complaint) == null && haveWindow() && isLate(circumstances.occurredAt(), circumstances);
        return late ? Gatekeeper.and(found, TOLD_LATE) : found;
    }

    private static String often(int times) {
        return times == 1 ? "once" : times + " times";
    }

    /** Complainants do not choose when they asked; who takes down a letter that came in time does. */
    private static Instant asked(Snapshot complaint, Circumstances circumstances) {
        return isTheirs(complaint, circumstances) ? circumstances.recordedAt() : circumstances.occurredAt();
    }

    /** Silence counts from the question; so a question is not recorded long after it was asked. */
    @Nullable
    List<Refusal> asking(@Nullable List<Refusal> found, Circumstances circumstances) {
        boolean late = procedure.silenceConfirms().isPresent()
                && circumstances.recordedAt().isAfter(circumstances.occurredAt().plus(LATEST));
        return late ? Gatekeeper.and(found, ASKED_LATE) : found;
    }

    /** Whether a proposal was answered counts from it, so it is not put into the past, and leaves time for an answer. */
    @Nullable
    List<Refusal> answering(
            @Nullable List<Refusal> found,
            Snapshot before,
            Snapshot after,
            CommandKind command,
            Circumstances circumstances) {
        if (!(after.stage() instanceof Proposed proposed) || !procedure.permits(CommandKind.LAPSE_PROPOSAL)) {
            return found;
        }
        Instant until = proposed.proposal().answerBy();
        Instant now = circumstances.recordedAt();
        if (command == CommandKind.CORRECT) {
            boolean earlier = until == null && after.since().isBefore(before.since());
            return earlier && now.isAfter(after.since().plus(LATEST)) ? Gatekeeper.and(found, PROPOSED_LATE) : found;
        }
        if (command != CommandKind.PROPOSE) {
            return found;
        }
        List<Refusal> all = found;
        if (until == null && now.isAfter(circumstances.occurredAt().plus(LATEST))) {
            all = Gatekeeper.and(all, PROPOSED_LATE);
        }
        Duration least = procedure.leastTimeToAnswer().orElse(null);
        Instant unstated = after.since().plus(UNSTATED);
        if (least != null && (until == null ? unstated : until).isBefore(now.plus(least))) {
            Instant first = now.plus(least);
            all = Gatekeeper.and(
                    all,
                    new Refusal(
                            "answer-time",
                            "an answer can be awaited by " + first + " at the earliest",
                            "答复期限不得早于 " + first));
        }
        return all;
    }

    private @Nullable List<Refusal> loops(
            @Nullable List<Refusal> found, Snapshot complaint, Circumstances circumstances) {
        int done = complaint
                .progress()
                .counts()
                .of(isTheirs(complaint, circumstances))
                .dissatisfactions();
        if (procedure.satisfactionLoops().isEmpty()
                || done < procedure.satisfactionLoops().getAsInt()) {
            return found;
        }
        return Gatekeeper.and(
                found,
                new Refusal(
                        "count",
                        "it was looked into again " + done + " times already; close it or let the complainant appeal",
                        "已重新处理 " + done + " 次,请结案或由投诉人申诉"));
    }
}
