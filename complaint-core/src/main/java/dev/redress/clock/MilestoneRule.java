package dev.redress.clock;

import dev.redress.calendar.Term;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An instant at which somebody is to hear of a clock: a warning, or a level of escalation. Immutable.
 *
 * @param key its name within the clock
 * @param kind warning or escalation
 * @param anchor what it is counted from
 * @param share which part of the limit, in business time, between 0 and 1; null unless the anchor is the share
 * @param offset how long before or after; null if the anchor is the share
 * @param roles who is to hear of it
 */
public record MilestoneRule(
        String key,
        Kind kind,
        Anchor anchor,
        @Nullable BigDecimal share,
        @Nullable Term offset,
        List<String> roles) {

    /** What it is for. */
    public enum Kind {
        /** The limit comes near. */
        WARNING,
        /** The limit has passed. Not in rules: every clock has it. */
        BREACH,
        /** Somebody higher is to know. */
        ESCALATION
    }

    /** What it is counted from. */
    public enum Anchor {
        /** From the start, a share of the limit in business time; of a limit in exact time, in exact time. */
        SHARE,
        /** Before the due instant. */
        BEFORE_DUE,
        /** After the due instant. */
        AFTER_DUE,
        /** After the start. */
        AFTER_START
    }

    /** Copies the list. */
    public MilestoneRule {
        roles = List.copyOf(roles);
    }

    /**
     * A warning when a share of the limit is used.
     *
     * @param key its name
     * @param share between 0 and 1, both exclusive
     * @param roles who is to hear of it
     * @return the rule
     */
    public static MilestoneRule warnAtShare(String key, String share, String... roles) {
        return new MilestoneRule(key, Kind.WARNING, Anchor.SHARE, new BigDecimal(share), null, List.of(roles));
    }

    /**
     * A warning some time before the due instant.
     *
     * @param key its name
     * @param offset how long before, in business time or days as its unit says; more than zero
     * @param roles who is to hear of it
     * @return the rule
     */
    public static MilestoneRule warnBefore(String key, Term offset, String... roles) {
        return new MilestoneRule(key, Kind.WARNING, Anchor.BEFORE_DUE, null, offset, List.of(roles));
    }

    /**
     * A level of escalation some time after the due instant.
     *
     * @param key its name
     * @param offset how long after; more than zero
     * @param roles who is to hear of it
     * @return the rule
     */
    public static MilestoneRule escalateAfter(String key, Term offset, String... roles) {
        return new MilestoneRule(key, Kind.ESCALATION, Anchor.AFTER_DUE, null, offset, List.of(roles));
    }
}
