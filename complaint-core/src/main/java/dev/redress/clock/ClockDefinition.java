package dev.redress.clock;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.calendar.DayTargetPause;
import dev.redress.json.Faults;
import dev.redress.json.JsonObject;
import dev.redress.json.JsonText;
import dev.redress.words.Words;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How long somebody has for something: what starts the clock and stops it, its limit, what may extend or pause it, whom to
 * warn, and where the rule stands. Built by {@link #named} or parsed from JSON; both say the same and find the same faults.
 * Read by {@link #read}. Immutable; safe for use by many threads.
 *
 * <pre>{@code
 * ClockDefinition reply = ClockDefinition.named("reply", Words.of("Reply", "答复"))
 *         .stopsOn("resolved")
 *         .limit(Term.businessDays(10))
 *         .pausable("inspection", Words.of("inspection", "鉴定"), null)
 *         .milestone(MilestoneRule.warnAtShare("near", "0.8", "handler"))
 *         .build();
 * ClockReading reading = reply.read(ClockFacts.receivedAt(start).build(), calendar, start);
 * }</pre>
 */
public final class ClockDefinition {

    private final ClockDefinitionBuilder said;

    ClockDefinition(ClockDefinitionBuilder said) {
        this.said = said;
    }

    /**
     * Begins a definition. It starts with the receipt, never stops, and is the organisation's, until told otherwise.
     *
     * @param id what it is called in facts and JSON: lower-case letters, digits and underscores
     * @param name what people call it
     * @return the builder
     */
    public static ClockDefinitionBuilder named(String id, Words name) {
        return new ClockDefinitionBuilder(id, name);
    }

    /**
     * Reads a definition.
     *
     * @param json one JSON object, see docs/clocks.md
     * @return the definition
     * @throws InvalidDefinitionException if it is none, with all faults
     */
    public static ClockDefinition parse(String json) {
        Faults faults = new Faults();
        ClockDefinition definition = DefinitionReader.read(JsonObject.parse(json, faults), faults);
        if (!faults.isEmpty()) {
            throw new InvalidDefinitionException("clock definition", faults.all());
        }
        return definition;
    }

    /**
     * The definition as JSON that {@link #parse} reads.
     *
     * @return the text, on several lines
     */
    public String toJson() {
        JsonText text = JsonText.pretty();
        DefinitionWriter.write(text, this);
        return text.finish();
    }

    /**
     * Reads the clock: a pure function of the definition, the facts, the calendar and the instant.
     *
     * @param facts what has happened; what lies after {@code now} is not looked at, save the announced end of a pause
     * @param calendar the calendar to count in
     * @param now the instant for which one asks, past or future
     * @return the reading
     * @throws dev.redress.calendar.CalendarRangeException if an instant or the answer is out of the calendar's range
     */
    public ClockReading read(ClockFacts facts, BusinessCalendar calendar, Instant now) {
        return ClockReading.read(this, facts, calendar, now);
    }

    /** The same clock, cancelled by one more event, unless that stops or cancels it already. */
    ClockDefinition cancelledAlsoOn(String event) {
        if (stopsOn().contains(event) || cancelledOn().contains(event)) {
            return this;
        }
        ClockDefinitionBuilder more = new ClockDefinitionBuilder(said);
        List<String> all = new ArrayList<>(said.cancelledOn);
        all.add(event);
        more.cancelledOn = List.copyOf(all);
        return new ClockDefinition(more);
    }

    /**
     * What it is called in facts and JSON.
     *
     * @return the identifier
     */
    public String id() {
        return said.id;
    }

    /**
     * What people call it.
     *
     * @return the name
     */
    public Words name() {
        return said.name;
    }

    /**
     * Whose clock it is: who has to act within it.
     *
     * @return the side
     */
    public Side owner() {
        return said.owner;
    }

    /**
     * Which event starts it, the first of that name.
     *
     * @return the event's name
     */
    public String startsOn() {
        return said.startsOn;
    }

    /**
     * What an event outside opening hours starts.
     *
     * @return the choice
     */
    public OutOfHours outOfHours() {
        return said.outOfHours;
    }

    /**
     * From which local time on, inclusive, a starting event counts as come on a later day.
     *
     * @return the cut-off, or empty if there is none
     */
    public Optional<LocalTime> findCutOff() {
        return Optional.ofNullable(said.cutOff);
    }

    /**
     * Which events stop it.
     *
     * @return their names; none if it only runs
     */
    public List<String> stopsOn() {
        return said.stopsOn;
    }

    /**
     * Which events cancel it, so that it is neither met nor, unless its limit had passed, breached.
     *
     * @return their names
     */
    public List<String> cancelledOn() {
        return said.cancelledOn;
    }

    /**
     * How long it runs.
     *
     * @return the limit
     */
    public TimeLimit limit() {
        return Objects.requireNonNull(said.limit);
    }

    /**
     * Whether it comes again.
     *
     * @return how, or empty if it does not
     */
    public Optional<Recurrence> findRecurrence() {
        return Optional.ofNullable(said.recurrence);
    }

    /**
     * How it may be extended.
     *
     * @return the rules
     */
    public List<ExtensionRule> extensions() {
        return said.extensions;
    }

    /**
     * The named periods it does not count.
     *
     * @return the rules; none if it cannot be paused
     */
    public List<PauseRule> pauses() {
        return said.pauses;
    }

    /**
     * How a pause moves a limit in business days.
     *
     * @return the choice
     */
    public DayTargetPause dayPause() {
        return said.dayPause;
    }

    /**
     * When it is in force.
     *
     * @return from when to when
     */
    public Effective effective() {
        return said.effective;
    }

    /**
     * Whom to warn, and the levels of escalation.
     *
     * @return the rules
     */
    public List<MilestoneRule> milestones() {
        return said.milestones;
    }

    /**
     * What happens when the complaint is re-based: {@code rebased} facts.
     *
     * @return the policy
     */
    public CyclePolicy onRebase() {
        return said.onRebase;
    }

    /**
     * What happens on an event named {@code reopened}.
     *
     * @return the policy
     */
    public CyclePolicy onReopening() {
        return said.onReopening;
    }

    /**
     * What happens on an event named {@code appealed}.
     *
     * @return the policy
     */
    public CyclePolicy onAppeal() {
        return said.onAppeal;
    }

    /**
     * Where the rule stands.
     *
     * @return the basis
     */
    public LegalBasis basis() {
        return said.basis;
    }

    /**
     * The names of events that mean something to this clock: what starts, stops, cancels and fulfils it, what its limit waits for or is counted
     * from, and the receipt, reopenings and appeals.
     *
     * @return the names, in no particular order
     */
    public Set<String> eventNames() {
        Set<String> names = new HashSet<>(Set.of(ClockFacts.RECEIVED, ClockFacts.REOPENED, ClockFacts.APPEALED));
        names.add(startsOn());
        names.addAll(stopsOn());
        names.addAll(cancelledOn());
        findRecurrence().ifPresent(recurrence -> names.addAll(recurrence.fulfilledBy()));
        addNames(limit(), names);
        return Set.copyOf(names);
    }

    private static void addNames(TimeLimit limit, Set<String> names) {
        if (limit instanceof TimeLimit.AtEvent at) {
            names.add(at.event());
        } else if (limit instanceof TimeLimit.Counted counted) {
            String from = counted.from();
            if (from != null) {
                names.add(from);
            }
        } else if (limit instanceof TimeLimit.LaterOf later) {
            later.parts().forEach(part -> addNames(part, names));
        } else if (limit instanceof TimeLimit.EarlierOf earlier) {
            earlier.parts().forEach(part -> addNames(part, names));
        }
    }

    /**
     * Whether another clock counts the same, so that it makes no difference by which of them one goes on.
     *
     * @param other another clock
     * @return true if start, end, limit, extensions, pauses and hours are the same; names, sources and milestones may differ
     */
    public boolean countsLike(ClockDefinition other) {
        return said.startsOn.equals(other.said.startsOn)
                && said.stopsOn.equals(other.said.stopsOn)
                && said.cancelledOn.equals(other.said.cancelledOn)
                && limit().equals(other.limit())
                && findRecurrence().equals(other.findRecurrence())
                && extensions().equals(other.extensions())
                && pauses().equals(other.pauses())
                && findCutOff().equals(other.findCutOff())
                && outOfHours() == other.outOfHours()
                && dayPause() == other.dayPause();
    }

    /**
     * Whether no complaint can have both this clock and another one, because their effective dates cannot both cover it.
     *
     * @param other another clock
     * @return false if they can be in force together; where the date of the start decides, also if they do not start in the same way
     */
    public boolean excludes(ClockDefinition other) {
        boolean startsAlike = effective().by() != Effective.By.START_EVENT
                || (said.startsOn.equals(other.said.startsOn)
                        && findCutOff().equals(other.findCutOff())
                        && outOfHours() == other.outOfHours());
        return startsAlike && effective().isApartFrom(other.effective());
    }

    /**
     * Whom to tell what when the limit is kept or missed.
     *
     * @return the duty, or empty if the rule states none
     */
    public Optional<Words> findNotice() {
        return Optional.ofNullable(said.notice);
    }

    @Nullable
    PauseRule pause(String reason) {
        return pauses().stream()
                .filter(rule -> rule.reason().equals(reason))
                .findFirst()
                .orElse(null);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClockDefinition that && toJson().equals(that.toJson());
    }

    @Override
    public int hashCode() {
        return said.id.hashCode();
    }

    /** The identifier. */
    @Override
    public String toString() {
        return said.id;
    }
}
