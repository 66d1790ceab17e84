package dev.redress.clock;

import dev.redress.calendar.DayTargetPause;
import dev.redress.calendar.Term;
import dev.redress.json.Faults;
import dev.redress.words.Words;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link ClockDefinition}. May be used again after building. Null is refused at once, by name; everything else is checked when it
 * is built, with all faults. Not safe for use by several threads.
 */
public final class ClockDefinitionBuilder {

    final String id;
    final Words name;
    Side owner = Side.ORGANISATION;
    String startsOn = ClockFacts.RECEIVED;
    OutOfHours outOfHours = OutOfHours.COUNTS_AT_ONCE;

    @Nullable
    LocalTime cutOff;

    List<String> stopsOn = List.of();
    List<String> cancelledOn = List.of();

    @Nullable
    TimeLimit limit;

    @Nullable
    Recurrence recurrence;

    List<ExtensionRule> extensions = List.of();
    List<PauseRule> pauses = List.of();
    DayTargetPause dayPause = DayTargetPause.BUSINESS_DAYS;
    Effective effective = Effective.ALWAYS;
    List<MilestoneRule> milestones = List.of();
    CyclePolicy onRebase = CyclePolicy.KEEP;
    CyclePolicy onReopening = CyclePolicy.KEEP;
    CyclePolicy onAppeal = CyclePolicy.KEEP;
    LegalBasis basis = LegalBasis.OWN;

    @Nullable
    Words notice;

    ClockDefinitionBuilder(String id, Words name) {
        this.id = id;
        this.name = name;
    }

    ClockDefinitionBuilder(ClockDefinitionBuilder said) {
        this(said.id, said.name);
        owner = said.owner;
        startsOn = said.startsOn;
        outOfHours = said.outOfHours;
        cutOff = said.cutOff;
        stopsOn = said.stopsOn;
        cancelledOn = said.cancelledOn;
        limit = said.limit;
        recurrence = said.recurrence;
        extensions = said.extensions;
        pauses = said.pauses;
        dayPause = said.dayPause;
        effective = said.effective;
        milestones = said.milestones;
        onRebase = said.onRebase;
        onReopening = said.onReopening;
        onAppeal = said.onAppeal;
        basis = said.basis;
        notice = said.notice;
    }

    /**
     * Whose clock it is.
     *
     * @param side who has to act; the organisation unless given
     * @return this builder
     */
    public ClockDefinitionBuilder owner(Side side) {
        this.owner = Objects.requireNonNull(side, "side");
        return this;
    }

    /**
     * What starts it.
     *
     * @param event the event's name; {@code received} unless given
     * @return this builder
     */
    public ClockDefinitionBuilder startsOn(String event) {
        this.startsOn = Objects.requireNonNull(event, "event");
        return this;
    }

    /**
     * From when an event outside opening hours counts.
     *
     * @param choice the choice; at once unless given
     * @return this builder
     */
    public ClockDefinitionBuilder outOfHours(OutOfHours choice) {
        this.outOfHours = Objects.requireNonNull(choice, "choice");
        return this;
    }

    /**
     * From which hour on an event counts as come on the next day that works. So does, at any hour, what comes on a day that does not
     * work; under {@link dev.redress.calendar.LateStart#NEXT_CALENDAR_DAY} what is late counts as come on the next day, and a day that
     * does not work is one like others.
     *
     * @param hour the local time, inclusive
     * @return this builder
     */
    public ClockDefinitionBuilder cutOff(LocalTime hour) {
        this.cutOff = Objects.requireNonNull(hour, "hour");
        return this;
    }

    /**
     * What stops it.
     *
     * @param events the events' names
     * @return this builder
     */
    public ClockDefinitionBuilder stopsOn(String... events) {
        this.stopsOn = named(events);
        return this;
    }

    /**
     * What cancels it.
     *
     * @param events the events' names
     * @return this builder
     */
    public ClockDefinitionBuilder cancelledOn(String... events) {
        this.cancelledOn = named(events);
        return this;
    }

    /**
     * How long it runs.
     *
     * @param limit the limit
     * @return this builder
     */
    public ClockDefinitionBuilder limit(TimeLimit limit) {
        this.limit = Objects.requireNonNull(limit, "limit");
        return this;
    }

    /**
     * How long it runs, counted in the usual way, see {@link TimeLimit#of}.
     *
     * @param term the limit
     * @return this builder
     */
    public ClockDefinitionBuilder limit(Term term) {
        return limit(TimeLimit.of(Objects.requireNonNull(term, "term")));
    }

    /**
     * Lets the limit come again until the clock stops.
     *
     * @param cadence from where the next is counted
     * @param fulfilledBy names of the events that meet an occurrence
     * @return this builder
     */
    public ClockDefinitionBuilder recurring(Recurrence.Cadence cadence, String... fulfilledBy) {
        this.recurrence = new Recurrence(cadence, List.of(fulfilledBy));
        return this;
    }

    /**
     * Adds a way to extend it.
     *
     * @param rule the rule
     * @return this builder
     */
    public ClockDefinitionBuilder extension(ExtensionRule rule) {
        this.extensions = with(extensions, rule);
        return this;
    }

    /**
     * Adds a named period that is not counted.
     *
     * @param reason what facts call it
     * @param name what people call it
     * @param reference where the rule says so; null for an organisation's own service level
     * @return this builder
     */
    public ClockDefinitionBuilder pausable(String reason, Words name, @Nullable String reference) {
        this.pauses = with(pauses, new PauseRule(reason, name, reference));
        return this;
    }

    /**
     * How a pause moves a limit in business days.
     *
     * @param choice the choice; by whole business days unless given, as statutes do
     * @return this builder
     */
    public ClockDefinitionBuilder dayPause(DayTargetPause choice) {
        this.dayPause = Objects.requireNonNull(choice, "choice");
        return this;
    }

    /**
     * When it is in force.
     *
     * @param effective from when to when; always unless given
     * @return this builder
     */
    public ClockDefinitionBuilder effective(Effective effective) {
        this.effective = Objects.requireNonNull(effective, "effective");
        return this;
    }

    /**
     * Adds a warning or a level of escalation.
     *
     * @param rule the rule
     * @return this builder
     */
    public ClockDefinitionBuilder milestone(MilestoneRule rule) {
        this.milestones = with(milestones, rule);
        return this;
    }

    /**
     * What happens when the complaint is re-based, reopened or appealed.
     *
     * @param rebase on a new priority, category or rule; keep unless given
     * @param reopening on reopening; keep unless given
     * @param appeal on an appeal; keep unless given
     * @return this builder
     */
    public ClockDefinitionBuilder policies(CyclePolicy rebase, CyclePolicy reopening, CyclePolicy appeal) {
        this.onRebase = Objects.requireNonNull(rebase, "rebase");
        this.onReopening = Objects.requireNonNull(reopening, "reopening");
        this.onAppeal = Objects.requireNonNull(appeal, "appeal");
        return this;
    }

    /**
     * Where the rule stands.
     *
     * @param basis the basis; the organisation's own figure unless given
     * @return this builder
     */
    public ClockDefinitionBuilder basis(LegalBasis basis) {
        this.basis = Objects.requireNonNull(basis, "basis");
        return this;
    }

    /**
     * Whom to tell what.
     *
     * @param notice the duty
     * @return this builder
     */
    public ClockDefinitionBuilder notice(Words notice) {
        this.notice = Objects.requireNonNull(notice, "notice");
        return this;
    }

    /**
     * Builds the definition.
     *
     * @return the definition
     * @throws InvalidDefinitionException if it cannot be used, with all faults
     */
    public ClockDefinition build() {
        Faults faults = new Faults();
        DefinitionCheck.check(this, "", faults);
        if (!faults.isEmpty()) {
            throw new InvalidDefinitionException("clock definition " + id, faults.all());
        }
        return unchecked();
    }

    ClockDefinition unchecked() {
        return new ClockDefinition(new ClockDefinitionBuilder(this));
    }

    private static List<String> named(String... events) {
        for (String event : events) {
            Objects.requireNonNull(event, "event");
        }
        return List.of(events);
    }

    private static <T> List<T> with(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(Objects.requireNonNull(more, "rule"));
        return List.copyOf(longer);
    }
}
