package dev.redress.walks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.activity.CancelMeasure;
import dev.redress.activity.CompleteMeasure;
import dev.redress.activity.MonitorMeasure;
import dev.redress.complaint.ComplaintKey;
import dev.redress.complaint.Duty;
import dev.redress.complaint.Involvement;
import dev.redress.complaint.KnownParties;
import dev.redress.complaint.Measure;
import dev.redress.complaint.Party;
import dev.redress.complaint.ProcedureRef;
import dev.redress.complaint.Snapshot;
import dev.redress.complaint.StageKind;
import dev.redress.intake.Channel;
import dev.redress.intake.CustomFields;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.Circumstances;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.Decision;
import dev.redress.lifecycle.Filings;
import dev.redress.lifecycle.Lifecycle;
import dev.redress.lifecycle.RefusedException;
import dev.redress.lifecycle.SealedDraft;
import dev.redress.party.Actor;
import dev.redress.party.Anonymous;
import dev.redress.procedure.ConflictOfInterest;
import dev.redress.procedure.Gatekeeper;
import dev.redress.procedure.Procedure;
import dev.redress.procedure.RequirementKind;
import dev.redress.procedure.ShippedProcedures;
import dev.redress.store.ComplaintId;
import dev.redress.store.Tenant;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Walks through everything that can be done under each shipped procedure: every command that leads on, by each of two people (three, where the
 * outcome is checked) who have all roles and by the complainant, from every state that differs in something gates, windows or fairness look at, up to a
 * bound. Every stage is reached, and every open state keeps a way to an end.
 */
class ShippedModelCheckTest {

    /** Of each stage, so that the late ones are walked through as thoroughly as the early ones. */
    private static final int MOST_STATES = 400;

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private record Step(Snapshot state, Map<String, Integer> identities) {}

    @TestFactory
    Stream<DynamicTest> everyOpenStateKeepsAWayToAnEnd() {
        return ShippedProcedures.all().stream()
                .map(ShippedModelCheckTest::withoutTime)
                .map(procedure -> DynamicTest.dynamicTest(procedure.id(), () -> check(procedure)));
    }

    /** Time stands still here, so an answer can be due at once. */
    private static Procedure withoutTime(Procedure procedure) {
        return Procedure.parse(procedure.toCompactJson().replaceFirst(",\"leastTimeToAnswer\":\"[^\"]*\"", ""));
    }

    private static List<Actor> people(Procedure procedure) {
        Set<String> roles = new HashSet<>();
        procedure.roles().values().forEach(roles::addAll);
        procedure.reopening().ifPresent(limits -> roles.addAll(limits.roles()));
        procedure.appeals().ifPresent(limits -> roles.addAll(limits.roles()));
        String[] all = roles.toArray(String[]::new);
        List<Actor> people =
                new ArrayList<>(List.of(Actor.of("a", all), Actor.of("b", all), Actor.of("c", "complainant")));
        // Others are needed after each appeal, and where one verifies, one takes over and one checks.
        Stream.of("d", "e", "f").forEach(name -> people.add(Actor.of(name, all)));
        return people;
    }

    private static void check(Procedure procedure) {
        Gatekeeper rules = new Gatekeeper(procedure, ConflictOfInterest.none());
        List<Actor> people = people(procedure);
        Map<String, Set<String>> backwards = new HashMap<>();
        Map<String, Set<String>> staying = new HashMap<>();
        Map<String, Snapshot> states = new HashMap<>();
        Map<StageKind, Deque<Step>> open = new EnumMap<>(StageKind.class);
        Map<StageKind, Integer> found = new EnumMap<>(StageKind.class);
        boolean bounded = false;
        Step first = filed(procedure, rules, people.get(0));
        states.put(key(procedure, first.state()), first.state());
        open.computeIfAbsent(StageKind.RECEIVED, none -> new ArrayDeque<>()).add(first);
        Set<String> expanded = new HashSet<>();
        Set<String> ends = new HashSet<>();
        Set<String> honest = new HashSet<>();
        List<Command> commands = ModelCommands.of(procedure, NOW);
        int transitions = 0;
        for (Step step = next(open); step != null; step = next(open)) {
            String from = key(procedure, step.state());
            expanded.add(from);
            for (Actor actor : people) {
                for (Command command : commands) {
                    Step next = perform(step, command, actor, rules);
                    if (next != null) {
                        transitions++;
                        String to = key(procedure, next.state());
                        StageKind stage = next.state().stage().kind();
                        if (!stage.isOpen()) {
                            ends.add(to);
                        }
                        backwards.computeIfAbsent(to, none -> new HashSet<>()).add(from);
                        if (command.kind() != CommandKind.WITHDRAW && command.kind() != CommandKind.REFER) {
                            staying.computeIfAbsent(to, none -> new HashSet<>()).add(from);
                            if (stage == StageKind.CLOSED || stage == StageKind.DECLINED) {
                                honest.add(to);
                            }
                        }
                        if (!states.containsKey(to)) {
                            if (found.merge(stage, 1, Integer::sum) <= MOST_STATES) {
                                states.put(to, next.state());
                                open.computeIfAbsent(stage, none -> new ArrayDeque<>())
                                        .add(next);
                            } else {
                                bounded = true;
                            }
                        }
                    }
                }
            }
        }
        int looked = expanded.size();
        requireWayToEnd(procedure, ends, expanded, backwards);
        // What lies beyond the bound was not looked at, and is no dead end that was found.
        staying.keySet().stream().filter(to -> !expanded.contains(to)).forEach(honest::add);
        expanded.removeIf(key -> !states.get(key).stage().kind().isOpen());
        requireWayToEnd(procedure, honest, expanded, staying);
        System.out.println("model check of " + procedure.id() + ": " + looked + " states"
                + (bounded ? ", bounded" : ", all") + ", " + transitions + " transitions");
        assertThat(states.values().stream().map(state -> state.stage().kind()).collect(Collectors.toSet()))
                .as("stages reached")
                .isEqualTo(ModelCommands.stages(procedure));
    }

    /** One of the latest stage that has any: deep first. */
    private static Step next(Map<StageKind, Deque<Step>> open) {
        Step next = null;
        for (Deque<Step> steps : open.values()) {
            next = steps.isEmpty() ? next : steps.peek();
        }
        if (next != null) {
            open.get(next.state().stage().kind()).poll();
        }
        return next;
    }

    private static void requireWayToEnd(
            Procedure procedure, Set<String> ends, Set<String> expanded, Map<String, Set<String>> backwards) {
        Set<String> safe = new HashSet<>();
        Deque<String> todo = new ArrayDeque<>(ends);
        while (!todo.isEmpty()) {
            String key = todo.poll();
            if (safe.add(key)) {
                todo.addAll(backwards.getOrDefault(key, Set.of()));
            }
        }
        assertThat(expanded)
                .as("open states of %s without a way to an end", procedure.id())
                .allMatch(key -> safe.contains(key));
    }

    private static Step filed(Procedure procedure, Gatekeeper rules, Actor actor) {
        String channel = procedure.channels().isEmpty()
                ? Channel.EMAIL.code()
                : procedure.channels().get(0);
        Intake intake = Intake.from(Anonymous.unreachable())
                .by(Channel.of(channel))
                .stating("x")
                .build();
        ComplaintKey key = new ComplaintKey(
                Tenant.DEFAULT,
                ComplaintId.parse("01890a5d-ac96-774b-bcce-b302099a8057"),
                "R",
                new ProcedureRef(procedure.id(), 1));
        Decision decision = Filings.decide(
                key, intake, CustomFields.none(), new Circumstances(actor, NOW, NOW, KnownParties.NONE, null, rules));
        return new Step(decision.next(), identities(Map.of(), decision));
    }

    private static Step perform(Step step, Command command, Actor actor, Gatekeeper rules) {
        boolean again = (command.kind() == CommandKind.STATE_ALLEGATION || command.kind() == CommandKind.CONSULT)
                && step.state()
                                .casework()
                                .happened()
                                .count(command.kind() == CommandKind.CONSULT ? "consulted" : "allegation-stated")
                        > 0;
        if (again || !Lifecycle.isPossible(step.state().stage().kind(), command.kind())) {
            return null;
        }
        KnownParties known = identity -> step.identities().getOrDefault(identity, 0);
        try {
            Decision decision = Lifecycle.decide(
                    step.state(),
                    ofTheLatest(step.state(), command),
                    new Circumstances(actor, NOW, NOW, known, null, rules));
            return new Step(decision.next(), identities(step.identities(), decision));
        } catch (RefusedException refused) {
            assertThat(refused.refusals()).isNotEmpty();
            return null;
        }
    }

    /** What is said of a measure is said of the first one that waits for it. */
    private static Command ofTheLatest(Snapshot state, Command command) {
        List<Measure> measures = state.progress().measures();
        int open = measures.stream()
                .filter(Measure::isOpen)
                .findFirst()
                .map(Measure::number)
                .orElse(1);
        return switch (command.kind()) {
            case COMPLETE_MEASURE -> CompleteMeasure.number(open);
            case CANCEL_MEASURE -> CancelMeasure.number(open, "x");
            case MONITOR_MEASURE ->
                MonitorMeasure.of(
                        measures.stream()
                                .filter(measure -> !measure.cancelled() && measure.supervised() == 0)
                                .findFirst()
                                .map(Measure::number)
                                .orElse(open),
                        true);
            default -> command;
        };
    }

    private static Map<String, Integer> identities(Map<String, Integer> before, Decision decision) {
        Map<Integer, String> drafts = new HashMap<>();
        for (SealedDraft draft : decision.drafts()) {
            drafts.put(draft.slot(), draft.value());
        }
        Map<String, Integer> all = new HashMap<>(before);
        decision.entries().forEach(entry -> {
            for (Party party : entry.introduced()) {
                if (party.identity() != null) {
                    all.put(drafts.get(party.identity().slot()), party.number());
                }
            }
        });
        return all;
    }

    /** The entry since which gates want things done again. */
    private static long begin(Snapshot state) {
        return Stream.of("reopened", "appealed", "remitted", "found-unsatisfactory", "resolved", "proposal-lapsed")
                .mapToLong(kind -> state.casework().happened().last(kind))
                .max()
                .orElse(0);
    }

    /** What tells states apart: all that gates, windows and fairness look at, counts only as far as they are limited. */
    private static String key(Procedure procedure, Snapshot state) {
        List<String> parts = new ArrayList<>();
        parts.add(state.stage().kind().persistedName());
        parts.add("dissatisfied " + Math.min(state.progress().counts().dissatisfactions(), 2));
        parts.add("reopened " + Math.min(state.progress().counts().reopenings(), 2));
        parts.add("level " + Math.min(state.casework().ties().level(), 2));
        parts.add("alleged "
                + state.casework().inquiry().allegations().stream()
                        .map(each -> String.valueOf(each.verdict()))
                        .toList());
        parts.add("handler " + (state.handling().assignee() != 0));
        parts.add("handing over " + (state.casework().conferral().pending() != null));
        parts.add("department " + (state.casework().conferral().department() != null));
        parts.add("asked " + state.casework().conferral().consultations().size());
        parts.add("measures " + state.progress().measures().stream().anyMatch(measure -> measure.isOpen()));
        Set<String> gated = ModelCommands.gated(procedure);
        state.casework().happened().kinds().stream().sorted().forEach(kind -> {
            if (gated.contains(kind)) {
                parts.add(kind + " " + (state.casework().happened().last(kind) > begin(state)));
            }
        });
        if (procedure.gates().stream()
                .anyMatch(gate -> gate.before().contains(CommandKind.CLOSE)
                        && gate.needs().kind() == RequirementKind.OUTCOME_CHECK_PASSED)) {
            for (Involvement involvement : state.casework().ties().involvements()) {
                parts.add(involvement.party() + " " + (involvement.duty() == Duty.CHECKER));
            }
        }
        return parts.toString();
    }
}
