package dev.redress.console.replay;

import dev.redress.activity.Note;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.HostIdentity;
import dev.redress.complaint.KnownParties;
import dev.redress.complaint.Snapshot;
import dev.redress.desk.By;
import dev.redress.desk.ComplaintDesk;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.Circumstances;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.Decision;
import dev.redress.lifecycle.Lifecycle;
import dev.redress.lifecycle.RefusedException;
import dev.redress.lifecycle.Rules;
import dev.redress.party.Anonymous;
import dev.redress.party.Organisation;
import dev.redress.party.PartyDetails;
import dev.redress.procedure.ConflictOfInterest;
import dev.redress.procedure.Gatekeeper;
import dev.redress.procedure.Procedure;
import dev.redress.time.SettableClock;
import dev.redress.validation.InvalidInputException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Drives one case after the other through a desk. Not thread-safe. */
final class CaseReplay {

    private static final List<Step> ONLY_A_NOTE = List.of(Step.plain(Verb.NOTE));

    private final ComplaintDesk desk;
    private final SettableClock clock;
    private final ReplayMap map;
    private final Commands commands;
    private final Rules rules;
    private final Tally tally;
    private final Channel channel;
    private String caseName = "";
    private @Nullable Complaint<?> complaint;
    /** Which party whoever acts has become in the event at hand; 0 if none was decided yet. */
    private int acting;

    /** Drives cases through a desk that files under the given procedure. */
    CaseReplay(ComplaintDesk desk, SettableClock clock, ReplayMap map, Procedure procedure, Tally tally) {
        this.desk = desk;
        this.clock = clock;
        this.map = map;
        this.commands = new Commands(map, procedure);
        this.rules = new Gatekeeper(procedure, ConflictOfInterest.none());
        this.tally = tally;
        this.channel = channel(procedure);
    }

    /** As imported, or by the first channel of a procedure that does not offer that: a log does not say how a complaint came. */
    private static Channel channel(Procedure procedure) {
        return procedure.offers(Channel.IMPORT)
                ? Channel.IMPORT
                : Channel.of(procedure.channels().get(0));
    }

    void replay(String name, List<LogEvent> events) {
        caseName = name;
        complaint = null;
        Instant latest = Instant.MIN;
        for (LogEvent event : events) {
            if (event.at() == null) {
                refuse(event, Refusal.UNREADABLE_TIME, null);
                continue;
            }
            latest = latest.isBefore(event.at()) ? event.at() : latest;
            clock.set(latest);
            try {
                apply(event, By.by(commands.actor(event)).at(event.at()));
            } catch (RefusedStepException refused) {
                refuse(event, refused.reason(), refused.getMessage());
            } catch (InvalidInputException nobody) {
                refuse(event, "invalid-input: by", nobody.getMessage());
            }
        }
        tally.ended(complaint);
    }

    private void apply(LogEvent event, By by) {
        Complaint<?> standing = complaint;
        boolean files = standing == null;
        if (standing == null) {
            standing = file(event, by);
            complaint = standing;
        }
        List<Command> plan = plan(standing, steps(standing, event), event, by, files);
        for (int i = 0; i < plan.size(); i++) {
            standing = perform(standing, plan.get(i), by, i > 0);
            complaint = standing;
        }
        tally.applied(!plan.isEmpty() && plan.stream().allMatch(Note.class::isInstance));
    }

    private Complaint<?> file(LogEvent event, By by) {
        Template name = map.complainant();
        PartyDetails complainant = name == null
                ? Anonymous.unreachable()
                : Organisation.named(name.fill(event.row())).knownAs("log", name.fill(event.row()));
        try {
            return desk.file(
                    Intake.from(complainant)
                            .by(channel)
                            .stating(map.facts().fill(event.row()))
                            .build(),
                    by);
        } catch (RefusedException | InvalidInputException e) {
            throw RefusedStepException.of("file", e);
        }
    }

    private List<Step> steps(Complaint<?> standing, LogEvent event) {
        List<Rule> rules = map.rules().get(event.activity());
        if (rules == null) {
            return ONLY_A_NOTE;
        }
        for (Rule rule : rules) {
            if (rule.fits(standing)) {
                return rule.steps();
            }
        }
        throw new RefusedStepException(
                "no-rule: " + event.activity() + " in "
                        + standing.stage().kind().persistedName(),
                "the map has no rule for this activity in this stage");
    }

    /**
     * The commands that the steps come to. Where there are several, each is decided first, on the state that the one before
     * leaves, so that an event is either applied in full or refused in full.
     */
    private List<Command> plan(Complaint<?> standing, List<Step> steps, LogEvent event, By by, boolean files) {
        List<Command> plan = new ArrayList<>(steps.size());
        acting = 0;
        int decided = 0;
        Snapshot state = standing.snapshot();
        for (Step step : steps) {
            if (step.verb() == Verb.FILE) {
                requireFirst(files);
                continue;
            }
            if (decided < plan.size()) {
                state = decided(standing, state, plan.get(decided++), by);
            }
            Command command = command(step, event, state);
            if (!step.unlessIdle() || !Commands.isIdle(command, state, standing.knownParties())) {
                plan.add(command);
            }
        }
        if (plan.size() > 1 && decided < plan.size()) {
            decided(standing, state, plan.get(decided), by);
        }
        if (plan.isEmpty() && steps.stream().noneMatch(step -> step.verb() == Verb.FILE)) {
            plan.add(Note.that(event.activity()));
        }
        return plan;
    }

    private static void requireFirst(boolean files) {
        if (!files) {
            throw new RefusedStepException("already-filed", "only a case's first event files");
        }
    }

    private Command command(Step step, LogEvent event, Snapshot state) {
        try {
            return commands.of(step, event, state);
        } catch (Commands.UnknownPriorityException e) {
            throw new RefusedStepException("unknown-priority", String.valueOf(e.getMessage()));
        } catch (InvalidInputException e) {
            throw RefusedStepException.of(step.verb().word(), e);
        }
    }

    private Snapshot decided(Complaint<?> standing, Snapshot state, Command command, By by) {
        Instant at = by.occurredAt() == null ? clock.instant() : by.occurredAt();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Circumstances circumstances = new Circumstances(by.actor(), at, now, known(standing, by), null, rules);
        try {
            Decision decision = Lifecycle.decide(state, command, circumstances);
            acting = decision.entries().get(0).by().party();
            return decision.next();
        } catch (RefusedException | InvalidInputException e) {
            throw RefusedStepException.of(command.kind().persistedName(), e);
        }
    }

    /** Who acts may become a party by the first step of an event, and is known as one in the next. */
    private KnownParties known(Complaint<?> standing, By by) {
        String actor = HostIdentity.ofActor(by.actor().id());
        int became = acting;
        return identity -> {
            int known = standing.knownParties().numberOf(identity);
            return known == 0 && identity.equals(actor) ? became : known;
        };
    }

    private Complaint<?> perform(Complaint<?> standing, Command command, By by, boolean begun) {
        try {
            return desk.performUntyped(standing, command, by);
        } catch (RefusedException | InvalidInputException e) {
            if (begun) {
                throw new IllegalStateException(
                        "case " + caseName + ": an event was found possible and then refused", e);
            }
            throw RefusedStepException.of(command.kind().persistedName(), e);
        }
    }

    private void refuse(LogEvent event, String reason, @Nullable String detail) {
        String stage = complaint == null ? null : complaint.stage().kind().persistedName();
        tally.refused(new Refusal(caseName, event.row().number(), event.activity(), event.at(), stage, reason, detail));
    }
}
