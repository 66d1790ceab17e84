package dev.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.complaint.ApprovalState;
import dev.redress.complaint.Complaint;
import dev.redress.complaint.Snapshot;
import dev.redress.event.Entry;
import dev.redress.event.EventKind;
import dev.redress.intake.Channel;
import dev.redress.intake.Intake;
import dev.redress.lifecycle.Command;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.Possibility;
import dev.redress.lifecycle.Refusal;
import dev.redress.lifecycle.RefusedException;
import dev.redress.party.Actor;
import dev.redress.party.ExternalRef;
import dev.redress.party.Money;
import dev.redress.party.Person;
import dev.redress.procedure.Authority;
import dev.redress.procedure.FairnessRule;
import dev.redress.procedure.Gate;
import dev.redress.procedure.InvalidProcedureException;
import dev.redress.procedure.Procedure;
import dev.redress.procedure.ProcedureBuilder;
import dev.redress.procedure.Requirement;
import dev.redress.procedure.RequirementKind;
import dev.redress.procedure.Revisiting;
import dev.redress.record.Replay;
import dev.redress.store.memory.MemoryStore;
import dev.redress.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Random procedures, random actions: what possible says is what happens, and no order of actions passes a gate. */
class ProcedureLivesProperties {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final List<String> ROLES = List.of("agent", "manager", "complainant");
    private static final List<Actor> ACTORS = List.of(
            Actor.of("ann", "agent"),
            Actor.of("ben", "manager"),
            Actor.of("eva", "complainant"),
            Actor.of("max", "agent", "manager"));

    private static final Set<CommandKind> ANY = EnumSet.allOf(CommandKind.class);

    /** What depends on what a command says, and so can be refused although it is possible: by which commands. */
    private static final Map<String, Set<CommandKind>> OF_CONTENT = Map.ofEntries(
            Map.entry("authority", ANY),
            Map.entry("authority:splitting", ANY),
            Map.entry("authority:freeing", Set.of(CommandKind.CORRECT, CommandKind.CORRECT_PARTY)),
            Map.entry("proposed-late", Set.of(CommandKind.PROPOSE, CommandKind.CORRECT)),
            Map.entry("answer-time", Set.of(CommandKind.PROPOSE)),
            Map.entry("version", Set.of(CommandKind.ADOPT_PROCEDURE)),
            Map.entry("time", ANY),
            Map.entry("link-target", Set.of(CommandKind.LINK)),
            Map.entry("interest-of-another", Set.of(CommandKind.DECLARE_INTEREST)),
            Map.entry("mistake", Set.of(CommandKind.CORRECT)),
            Map.entry("told-late", Set.of(CommandKind.CORRECT)),
            Map.entry("decided-late", Set.of(CommandKind.CORRECT)),
            Map.entry("identity-withheld", Set.of(CommandKind.CORRECT_PARTY)),
            Map.entry("own-part", Set.of(CommandKind.WITHDRAW_COMPLAINANT)));

    /** Of these somebody or something is named that need not fit. */
    private static final Set<CommandKind> NAMING = EnumSet.complementOf(EnumSet.of(
            CommandKind.INVESTIGATE,
            CommandKind.RESOLVE,
            CommandKind.WITHDRAW,
            CommandKind.REMIND,
            CommandKind.RESUME,
            CommandKind.ARCHIVE,
            CommandKind.TELL_OUTCOME,
            CommandKind.SEND_MESSAGE));

    private final MemoryStore store = new MemoryStore();
    private final SettableClock clock = SettableClock.at(START);
    private final RandomCommands commands = new RandomCommands(clock, ACTORS);

    private static <T> T any(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    /** A random procedure that passes its checks; the number keeps identifiers apart. */
    private static Procedure procedure(Random random, int number) {
        for (int attempt = 0; ; attempt++) {
            ProcedureBuilder builder = Procedure.named("random-" + number, 1).title("Random", "随机");
            for (int i = random.nextInt(6); i > 0; i--) {
                builder.only(any(CommandKind.values(), random), ROLES.get(random.nextInt(ROLES.size())));
            }
            if (random.nextBoolean()) {
                builder.forbid(any(CommandKind.values(), random));
            }
            for (int i = random.nextInt(5); i > 0; i--) {
                RequirementKind kind = any(RequirementKind.values(), random);
                Requirement needs = switch (kind) {
                    case HAPPENED -> Requirement.happened(any(EventKind.values(), random));
                    case HAPPENED_THIS_ROUND -> Requirement.happenedThisRound(any(EventKind.values(), random));
                    default -> Requirement.that(kind);
                };
                if (kind != RequirementKind.STEP_DONE) {
                    builder.gate("gate-" + i, any(CommandKind.values(), random), needs, "missing", "缺少");
                }
            }
            for (FairnessRule rule : FairnessRule.values()) {
                if (random.nextBoolean()) {
                    builder.fair(rule);
                }
            }
            if (random.nextBoolean()) {
                builder.reopening(new Revisiting(Duration.ofDays(20), 1, Set.of("agent")))
                        .appeals(new Revisiting(null, 1, Set.of()))
                        .satisfactionLoops(1 + random.nextInt(2))
                        .authority(new Authority(
                                Authority.Period.YEAR, List.of(new Authority.Limit("manager", Money.of("20", "EUR")))));
            }
            if (random.nextBoolean()) {
                builder.pursueAfterWithdrawal();
            }
            try {
                return builder.build();
            } catch (InvalidProcedureException refused) {
                assertThat(refused.faults()).isNotEmpty();
                assertThat(attempt).as("attempts to find one that would work").isLessThan(10_000);
            }
        }
    }

    @Property(tries = 150)
    void whatPossibleSaysIsWhatHappensAndNoOrderOfActionsPassesAGate(@ForAll long seed, @ForAll int id) {
        Random random = new Random(seed);
        Procedure procedure = procedure(random, id & 0xffff);
        ComplaintDesk desk = ComplaintDesk.using(new MemoryStore())
                .clock(clock)
                .procedure(procedure)
                .build();
        Complaint<?> complaint = desk.file(
                Intake.from(Person.named("Eva").knownAs(ExternalRef.USERS, "eva"))
                        .by(Channel.EMAIL)
                        .stating("It leaks.")
                        .build(),
                By.by(ACTORS.get(random.nextInt(4))));
        for (int i = 0; i < 60; i++) {
            clock.advance(Duration.ofMinutes(random.nextInt(900)));
            Actor actor = ACTORS.get(random.nextInt(4));
            List<Possibility> possible = desk.possible(complaint, actor);
            Possibility chosen = choose(possible, random);
            Command command = commands.of(chosen.command(), random, complaint);
            long version = complaint.version();
            try {
                Complaint<?> after = desk.performUntyped(complaint, command, By.by(actor));
                assertThat(chosen.refusals())
                        .as("%s was performed", chosen.command())
                        .isEmpty();
                // Complainants go elsewhere whatever the organisation owes first.
                if (chosen.command() != CommandKind.REFER || !actor.isComplainant()) {
                    requireGates(procedure, chosen.command(), desk.journal(complaint.id(), 0, (int) version));
                }
                complaint = after;
            } catch (RefusedException refused) {
                if (chosen.isAllowed()) {
                    assertThat(refused.refusals())
                            .as("%s was possible", chosen.command())
                            .allMatch(refusal -> isOfContent(procedure, chosen.command(), refusal));
                    requireSomethingFits(complaint, chosen.command(), refused.refusals());
                } else {
                    assertThat(refused.refusals()).isEqualTo(chosen.refusals());
                }
                assertThat(desk.get(complaint.id()).version()).isEqualTo(version);
            }
        }
        assertThat(desk.get(complaint.id())).isEqualTo(complaint);
    }

    /** Allowed ones three times in four, so that lives get on. */
    private static Possibility choose(List<Possibility> possible, Random random) {
        List<Possibility> allowed =
                possible.stream().filter(Possibility::isAllowed).toList();
        return allowed.isEmpty() || random.nextInt(4) == 0
                ? possible.get(random.nextInt(possible.size()))
                : allowed.get(random.nextInt(allowed.size()));
    }

    /** What names one of several things can be refused for that one, and is not possible where it would be for each. */
    private static void requireSomethingFits(Complaint<?> complaint, CommandKind command, List<Refusal> refusals) {
        Snapshot state = complaint.snapshot();
        long waiting = switch (command) {
            case APPROVE ->
                refusals.stream().anyMatch(refusal -> refusal.code().equals("authority"))
                        ? state.casework().conferral().approvals().stream()
                                .filter(each -> each.state() == ApprovalState.PENDING)
                                .count()
                        : 2;
            case GIVE_OPINION ->
                refusals.stream().anyMatch(refusal -> refusal.code().startsWith("fairness:"))
                        ? state.casework().conferral().consultations().size()
                        : 2;
            case REQUEST_REVEAL ->
                refusals.stream().allMatch(refusal -> refusal.code().equals("condition:within-limits")) ? 2 : 0;
            case ISSUE_SECRET, JOIN_COMPLAINANT ->
                refusals.stream().anyMatch(refusal -> refusal.code().equals("identity-withheld")) ? 0 : 2;
            default -> 2;
        };
        assertThat(waiting).as("%s of one of several: %s", command, refusals).isGreaterThan(1);
    }

    private static boolean isOfContent(Procedure procedure, CommandKind command, Refusal refusal) {
        return OF_CONTENT.getOrDefault(refusal.code(), Set.of()).contains(command)
                || (refusal.code().startsWith("condition:") && NAMING.contains(command))
                || (refusal.code().startsWith("fairness:") && NAMING.contains(command))
                || procedure.gates().stream()
                        .anyMatch(gate -> gate.needs().kind().isOfResult()
                                && refusal.code().equals("gate:" + gate.id()));
    }

    /** A second opinion on the gates, from the journal alone. */
    private static void requireGates(Procedure procedure, CommandKind command, List<Entry> journal) {
        List<EventKind> kinds = new ArrayList<>();
        journal.forEach(entry -> kinds.add(entry.event().kind()));
        int solved = Math.max(kinds.lastIndexOf(EventKind.RESOLVED), kinds.lastIndexOf(EventKind.PROPOSAL_LAPSED));
        int round = Math.max(
                Math.max(kinds.lastIndexOf(EventKind.REOPENED), kinds.lastIndexOf(EventKind.APPEALED)),
                Math.max(kinds.lastIndexOf(EventKind.REMITTED), kinds.lastIndexOf(EventKind.FOUND_UNSATISFACTORY)));
        for (Gate gate : procedure.gates()) {
            if (gate.before().contains(command) && !mayBeUnfounded(gate, command, kinds)) {
                assertThat(isMet(gate.needs(), kinds, solved, round))
                        .as("%s passed gate %s: %s", command, gate.needs(), kinds)
                        .isTrue();
            }
        }
    }

    /** One that came back without ever being accepted may turn out unfounded once more, and has to come to an end as well. */
    private static boolean mayBeUnfounded(Gate gate, CommandKind command, List<EventKind> kinds) {
        return gate.needs().kind() == RequirementKind.AN_ALLEGATION_STANDS
                && (command == CommandKind.HAND_OVER || command == CommandKind.RESOLVE_DIRECTLY)
                && !kinds.contains(EventKind.ACCEPTED);
    }

    private static boolean isMet(Requirement needs, List<EventKind> kinds, int solved, int round) {
        return switch (needs.kind()) {
            case HAPPENED ->
                kinds.contains(EventKind.of(String.valueOf(needs.of())).orElseThrow());
            case HAPPENED_THIS_ROUND -> {
                // The entry that begins a round belongs to it.
                int last = kinds.lastIndexOf(
                        EventKind.of(String.valueOf(needs.of())).orElseThrow());
                yield last >= Math.max(0, round);
            }
            // Who was asked in vain counts as heard.
            case COMPLAINANT_HEARD ->
                Math.max(kinds.lastIndexOf(EventKind.STATEMENT_TAKEN), kinds.lastIndexOf(EventKind.RESUMED)) > round;
            case ACKNOWLEDGED -> kinds.contains(EventKind.ACKNOWLEDGED);
            case RECORD_CONFIRMED -> kinds.contains(EventKind.RECORD_CONFIRMED);
            case CLASSIFIED -> kinds.contains(EventKind.CLASSIFIED) || kinds.contains(EventKind.CORRECTED);
            case PRIORITISED -> kinds.contains(EventKind.PRIORITISED) || kinds.contains(EventKind.CORRECTED);
            case ASSESSED -> kinds.contains(EventKind.ASSESSED);
            case ASSIGNED -> kinds.lastIndexOf(EventKind.ASSIGNED) > kinds.lastIndexOf(EventKind.APPEALED);
            case DEPARTMENT_SET -> kinds.contains(EventKind.HAND_OVER_ACCEPTED);
            case RESPONDENT_NAMED -> kinds.contains(EventKind.RESPONDENT_NAMED);
            case ALLEGATIONS_VERIFIED, AN_ALLEGATION_STANDS -> kinds.contains(EventKind.ALLEGATION_VERIFIED);
            case EVIDENCE_PRESENT -> kinds.contains(EventKind.EVIDENCE_ADDED);
            case STATEMENT_TAKEN -> kinds.lastIndexOf(EventKind.STATEMENT_TAKEN) > round;
            case FINDINGS_RECORDED -> kinds.lastIndexOf(EventKind.FINDINGS_RECORDED) > round;
            case ROOT_CAUSE_RECORDED -> kinds.contains(EventKind.FINDINGS_RECORDED);
            case OFFER_MADE ->
                Math.max(kinds.lastIndexOf(EventKind.PROPOSED), kinds.lastIndexOf(EventKind.MEASURE_AGREED)) > round;
            case MEASURES_COMPLETED -> kinds.contains(EventKind.MEASURE_AGREED);
            case OUTCOME_CHECK_PASSED -> kinds.lastIndexOf(EventKind.OUTCOME_CHECKED) > solved;
            case OUTCOME_TOLD -> kinds.lastIndexOf(EventKind.OUTCOME_TOLD) > solved;
            case SATISFACTION_ASKED -> kinds.lastIndexOf(EventKind.SATISFACTION_ASKED) > solved;
            case FOLLOWED_UP -> kinds.lastIndexOf(EventKind.FOLLOWED_UP) > solved;
            default -> true;
        };
    }

    @Property(tries = 20)
    void theJournalMakesTheStateAgainUnderAnyProcedure(@ForAll long seed) {
        Random random = new Random(seed);
        ComplaintDesk desk = ComplaintDesk.using(store)
                .clock(clock)
                .procedure(procedure(random, random.nextInt(1_000_000)))
                .build();
        Complaint<?> complaint = desk.file(
                Intake.from(Person.named("Eva").knownAs(ExternalRef.USERS, "eva"))
                        .by(Channel.EMAIL)
                        .stating("It leaks.")
                        .build(),
                By.by(ACTORS.get(3)));
        for (int i = 0; i < 40; i++) {
            Actor actor = ACTORS.get(random.nextInt(4));
            Possibility chosen = choose(desk.possible(complaint, actor), random);
            try {
                complaint =
                        desk.performUntyped(complaint, commands.of(chosen.command(), random, complaint), By.by(actor));
            } catch (RefusedException refused) {
                assertThat(refused.refusals()).isNotEmpty();
            }
        }
        assertThat(Replay.all(
                        complaint.tenant(),
                        complaint.id(),
                        store.journal(complaint.tenant(), complaint.id(), 0, 1_000)))
                .isEqualTo(complaint.snapshot());
    }
}
