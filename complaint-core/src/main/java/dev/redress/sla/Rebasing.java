package dev.redress.sla;

import dev.redress.calendar.BusinessCalendar;
import dev.redress.clock.ClockDefinition;
import dev.redress.clock.ClockFacts;
import dev.redress.clock.ClockReading;
import dev.redress.clock.ClockState;
import dev.redress.clock.CyclePolicy;
import dev.redress.complaint.ClockFact;
import dev.redress.event.EventKind;
import dev.redress.sla.ComplaintFacts.TakenUp;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which of several clocks of one name a complaint has, as priority and category change. The first priority and the first category
 * only choose, unless the clock has come to something already: has ended, or is late. Later ones take over by the policy of the clock that
 * fits then, if the clock before is still open. What a clock had come to before another took over stays.
 */
final class Rebasing {

    private static final Comparator<ClockFact> IN_ORDER =
            Comparator.comparing(ClockFact::at).thenComparing(ClockFact::sequence);

    private record Rebase(Instant at, BigDecimal used, long sequence, CyclePolicy policy) {}

    private final List<ComplaintClock> variants;
    private final ComplaintFacts facts;
    private final BusinessCalendar calendar;
    private final Instant now;
    private final List<Rebase> rebases = new ArrayList<>();
    private final Map<Long, TakenUp> takenUp = new HashMap<>();
    private @Nullable ComplaintClock current;
    private @Nullable ClockReading earlier;

    private Rebasing(List<ComplaintClock> variants, ComplaintFacts facts, BusinessCalendar calendar, Instant now) {
        this.variants = variants;
        this.facts = facts;
        this.calendar = calendar;
        this.now = now;
    }

    /** The reading, or null if none of the clocks is for the complaint. */
    static @Nullable ClockReading read(
            List<ComplaintClock> variants, ComplaintFacts facts, BusinessCalendar calendar, Instant now) {
        ComplaintClock first = variants.get(0);
        if (first.isForAll()) {
            ClockDefinition clock = first.definition();
            return clock.read(facts.of(clock.id()), calendar, now);
        }
        Rebasing rebasing = new Rebasing(variants, facts, calendar, now);
        rebasing.follow();
        ComplaintClock chosen = rebasing.current;
        if (chosen == null) {
            return null;
        }
        ClockReading reading = chosen.definition().read(rebasing.facts(chosen.definition()), calendar, now);
        ClockReading before = rebasing.earlier;
        return before == null ? reading : reading.following(before);
    }

    private ClockFacts facts(ClockDefinition clock) {
        return rebases.isEmpty() && takenUp.isEmpty() ? facts.of(clock.id()) : facts(clock, fact -> true);
    }

    /** What had happened before something did. */
    private ClockFacts factsBefore(ClockDefinition clock, ClockFact change) {
        return facts(clock, fact -> IN_ORDER.compare(fact, change) < 0);
    }

    private ClockFacts facts(ClockDefinition clock, Predicate<ClockFact> which) {
        ClockFacts.Builder all = facts.builder(clock.id(), takenUp, which);
        rebases.forEach(each -> all.rebased(each.at(), each.used(), each.sequence(), each.policy()));
        return all.build();
    }

    private void follow() {
        List<ClockFact> changes = facts.complaint().clockFacts().stream()
                .filter(fact -> !fact.at().isAfter(now))
                .filter(fact -> isPriority(fact)
                        || fact.event().equals(EventKind.CLASSIFIED.persistedName())
                        || ComplaintFacts.takesUp(fact) != null)
                .sorted(IN_ORDER)
                .toList();
        String priority = null;
        String category = null;
        current = choose(null, null);
        for (ClockFact change : changes) {
            if (ComplaintFacts.takesUp(change) != null) {
                takeUp(change);
                continue;
            }
            boolean first = (isPriority(change) ? priority == null : category == null)
                    && takenUp.isEmpty()
                    && !hasCome(change.at());
            priority = isPriority(change) ? change.detail() : priority;
            category = isPriority(change) ? category : change.detail();
            ComplaintClock fitting = choose(priority, category);
            if (first || current == null || fitting == null) {
                current = fitting;
            } else if (!fitting.equals(current)) {
                takeOver(fitting, change);
            }
        }
    }

    private boolean hasCome(Instant at) {
        ComplaintClock clock = current;
        if (clock == null) {
            return false;
        }
        ClockReading then = clock.definition().read(facts(clock.definition()), calendar, at);
        return then.findStart().isPresent() && (!then.isOpen() || then.state() == ClockState.BREACHED);
    }

    /** By the clock that it has then, whatever other takes over later. */
    private void takeUp(ClockFact change) {
        ComplaintClock clock = current;
        if (clock == null) {
            return;
        }
        ClockDefinition definition = clock.definition();
        ClockReading then = definition.read(factsBefore(definition, change), calendar, change.at());
        if (then.findStart().isEmpty()) {
            return;
        }
        boolean appeal = ClockFacts.APPEALED.equals(ComplaintFacts.takesUp(change));
        CyclePolicy policy = appeal ? definition.onAppeal() : definition.onReopening();
        boolean late = then.state() == ClockState.BREACHED;
        takenUp.put(change.sequence(), new TakenUp(policy, late));
        if (policy == CyclePolicy.NEW_CYCLE || (policy == CyclePolicy.RESTART && late)) {
            keep(then);
        }
    }

    private void keep(ClockReading then) {
        ClockReading ended = then.givenUp();
        earlier = earlier == null ? ended : ended.following(earlier);
    }

    private void takeOver(ComplaintClock fitting, ClockFact change) {
        ClockDefinition before = Objects.requireNonNull(current).definition();
        ClockReading then = before.read(facts(before), calendar, change.at());
        if (then.findStart().isEmpty()) {
            current = fitting;
            return;
        }
        CyclePolicy policy = fitting.definition().onRebase();
        if (policy == CyclePolicy.CONTINUE && fitting.definition().countsLike(before)) {
            current = fitting;
            return;
        }
        boolean late = then.state() == ClockState.BREACHED;
        boolean goesOn = policy == CyclePolicy.CONTINUE && late; // with nothing: the limit has run out
        if (then.isOpen() && policy != CyclePolicy.KEEP && !goesOn) {
            if (policy == CyclePolicy.NEW_CYCLE || (policy == CyclePolicy.RESTART && late)) {
                keep(then);
            }
            // Only what goes on needs the share; whatever else begins needs to know whether the cycle before was late.
            BigDecimal used =
                    policy == CyclePolicy.CONTINUE ? then.usedShare() : (late ? BigDecimal.ONE : BigDecimal.ZERO);
            rebases.add(new Rebase(change.at(), used, change.sequence(), policy));
            current = fitting;
        }
    }

    private static boolean isPriority(ClockFact fact) {
        return fact.event().equals(EventKind.PRIORITISED.persistedName());
    }

    private @Nullable ComplaintClock choose(@Nullable String priority, @Nullable String category) {
        for (ComplaintClock clock : variants) {
            if (clock.fits(priority, category)) {
                return clock;
            }
        }
        return null;
    }
}
