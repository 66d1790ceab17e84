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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which of several clocks of one name a complaint has, as priority and category change. The first priority and the first category
 * only choose, unless the clock has come to something already: has ended, or is late. Later ones take over by the policy of the clock that
 * fits then, if the clock before is still open. What a clock had come to before another took over stays.
 */
final class Rebasing {

    private record Rebase(Instant at, BigDecimal used, long sequence, CyclePolicy policy) {}

    private final String id;
    private final List<ComplaintClock> variants;
    private final ComplaintFacts facts;
    private final BusinessCalendar calendar;
    private final Instant now;
    private final Map<Long, TakenUp> told;
    private final List<Rebase> rebases = new ArrayList<>();
    private final Map<Long, TakenUp> takenUp = new HashMap<>();
    private @Nullable ComplaintClock current;
    private @Nullable ClockReading earlier;

    private Rebasing(
            String id,
            List<ComplaintClock> variants,
            ComplaintFacts facts,
            BusinessCalendar calendar,
            Instant now,
            Map<Long, TakenUp> told) {
        this.id = id;
        this.variants = variants;
        this.facts = facts;
        this.calendar = calendar;
        this.now = now;
        this.told = told;
    }

    /**
     * The reading, or null if none of the clocks is for the complaint.
     *
     * @param id by which name the complaint knows the clock
     * @param told by what policy, and how, it was taken up again, by sequence, where that is not for these clocks to say
     */
    static @Nullable ClockReading read(
            String id,
            List<ComplaintClock> variants,
            ComplaintFacts facts,
            BusinessCalendar calendar,
            Instant now,
            Map<Long, TakenUp> told) {
        ComplaintClock first = variants.get(0);
        if (first.isForAll()) {
            ClockFacts all =
                    told.isEmpty() ? facts.of(id) : facts.builder(id, told).build();
            return first.definition().read(all, calendar, now);
        }
        Rebasing rebasing = new Rebasing(id, variants, facts, calendar, now, told);
        rebasing.follow();
        ComplaintClock chosen = rebasing.current;
        if (chosen == null) {
            return null;
        }
        ClockReading reading = chosen.definition().read(rebasing.facts(facts), calendar, now);
        ClockReading before = rebasing.earlier;
        return before == null ? reading : reading.following(before);
    }

    /** By what policy the complaint's clock is taken up again by something; null if it has none, or none that had started. */
    static @Nullable CyclePolicy policy(
            String id,
            List<ComplaintClock> variants,
            ComplaintFacts facts,
            BusinessCalendar calendar,
            ClockFact change,
            Map<Long, TakenUp> told) {
        if (variants.get(0).isForAll()) {
            return policy(variants.get(0).definition(), change);
        }
        Rebasing rebasing = new Rebasing(id, variants, facts, calendar, change.at(), told);
        rebasing.follow();
        TakenUp takenUp = rebasing.takenUp.get(change.sequence());
        return takenUp == null ? null : takenUp.policy();
    }

    private static CyclePolicy policy(ClockDefinition clock, ClockFact change) {
        boolean appeal = ClockFacts.APPEALED.equals(ComplaintFacts.takesUp(change));
        return appeal ? clock.onAppeal() : clock.onReopening();
    }

    /** Some of the facts, with what the clocks before have made of them. */
    private ClockFacts facts(ComplaintFacts some) {
        if (rebases.isEmpty() && takenUp.isEmpty()) {
            return some.of(id);
        }
        ClockFacts.Builder all = some.builder(id, takenUp);
        rebases.forEach(each -> all.rebased(each.at(), each.used(), each.sequence(), each.policy()));
        return all.build();
    }

    private void follow() {
        List<ClockFact> changes = facts.inOrder(
                now,
                fact -> isPriority(fact)
                        || fact.event().equals(EventKind.CLASSIFIED.persistedName())
                        || ComplaintFacts.takesUp(fact) != null);
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
                    && !hasCome(change);
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

    private boolean hasCome(ClockFact change) {
        ComplaintClock clock = current;
        if (clock == null) {
            return false;
        }
        ClockReading then = clock.definition().read(facts(facts.before(change)), calendar, change.at());
        return then.findStart().isPresent() && (!then.isOpen() || then.state() == ClockState.BREACHED);
    }

    /** By the clock that it has then, whatever other takes over later. */
    private void takeUp(ClockFact change) {
        ComplaintClock clock = current;
        if (clock == null) {
            return;
        }
        ClockDefinition definition = clock.definition();
        ClockReading then = definition.read(facts(facts.before(change)), calendar, change.at());
        if (then.findStart().isEmpty()) {
            return;
        }
        TakenUp said = told.get(change.sequence());
        CyclePolicy policy = said == null ? policy(definition, change) : said.policy();
        Boolean known = said == null ? null : said.late();
        boolean late = known == null ? then.state() == ClockState.BREACHED : known;
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
        ClockReading then = before.read(facts(facts.before(change)), calendar, change.at());
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
