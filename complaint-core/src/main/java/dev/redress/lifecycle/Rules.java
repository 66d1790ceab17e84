package dev.redress.lifecycle;

import dev.redress.activity.ExtendClock;
import dev.redress.complaint.DefinitionRef;
import dev.redress.complaint.Promise;
import dev.redress.complaint.Snapshot;
import dev.redress.event.EventKind;
import dev.redress.event.TimeEvent;
import dev.redress.party.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an organisation's procedure adds to the machine. Part of the engine: hosts need not use it, and it may change in any
 * version. Asked within every decision, so that nothing passes it. Pure:
 * the same arguments give the same answers. Implementations are immutable.
 */
public interface Rules {

    /**
     * Adds nothing: whatever the machine allows is allowed.
     *
     * @return rules that refuse nothing and tell nobody
     */
    static Rules none() {
        return NoRules.INSTANCE;
    }

    /**
     * What stands against filing.
     *
     * @param filed the complaint as it would be
     * @return the reasons; empty if nothing does
     */
    default List<Refusal> filing(Snapshot filed) {
        return List.of();
    }

    /**
     * What stands against a command whatever it says.
     *
     * @param complaint the complaint
     * @param command which command
     * @param circumstances who and when
     * @return the reasons; empty if nothing does
     */
    List<Refusal> before(Snapshot complaint, CommandKind command, Circumstances circumstances);

    /**
     * What stands against what a command would make of the complaint.
     *
     * @param complaint the complaint before it
     * @param after the complaint after it
     * @param command which command
     * @param circumstances who and when
     * @return the reasons; empty if nothing does
     */
    List<Refusal> after(Snapshot complaint, Snapshot after, CommandKind command, Circumstances circumstances);

    /**
     * What stands against making somebody the handler.
     *
     * @param complaint the complaint
     * @param candidate who is to handle it
     * @param circumstances who entrusts it to them, and when
     * @return the reasons; empty if nothing does
     */
    default List<Refusal> entrusting(Snapshot complaint, Actor candidate, Circumstances circumstances) {
        return List.of();
    }

    /**
     * Who is to be told when something happened.
     *
     * @param happened what happened
     * @return the notices to issue, in this order
     */
    List<Notice> notices(EventKind happened);

    /**
     * What a complainant can be told to expect.
     *
     * @param complaint the complaint
     * @param at when it is told
     * @return steps to come with their times, the earliest first; may be empty
     */
    List<Promise> promises(Snapshot complaint, Instant at);

    /**
     * By which versions of calendar and rule packs the clocks of a complaint filed now are judged.
     *
     * @return the versions; empty if its clocks need none
     */
    default List<DefinitionRef> judgedBy() {
        return List.of();
    }

    /**
     * What binds a complaint's clocks when it goes on under another version of its procedure.
     *
     * @param complaint the complaint as it was before
     * @param at when it is adopted
     * @return the event, or empty if nothing changes for its clocks
     */
    default Optional<TimeEvent.ClocksBound> rebinding(Snapshot complaint, Instant at) {
        return Optional.empty();
    }

    /**
     * Why a clock cannot be extended by a rule.
     *
     * @param complaint the complaint
     * @param asked which clock, by which rule, until when
     * @param at when it is granted
     * @return what is missing, or empty if the complaint has that clock and the clock that rule
     */
    default Optional<String> notExtensible(Snapshot complaint, ExtendClock asked, Instant at) {
        return Optional.empty();
    }

    /**
     * Whether milestones of the past are not to be recorded any more.
     *
     * @return true where that matters ({@link #tellsImportedApart}) and nobody is told of what happened long ago
     */
    default boolean isQuietAboutClocks() {
        return false;
    }

    /**
     * Whether milestones of the past are recorded and told all the same, of a complaint that is brought from elsewhere.
     *
     * @return true if whoever brings it asked for that
     */
    default boolean tellsThePast() {
        return false;
    }

    /**
     * Whether it matters that a complaint was brought from elsewhere: for its clocks, or for the period its promises count in.
     *
     * @return true if the procedure has clocks or limits of authority
     */
    default boolean tellsImportedApart() {
        return false;
    }

    /**
     * The same rules, with clocks judged by the versions that were recorded.
     *
     * @param recorded the versions
     * @return rules that answer them
     */
    default Rules judgingBy(List<DefinitionRef> recorded) {
        return new LenientRules(this, false, false, recorded, tellsThePast());
    }

    /**
     * Whether the body goes on with a complaint that its complainants withdrew.
     *
     * @return true if so
     */
    boolean pursuesAfterWithdrawal();

    /**
     * Whether an ended complaint may still be appealed or opened again by its complainants, so that who did what in it has to be known.
     *
     * @param complaint the complaint
     * @param now when
     * @return true if so
     */
    default boolean mayComeBack(Snapshot complaint, Instant now) {
        return false;
    }

    /**
     * The same rules for what happened long ago: nobody is told of it now.
     *
     * @return rules that issue no notices
     */
    default Rules quiet() {
        return new LenientRules(this, true, false, null, false);
    }

    /**
     * The same rules for what happened long ago, of which nobody is told now but by clocks: milestones that have passed are recorded.
     *
     * @return rules that issue no notices
     */
    default Rules quietButForClocks() {
        return new LenientRules(this, true, false, null, true);
    }

    /**
     * The same rules for a command that was decided before and is decided again to see whether it is the same.
     *
     * @return rules that refuse nothing
     */
    default Rules unchecked() {
        return new LenientRules(this, false, true, null, tellsThePast());
    }
}
