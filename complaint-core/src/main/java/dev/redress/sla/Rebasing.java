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

    private final String id;
    private final List<ComplaintClock> variants;
    private final ComplaintFacts facts;
    private final BusinessCalendar calendar;
    private final Instant now;
    private final Turns told;
    private final List<Turns.Rebase> rebases = new ArrayList<>();
    private final Map<Long, TakenUp> takenUp = new HashMap<>();
    private @Nullable ComplaintClock current;
    private @Nullable ClockReading earlier;
    /** The entry with which the first cycle after the earlier ones begins. */
    private long begunAt;

    /**
     * Follows the changes of a complaint, once.
     *
     * @param id by which name the complaint knows the clock
     * @param variants the clocks
     * @param told what is not for these clocks to say
     */
    Rebasing(
            String id,
            List<ComplaintClock> variants,
            ComplaintFacts facts,
            BusinessCalendar calendar,
            Instant now,
            Turns told) {
        this.id = id;
        this.variants = variants;
        this.facts = facts;
        this.calendar = calendar;
        this.now = now;
        this.told = told;
    }

    /** The reading, or null if none of the clocks is for the complaint. */
    @Nullable
    ClockReading read() {
        ComplaintClock first = variants.get(0);
        if (first.isForAll() && told.isNone()) {
            return first.definition().read(facts.of(id), calendar, now);
        }
        follow();
        ComplaintClock chosen = current;
        if (chosen == null) {
            return earlier;
        }
        ClockReading reading = chosen.definition().read(facts(facts), calendar, now);
        ClockReading before = earlier;
        return before == null ? reading : after(before, reading, begunAt);
    }

    /** What these clocks make of what takes the complaint up again, and where one of them takes over from another. */
    Turns turns() {
        follow();
        Map<Long, Turns.Rebase> others = new HashMap<>();
        rebases.forEach(each -> others.put(each.sequence(), each));
        return told.of(Map.copyOf(takenUp), others);
    }

    private static CyclePolicy policy(ClockDefinition clock, ClockFact change) {
        boolean appeal = ClockFacts.APPEALED.equals(ComplaintFacts.takesUp(change));
        return appeal ? clock.onAppeal() : clock.onReopening();
    }

    /** Some of the facts, with what the clocks before have made of them. */
    private ClockFacts facts(ComplaintFacts some) {
        return rebases.isEmpty() && takenUp.isEmpty()
                ? some.of(id)
                : builder(some, Long.MAX_VALUE).build();
    }

    /** The same as far as they were taken up again, or another took over, before an entry; by that one they are not. */
    private ClockFacts.Builder builder(ComplaintFacts some, long before) {
        Map<Long, TakenUp> known = takenUp;
        if (before != Long.MAX_VALUE) {
            known = new HashMap<>(takenUp);
            known.put(before, new TakenUp(CyclePolicy.KEEP, null));
        }
        ClockFacts.Builder all = some.builder(id, known);
        rebases.forEach(each -> all.rebased(each.at(), each.used(), each.sequence(), each.policy()));
        return all;
    }

    private void follow() {
        List<ClockFact> changes = facts.inOrder(now, fact -> mayTakeOver(fact) || ComplaintFacts.takesUp(fact) != null);
        String priority = null;
        String category = null;
        current = choose(null, null);
        for (ClockFact change : changes) {
            if (ComplaintFacts.takesUp(change) != null) {
                takeUp(change);
                continue;
            } else if (change.sequence() > told.through()) {
                takeOverAsTold(change);
                continue;
            }
            boolean first =
                    (isPriority(change) ? priority == null : category == null) && takenUp.isEmpty() && !hasCome(change);
            priority = isPriority(change) ? change.detail() : priority;
            category = isPriority(change) ? category : change.detail();
            ComplaintClock fitting = choose(priority, category);
            if (fitting == null && hasCome(change)) {
                continue; // none takes over: what has come to something stays with the clock that it had
            }
            boolean begins = current != null && fitting != null && toldToBegin(change) != null;
            if (!begins && (first || current == null || fitting == null)) {
                if (fitting == null) {
                    keepEnded(change);
                }
                current = fitting;
            } else if (fitting != null && (begins || !fitting.equals(current))) {
                takeOver(fitting, change);
            }
        }
    }

    /** How the clocks that were in force then began it anew, though these need not; null if they did not. */
    private Turns.@Nullable Rebase toldToBegin(ClockFact change) {
        Turns.Rebase rebase =
                change.sequence() > told.after() ? null : told.rebases().get(change.sequence());
        return rebase != null && rebase.policy() != CyclePolicy.CONTINUE ? rebase : null;
    }

    private boolean hasCome(ClockFact change) {
        ComplaintClock clock = current;
        if (clock == null) {
            return false;
        }
        ClockReading then = clock.definition().read(facts(facts.before(change)), calendar, change.at());
        return then.findStart().isPresent() && (!then.isOpen() || then.wasLate());
    }

    /** Where none is for the complaint any more: what had ended before stays, what runs in time does not. */
    private void keepEnded(ClockFact change) {
        ComplaintClock clock = current;
        if (clock == null) {
            return;
        }
        ClockReading then = clock.definition().read(facts(facts.before(change)), calendar, change.at());
        int ended = then.cycles().size() - 1;
        if (ended > 0) {
            long begins = then.cycles().get(ended).sequence();
            ClockReading had = then.following(then, ended, ended + 1);
            earlier = earlier == null ? had : after(earlier, had, begunAt);
            begunAt = begins;
        }
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
        TakenUp said = told.takenUp().get(change.sequence());
        CyclePolicy policy = said == null ? policy(definition, change) : said.policy();
        Boolean known = said == null ? null : said.late();
        boolean late = known == null ? then.wasLate() : known;
        takenUp.put(change.sequence(), new TakenUp(policy, late));
        if (policy == CyclePolicy.NEW_CYCLE || (policy == CyclePolicy.RESTART && late)) {
            keep(with(change, then, definition), change);
        }
    }

    /** The same with what the change itself does to it: a clock may wait for just that. */
    private ClockReading with(ClockFact change, ClockReading then, ClockDefinition definition) {
        if (!then.isOpen()) {
            return then;
        }
        ClockFacts.Builder all = builder(facts.upTo(change), change.sequence());
        ClockReading since = definition.read(all.build(), calendar, change.at());
        return since.isOpen() ? then : since;
    }

    private void keep(ClockReading then, ClockFact change) {
        ClockReading ended = then.givenUp();
        earlier = earlier == null ? ended : after(earlier, ended, begunAt);
        begunAt = change.sequence();
    }

    /** What had come before another began, and what has begun since. */
    private static ClockReading after(ClockReading before, ClockReading reading, long begunAt) {
        int own = 0;
        while (own < reading.cycles().size() && reading.cycles().get(own).sequence() < begunAt) {
            own++;
        }
        return reading.following(before, before.cycles().size(), own);
    }

    private void takeOver(ComplaintClock fitting, ClockFact change) {
        ClockDefinition before = Objects.requireNonNull(current).definition();
        ClockReading then = before.read(facts(facts.before(change)), calendar, change.at());
        if (then.findStart().isEmpty()) {
            current = fitting;
            return;
        } else if (then.isOpen() && !with(change, then, before).isOpen()) {
            return; // what it waited for was just that
        }
        CyclePolicy policy = fitting.definition().onRebase();
        if (change.sequence() <= told.after()) {
            Turns.Rebase rebase = told.rebases().get(change.sequence());
            if (rebase != null) {
                policy = rebase.policy();
            } else if (policy == CyclePolicy.RESTART || policy == CyclePolicy.NEW_CYCLE) {
                if (then.isOpen() && then.state() != ClockState.BREACHED) {
                    current = fitting; // it began nothing then, but is for this one now
                }
                return;
            }
        }
        if (policy == CyclePolicy.CONTINUE && fitting.definition().countsLike(before)) {
            current = fitting;
            return;
        }
        Turns.Rebase begins = toldToBegin(change);
        boolean late = begins == null ? then.wasLate() : begins.isLate();
        boolean goesOn = policy == CyclePolicy.CONTINUE
                && then.state() == ClockState.BREACHED; // with nothing: the limit has run out
        if (then.isOpen() && policy != CyclePolicy.KEEP && !goesOn) {
            if (policy == CyclePolicy.NEW_CYCLE || (policy == CyclePolicy.RESTART && late)) {
                keep(then, change);
            }
            // Only what goes on needs the share; whatever else begins needs to know whether the cycle before was late.
            BigDecimal used =
                    policy == CyclePolicy.CONTINUE ? then.usedShare() : (late ? BigDecimal.ONE : BigDecimal.ZERO);
            rebases.add(new Turns.Rebase(change.at(), used, change.sequence(), policy));
            current = fitting;
        }
    }

    /** A clock of a later version takes over: that ends what this one still has to say, unless its limit has run out. */
    private void takeOverAsTold(ClockFact change) {
        Turns.Rebase rebase = told.rebases().get(change.sequence());
        if (rebase == null || current == null) {
            return;
        }
        if (rebase.policy() == CyclePolicy.CONTINUE) {
            ClockReading then = current.definition().read(facts(facts.before(change)), calendar, change.at());
            if (then.isOpen() && then.state() != ClockState.BREACHED) {
                rebases.add(rebase);
            }
        } else {
            rebases.add(new Turns.Rebase(rebase.at(), null, rebase.sequence(), rebase.policy()));
        }
    }

    /** Whether another clock may take over by something. */
    static boolean mayTakeOver(ClockFact fact) {
        return isPriority(fact) || fact.event().equals(EventKind.CLASSIFIED.persistedName());
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
