package dev.redress.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.redress.calendar.Term;
import dev.redress.clock.ClockDefinition;
import dev.redress.complaint.NoticeReader;
import dev.redress.complaint.Priority;
import dev.redress.event.EventKind;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.Notice;
import dev.redress.party.Money;
import dev.redress.sla.ComplaintClock;
import dev.redress.words.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Procedures drawn at random: what they say survives the file, and whatever is wrong with one is told, all of it. */
class ProcedureProperties {

    private static final List<String> ROLES = List.of("agent", "manager", "审核员", "quality control", "a\"b");

    private static <T> T one(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static Set<CommandKind> commands(Random random, int most) {
        Set<CommandKind> some = EnumSet.noneOf(CommandKind.class);
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            some.add(one(random, List.of(CommandKind.values())));
        }
        return some;
    }

    private static Requirement requirement(Random random) {
        RequirementKind kind = one(random, List.of(RequirementKind.values()));
        return switch (kind) {
            case STEP_DONE -> Requirement.stepDone("step-" + random.nextInt(3));
            case HAPPENED_THIS_ROUND -> Requirement.happenedThisRound(one(random, List.of(EventKind.values())));
            case HAPPENED -> Requirement.happened(one(random, List.of(EventKind.values())));
            default -> Requirement.that(kind);
        };
    }

    private static Words words(Random random) {
        return new Words("Words \"" + random.nextInt(1_000) + "\"\n\\ 💥", "文字“" + random.nextInt(1_000) + "”");
    }

    /** Anything that can be written down, whether it would work or not. */
    private static ProcedureBuilder anything(Random random) {
        ProcedureBuilder builder = Procedure.named("p-" + random.nextInt(100), 1 + random.nextInt(9));
        builder.title = words(random);
        for (int i = random.nextInt(5); i > 0; i--) {
            builder.step(new Step(
                    "step-" + i,
                    words(random),
                    Set.of(one(random, List.of(EventKind.values()))),
                    random.nextBoolean()));
        }
        commands(random, 6).forEach(builder::forbid);
        commands(random, 8).forEach(command -> builder.only(command, one(random, ROLES), "agent"));
        for (int i = random.nextInt(6); i > 0; i--) {
            builder.gate(new Gate("gate-" + i, commands(random, 3), requirement(random), words(random)));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            builder.clock(new ComplaintClock(
                    ClockDefinition.named("clock_" + i, Words.of("Clock", "时限"))
                            .startsOn(Clocks.name(one(random, List.of(EventKind.values()))))
                            .stopsOn(Clocks.name(one(random, List.of(EventKind.values()))))
                            .limit(Term.exactTime(Duration.ofSeconds(1 + random.nextInt(10_000_000))))
                            .build(),
                    random.nextBoolean() ? Set.of() : Set.of(Priority.HIGH),
                    random.nextBoolean() ? Set.of() : Set.of("a", "b")));
        }
        if (random.nextBoolean()) {
            builder.calendar("calendar-" + random.nextInt(3))
                    .rules("uk_fca_disp")
                    .event("meeting_held")
                    .event("answered", EventKind.RESOLVED, EventKind.MESSAGE_SENT);
        }
        if (random.nextBoolean()) {
            builder.tell(EventKind.CLOSED, new Notice("closed", NoticeReader.ROLE, one(random, ROLES)))
                    .offer("email", "telephone")
                    .ask(new Material(
                            "receipt", words(random), Set.of("email"), Set.of("a", "b"), random.nextBoolean()))
                    .route("service", "customer-service")
                    .fair(one(random, List.of(FairnessRule.values())))
                    .reopening(new Revisiting(Duration.ofDays(3), 1 + random.nextInt(3), Set.of("agent", "manager")))
                    .satisfactionLoops(random.nextInt(4))
                    .pursueAfterWithdrawal();
        }
        if (random.nextBoolean()) {
            builder.authority(new Authority(
                            one(random, List.of(Authority.Period.values())),
                            List.of(new Authority.Limit(one(random, ROLES), Money.of("12.5", "EUR")))))
                    .readers(new Readers(random.nextBoolean(), Set.of("hr", "manager"), Set.of("hr")));
        }
        return builder;
    }

    @Property(tries = 500)
    void whatAProcedureSaysSurvivesTheFile(@ForAll long seed) {
        Procedure written = anything(new Random(seed)).build(List.of(), false);
        Procedure read = Procedure.restore(written.toJson());
        assertThat(read).isEqualTo(written);
        assertThat(read.toCompactJson()).isEqualTo(written.toCompactJson());
        assertThat(read.gates()).isEqualTo(written.gates());
        assertThat(read.steps()).isEqualTo(written.steps());
        assertThat(read.roles()).isEqualTo(written.roles());
        assertThat(read.timetable()).isEqualTo(written.timetable());
        assertThat(Procedure.restore(read.toCompactJson()).toJson()).isEqualTo(written.toJson());
    }

    /** What builds can be asked anything and drawn; what does not says why; nothing else is thrown. */
    @Property(tries = 500)
    void buildsOrSaysWhyNot(@ForAll long seed) {
        ProcedureBuilder builder = anything(new Random(seed));
        InvalidProcedureException invalid = catchThrowableOfType(InvalidProcedureException.class, builder::build);
        if (invalid == null) {
            Procedure procedure = builder.build();
            assertThat(Procedure.parse(procedure.toJson())).isEqualTo(procedure);
            assertThat(ProcedureDiagram.mermaid(procedure)).startsWith("stateDiagram-v2");
            for (CommandKind command : CommandKind.values()) {
                Docket.filed().before(procedure, Docket.CLERK, command);
            }
        } else {
            assertThat(invalid.faults()).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    /** Several faults put into a good procedure are all reported, each under its own place. */
    @Property(tries = 300)
    void allFaultsAreReportedAtOnce(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int many) {
        Random random = new Random(seed);
        ProcedureBuilder builder = Procedure.named("good", 1).title("Good", "好");
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            expected.add(spoil(random, builder, i));
        }
        InvalidProcedureException invalid = catchThrowableOfType(InvalidProcedureException.class, builder::build);
        assertThat(invalid).isNotNull();
        for (String place : expected) {
            assertThat(invalid.faults()).anySatisfy(fault -> assertThat(fault).startsWith(place));
        }
    }

    private static String spoil(Random random, ProcedureBuilder builder, int number) {
        int step = builder.steps.size();
        int gate = builder.gates.size();
        int target = builder.clocks.own.size();
        int notice = builder.notices.size();
        return switch (random.nextInt(7)) {
            case 0 -> {
                builder.step("s" + number, "", "步", EventKind.FILED);
                yield "steps[" + step + "].title.en ";
            }
            case 1 -> {
                builder.step("Bad Id", "Step", "步", EventKind.FILED);
                yield "steps[" + step + "].id ";
            }
            case 2 -> {
                builder.gate("g" + number, CommandKind.CLOSE, Requirement.stepDone("nowhere"), "no", "无");
                yield "gates[" + gate + "].needs ";
            }
            case 3 -> {
                builder.gate(
                        "g" + number, CommandKind.ACCEPT, Requirement.that(RequirementKind.FOLLOWED_UP), "no", "无");
                yield "gates[" + gate + "].needs ";
            }
            case 4 -> {
                builder.target("t" + number, "T", "时", EventKind.NOTED, EventKind.CLOSED, Duration.ofDays(1));
                yield "clocks[" + target + "].starts_on ";
            }
            case 5 -> {
                builder.tell(EventKind.CLOSED, new Notice("closed", NoticeReader.ROLE, null));
                yield "notices[" + notice + "].role ";
            }
            default -> {
                builder.step("s" + number, "Step", "步");
                yield "steps[" + step + "].completedBy ";
            }
        };
    }
}
