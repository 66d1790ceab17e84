package dev.redress.procedure;

import dev.redress.calendar.Term;
import dev.redress.clock.ClockDefinition;
import dev.redress.event.EventKind;
import dev.redress.lifecycle.CommandKind;
import dev.redress.lifecycle.Notice;
import dev.redress.sla.ComplaintClock;
import dev.redress.words.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts a {@link Procedure} together; checked when it is built. Not thread-safe.
 *
 * <pre>{@code
 * Procedure returns = Procedure.named("returns", 1)
 *         .title("Returns", "退货投诉处理流程")
 *         .step("receive", "Receive", "接收", EventKind.FILED)
 *         .step("solve", "Solve", "解决", EventKind.RESOLVED)
 *         .only(CommandKind.CLOSE, "manager")
 *         .fair(FairnessRule.CHECKER_NOT_HANDLER)
 *         .build();
 * }</pre>
 */
public final class ProcedureBuilder {

    final String id;
    final int version;
    Words title = new Words("", "");
    List<Step> steps = new ArrayList<>();
    Set<CommandKind> forbidden = EnumSet.noneOf(CommandKind.class);
    Map<CommandKind, Set<String>> roles = new EnumMap<>(CommandKind.class);
    Set<CommandKind> complainantMay = EnumSet.noneOf(CommandKind.class);
    Set<String> appealDeciders = new TreeSet<>();
    List<Gate> gates = new ArrayList<>();
    Set<FairnessRule> fairness = EnumSet.noneOf(FairnessRule.class);
    Clocks clocks = new Clocks();
    List<NoticeRule> notices = new ArrayList<>();
    List<String> channels = new ArrayList<>();
    List<Material> material = new ArrayList<>();
    Map<String, String> routes = new TreeMap<>();

    @Nullable
    Revisiting reopening;

    @Nullable
    Revisiting appeals;

    @Nullable
    Revisiting remittal;

    int satisfactionLoops;

    @Nullable
    Duration silenceConfirms;

    @Nullable
    Duration leastTimeToAnswer;

    Authority authority = Authority.UNLIMITED;
    boolean pursues;
    Readers readers = Readers.ALL;

    ProcedureBuilder(String id, int version) {
        this.id = id;
        this.version = version;
    }

    /** What is built, apart from this builder: changes of one do not reach the other. */
    private ProcedureBuilder(ProcedureBuilder from) {
        this.id = from.id;
        this.version = from.version;
        this.title = from.title;
        this.steps = List.copyOf(from.steps);
        this.forbidden = Set.copyOf(from.forbidden);
        Map<CommandKind, Set<String>> may = new LinkedHashMap<>();
        from.roles.forEach((command, all) -> may.put(command, Set.copyOf(all)));
        this.roles = Map.copyOf(may);
        this.complainantMay = Set.copyOf(from.complainantMay);
        this.appealDeciders = Set.copyOf(from.appealDeciders);
        this.gates = List.copyOf(from.gates);
        this.fairness = Set.copyOf(from.fairness);
        this.clocks = from.clocks.copy();
        this.notices = List.copyOf(from.notices);
        this.channels = List.copyOf(from.channels);
        this.material = List.copyOf(from.material);
        this.routes = Map.copyOf(from.routes);
        this.reopening = from.reopening;
        this.appeals = from.appeals;
        this.remittal = from.remittal;
        this.satisfactionLoops = from.satisfactionLoops;
        this.silenceConfirms = from.silenceConfirms;
        this.leastTimeToAnswer = from.leastTimeToAnswer;
        this.authority = from.authority;
        this.pursues = from.pursues;
        this.readers = from.readers;
    }

    /**
     * Names it.
     *
     * @param en in English, not blank
     * @param zh in Chinese, not blank
     * @return this
     */
    public ProcedureBuilder title(String en, String zh) {
        title = new Words(en, zh);
        return this;
    }

    /**
     * Adds a step.
     *
     * @param stepId 1 to 60 of a-z 0-9 -, unique
     * @param en what it is called in English
     * @param zh the same in Chinese
     * @param completedBy the kinds of events any of which completes it, one or more
     * @return this
     */
    public ProcedureBuilder step(String stepId, String en, String zh, EventKind... completedBy) {
        return step(new Step(stepId, new Words(en, zh), Set.copyOf(Arrays.asList(completedBy)), false));
    }

    /**
     * Adds a step.
     *
     * @param step the step
     * @return this
     */
    public ProcedureBuilder step(Step step) {
        steps.add(step);
        return this;
    }

    /**
     * Does not permit something to anybody.
     *
     * @param commands what
     * @return this
     */
    public ProcedureBuilder forbid(CommandKind... commands) {
        forbidden.addAll(Arrays.asList(commands));
        return this;
    }

    /**
     * Permits something only to those who have one of some roles.
     *
     * @param command what
     * @param may the roles, one or more
     * @return this
     */
    public ProcedureBuilder only(CommandKind command, String... may) {
        roles.put(command, Set.copyOf(Arrays.asList(may)));
        return this;
    }

    /**
     * Permits to those who act only as complainants nothing but some things; without it, whatever is open to everybody.
     *
     * @param commands what
     * @return this
     */
    public ProcedureBuilder complainantsMay(CommandKind... commands) {
        complainantMay.addAll(Arrays.asList(commands));
        return this;
    }

    /**
     * Refuses to go on without something.
     *
     * @param gate what, and before which commands
     * @return this
     */
    public ProcedureBuilder gate(Gate gate) {
        gates.add(gate);
        return this;
    }

    /**
     * Refuses to go on without something.
     *
     * @param gateId 1 to 60 of a-z 0-9 -, unique
     * @param before before which command
     * @param needs what
     * @param en what is missing and what would satisfy it, in English
     * @param zh the same in Chinese
     * @return this
     */
    public ProcedureBuilder gate(String gateId, CommandKind before, Requirement needs, String en, String zh) {
        return gate(new Gate(gateId, Set.of(before), needs, new Words(en, zh)));
    }

    /**
     * Asks fairness of whoever has a duty.
     *
     * @param rules the rules
     * @return this
     */
    public ProcedureBuilder fair(FairnessRule... rules) {
        fairness.addAll(Arrays.asList(rules));
        return this;
    }

    /**
     * Adds a clock of every complaint.
     *
     * @param clock by when what is to happen; its identifier is unique among those for every complaint
     * @return this
     */
    public ProcedureBuilder clock(ClockDefinition clock) {
        return clock(ComplaintClock.of(clock));
    }

    /**
     * Adds a clock. Several may have one identifier, for different priorities or categories: the first that fits counts.
     *
     * @param clock by when what is to happen, and of which complaints
     * @return this
     */
    public ProcedureBuilder clock(ComplaintClock clock) {
        clocks.own.add(clock);
        return this;
    }

    /**
     * Adds a clock in real time that is met once; it ends with the complaint.
     *
     * @param clockId 1 to 60 of a-z 0-9 _, unique
     * @param en what it is called in English
     * @param zh the same in Chinese
     * @param starts from when
     * @param stops what meets it
     * @param within how long, positive
     * @return this
     */
    public ProcedureBuilder target(
            String clockId, String en, String zh, EventKind starts, EventKind stops, Duration within) {
        return clock(ClockDefinition.named(clockId, Words.of(en, zh))
                .startsOn(Clocks.name(starts))
                .stopsOn(Clocks.name(stops))
                .cancelledOn(Clocks.ENDED)
                .limit(Term.exactTime(within))
                .build());
    }

    /**
     * Counts its clocks in a calendar; without one, in hours that never close, in UTC.
     *
     * @param calendarId identifier of a calendar that is published or given to the desk
     * @return this
     */
    public ProcedureBuilder calendar(String calendarId) {
        clocks.calendar = calendarId;
        return this;
    }

    /**
     * Runs the clocks of rule packs beside its own, each from the date on which the pack is in force.
     *
     * @param packIds identifiers of packs that are published, given to the desk, or shipped
     * @return this
     */
    public ProcedureBuilder rules(String... packIds) {
        clocks.rules.addAll(Arrays.asList(packIds));
        return this;
    }

    /**
     * Says what stands for an event that clocks ask for.
     *
     * @param name the event as clocks call it: 1 to 60 of a-z 0-9 _
     * @param kinds what stands for it; none if the host reports it
     * @return this
     */
    public ProcedureBuilder event(String name, EventKind... kinds) {
        clocks.events.put(name, Set.copyOf(Arrays.asList(kinds)));
        return this;
    }

    /**
     * Tells somebody when something happens.
     *
     * @param on what happens
     * @param notice who is told of what
     * @return this
     */
    public ProcedureBuilder tell(EventKind on, Notice notice) {
        notices.add(new NoticeRule(on, notice));
        return this;
    }

    /**
     * Offers channels; without any, all are.
     *
     * @param codes their codes
     * @return this
     */
    public ProcedureBuilder offer(String... codes) {
        channels.addAll(Arrays.asList(codes));
        return this;
    }

    /**
     * Asks complainants for something.
     *
     * @param item what
     * @return this
     */
    public ProcedureBuilder ask(Material item) {
        material.add(item);
        return this;
    }

    /**
     * Hands a category over to a department.
     *
     * @param category code of the category
     * @param department code of the department
     * @return this
     */
    public ProcedureBuilder route(String category, String department) {
        routes.put(category, department);
        return this;
    }

    /**
     * Limits reopening.
     *
     * @param limits when, how often, by whom
     * @return this
     */
    public ProcedureBuilder reopening(Revisiting limits) {
        reopening = limits;
        return this;
    }

    /**
     * Limits appeals.
     *
     * @param limits when, how many levels, by whom
     * @return this
     */
    public ProcedureBuilder appeals(Revisiting limits) {
        appeals = limits;
        return this;
    }

    /**
     * Names who decides after an appeal: only they propose, resolve, record that silence let a proposal lapse, reconsider, and open again what was decided
     * then, on the organisation's side. Without it whoever may before, as far as fairness lets them.
     *
     * @param roles the roles of the higher level
     * @return this
     */
    public ProcedureBuilder appealsDecidedBy(String... roles) {
        appealDeciders.addAll(Arrays.asList(roles));
        return this;
    }

    /**
     * Limits what comes back from an outside body. Without it every remittal is taken back, as often and as late as the body
     * decides, whatever the limits of reopening are: whoever records it states the body's decision.
     *
     * @param limits when, counted from the referral, how often, by whom
     * @return this
     */
    public ProcedureBuilder remittal(Revisiting limits) {
        remittal = limits;
        return this;
    }

    /**
     * Limits how often a complainant who is not satisfied can have it looked into again.
     *
     * @param most 1 or more
     * @return this
     */
    public ProcedureBuilder satisfactionLoops(int most) {
        satisfactionLoops = most;
        return this;
    }

    /**
     * Takes it for confirmed if a complainant who was asked whether they are satisfied says nothing.
     *
     * @param within how long they have for an answer, positive
     * @return this
     */
    public ProcedureBuilder silenceConfirms(Duration within) {
        silenceConfirms = within;
        return this;
    }

    /**
     * Gives the complainant time to answer a proposal: nobody states a shorter one.
     *
     * @param least at least how long, from when it is recorded; positive
     * @return this
     */
    public ProcedureBuilder leastTimeToAnswer(Duration least) {
        leastTimeToAnswer = least;
        return this;
    }

    /**
     * Limits how much money who may promise alone.
     *
     * @param limits the limits
     * @return this
     */
    public ProcedureBuilder authority(Authority limits) {
        authority = limits;
        return this;
    }

    /**
     * Goes on with what the body must pursue although the complainants withdrew.
     *
     * @return this
     */
    public ProcedureBuilder pursueAfterWithdrawal() {
        pursues = true;
        return this;
    }

    /**
     * Limits who may read.
     *
     * @param who the rule
     * @return this
     */
    public ProcedureBuilder readers(Readers who) {
        readers = who;
        return this;
    }

    /**
     * Builds and checks it.
     *
     * @return the procedure
     * @throws InvalidProcedureException if it would not work; it lists all faults
     */
    public Procedure build() {
        return build(List.of(), true);
    }

    /** Builds it unless reading or, where wanted, the checks found faults. */
    Procedure build(List<String> readingFaults, boolean checked) {
        Procedure procedure = new Procedure(new ProcedureBuilder(this));
        List<String> faults = new ArrayList<>(readingFaults);
        if (checked) {
            faults.addAll(ProcedureChecks.of(procedure, readingFaults));
        }
        if (!faults.isEmpty()) {
            throw new InvalidProcedureException(id, faults);
        }
        return procedure;
    }
}
