package dev.redress.clock;

import dev.redress.words.Words;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a rule is in force, and for which complaints. Immutable.
 *
 * @param from the first date, inclusive; null if it has none
 * @param to the last date, inclusive; null if it has none
 * @param by which date of a complaint decides
 * @param transition what the rule itself says about complaints under way; null if nothing
 */
public record Effective(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        By by,
        @Nullable Words transition) {

    /** Which date decides. */
    public enum By {
        /** The date of receipt. */
        RECEIPT,
        /** The date of the event that starts the clock. */
        START_EVENT,
        /** The date for which one asks: complaints under way change over when the rule does. */
        DATE_OF_READING
    }

    /** Always in force. */
    public static final Effective ALWAYS = new Effective(null, null, By.RECEIPT, null);

    /**
     * Whether no date can be one on which both rules are in force, if the same date of a complaint decides for both.
     *
     * @param other another rule's dates
     * @return false if they overlap, or if different dates decide, so that both may be in force for one complaint
     */
    public boolean isApartFrom(Effective other) {
        return by == other.by && (isOverBefore(other) || other.isOverBefore(this));
    }

    private boolean isOverBefore(Effective other) {
        return to != null && other.from != null && to.isBefore(other.from);
    }

    /**
     * Whether the rule is in force whenever another one is.
     *
     * @param other another rule's dates
     * @return true if the same date of a complaint decides for both and this one's dates hold the other's, or if this one is always in force
     */
    public boolean holds(Effective other) {
        boolean begins = from == null || (other.from != null && !other.from.isBefore(from));
        boolean ends = to == null || (other.to != null && !other.to.isAfter(to));
        return begins && ends && (by == other.by || (from == null && to == null));
    }

    /**
     * Whether the rule is in force.
     *
     * @param received the local date of receipt
     * @param started the local date on which the clock starts; null if it has not
     * @param asOf the local date for which one asks
     * @return true if the date that decides is known and lies between the first and the last
     */
    public boolean covers(LocalDate received, @Nullable LocalDate started, LocalDate asOf) {
        LocalDate decides = switch (by) {
            case RECEIPT -> received;
            case START_EVENT -> started;
            case DATE_OF_READING -> asOf;
        };
        return decides != null && (from == null || !decides.isBefore(from)) && (to == null || !decides.isAfter(to));
    }
}
