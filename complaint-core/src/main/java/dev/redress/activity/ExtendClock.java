package dev.redress.activity;

import dev.redress.complaint.Open;
import dev.redress.lifecycle.CommandKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Grants more time for a clock, by one of its rules. Whether the rule allows it is for the clock's reading to say: an extension
 * that came too late is recorded, and not honoured. Immutable.
 *
 * <pre>{@code
 * ExtendClock more = ExtendClock.of("reply").by("complex").because("many witnesses");
 * }</pre>
 *
 * @param clock identifier of the clock; of one of a rule pack {@code pack/clock}, as readings name it
 * @param rule identifier of the rule
 * @param until the last local date, inclusive, for an agreed or open-ended extension; null for what the rule says
 * @param goodReason whether there was a good reason to go beyond what the rule allows without
 * @param reason why; at most 2,000 characters
 */
public record ExtendClock(
        String clock, String rule, @Nullable LocalDate until, boolean goodReason, String reason)
        implements Activity<Open> {

    /**
     * Grants more time for a clock; {@link #by} and {@link #because} are to be said as well.
     *
     * @param clock identifier of the clock; of one of a rule pack {@code pack/clock}, as readings name it
     * @return the activity
     */
    public static ExtendClock of(String clock) {
        return new ExtendClock(clock, "", null, false, "");
    }

    /**
     * The same, by one of the clock's rules: what that says, if no date is said.
     *
     * @param named identifier of the rule
     * @return a copy
     */
    public ExtendClock by(String named) {
        return new ExtendClock(clock, named, until, goodReason, reason);
    }

    /**
     * The same, saying why.
     *
     * @param why the reason
     * @return a copy
     */
    public ExtendClock because(String why) {
        return new ExtendClock(clock, rule, until, goodReason, why);
    }

    /**
     * The same, to a date.
     *
     * @param date the last local date, inclusive
     * @return a copy
     */
    public ExtendClock until(LocalDate date) {
        return new ExtendClock(clock, rule, date, goodReason, reason);
    }

    /**
     * The same, for a good reason, so that it may go beyond what the rule allows without.
     *
     * @return a copy
     */
    public ExtendClock forGoodReason() {
        return new ExtendClock(clock, rule, until, true, reason);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.EXTEND_CLOCK;
    }

    /** The kind only: what a command says never reaches a log. */
    @Override
    public String toString() {
        return kind().persistedName();
    }
}
