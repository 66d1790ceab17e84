package dev.redress.clock;

import dev.redress.calendar.Term;
import dev.redress.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * How a limit may be extended. Immutable.
 *
 * @param id what facts call it
 * @param kind how it extends
 * @param term the fixed extra, or the new total; null for the other kinds
 * @param most the longest extra that may be asked without good reason, for a fixed extra; null if there is none
 * @param noticeBeforeExpiry whether it has an effect only if granted before the limit as it then was has run out
 * @param condition under which condition it may be granted; null if none is stated
 * @param notice whom to tell what; null if nobody
 */
public record ExtensionRule(
        String id,
        Kind kind,
        @Nullable Term term,
        @Nullable Term most,
        boolean noticeBeforeExpiry,
        @Nullable Words condition,
        @Nullable Words notice) {

    /** How an extension extends. */
    public enum Kind {
        /** By a fixed extra, counted together with the limit from its start. */
        FIXED_EXTRA,
        /** To a new total, counted from the start. */
        NEW_TOTAL,
        /** Without an end, or to the end that is named when it is granted. */
        OPEN_ENDED,
        /** To the date that both sides agreed on. */
        AGREED
    }

    /**
     * An extension by a fixed extra.
     *
     * @param id what facts call it
     * @param extra how much longer, unless the fact says less, or more with good reason
     * @return the rule
     */
    public static ExtensionRule fixedExtra(String id, Term extra) {
        return new ExtensionRule(id, Kind.FIXED_EXTRA, extra, null, true, null, null);
    }

    /**
     * An extension to a new total.
     *
     * @param id what facts call it
     * @param total how long in all
     * @return the rule
     */
    public static ExtensionRule newTotal(String id, Term total) {
        return new ExtensionRule(id, Kind.NEW_TOTAL, total, null, true, null, null);
    }

    /**
     * An extension without an end of its own, by notice before expiry.
     *
     * @param id what facts call it
     * @return the rule
     */
    public static ExtensionRule openEnded(String id) {
        return new ExtensionRule(id, Kind.OPEN_ENDED, null, null, true, null, null);
    }

    /**
     * An extension to an agreed date, agreed before expiry.
     *
     * @param id what facts call it
     * @return the rule
     */
    public static ExtensionRule agreed(String id) {
        return new ExtensionRule(id, Kind.AGREED, null, null, true, null, null);
    }

    /**
     * Caps the extra that needs no good reason.
     *
     * @param most the longest; of the unit of the extra
     * @return the rule
     */
    public ExtensionRule atMost(Term most) {
        return new ExtensionRule(id, kind, term, most, noticeBeforeExpiry, condition, notice);
    }

    /**
     * Says when it may be granted, and who is to be told.
     *
     * @param condition under which condition
     * @param notice whom to tell what; null if nobody
     * @return the rule
     */
    public ExtensionRule when(Words condition, @Nullable Words notice) {
        return new ExtensionRule(id, kind, term, most, noticeBeforeExpiry, condition, notice);
    }

    /**
     * Lets it be granted after the limit has run out as well.
     *
     * @return the rule
     */
    public ExtensionRule evenAfterExpiry() {
        return new ExtensionRule(id, kind, term, most, false, condition, notice);
    }
}
